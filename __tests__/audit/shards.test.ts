import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { reportFileSchema, type ReportFile } from '../../src/report/schema.js';
import { expectationSchema } from './expectation.js';
import { makeChange, type MadeChange } from './made-change.js';
import { isThere } from './toolchains.js';

/** fixtures/shards/<case>/{base,merged}/ with case.json: the whole audit of it, and its shards merged, are the same. */
const root = join(import.meta.dirname, '../fixtures/shards');
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');

const caseSchema = z.strictObject({
  why: z.string(),
  /** Into how many shards the audit is cut, one after the other. */
  shards: z.array(z.int()),
  failOn: z.string(),
  status: z.int(),
  /** Among the findings, so that the case does not pass by finding nothing. */
  rules: z.array(z.string()),
  /** Findings that the repository's own file keeps from counting. */
  suppressed: z.int().default(0),
  /** Fixes that are not joined, where their findings are in different shards. */
  fixesApart: z.int(),
});

const cases = readdirSync(root).map((name) => ({
  name,
  folder: join(root, name),
  ...caseSchema.parse(JSON.parse(readFileSync(join(root, name, 'case.json'), 'utf8'))),
}));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function counterproof({ home, temporary, sandbox }: MadeChange, ...args: readonly string[]): Ended {
  const { PATH } = process.env;
  const env = { PATH, HOME: home, LC_ALL: 'C.UTF-8', TMPDIR: temporary };
  return spawnSync(process.execPath, [bundle, ...args], { cwd: sandbox, env, encoding: 'utf8' });
}

function read(change: MadeChange, folder: string, file = 'report.json'): string {
  return readFileSync(join(change.sandbox, folder, file), 'utf8');
}

function reportIn(change: MadeChange, folder: string): ReportFile {
  return reportFileSchema.parse(JSON.parse(read(change, folder)));
}

/** What has to be the same, whoever did the work. */
function essence({ change, findings, probe, specialists, leads, gate, gaps, policy }: ReportFile): unknown {
  const { seconds: _seconds, runners, ...counts } = probe;
  const ids = new Set(runners.map(({ id }) => id));
  const heeded = policy && { ...policy, suppressed: new Set(policy.suppressed) };
  return { change, findings, counts, ids, specialists, leads, gate, gaps: new Set(gaps), policy: heeded };
}

/** Audits the change in so many shards, and merges what they say. */
function inShards(change: MadeChange, of: number, failOn: string): Ended {
  for (let index = 1; index <= of; index += 1) {
    const out = `shards-${of}/${index}`;
    const ended = counterproof(
      change,
      'audit',
      '--repo',
      change.repo,
      '--out',
      out,
      `--shard=${index}/${of}`,
    );
    expect([ended.status === 0 || ended.status === 2, ended.stdout]).toEqual([true, ended.stdout]);
    const { shard } = reportIn(change, out);
    expect(shard).toMatchObject({ index, of });
    expect(read(change, out, 'summary.md')).toMatch(
      new RegExp(
        `^### Counterproof, shard ${index} of ${of}: \\w+\\n[\\s\\S]*This is shard ${index} of ${of}: \\d+ of \\d+ `,
      ),
    );
    expect(ended.stdout.replaceAll(/\s+/g, ' ')).toContain(
      `This is shard ${index} of ${of}: ${shard?.slice.length} of `,
    );
  }
  return counterproof(change, 'merge', `shards-${of}`, '--out', `merged-${of}`, '--fail-on', failOn);
}

test('what cannot be merged ends with 3 and one sentence, and writes nothing', () => {
  const sandbox = mkdtempSync(join(tmpdir(), 'counterproof-merge-'));
  try {
    const out = join(sandbox, 'out');
    const args = [bundle, 'merge', join(sandbox, 'nowhere'), '--out', out];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: {} });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(
      /^counterproof: .*nowhere cannot be read \(ENOENT.*\): name the folders with the reports\n$/,
    );
    expect(existsSync(out)).toBe(false);
  } finally {
    rmSync(sandbox, { recursive: true, force: true });
  }
});

/** Undefined where there is no fix. */
function patchIn(change: MadeChange, folder: string): string | undefined {
  return existsSync(join(change.sandbox, folder, 'fixes.patch'))
    ? read(change, folder, 'fixes.patch')
    : undefined;
}

describe.each(cases)('$name', ({ folder, shards, failOn, status, rules, suppressed, fixesApart }) => {
  const run = isThere('python3') ? test : test.skip;

  run(
    'the shards together say what the whole audit says',
    () => {
      const change = makeChange(
        folder,
        expectationSchema.parse({ why: 'in shards', status, needs: ['python3'] }),
      );
      try {
        const args = ['--repo', change.repo, '--out', 'whole', '--fail-on', failOn];
        expect(counterproof(change, 'audit', ...args)).toMatchObject({ status });
        const whole = reportIn(change, 'whole');
        expect(whole.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
        expect(whole.policy?.suppressed ?? []).toHaveLength(suppressed);
        for (const of of shards) {
          const ended = inShards(change, of, failOn);
          expect(ended).toMatchObject({ status, stderr: '' });
          const merged = reportIn(change, `merged-${of}`);
          expect({ of, ...Object(essence(merged)) }).toEqual({ of, ...Object(essence(whole)) });
          expect(merged.merged?.shards).toBe(of);
          expect(merged.merged?.fixesApart).toHaveLength(of === 1 ? 0 : fixesApart);
          for (const file of ['counterproof.sarif', 'summary.md'])
            expect(existsSync(join(change.sandbox, `merged-${of}`, file))).toBe(true);
          if (fixesApart === 0) expect(patchIn(change, `merged-${of}`)).toBe(patchIn(change, 'whole'));
          if (patchIn(change, `merged-${of}`) !== undefined)
            if (read(change, `merged-${of}`, 'fixes.patch') !== '')
              change.git('apply', '--check', join(change.sandbox, `merged-${of}`, 'fixes.patch'));
        }
      } finally {
        change.remove();
      }
    },
    30 * 60_000,
  );
});
