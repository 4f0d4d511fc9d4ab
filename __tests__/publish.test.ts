import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Report } from '../src/domain/report.js';
import { type Destination, publish, publishReason, withoutCommands } from '../src/publish.js';
import { reporters } from '../src/report/index.js';
import { renderTerminal } from '../src/report/terminal.js';
import {
  clean,
  hostile,
  inconclusive,
  insertionOrder,
  manyFindings,
  merged,
  shard,
} from './report/reports.js';

/** Keeps what is written to it. */
class Page {
  text = '';
  readonly columns = 80;

  write(text: string): void {
    this.text += text;
  }
}

let folder = '';
let printed = '';

function onRunner(): Destination & { readonly stepSummary: string; readonly stdout: Page } {
  return {
    out: join(folder, 'out'),
    stdout: new Page(),
    stepSummary: join(folder, 'summary'),
    onRunner: true,
    secrets: [],
  };
}

/** What a later step sees as `steps.<id>.outputs`. */
function outputs(): Readonly<Record<string, string>> {
  const text = readFileSync(join(folder, 'output'), 'utf8');
  const blocks = text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries(Array.from(blocks, ([, name = '', , value = '']) => [name, value]));
}

function annotations(): readonly string[] {
  return printed.split('\n').filter((line) => /^::(error|warning|notice)/.test(line));
}

/** What is left for the runner to obey once the marked parts are taken out. */
function obeyed(text: string): readonly string[] {
  const outside = text.replaceAll(/^::stop-commands::(\S+)\n[\s\S]*?\n::\1::$/gm, '');
  return outside.split('\n').filter((line) => line.trimStart().startsWith('::'));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-publish-'));
  writeFileSync(join(folder, 'output'), '');
  writeFileSync(join(folder, 'summary'), 'from an earlier step\n');
  process.env['GITHUB_OUTPUT'] = join(folder, 'output');
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['GITHUB_OUTPUT'];
  rmSync(folder, { recursive: true, force: true });
});

describe('on a desk', () => {
  test('every file is written, the report printed, and nothing said to a runner', async () => {
    const destination = { ...onRunner(), onRunner: false };
    await publish(insertionOrder, destination);
    const names = [...reporters.map(({ fileName }) => fileName), 'report.html', '.gitignore'];
    expect(readdirSync(destination.out).toSorted()).toEqual(names.toSorted());
    for (const reporter of reporters) {
      const written = readFileSync(join(destination.out, reporter.fileName), 'utf8');
      expect(written).toBe(reporter.render(insertionOrder));
    }
    expect(destination.stdout.text).toContain(renderTerminal(insertionOrder, { columns: 80, colour: false }));
    expect(destination.stdout.text).toMatch(`\nReport files: ${destination.out}/\n`);
    expect(destination.stdout.text).not.toContain('stop-commands');
    expect(printed).toBe('');
    expect(outputs()).toEqual({});
    expect(readFileSync(destination.stepSummary, 'utf8')).toBe('from an earlier step\n');
  });

  test('the folder is named as shortly as can be', async () => {
    const destination = { ...onRunner(), onRunner: false };
    await publish(clean, { ...destination, out: relative(process.cwd(), destination.out) });
    expect(destination.stdout.text).toContain(`\nReport files: ${destination.out}/\n`);
  });

  test('a long reason is broken at spaces, and nothing in it moves the cursor', async () => {
    const destination = { ...onRunner(), onRunner: false };
    await publishReason('inconclusive', `\u001b[2J${'word '.repeat(40)}`, destination);
    const lines = destination.stdout.text.split('\n');
    expect(lines[0]).toMatch(/^Cannot audit: \\x1b\[2Jword word/);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('a reason is one line', async () => {
    const destination = { ...onRunner(), onRunner: false };
    await publishReason('pass', 'there was no merge', destination);
    await publishReason('inconclusive', 'there is no such commit', destination);
    expect(destination.stdout.text).toBe(
      'Nothing to audit: there was no merge\nCannot audit: there is no such commit\n',
    );
    expect(outputs()).toEqual({});
  });
});

describe('on a runner', () => {
  test.each<[string, Report, string]>([
    ['pass', clean, '0'],
    ['fail', { ...insertionOrder, gate: { kind: 'fail', because: ['high: x', 'y'] } }, '1'],
    ['inconclusive', inconclusive, '0'],
    ['pass', shard, '1'],
    ['fail', merged, '1'],
  ])('%s: outputs for the steps after', async (gate, report, findings) => {
    const destination = onRunner();
    await publish(report, destination);
    expect(outputs()).toMatchObject({
      gate,
      findings,
      out: destination.out,
      'sarif-file': join(destination.out, 'counterproof.sarif'),
      // Nobody has read which alerts there are, so an upload would close them unseen.
      'can-upload': 'false',
      'has-kept': 'false',
    });
    expect(existsSync(outputs()['sarif-file'] ?? '')).toBe(true);
  });

  test('the summary is added to what earlier steps wrote', async () => {
    const destination = onRunner();
    await publish(insertionOrder, destination);
    const text = readFileSync(destination.stepSummary, 'utf8');
    expect(text).toBe(`from an earlier step\n${readFileSync(join(destination.out, 'summary.md'), 'utf8')}`);
  });

  test('at most five annotations, the most severe first, each with its place', async () => {
    await publish(manyFindings(40), onRunner());
    expect(annotations()).toHaveLength(5);
    expect(annotations()[0]).toMatch(
      /^::error title=high%3A [\w-]+,file=src\/file-\d+\.py,line=\d+,endLine=\d+::/,
    );
  });

  test('a shard annotates nothing: the job that merges does', async () => {
    await publish(shard, onRunner());
    expect(annotations()).toEqual([]);
    await publish(merged, onRunner());
    expect(annotations()).toHaveLength(1);
  });

  test('nothing that came from the repository is obeyed', async () => {
    const escape = 'x\n::set-output name=gate::pass\r::add-mask::a\n::stop-commands::x\n';
    const gate = { kind: 'fail', because: [escape] } as const;
    const destination = onRunner();
    await publish({ ...hostile, gate, change: { ...hostile.change, title: escape } }, destination);
    expect(destination.stdout.text).toMatch(/^::stop-commands::[\w-]{36}\n/);
    expect(obeyed(destination.stdout.text)).toEqual([]);
    expect(obeyed(printed)).toEqual([...annotations()]);
    expect(outputs()['gate']).toBe('fail');
    expect(outputs()['because']).not.toMatch(/[\r\n]/);
  });

  test('the reason of the gate is short, and says how many others there are', async () => {
    const gate = { kind: 'fail', because: ['w'.repeat(5000), 'b', 'c'] } as const;
    await publish({ ...insertionOrder, gate }, onRunner());
    expect(outputs()['because']).toMatch(/^w{299}… \(and 2 more\)$/);
  });

  test.each(['pass', 'inconclusive'] as const)('%s without a report', async (gate) => {
    const destination = onRunner();
    await publishReason(gate, 'because of <b>\n::error::this', destination);
    expect(outputs()).toEqual({ gate, because: 'because of <b> ::error::this', 'can-upload': 'false' });
    expect(obeyed(destination.stdout.text)).toEqual([]);
    const text = readFileSync(destination.stepSummary, 'utf8');
    expect(text).toContain(`### Counterproof: ${gate}\n`);
    expect(text).toContain('&lt;b&gt;');
  });

  test('a second report in the same job is marked by another word', () => {
    const [first, second] = [withoutCommands('a'), withoutCommands('a')];
    expect(first.replaceAll(/[\w-]{36}/g, 'WORD')).toBe('::stop-commands::WORD\na\n::WORD::\n');
    expect(first).not.toBe(second);
  });
});
