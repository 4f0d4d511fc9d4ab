import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/domain/mutant.js';
import type { TestRun } from '../../src/domain/test-run.js';
import { EnteringTests } from '../../src/probe/entering-tests.js';
import { entryOf, planMarks } from '../../src/probe/marks.js';
import { MutantBatches } from '../../src/probe/mutant-batches.js';
import type { PlannedSite } from '../../src/probe/plan.js';
import type { RunRequest } from '../../src/probe/runners/runner.js';
import { type Coverage, type Trial, tryMutant } from '../../src/probe/trial.js';
import { guardsOf } from './planned-guards.js';
import { baselineOf } from './scripted-baseline.js';
import { ran, scriptedGroup } from './scripted-session.js';

const functions = ['a', 'b', 'c', 'd'];
const body = (name: string): string =>
  `def ${name}(x, y):\n    if x < 1:\n        raise ValueError(x)\n    if y < 1:\n        raise ValueError(y)\n    return x\n`;
const text = functions.map(body).join('\n');
const length = body('a').length + 1;

/** The function that an edit lies in. */
const nameAt = ({ start }: Edit): string => functions[Math.floor(start / length)] ?? '';
const nameOf = ({ mutants: [mutant] }: PlannedSite): string => mutant?.edits.map(nameAt)[0] ?? '';

interface Scenario {
  /** How the run of mutants or errors in these functions ends, where it is not that the tests of each fail. */
  readonly ends?: (broken: readonly string[], request: RunRequest) => TestRun | undefined;
  /** Tests of each function; by default one of its own name. */
  readonly tests?: (name: string) => readonly string[];
  readonly milliseconds?: number;
  readonly warm?: boolean;
  readonly cold?: boolean;
}

/** Eight mutants in four functions. */
async function judged({ ends, tests = (name) => [name], milliseconds = 1, warm = true, cold }: Scenario) {
  const guards = await guardsOf(text);
  expect(guards).toHaveLength(8);
  const plannedMarks = planMarks(guards);
  const all = new Set(functions.flatMap((name) => tests(name)));
  const { group, asked } = scriptedGroup((request) => {
    const broken = [...new Set(request.edits.map(nameAt))];
    const failing = new Set(broken.flatMap((name) => tests(name)));
    const said = [...all].map((id) => `${id}${failing.has(id) ? ':failed' : ':passed'}`);
    return ends?.(broken, request) ?? ran(said.join(' '), { ...(!request.fresh && { warm: true }) });
  });
  if (cold) group.pool.goCold('somebody said so');
  const entries = guards.map((planned) => [entryOf(planned), nameOf(planned)] as const);
  const marked = entries.map(
    ([edits, name]) => [plannedMarks.idOf(edits) ?? -1, new Set(tests(name))] as const,
  );
  const baseline = baselineOf(all, milliseconds, new Map(marked));
  const trials = guards.map((planned): Trial => ({ planned, coverage: [], verdicts: new Map() }));
  const entering = new EnteringTests(plannedMarks);
  const batches = await MutantBatches.of(trials, { group, baseline }, entering);
  const verdicts = await Promise.all(
    trials.map(async (trial, index) => {
      const own = new Set(tests(entries[index]?.[1] ?? ''));
      const coverage: Coverage = {
        group,
        baseline,
        tests: own,
        alone: true,
        marked: true,
        ...(batches && { batches }),
      };
      const [mutant] = trial.planned.mutants;
      if (mutant === undefined) throw new Error('a guard without a mutant');
      return await tryMutant(trial, mutant, coverage, { seed: 4, warm, batched: true });
    }),
  );
  const mutants = asked.filter(({ seed }) => seed === 4);
  return {
    kinds: verdicts.map(({ kind }) => kind).join(' '),
    /** The functions that were broken at once, run by run. */
    runs: mutants.map(({ edits }) => edits.map(nameAt).join('')),
    mutants,
    checks: asked
      .filter(({ seed }) => seed === 3)
      .map(({ edits }) => [...new Set(edits.map(nameAt))].join('')),
    batches,
    trials,
  };
}

const killed = Array(8).fill('killed').join(' ');
const survived = Array(8).fill('survived').join(' ');
const passing = (request: RunRequest): TestRun =>
  ran((request.tests ?? []).map((id) => `${id}:passed`).join(' '));

test('mutants that no test meets two of are run at the same time, each judged by its own tests', async () => {
  const { kinds, runs, checks, mutants } = await judged({});
  expect({ kinds, runs }).toEqual({ kinds: killed, runs: ['abcd', 'abcd'] });
  expect(mutants.map(({ tests }) => tests)).toEqual([functions, functions]);
  expect(mutants.map(({ sets }) => sets?.length)).toEqual([4, 4]);
  // Of any two functions each fails without the other once.
  expect(checks).toEqual(['abc', 'ad', 'bd', 'c']);
});

test('what survives beside others has survived', async () => {
  const survives =
    (name: string) =>
    (broken: readonly string[], { seed }: RunRequest) =>
      seed === 4
        ? ran(
            functions
              .map((id) => `${id}${broken.includes(id) && id !== name ? ':failed' : ':passed'}`)
              .join(' '),
          )
        : undefined;
  const { kinds, runs } = await judged({ ends: survives('b') });
  expect(runs).toEqual(['abcd', 'abcd']);
  expect(kinds.split(' ').filter((kind) => kind === 'survived')).toHaveLength(2);
});

describe('each mutant is run by itself', () => {
  const alone = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'];

  test.each<[string, Scenario]>([
    ['where a test enters two functions', { tests: (name) => [name, 'all of them'] }],
    ['where nothing stays between runs', { cold: true }],
    ['where the tests take longer than to start them', { milliseconds: 400 }],
    ['where ending at the first failure saves more than a start', { milliseconds: 50 }],
  ])('%s', async (_, scenario) => {
    const { kinds, runs, checks } = await judged(scenario);
    expect({ kinds, runs: runs.toSorted(), checks }).toEqual({ kinds: killed, runs: alone, checks: [] });
  });

  test('where a test fails for what another one has left behind', async () => {
    const disturbed = (broken: readonly string[]) => {
      const failing = broken.includes('a') ? [...broken, 'c'] : broken;
      return ran(functions.map((id) => `${id}${failing.includes(id) ? ':failed' : ':passed'}`).join(' '));
    };
    const { runs } = await judged({ ends: (broken) => disturbed(broken) });
    expect(runs.toSorted()).toEqual(['abd', 'abd', 'c', 'c']);
  });

  test('where nobody can tell what an error does to the others', async () => {
    const crashes = { kind: 'broken', reason: 'a signal' } as const;
    const { runs } = await judged({
      ends: (_, { seed }) => (seed === 3 ? ran('a:passed', { outcome: crashes }) : undefined),
    });
    expect(runs.toSorted()).toEqual(alone);
  });

  test('where one of them does not end, and the next ones too', async () => {
    const late = { kind: 'timed-out', afterSeconds: 9 } as const;
    const { kinds, runs } = await judged({
      ends: (broken, { seed }) =>
        seed === 4 && broken.length > 1 && broken.includes('b')
          ? ran('a:passed', { outcome: late })
          : undefined,
    });
    expect(kinds).toBe(killed);
    expect(runs.filter((run) => run.length === 1).toSorted()).toEqual(alone);
  });
});

test('one that does not compile is found by halves', async () => {
  const broken = { kind: 'broken', reason: 'it does not compile' } as const;
  const { kinds, runs } = await judged({
    ends: (names, { seed }) =>
      seed === 4 && names.includes('c') ? ran('a:passed', { outcome: broken, results: [] }) : undefined,
  });
  expect(runs.slice(0, 5)).toEqual(['abcd', 'ab', 'cd', 'c', 'd']);
  expect(kinds.split(' ').toSorted()).toEqual([...Array(6).fill('killed'), ...Array(2).fill('unviable')]);
});

test('a test that did not answer says nothing of any of them', async () => {
  const { kinds, runs } = await judged({
    ends: (names, { seed }) =>
      seed === 4 && names.length > 1
        ? ran(
            names
              .slice(1)
              .map((id) => `${id}:failed`)
              .join(' '),
          )
        : undefined,
  });
  expect(kinds).toBe(killed);
  expect(runs.filter((run) => run.length === 1)).toHaveLength(8);
});

describe('in fresh processes', () => {
  test('survivors are confirmed together, and nothing has to be known of failing tests', async () => {
    const { kinds, runs, checks, mutants } = await judged({
      warm: false,
      ends: (_, request) => passing(request),
    });
    expect({ kinds, runs, checks }).toEqual({ kinds: survived, runs: ['abcd', 'abcd'], checks: [] });
    expect(mutants.every(({ fresh }) => fresh)).toBe(true);
  });

  test('what speaks against a survivor has to do so alone', async () => {
    const { kinds, runs } = await judged({
      warm: false,
      ends: (names, request) => (names.length === 1 ? passing(request) : undefined),
    });
    expect(kinds).toBe(survived);
    expect(runs.toSorted()).toEqual(['a', 'a', 'abcd', 'abcd', 'b', 'b', 'c', 'c', 'd', 'd']);
  });
});

test('an error in a run is one of everybody who was in it', async () => {
  const ends = (_: readonly string[], { seed }: RunRequest): undefined => {
    if (seed === 4) throw new Error('a bug');
  };
  await expect(judged({ ends })).rejects.toThrow('a bug');
});

test('tests that pass beside an error in a function are known not to reach it', async () => {
  const { batches, trials } = await judged({});
  const trial = trials.find(({ planned }) => nameOf(planned) === 'b');
  if (batches === undefined || trial === undefined) throw new Error('nothing was batched');
  expect([...(await batches.untouchedBy(trial))].toSorted()).toEqual(['a', 'c', 'd']);
});
