import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { errorOf, readTestOutput } from '../../../src/probe/runners/rust-test-output.js';

const ended = '\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n';

describe('why a test failed', () => {
  test.each([
    ['a panic', `\nthread 'a::b' (12) panicked at src/a.rs:1:2:\nwrong${ended}`, 'panic', 'wrong'],
    ['before Rust 1.91', `thread 'a' panicked at src/a.rs:1:2:\nwrong${ended}`, 'panic', 'wrong'],
    ['before Rust 1.73', `thread 'main' panicked at 'wrong', src/a.rs:1:2${ended}`, 'panic', 'wrong'],
    [
      'a comparison before Rust 1.73',
      "thread 'a' panicked at 'assertion failed: `(left == right)`\n  left: `1`,\n right: `2`: why', src/a.rs:1:2\n",
      'panic',
      'assertion failed: `(left == right)`, left: `1`,, right: `2`: why',
    ],
    [
      'the first of two panics',
      `thread '<unnamed>' panicked at a.rs:1:2:\none${ended}\nthread 'a' panicked at a.rs:1:2:\ntwo${ended}`,
      'panic',
      'one',
    ],
    [
      'an error that was returned',
      'printed\nError: Custom { kind: Other }\n',
      'Error',
      'Custom { kind: Other }',
    ],
    [
      'a quote in the message',
      `thread 'a' panicked at a.rs:1:2:\nit's 'so', a.rs:3:4${ended}`,
      'panic',
      "it's 'so', a.rs:3:4",
    ],
    ['an empty message', `thread 'a' panicked at a.rs:1:2:\n${ended}`, 'panic', ''],
    ['nothing at all', '', 'fail', 'it says no more'],
  ])('%s', (_name, output, type, message) => {
    expect(errorOf(output)).toEqual({ type, message });
  });
});

const names = ['a', 'a::b', 'c', 'd'];
const outcomes = (stdout: string) => Object.fromEntries(readTestOutput(stdout, names).outcomes);

test('each outcome stands after its test, whatever the test wrote', () => {
  const stdout =
    '\nrunning 4 tests\ntest a ... ok\ntest a::b - should panic ... noise FAILED\nmore\nFAILED\ntest c ... ignored, slow\ntest d ... ok <0.1s>\n' +
    '\nfailures:\n\n---- a::b stdout ----\nnote: test did not panic as expected at a.rs:1:2\n\nfailures:\n    a::b\n' +
    '\ntest result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\n';
  expect(outcomes(stdout)).toEqual({ a: 'passed', 'a::b': 'failed', c: 'skipped', d: 'passed' });
  expect(readTestOutput(stdout, names)).toMatchObject({ finished: true, running: undefined });
});

test('a process that ended early leaves its test open, and the later ones out', () => {
  const read = readTestOutput('\nrunning 4 tests\ntest a ... ok\ntest a::b ... noise\nok', names);
  expect(read).toMatchObject({ finished: false, running: 'a::b' });
  expect([...read.outcomes]).toEqual([['a', 'passed']]);
});

test('nothing was said', () => {
  const nothing = { outcomes: new Map(), errors: new Map(), running: undefined, finished: false };
  expect(readTestOutput('', names)).toEqual(nothing);
});

/** Runs of a harness whose tests write whatever they like into the middle of it. */
const runs = fc.array(
  fc.record({
    outcome: fc.constantFrom('ok', 'FAILED', 'ignored'),
    noise: fc.oneof(
      fc.string(),
      fc.constantFrom(
        'ok\n',
        'FAILED\n',
        'test t1 ... ok\n',
        '\ntest t0 ... ignored\n',
        '\nfailures:\n    t0\n',
        '\n\ntest result: ok. 9 passed; 0 failed; 0 ignored; 0 measured\n\n',
      ),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

test('what tests write does not make a red one green, or a green one red', () => {
  fc.assert(
    fc.property(runs, (tests) => {
      const all = tests.map((_, index) => `t${index}`);
      const lines = tests.map(({ outcome, noise }, index) =>
        outcome === 'ignored' ? `test t${index} ... ignored\n` : `test t${index} ... ${noise}${outcome}\n`,
      );
      const failed = all.filter((_, index) => tests[index]?.outcome === 'FAILED');
      const count = (outcome: string) => tests.filter((one) => one.outcome === outcome).length;
      const list =
        failed.length === 0
          ? ''
          : `\nfailures:\n\nfailures:\n${failed.map((name) => `    ${name}\n`).join('')}`;
      const stdout =
        `\nrunning ${all.length} tests\n${lines.join('')}${list}\n` +
        `test result: ${failed.length === 0 ? 'ok' : 'FAILED'}. ${count('ok')} passed; ${failed.length} failed; ` +
        `${count('ignored')} ignored; 0 measured; 0 filtered out; finished in 0.00s\n\n`;
      const read = readTestOutput(stdout, all);
      expect(read.finished).toBe(true);
      expect(all.filter((name) => read.outcomes.get(name) === 'failed')).toEqual(failed);
    }),
  );
});
