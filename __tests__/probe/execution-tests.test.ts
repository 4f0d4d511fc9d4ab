import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { TestTrial } from '../../src/domain/execution.js';
import { runners } from '../../src/probe/runners/index.js';
import { isDue } from '../thorough.js';
import { filesOf, foldersOf } from './runners/fixture-repository.js';
import { usableRunners } from './usable-runners.js';
import { openMerged, type MergedExecution } from './merged-execution.js';

/**
 * Every folder `fixtures/executions/tests/<runner>/<case>` holds one new test file, which is run for real on
 * `fixtures/repos/<runner>` and must end as its expected.json says.
 */
const told = {
  /** Of the first test that failed: its place, and the lines that are told of it. */
  at: z.string().optional(),
  says: z.array(z.string()).optional(),
  /** How many tests are told of. */
  told: z.number().optional(),
};
const expectation = z.union([
  /** `<type>: <message>` of the error, as a pattern. */
  z.strictObject({ answer: z.literal('fails'), error: z.string(), ...told }),
  z.strictObject({ answer: z.literal('errs'), why: z.string(), ...told }),
  z.strictObject({ answer: z.literal('passes') }),
]);

/** Against a run that never ends, not a measurement: a build tool may have a busy machine. */
const longest = 5 * 60_000;
const usable = usableRunners();

describe.each(foldersOf('executions/tests'))('%s', (id) => {
  const test = usable[id] === false || !isDue('executions/tests', id) ? it.skip : it;
  let merged: MergedExecution;

  beforeAll(() => {
    const own = runners.filter((runner) => runner.id === id);
    merged = openMerged({ files: filesOf(`repos/${id}`), runners: own });
  });

  afterAll(async () => {
    await merged.close();
  }, longest);

  test.each(foldersOf(`executions/tests/${id}`))(
    '%s',
    async (name) => {
      const { 'expected.json': expected = '', ...files } = filesOf(`executions/tests/${id}/${name}`);
      const [path = '', text = ''] = Object.entries(files)[0] ?? [];
      const trial = await merged.execution.runTest({ path, text }, [], 1);
      expectTrial(trial, expectation.parse(JSON.parse(expected)));
      expect(merged.repository.git('status', '--porcelain')).toBe('');
    },
    longest,
  );
});

function expectTrial(trial: TestTrial, expected: z.infer<typeof expectation>): void {
  if (expected.answer === 'errs') {
    expect(trial).toMatchObject({ kind: 'errs', why: expect.stringMatching(expected.why) });
    expectTold(trial, expected);
    return;
  }
  expect(trial).toMatchObject({ kind: expected.answer, repeats: 1 });
  if (trial.kind === 'fails' || trial.kind === 'passes') expect(trial.tests).not.toEqual([]);
  if (trial.kind !== 'fails' || expected.answer !== 'fails') return;
  expect(`${trial.error.type}: ${trial.error.message}`).toMatch(new RegExp(expected.error));
  expectTold(trial, expected);
  expect(trial.error.message).not.toMatch(/[:\s]$/);
}

/** Lines are expected as far as they are named: of a difference the rest is the runner's own affair. */
function expectTold(
  trial: TestTrial,
  { at, says, told: tests }: Exclude<z.infer<typeof expectation>, { answer: 'passes' }>,
): void {
  const failures = 'failures' in trial ? (trial.failures ?? []) : [];
  if (tests !== undefined) expect(failures).toHaveLength(tests);
  for (const failure of failures) {
    expect(failure.says.length).toBeLessThanOrEqual(6);
    expect(failure.says.join('\n').length).toBeLessThanOrEqual(600);
  }
  const [first] = failures;
  if (at !== undefined) expect(first?.at).toBe(at);
  if (says !== undefined) expect(first?.says.slice(0, says.length)).toEqual(says);
}
