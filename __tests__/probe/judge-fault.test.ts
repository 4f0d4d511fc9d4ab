import { expect, test } from '@jest/globals';
import { EnteringTests } from '../../src/probe/entering-tests.js';
import { judgeFault, LeaningTests } from '../../src/probe/judge-fault.js';
import { entryOf, planMarks } from '../../src/probe/marks.js';
import { ReplayedKills } from '../../src/probe/replay.js';
import type { Trial } from '../../src/probe/trial.js';
import { guardsOf } from './planned-guards.js';
import { baselineOf } from './scripted-baseline.js';
import { ran, scriptedGroup } from './scripted-session.js';

const text = `def checked(x, y):
    x = x + 1
    if x < y:
        y = x
    if y < 1:
        raise ValueError(y)
    return x
`;

const entering = ['near', ...Array.from({ length: 9 }, (_, index) => `far${index}`)];

/** All tests enter the function; of the place itself the marks say who gets there. */
async function judged(within: readonly string[], milliseconds: number, failing: readonly string[]) {
  const planned = (await guardsOf(text)).at(-1);
  const mutant = planned?.mutants[0];
  if (planned === undefined || mutant === undefined) throw new Error('a guard is wanted');
  const marks = planMarks([planned]);
  const [entry, place] = [marks.idOf(entryOf(planned)), marks.idOf(planned.tripwire.edits)];
  if (entry === undefined || place === undefined || entry === place) throw new Error('two marks are wanted');
  const { group, asked } = scriptedGroup(({ edits, tests = [] }) => {
    const isFailing = (id: string): boolean => edits.length > 0 && failing.includes(id);
    return ran(tests.map((id) => (isFailing(id) ? `${id}:failed` : id)).join(' '));
  });
  const baseline = baselineOf(
    entering,
    milliseconds,
    new Map([
      [entry, new Set(entering)],
      [place, new Set(within)],
    ]),
  );
  const trial: Trial = { planned, coverage: [], verdicts: new Map() };
  const judging = {
    entering: new EnteringTests(marks),
    leaning: new LeaningTests(),
    replayed: new ReplayedKills(),
  };
  await judgeFault(trial, mutant, { group, baseline }, judging);
  const mutated = asked.filter(({ edits }) => edits.length > 0).map(({ tests = [] }) => tests.length);
  return { verdict: trial.verdicts.get(mutant)?.kind, mutated, reached: trial.coverage[0]?.tests.size };
}

test.each([
  [
    'the one that gets to the place notices',
    { within: ['near'], failing: ['near'], mutated: [1], reached: 1 },
  ],
  [
    'it lets pass what one notices that no mark tells of',
    { within: ['near'], failing: ['far3'], mutated: [1, 10], reached: 10 },
  ],
  ['half of them get there', { within: entering.slice(0, 6), failing: ['near'], mutated: [10], reached: 10 }],
  [
    'none gets there as marks tell, but one notices',
    { within: [], failing: ['far3'], mutated: [10], reached: 10 },
  ],
])('of ten slow tests of a function: %s', async (_, { within, failing, ...told }) => {
  expect(await judged(within, 100, failing)).toEqual({ verdict: 'killed', ...told });
});

test('what all of them let pass has survived those that get to the place', async () => {
  expect(await judged(['near'], 100, [])).toEqual({ verdict: 'survived', mutated: [1, 10], reached: 1 });
});

test('quick tests are all asked at once', async () => {
  expect(await judged(['near'], 1, ['near'])).toEqual({ verdict: 'killed', mutated: [10], reached: 10 });
});
