import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/domain/report.js';
import { type Destination, publish } from '../src/publish.js';
import { prepareOut } from '../src/report-folder.js';
import { clean, insertionOrder } from './report/reports.js';

let folder = '';

function desk(): Destination {
  const stdout = { columns: 80, write: () => true };
  return { out: join(folder, 'out'), stdout, stepSummary: undefined, onRunner: false, secrets: [] };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-folder-'));
  writeFileSync(join(folder, 'file'), '');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('transcripts', () => {
  const said = [{ by: 'model', text: 'I have read it.' }] as const;
  const [security, synthesis] = ['security', 'synthesis'].map((id) => ({ id, title: id, utterances: said }));
  const withTranscripts = (...transcripts: Report['transcripts']): Report => ({ ...clean, transcripts });
  const names = (): readonly string[] => readdirSync(join(folder, 'out/transcripts')).toSorted();
  if (security === undefined || synthesis === undefined) throw new Error('two were made');

  test('are written beside the report, and those of an earlier audit go', async () => {
    await publish(withTranscripts(security, synthesis), desk());
    expect(names()).toEqual(['security.md', 'synthesis.md']);
    writeFileSync(join(folder, 'out/transcripts/mine.md'), '# mine\n');
    await publish(withTranscripts(synthesis), desk());
    expect(names()).toEqual(['mine.md', 'synthesis.md']);
    await publish(clean, desk());
    expect(names()).toEqual(['mine.md']);
  });

  test('there are none: there is no folder', async () => {
    await publish(clean, desk());
    expect(existsSync(join(folder, 'out/transcripts'))).toBe(false);
  });

  test('no link in the folder leads out of it', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'kept'), 'kept');
    mkdirSync(join(folder, 'out'));
    symlinkSync(outside, join(folder, 'out/transcripts'));
    await publish(withTranscripts(security), desk());
    expect(readdirSync(outside)).toEqual(['kept']);
    rmSync(join(folder, 'out/transcripts/security.md'));
    symlinkSync(join(outside, 'kept'), join(folder, 'out/transcripts/security.md'));
    await publish(withTranscripts(security), desk());
    expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('kept');
    expect(readFileSync(join(folder, 'out/transcripts/security.md'), 'utf8')).toContain('I have read it.');
  });

  test('an id is no path', async () => {
    const id = '../../../escaped';
    await publish(
      withTranscripts({ ...security, id }, { ...security, id: '' }, { ...security, id: 'CON' }),
      desk(),
    );
    expect(names()).toEqual(['escaped.md', 'transcript-con.md', 'transcript.md']);
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'out']);
  });
});

describe('the folder for the report', () => {
  const status = (): string =>
    execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
      cwd: folder,
      encoding: 'utf8',
    });

  test('is no business of git where we have made it', async () => {
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const before = status();
    expect(before).toContain('?? file');
    await publish(insertionOrder, desk());
    await publish(insertionOrder, desk());
    expect(status()).toBe(before);
  });

  test('stays as it is where it was there', async () => {
    mkdirSync(join(folder, 'out'));
    await publish(insertionOrder, desk());
    expect(existsSync(join(folder, 'out/.gitignore'))).toBe(false);
  });

  test('has a patch only where there is a fix, and none of an earlier audit', async () => {
    const patch = join(folder, 'out/fixes.patch');
    await publish(clean, desk());
    expect(existsSync(patch)).toBe(false);
    await publish(insertionOrder, desk());
    expect(readFileSync(patch, 'utf8')).toBe(insertionOrder.fixes);
    await publish(clean, desk());
    expect(existsSync(patch)).toBe(false);
  });

  test('has files where a link led out of it', async () => {
    const outside = join(folder, 'outside');
    writeFileSync(outside, 'kept');
    mkdirSync(join(folder, 'out'));
    for (const name of ['report.json', 'fixes.patch', 'report.html'])
      symlinkSync(outside, join(folder, 'out', name));
    await publish(clean, desk());
    expect(readFileSync(outside, 'utf8')).toBe('kept');
    expect(readFileSync(join(folder, 'out/report.json'), 'utf8')).toContain('"schema": 1');
    expect(existsSync(join(folder, 'out/fixes.patch'))).toBe(false);
  });

  test('is made, with those above it', async () => {
    expect(await prepareOut(join(folder, 'a/b'), folder)).toBeUndefined();
    expect(existsSync(join(folder, 'a/b'))).toBe(true);
    expect(await prepareOut(join(folder, 'a/b'), folder)).toBeUndefined();
  });

  test('that cannot be made is refused in one sentence', async () => {
    const path = join(folder, 'file');
    const said = await prepareOut(join(path, 'below'), folder);
    expect(said).toMatch(/^the report cannot be written to .* \(.*\): name another folder with --out$/);
    expect(await prepareOut(path, folder)).toMatch(/^the report cannot be written to /);
  });
});
