import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edit } from '../../../src/domain/mutant.js';
import type { TestRun } from '../../../src/domain/test-run.js';
import { goTest } from '../../../src/probe/runners/go-test.js';
import type { RunRequest } from '../../../src/probe/runners/runner.js';
import { filesOf, openFixture, type OpenFixture } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/**
 * Every mutant of `fixtures/warm/go/cases.json` is run in a program that holds all of them and in a fresh `go test`:
 * both must say the same. `warm` says whether it can be in that program at all.
 */
const place = z.strictObject({ file: z.string().optional(), find: z.string(), replace: z.string() });
const cases = z
  .array(
    place.extend({
      name: z.string(),
      file: z.string(),
      warm: z.boolean(),
      also: place.optional(),
      tests: z.array(z.string()).optional(),
      seconds: z.number().default(120),
    }),
  )
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/warm/go/cases.json'), 'utf8')));

const project = filesOf('warm/go/project');

function editOf({ file, find, replace }: { file: string; find: string; replace: string }): Edit {
  const start = (project[file] ?? '').indexOf(find);
  if (start < 0) throw new Error(`${find} is not in ${file}`);
  return { path: file, start, end: start + find.length, replacement: replace };
}

function editsOf({ file, find, replace, also }: (typeof cases)[number]): readonly Edit[] {
  return [editOf({ file, find, replace }), ...(also ? [editOf({ ...also, file: also.file ?? file })] : [])];
}

function unknown(name: string): never {
  throw new Error(`there is no case ${name}`);
}

/** A test file for each package that has to do with the mutant. */
function testsFor(file: string): readonly string[] {
  const folder = file.split('/')[0] ?? '';
  return folder === 'cart'
    ? ['cart/cart_test.go', 'till/till_test.go']
    : [`${folder}/${folder === 'cmd' ? 'main' : folder}_test.go`];
}

const unchanged: readonly Edit[] = [{ path: 'cart/cart.go', start: 0, end: 0, replacement: '' }];

/** What two runs of the same are to have in common: all but their times. */
function said({ command, outcome, results }: TestRun) {
  const answers = results
    .map(({ id, file, outcome: end, error }) => ({ id, file, end, error: comparable(error) }))
    .toSorted((a, b) => a.id.localeCompare(b.id));
  return { command, outcome, answers };
}

/** Addresses are never the same twice. */
function comparable(error: { type: string; message: string } | undefined): string {
  return error === undefined ? '' : `${error.type}: ${error.message}`.replaceAll(/0x[\da-f]+/g, '0x');
}

(useProgram('go', { version: 'version' }) ? describe : describe.skip)('go-test', () => {
  let fixture: OpenFixture;
  const request = (edits: readonly Edit[], more: Partial<RunRequest> = {}): RunRequest => ({
    edits,
    files: ['cart/cart_test.go', 'till/till_test.go'],
    seed: 0,
    limits: { seconds: 120, memoryBytes: 2 ** 31 },
    ...more,
  });

  beforeAll(async () => {
    fixture = await openFixture(goTest, project);
    fixture.session.expect?.(cases.map(editsOf));
  });

  afterAll(async () => {
    await fixture.session.close();
    await fixture.close();
  });

  test.each(cases)('$name', async ({ warm, seconds, ...mutant }) => {
    const asked = request(editsOf({ warm, seconds, ...mutant }), {
      files: mutant.tests ?? testsFor(mutant.file),
      limits: { seconds, memoryBytes: 2 ** 31 },
    });
    const run = await fixture.session.run(asked);
    const plain = await fixture.session.run({ ...asked, fresh: true });
    expect({ warm: run.warm === true, ...said(run) }).toEqual({ warm, ...said(plain) });
    expect(fixture.repository.git('status', '--porcelain')).toBe('');
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: fixture.workspace.root }).toString()).toBe(
      '',
    );
  });

  test('is what it was after all of them', async () => {
    const run = await fixture.session.run(request(unchanged));
    const plain = await fixture.session.run(request(unchanged, { fresh: true }));
    expect({ warm: run.warm, ...said(run) }).toEqual({ warm: true, ...said(plain) });
    expect(run.results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toEqual([
      './till.TestRed',
    ]);
  });

  test('holds several mutants at once, each in a function of its own', async () => {
    const names = ['method of a pointer', 'named result', 'rest parameter', 'generic function'];
    const sets = names.map((name) => editsOf(cases.find((each) => each.name === name) ?? unknown(name)));
    const asked = request(sets.flat(), { sets });
    const run = await fixture.session.run(asked);
    const plain = await fixture.session.run({ ...asked, fresh: true });
    expect({ warm: run.warm, ...said(run) }).toEqual({ warm: true, ...said(plain) });
    const failing = ({ results }: TestRun): number =>
      results.filter(({ outcome }) => outcome === 'failed').length;
    const [one = []] = sets;
    expect(failing(run)).toBeGreaterThan(failing(await fixture.session.run(request(one))));
  });

  test('runs some tests of several packages', async () => {
    const tests = ['./till.TestPay', './cart.TestAdd/3', './cart.ExampleSum', './cart.FuzzSum/seed#0'];
    const run = await fixture.session.run(request(unchanged, { tests }));
    const plain = await fixture.session.run(request(unchanged, { tests, fresh: true }));
    expect({ warm: run.warm, ...said(run) }).toEqual({ warm: true, ...said(plain) });
  });

  test.each([
    { name: 'a failure', replace: 'return 0', failed: ['./cart.TestChoose'], after: '' },
    { name: 'a panic', replace: 'panic("no")', failed: ['./cart.TestChoose'], after: '' },
    {
      name: 'nothing where the failing subtest may not be one that was asked for',
      replace: 'panic("no")',
      failed: ['./cart.TestChoose'],
      after: './cart.TestTotal',
      tests: ['./cart.TestAdd/3', './cart.TestChoose', './cart.TestTotal', './till.TestPay'],
    },
  ])('ends at $name', async ({ replace, failed, after, tests: asked }) => {
    const edits = [editOf({ file: 'cart/cart.go', find: 'return second', replace })];
    const tests = asked ?? ['./cart.TestChoose', './cart.TestVoid', './till.TestPay'];
    fixture.session.expect?.([edits]);
    const run = await fixture.session.run(request(edits, { tests, untilFailure: true }));
    expect(run.warm).toBe(true);
    expect(run.outcome).toEqual({ kind: 'completed' });
    expect(run.results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toEqual(failed);
    expect(run.results.some(({ id }) => id === './cart.TestVoid')).toBe(false);
    if (after !== '') expect(run.results.map(({ id }) => id)).toContain(after);
  });
});
