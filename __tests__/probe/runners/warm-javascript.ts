import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edit } from '../../../src/domain/mutant.js';
import type { TestRun } from '../../../src/domain/test-run.js';
import { languages } from '../../../src/probe/languages/index.js';
import { runners } from '../../../src/probe/runners/index.js';
import type { RunRequest } from '../../../src/probe/runners/runner.js';
import { filesOf, type OpenFixture, openFixture } from './fixture-repository.js';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'warm', 'javascript');

/** Seconds; of this process alone, since other suites leave sleepers of their own at the same time. */
const nap = String(100_000 + process.pid);

const cases = z
  .record(
    z.string(),
    z.strictObject({
      /** `test` for the test file. */
      path: z.literal('test').optional(),
      find: z.string().optional(),
      replace: z.string().default(''),
      tests: z.array(z.string()).optional(),
      untilFailure: z.boolean().default(false),
      seconds: z.number().default(30),
    }),
  )
  .parse(JSON.parse(readFileSync(join(fixtures, 'cases.json'), 'utf8').replaceAll('86399', nap)));
type Case = (typeof cases)[string];

const places = z
  .record(z.string(), z.record(z.string(), z.union([z.literal(['all', 'outside']), z.array(z.string())])))
  .parse(JSON.parse(readFileSync(join(fixtures, 'marks.json'), 'utf8')));

const memoryBytes = 2 ** 31;

/** What of a run has to be the same in a warm process and a new one. */
function essence({ outcome, results }: TestRun) {
  return {
    // The last line of what was printed may be one of a source file, with its number.
    outcome: outcome.kind === 'broken' ? outcome.reason.replace(/: \d+ \|.*$/, '') : outcome,
    results: results.map(({ id, file, outcome: state, error }) => ({ id, file, state, error })),
  };
}

/**
 * Every case of cases.json, asked of a new process and of a warm one, and then that nothing is left of it. `announced`
 * where the session is told what will be asked for, and may have it all in one text.
 */
export function compareWarmRuns(id: string, testFile: string, announced = false): void {
  const runner = runners.find((each) => each.id === id);
  if (runner === undefined) throw new Error(`there is no ${id}`);
  const files = filesOf(`warm/javascript/${id}`);
  let fixture: Promise<OpenFixture> | undefined;
  let clean: TestRun | undefined;
  afterAllOf(() => fixture);

  test.each(Object.entries(cases))(
    '%s',
    async (_, each) => {
      fixture ??= openFixture(runner, files);
      const { session } = await fixture;
      if (announced) session.expect?.(Object.values(cases).map((one) => editsOf(one, files, testFile)));
      const request = requestOf(each, files, testFile);
      clean ??= await session.run({ ...requestOf({ ...each, ...unchanged }, files, testFile), fresh: true });
      const fresh = await session.run({ ...request, fresh: true });
      const warm = await session.run(request);
      expect(sleepers()).toEqual([]);
      expect(session.cold?.()).toBeUndefined();
      expect([fresh.warm, warm.warm]).toEqual([undefined, true]);
      if (each.untilFailure) expectPart(warm, fresh);
      else if (fresh.outcome.kind === 'timed-out') expect(warm.outcome).toEqual(fresh.outcome);
      else expect(essence(warm)).toEqual(essence(fresh));
      const after = await session.run(requestOf({ ...each, ...unchanged }, files, testFile));
      expect({ warm: after.warm, cold: session.cold?.() }).toEqual({ warm: true });
      expect(essence(after)).toEqual(essence(clean));
      expect(after.command).toBe(clean.command);
    },
    120_000,
  );
}

interface WarmFixture {
  readonly session: OpenFixture['session'];
  readonly files: Readonly<Record<string, string>>;
}

async function inFixture(id: string, check: (fixture: WarmFixture) => Promise<void>): Promise<void> {
  const runner = runners.find((each) => each.id === id);
  if (runner === undefined) throw new Error(`there is no ${id}`);
  const files = filesOf(`warm/javascript/${id}`);
  const fixture = await openFixture(runner, files);
  try {
    await check({ session: fixture.session, files });
  } finally {
    await fixture.session.close();
    await fixture.close();
  }
}

/** Where all mutants are in one text, those that only change results must be told by one and the same process. */
export function checkOneProcess(id: string, testFile: string): void {
  test('mutants of function bodies share a process', async () => {
    await inFixture(id, async ({ session, files }) => {
      const all = Object.values(cases);
      session.expect?.(all.map((each) => editsOf(each, files, testFile)));
      const processes = new Set<string | undefined>();
      for (const name of ['the body of a function', 'a function that has no more to do']) {
        const request = requestOf({ ...unchanged, replace: '', ...cases[name] }, files, testFile);
        const { tail, results } = await session.run(request);
        expect(results.map(({ outcome }) => outcome)).toContain('failed');
        processes.add(/in (\d+)\./.exec(tail)?.[1]);
      }
      expect([...processes]).toEqual([expect.stringMatching(/^\d+$/)]);
    });
  });
}

/** Mutants of several functions that are active at once say what a new process says of their edits. */
export function compareSeveral(id: string, testFile: string): void {
  test('several mutants at once, each in a function of its own', async () => {
    await inFixture(id, async ({ session, files }) => {
      session.expect?.(Object.values(cases).map((each) => editsOf(each, files, testFile)));
      const names = ['the body of a function', 'a function that only a child runs'];
      const sets = names.map((name) =>
        editsOf({ ...unchanged, replace: '', ...cases[name] }, files, testFile),
      );
      const request = {
        ...requestOf({ ...unchanged, replace: '' }, files, testFile),
        edits: sets.flat(),
        sets,
      };
      const fresh = await session.run({ ...request, fresh: true });
      const warm = await session.run(request);
      expect({ warm: warm.warm, ...essence(warm) }).toEqual({ warm: true, ...essence(fresh) });
      const failed = async (edits: readonly Edit[]): Promise<readonly string[]> => {
        const { results } = await session.run({ ...request, edits, sets: [edits] });
        return results.filter(({ outcome }) => outcome === 'failed').map((result) => result.id);
      };
      const each = [...(await failed(sets[0] ?? [])), ...(await failed(sets[1] ?? []))];
      const together = warm.results.filter(({ outcome }) => outcome === 'failed').map((result) => result.id);
      expect(new Set(together)).toEqual(new Set(each));
      expect(new Set(each).size).toBeGreaterThan(1);
    });
  });
}

/** Every mark of marks.json must be told by the tests named there, for this runner or for all. */
export function checkMarks(id: string, testFile: string): void {
  test('tests tell the marks that they come by', async () => {
    await inFixture(id, async ({ session, files }) => {
      const edits = Object.keys(places).map((find, index) =>
        markBefore(files['basket.js'] ?? '', find, index),
      );
      const request = requestOf({ replace: '', untilFailure: false, seconds: 60 }, files, testFile);
      const run = await session.run({ ...request, edits, marked: true });
      expect(run.outcome).toEqual({ kind: 'completed' });
      const all = run.results.map((result) => result.id);
      const expected = Object.values(places).map((by) => {
        const tests = by[id] ?? by['*'] ?? [];
        if (tests === 'outside') return [''];
        return tests === 'all' ? all.toSorted() : tests.map((name) => `${testFile} > basket > ${name}`);
      });
      const told = Object.keys(places).map((_, index) => [...(run.marks?.get(index) ?? [])].toSorted());
      expect(told).toEqual(expected.map((ids) => ids.toSorted()));
    });
  });
}

function markBefore(text: string, find: string, id: number): Edit {
  const [language] = languages.filter((each) => each.id === 'javascript');
  const start = text.indexOf(find);
  return { path: 'basket.js', start, end: start, replacement: `${language?.mark?.(id)} ` };
}

const unchanged = { find: undefined, tests: undefined, untilFailure: false, seconds: 30 };

function requestOf(each: Case, files: Readonly<Record<string, string>>, testFile: string): RunRequest {
  return {
    edits: editsOf(each, files, testFile),
    files: [testFile],
    ...(each.tests && { tests: each.tests.map((name) => `${testFile} > ${name}`) }),
    limits: { seconds: each.seconds, memoryBytes },
    untilFailure: each.untilFailure,
    seed: 0,
  };
}

function editsOf(
  { path, find, replace }: Case,
  files: Readonly<Record<string, string>>,
  testFile: string,
): readonly Edit[] {
  if (find === undefined) return [];
  const file = path === undefined ? 'basket.js' : testFile;
  const text = files[file] ?? '';
  const start = path === undefined ? text.indexOf(find) : text.lastIndexOf(find);
  if (start === -1) throw new Error(`${find} is not in ${file}`);
  return [{ path: file, start, end: start + find.length, replacement: replace }];
}

/** It may stop at the first failure, and must have found one. */
function expectPart(part: TestRun, whole: TestRun): void {
  expect(part.outcome).toEqual({ kind: 'completed' });
  expect(part.results.filter(({ outcome }) => outcome === 'failed')).not.toEqual([]);
  expect(part.results.length).toBeLessThanOrEqual(whole.results.length);
  expect(essence(whole).results).toEqual(expect.arrayContaining(essence(part).results));
}

function sleepers(): readonly string[] {
  const lines = execFileSync('ps', ['-eo', 'args']).toString().split('\n');
  return lines.filter((line) => line.startsWith(`sleep ${nap}`));
}

function afterAllOf(fixture: () => Promise<OpenFixture> | undefined): void {
  afterAll(async () => {
    const open = await fixture();
    await open?.session.close();
    await open?.close();
  });
}
