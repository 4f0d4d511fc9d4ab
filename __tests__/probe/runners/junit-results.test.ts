import { expect, test } from '@jest/globals';
import type { JUnitCase } from '../../../src/probe/runners/junit-report.js';
import { junitResults, withTestsOfFailedClasses } from '../../../src/probe/runners/junit-results.js';
import { namesOf, qualifier, type TestClass } from '../../../src/probe/runners/jvm-test-classes.js';

const core: readonly TestClass[] = [
  { name: 'a.ATest', file: 'core/src/test/java/a/ATest.java', nests: false },
  { name: 'a.SameTest', file: 'core/src/test/java/a/SameTest.java', nests: false },
];
const web: readonly TestClass[] = [
  { name: 'a.SameTest', file: 'web/src/test/java/a/SameTest.java', nests: false },
];
const names = namesOf(core, qualifier([{ classes: core }, { classes: web }])('core'));
const error = { type: 'java.lang.Error', message: 'no' };

function results(...cases: readonly Partial<JUnitCase>[]) {
  const common = {
    suite: 'a.ATest',
    className: 'a.ATest',
    name: 'one',
    outcome: 'passed',
    milliseconds: 1,
  } as const;
  return junitResults(
    cases.map((each) => ({ ...common, ...each })),
    names,
  );
}

test('a test belongs to the file of its class, also where that is nested', () => {
  expect(results({ className: 'a.ATest$Inner' })).toMatchObject([
    { id: 'a.ATest$Inner#one', file: 'core/src/test/java/a/ATest.java' },
  ]);
});

test('a test that a class made of another belongs to the one that was run', () => {
  expect(results({ className: 'lib.Tester' })).toMatchObject([
    { id: 'lib.Tester#one', file: 'core/src/test/java/a/ATest.java' },
  ]);
});

test('classes of one name in two modules are told apart', () => {
  expect(results({ className: 'a.SameTest' })).toMatchObject([
    { id: 'core:a.SameTest#one', file: 'core/src/test/java/a/SameTest.java' },
  ]);
});

test.each([
  [['passed', 'failed', 'passed'], 'failed'],
  [['skipped', 'passed'], 'passed'],
  [['skipped', 'skipped'], 'skipped'],
] as const)('rows without names of their own, %p, are one test, %s', (outcomes, outcome) => {
  const rows = outcomes.map((each) => ({ outcome: each, ...(each === 'failed' && { error }) }));
  expect(results(...rows)).toEqual([
    {
      id: 'a.ATest#one',
      file: 'core/src/test/java/a/ATest.java',
      outcome,
      milliseconds: outcomes.length,
      ...(outcome === 'failed' && { error }),
    },
  ]);
});

test('the known tests of a class that failed as a whole have failed with its error', () => {
  const reported = results({ name: '', outcome: 'failed', error }, { className: 'a.SameTest' });
  const known = ['a.ATest#one', 'a.ATest$Inner#two', 'a.ATestToo#three', 'core:a.SameTest#one'];
  const failed = withTestsOfFailedClasses(reported, known).filter(({ outcome }) => outcome === 'failed');
  expect(failed.map(({ id, error: why }) => [id, why])).toEqual([
    ['a.ATest', error],
    ['a.ATest#one', error],
    ['a.ATest$Inner#two', error],
  ]);
});
