import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mergeShards } from '../../src/merge/merge-shards.js';
import type { ShardReport } from '../../src/merge/read-shards.js';
import { planIdentity } from '../../src/probe/shard.js';
import { json } from '../../src/report/json.js';
import { clean } from '../report/reports.js';
import { inShards, type Judged } from './sharded-audit.js';

const plan: readonly Judged[] = Array.from({ length: 5 }, () => ({ ending: 'killed', isOrdering: true }));
const [one, two, three] = inShards(plan, [0, 1, 2, 0, 1], 3);
if (!one || !two || !three) throw new Error('there are three shards');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-merge-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

/** What merging the folder says, with its own path left out. */
async function merge(
  files: Readonly<Record<string, unknown>>,
  ...folders: readonly string[]
): Promise<string> {
  for (const [path, content] of Object.entries(files)) write(`${path}/report.json`, content);
  const named = folders.length > 0 ? folders : ['.'];
  const request = { version: clean.tool.version, failOn: 'critical' } as const;
  const result = await mergeShards(
    named.map((name) => join(folder, name)),
    request,
  );
  return result.kind === 'merged'
    ? 'merged'
    : result.reason.replaceAll(`${folder}/`, '').replaceAll(folder, '.');
}

function withShard(report: ShardReport, shard: Partial<ShardReport['shard']>): ShardReport {
  return { ...report, shard: { ...report.shard, ...shard } };
}

describe('what can be merged', () => {
  test.each([
    ['a folder of folders', ['.']],
    ['each by name, in any order', ['c', 'a', 'b']],
    ['one named twice', ['a', 'b', 'c', 'a']],
  ])('%s', async (_name, folders) => {
    expect(await merge({ a: one, b: two, c: three }, ...folders)).toBe('merged');
  });

  test('fields of a later version are left alone', async () => {
    expect(
      await merge({ a: { ...one, later: 1 }, b: two, c: { ...three, probe: { ...three.probe, x: 1 } } }),
    ).toBe('merged');
  });
});

describe('what cannot be merged is refused in one sentence', () => {
  const otherPlan = { plan: 'f'.repeat(64) };
  const later = { ...two, tool: { ...two.tool, version: '9.9.9' } };
  const cases: Readonly<
    Record<string, readonly [files: Readonly<Record<string, unknown>>, sentence: string]>
  > = {
    'no report': [
      { 'a/b/c': one },
      'there is no report.json in ., nor in a folder of it: name what the shards have written with --out',
    ],
    'a shard is missing': [
      { a: one, c: three },
      'the report of shard 2/3 is missing: audit with --shard 2/3, and merge again',
    ],
    'two are missing': [
      { b: two },
      'the reports of shards 1/3, 3/3 are missing: audit with --shard 1/3, and merge again',
    ],
    'one twice': [
      { a: one, b: two, c: three, d: two },
      'b/report.json and d/report.json are both shard 2 of 3: leave out one of them',
    ],
    'a report that is no shard': [
      { a: one, b: JSON.parse(json.render(clean)), c: three },
      'b/report.json is the report of a whole audit, not of a shard: leave it out, or audit with --shard K/N',
    ],
    'another plan': [
      { a: one, b: withShard(two, otherPlan), c: three },
      `a/report.json and b/report.json are of different plans (${one.shard.plan} and ${otherPlan.plan}): audit all shards on one platform with one build`,
    ],
    'another commit': [
      { a: one, b: { ...two, change: { ...two.change, head: 'abc' } }, c: three },
      `a/report.json and b/report.json are of different changes (${one.change.base}..${one.change.head} and ${one.change.base}..abc): give all shards the same --base and --head`,
    ],
    'another number of shards': [
      { a: one, b: withShard(two, { of: 4 }), c: three },
      'a/report.json and b/report.json are of different numbers of shards (3 and 4): audit all shards with the same N of --shard K/N',
    ],
    'another version': [
      { a: one, b: later, c: three },
      'a/report.json and b/report.json are of different versions (0.1.0 and 9.9.9): audit all shards with one version',
    ],
    'all of another version': [
      { a: later },
      'a/report.json is of version 9.9.9 and this is version 0.1.0: merge with the version that audited',
    ],
    'cut off': [
      { a: one, b: JSON.stringify(two).slice(0, 999), c: three },
      'b/report.json is not JSON, perhaps cut off: run that shard again, and merge what it writes',
    ],
    'another schema': [
      { a: one, b: { ...two, schema: 2 }, c: three },
      'b/report.json has schema 2, and this version reads schema 1: merge with the version that wrote it',
    ],
    'something else': [
      { a: one, b: [], c: three },
      'b/report.json is no report of Counterproof: run that shard again, and merge what it writes',
    ],
    'a count that is none': [
      { a: one, b: { ...two, probe: { ...two.probe, killed: -1 } }, c: three },
      'b/report.json is no report of Counterproof (probe.killed: Too small: expected number to be >=0): run that shard again, and merge what it writes',
    ],
    'more than there are': [
      { a: one, b: two, c: withShard(three, { index: 4 }) },
      'c/report.json is no report of Counterproof (shard: has to be one of as many as it says): run that shard again, and merge what it writes',
    ],
    'a plan that is not what it says': [
      { a: one, b: withShard(two, { mutants: ['a', 'b', 'c', 'd', 'e'] }), c: three },
      'the plan in b/report.json is not the one that it names: audit all shards again',
    ],
    'a mutant counted twice': [
      { a: one, b: withShard(two, { slice: [0, 1, 4] }), c: three },
      'the slices of the 3 shards do not make up their plan: audit all shards again',
    ],
    'a mutant of another slice': [
      { a: one, b: { ...two, probe: one.probe }, c: three },
      'b/report.json has mutants that are not of its slice: audit all shards again',
    ],
  };

  test.each(Object.entries(cases))('%s', async (_name, [files, sentence]) => {
    expect(await merge(files)).toBe(sentence);
  });

  test('a folder that is not there, or is none', async () => {
    write('file', '');
    expect(await merge({}, 'nowhere')).toMatch(
      /^nowhere cannot be read \(ENOENT.*\): name the folders with the reports$/,
    );
    expect(await merge({}, 'file')).toMatch(
      /^file cannot be read \(ENOTDIR.*\): name the folders with the reports$/,
    );
  });

  test('a report that is a folder', async () => {
    mkdirSync(join(folder, 'a/report.json'), { recursive: true });
    expect(await merge({}, 'a')).toMatch(
      /^a\/report\.json cannot be read \(EISDIR.*\): run that shard again/,
    );
  });
});

test('the identity of a plan depends on all that it is made of, and on nothing else', () => {
  const change = { base: 'b', head: 'h' };
  const identities = [
    planIdentity(change, '1', ['a', 'b']),
    planIdentity(change, '1', ['b', 'a']),
    planIdentity(change, '1', ['a']),
    planIdentity(change, '2', ['a', 'b']),
    planIdentity({ ...change, base: 'x' }, '1', ['a', 'b']),
    planIdentity({ ...change, head: 'x' }, '1', ['a', 'b']),
  ];
  expect(new Set(identities).size).toBe(identities.length);
  expect(planIdentity({ ...change }, '1', ['a', 'b'])).toBe(identities[0]);
});
