import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRun } from '../../../src/domain/test-run.js';
import { nodeTest } from '../../../src/probe/runners/node-test.js';
import { errorLine } from '../../../src/probe/runners/plain-session.js';
import type { RunRequest } from '../../../src/probe/runners/runner.js';
import { filesOf, openFixture, type OpenFixture } from './fixture-repository.js';

const limits = { seconds: 60, memoryBytes: 2 ** 31 };
const files = filesOf('repos/node-test');
const source = files['timetable.js'] ?? '';
let fixture: OpenFixture;

beforeAll(async () => {
  fixture = await openFixture(nodeTest, files);
});
afterAll(() => fixture.close());

const run = (request: Partial<RunRequest>): Promise<TestRun> =>
  fixture.session.run({ edits: [], seed: 0, limits, ...request });

function replace(text: string, replacement: string) {
  const start = source.indexOf(text);
  return [{ path: 'timetable.js', start, end: start + text.length, replacement }];
}

const red = ({ results }: TestRun) =>
  results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);

test('an edit is there during its run and gone after it', async () => {
  const mutant = await run({ edits: replace('.sort((a, b) => a.minute - b.minute)', '') });
  expect(mutant.outcome).toEqual({ kind: 'completed' });
  expect(red(mutant)).toEqual(['test/timetable.test.js > departures > come earliest first']);
  expect(readFileSync(join(fixture.workspace.root, 'timetable.js'), 'utf8')).toBe(source);
  expect(red(await run({}))).toEqual([]);
});

test('a mutant that cannot be parsed breaks the run, in the words of the same run elsewhere', async () => {
  const { outcome } = await run({ edits: replace('return', 'return )') });
  const reason = "test/timetable.test.js: SyntaxError: Unexpected token ')'";
  expect(outcome).toEqual({ kind: 'broken', reason });
});

test('the command is one that a person can paste', async () => {
  expect((await run({})).command).toBe('node --test');
  expect((await run({ files: ['test/timetable.test.js'] })).command).toBe(
    'node --test test/timetable.test.js',
  );
});

test('no files are no tests, not all of them', async () => {
  const { outcome, results } = await run({ files: [] });
  expect([outcome, results]).toEqual([{ kind: 'broken', reason: 'there is no test file to run' }, []]);
});

test('nothing of a run is left in the scratch directory', async () => {
  await run({});
  expect(readdirSync(fixture.workspace.scratch).filter((name) => name.startsWith('run-'))).toEqual([]);
});

test('an edit outside of the file is a bug of the caller, and leaves nothing behind', async () => {
  const edits = [{ path: 'timetable.js', start: 0, end: source.length + 1, replacement: '' }];
  await expect(run({ edits })).rejects.toThrow();
  expect(red(await run({}))).toEqual([]);
});

test.each([
  ['', 'it printed nothing'],
  ['one\ntwo\n\n', 'two'],
  ['E   ImportError: no x\n1 error in 0.1s', 'ImportError: no x'],
  ['ERROR: usage\n  inifile: None\n', 'ERROR: usage'],
  ['a.ts(1,2): error TS1: bad\n\nFound 1 error.\n', 'a.ts(1,2): error TS1: bad'],
  [
    '\u001b[96ma.ts\u001b[0m:1:2 - \u001b[91merror\u001b[0m TS1: bad\n\nFound 1 error.',
    'a.ts:1:2 - error TS1: bad',
  ],
  ['TypeError: x is y\n    at f (a.js:1:2)\n\nNode.js v20.1.0\n', 'TypeError: x is y'],
])('the line that says why in %p', (tail, line) => {
  expect(errorLine(tail)).toBe(line);
});
