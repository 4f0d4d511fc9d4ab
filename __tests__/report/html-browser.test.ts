import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Report } from '../../src/domain/report.js';
import { html } from '../../src/report/html.js';
import { readPageAssets } from '../../src/report/page-assets.js';
import { findBrowser } from './browser.js';
import { nasty } from './findings.js';
import { mutants, whole } from './mutants.js';
import { withEveryText } from './page-texts.js';
import { reports } from './reports.js';

const executablePath = findBrowser();
const isHere = executablePath !== undefined || process.env['CI'] === 'true';
if (!isHere) console.warn('no Chromium on PATH: report.html is not opened in a browser');

const widths = [360, 1280] as const;
const schemes = ['light', 'dark'] as const;

let browser: Browser;
let server: Server;
const folder = mkdtempSync(join(tmpdir(), 'counterproof-page-'));
const asked: string[] = [];

beforeAll(async () => {
  if (!isHere) return;
  if (executablePath === undefined) throw new Error('no Chromium on PATH: install chromium-headless-shell');
  browser = await chromium.launch({ executablePath });
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true });
});

function addressOf(path: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return `http://127.0.0.1:${address.port}${path}`;
}

interface Opened {
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: readonly string[];
  /** What it wanted from anywhere but this file. */
  readonly requests: readonly string[];
}

interface Look {
  readonly width: number;
  readonly colorScheme: (typeof schemes)[number];
}

/** Opens a report from the disk, as whoever has downloaded it, and scrolls until the viewer has come. */
async function open(report: Report, { width, colorScheme }: Look): Promise<Opened> {
  const path = join(folder, 'report.html');
  writeFileSync(path, html(await readPageAssets()).render(report));
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  const address = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  await page.goto(address);
  if ((await page.locator('iframe').count()) > 0) {
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').getByText('Mutation Score').first().waitFor();
  }
  return { page, complaints, requests };
}

async function widthOf(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth'));
}

(isHere ? describe : describe.skip)('report.html in a browser', () => {
  const looks = widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })));

  test.each(looks)('fits $width pixels, $colorScheme, without a complaint', async (look) => {
    const { page, complaints, requests } = await open(whole, look);
    expect(await widthOf(page)).toBe(look.width);
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(ground).toBe(look.colorScheme === 'dark' ? 'rgb(15, 19, 24)' : 'rgb(255, 255, 255)');
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    await page.context().close();
  });

  test('every mutant is in the viewer, in its file', async () => {
    const { page, complaints } = await open(whole, { width: 1280, colorScheme: 'light' });
    const frame = page.frameLocator('iframe');
    const cells = await frame.locator('tbody tr').first().locator('td').allInnerTexts();
    expect(cells.map(Number).at(-1)).toBe(mutants.length);
    await frame.getByRole('link', { name: 'attempts.py' }).click();
    await frame.locator('.mutant-dot').first().click();
    await frame.getByText('deleted ORDER BY is_archive ASC').last().waitFor({ state: 'visible' });
    // The line as it was, and without its end.
    expect(await frame.getByText('SELECT id FROM attempts WHERE user_id = ?').count()).toBe(2);
    expect(page.url()).toMatch(/report\.html$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the frame reaches neither a network nor the page around it', async () => {
    const { page } = await open(whole, { width: 1280, colorScheme: 'light' });
    const address = addressOf('/from-frame');
    const [, frame] = page.frames();
    const attempts = {
      fetch: `fetch(address)`,
      image: `new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = reject;
        image.src = address;
      })`,
      parent: `window.parent.document.title`,
      store: `localStorage.length`,
    };
    const ends = Object.entries(attempts).map(async ([name, code]) => {
      const script = `(async () => { const address = '${address}'; await (${code}); })().then(() => 'done', () => 'refused')`;
      return `${name} ${String(await frame?.evaluate(script))}`;
    });
    expect(await Promise.all(ends)).toEqual(Object.keys(attempts).map((name) => `${name} refused`));
    expect(asked).toEqual([]);
    await fetch(address);
    expect(asked.splice(0)).toEqual(['/from-frame']);
    await page.context().close();
  });

  test('texts that want to run, load or lead away are texts', async () => {
    const url = addressOf('/x');
    const text = [
      '</textarea></title></style></script></pre>',
      `<script>alert(1)</script><img src="${url}" onerror="alert(2)">`,
      `"><iframe srcdoc="<script>alert(3)</script>"></iframe><link rel=stylesheet href="${url}">`,
      `<meta http-equiv="refresh" content="0; url=${url}"><base href="${url}"><!-- ${nasty}`,
    ].join('\n');
    const { page, complaints, requests } = await open(withEveryText(whole, text), {
      width: 360,
      colorScheme: 'light',
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('tbody a').first().click();
    await frame.locator('.mutant-dot').first().click();
    expect(await widthOf(page)).toBe(360);
    expect({ complaints, requests, asked }).toEqual({ complaints: [], requests: [], asked: [] });
    await page.context().close();
  });

  test.each(Object.entries(reports))('%s fits a phone', async (_, report) => {
    const { page, complaints, requests } = await open(report, { width: 360, colorScheme: 'dark' });
    expect(await widthOf(page)).toBe(360);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    await page.context().close();
  });
});
