import { expect, test } from '@jest/globals';
import type { RunOutcome, TestResult, TestRun } from '../../src/domain/test-run.js';
import { judgeRun } from '../../src/probe/judge-run.js';
import { combine, type MutantVerdict } from '../../src/probe/trial.js';

const completed: RunOutcome = { kind: 'completed' };

/** `a:passed b:failed=TypeError` */
function run(text: string, ending: RunOutcome = completed): TestRun {
  const results = text
    .split(' ')
    .filter(Boolean)
    .map((item): TestResult => {
      const [id = '', rest = ''] = item.split(':');
      const [state, type, message = ''] = rest.split('=');
      const outcome = state === 'failed' || state === 'skipped' ? state : 'passed';
      const error = type === undefined ? {} : { error: { type, message: message.replaceAll('_', ' ') } };
      return { id, file: 'f', outcome, milliseconds: 1, ...error };
    });
  return { command: 'c', outcome: ending, results, seconds: 1, tail: '' };
}

const rows: readonly [string, string, string, RunOutcome, string][] = [
  ['all green', 'a b', 'a:passed b:passed', completed, 'survived'],
  ['one new failure', 'a b', 'a:passed b:failed=AssertionError', completed, 'killed'],
  ['only what was red before fails', 'a', 'a:passed b:failed=AssertionError', completed, 'survived'],
  ['an expected test stays silent', 'a b', 'a:passed', completed, 'unviable'],
  ['an expected test is skipped now', 'a b', 'a:passed b:skipped', completed, 'unviable'],
  ['it could not be loaded', 'a', '', { kind: 'broken', reason: 'ImportError' }, 'unviable'],
  [
    'a failure before the crash counts',
    'a b',
    'a:failed=AssertionError',
    { kind: 'broken', reason: 'crashed' },
    'killed',
  ],
  ['time ran out', 'a b', 'a:passed', { kind: 'timed-out', afterSeconds: 9 }, 'timed-out'],
  [
    'a failure before time ran out counts',
    'a b',
    'a:failed=Error',
    { kind: 'timed-out', afterSeconds: 9 },
    'killed',
  ],
  [
    "a test's own time limit ran out",
    'a',
    'a:failed=Error=Timeout_of_2000ms_exceeded',
    completed,
    'timed-out',
  ],
  [
    'one ran out of time, one noticed',
    'a b',
    'a:failed=Error=Exceeded_timeout_of_5000_ms b:failed=Error=no',
    completed,
    'killed',
  ],
  ['too much memory', 'a', '', { kind: 'killed-by-limit', reason: 'memory' }, 'unviable'],
  ['the mutant is not valid SQL', 'a', 'a:failed=sqlite3.OperationalError', completed, 'unviable'],
  [
    'one of several failures is about the result',
    'a b',
    'a:failed=OperationalError b:failed=AssertionError',
    completed,
    'killed',
  ],
];

test.each(rows)('%s', (_title, green, results, outcome, kind) => {
  expect(judgeRun(run(results, outcome), new Set(green.split(' '))).kind).toBe(kind);
});

test('a kill made only of missed calls is doubtful', () => {
  expect(judgeRun(run('a:failed=TypeError b:failed=AttributeError'), new Set(['a', 'b']))).toMatchObject({
    doubtful: true,
    by: ['a', 'b'],
  });
  expect(judgeRun(run('a:failed=TypeError b:failed=AssertionError'), new Set(['a', 'b']))).toMatchObject({
    doubtful: false,
  });
});

const killed: MutantVerdict = { kind: 'killed', by: ['a'], doubtful: false };
const doubtful: MutantVerdict = { kind: 'killed', by: ['a'], doubtful: true };
const form = {
  id: 'm',
  operator: 'o',
  path: 'p',
  lines: [1, 1],
  edits: [],
  original: '',
  mutated: '',
  description: '',
} as const;
const survived: MutantVerdict = { kind: 'survived', form };
const timedOut: MutantVerdict = { kind: 'timed-out' };

test.each([
  [undefined, survived, survived],
  [survived, killed, killed],
  [killed, survived, killed],
  [doubtful, killed, killed],
  [killed, doubtful, killed],
  [doubtful, survived, doubtful],
  [survived, doubtful, doubtful],
  [timedOut, survived, timedOut],
  [survived, timedOut, timedOut],
  [{ kind: 'no-time' } as const, timedOut, timedOut],
])('two groups together, case %#', (first, second, together) => {
  expect(combine(first, second)).toBe(together);
});
