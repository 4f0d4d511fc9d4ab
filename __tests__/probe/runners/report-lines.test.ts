import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTestReport } from '../../../src/probe/runners/report-lines.js';

const directory = mkdtempSync(join(tmpdir(), 'counterproof-report-'));
afterAll(() => rmSync(directory, { recursive: true }));

const result = (id: string, outcome = 'passed') =>
  JSON.stringify({ test: { id, file: 'a.py', outcome, milliseconds: 1 } });
const empty = { results: [], broken: [], running: undefined, finished: false, marks: new Map() };

async function read(text: string | Buffer) {
  const file = join(directory, 'report.jsonl');
  writeFileSync(file, text);
  return readTestReport(file);
}

test('no file is an empty report', async () => {
  expect(await readTestReport(join(directory, 'absent'))).toEqual(empty);
});

test('the last line about a test counts', async () => {
  const { results } = await read(`${result('a')}\n${result('b')}\n${result('a', 'failed')}\n`);
  expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['a', 'failed'],
    ['b', 'passed'],
  ]);
});

test('after a restart only the later lines count', async () => {
  const { results } = await read(`${result('a')}\n{"restarted":true}\n${result('b')}\n{"finished":true}\n`);
  expect(results.map(({ id }) => id)).toEqual(['b']);
});

test('a line that was cut off by the end of the process is left out', async () => {
  const report = await read(`${result('a')}\n{"started":"b"}\n${result('b').slice(0, 20)}`);
  expect(report).toMatchObject({ results: [{ id: 'a' }], broken: [], running: 'b', finished: false });
});

test('a mark is told with every test that came by it, and those outside of tests', async () => {
  const { marks } = await read(
    '{"mark":7,"by":""}\n{"mark":7,"by":"a"}\n{"mark":7,"by":"a"}\n{"mark":9,"by":"b"}\n',
  );
  expect(marks).toEqual(
    new Map([
      [7, new Set(['', 'a'])],
      [9, new Set(['b'])],
    ]),
  );
});

test.each([
  'no json',
  '{"mark":-1,"by":"a"}',
  '{"mark":7}',
  '[]',
  'null',
  '{"test":{"id":1,"file":"","outcome":"passed","milliseconds":0}}',
  '{"test":{"id":"a","file":"","outcome":"green","milliseconds":0}}',
  '{"test":{"id":"a","file":"","outcome":"passed","milliseconds":-1}}',
  '{"finished":"yes"}',
  Buffer.from([0xff, 0xfe, 0x00]).toString('latin1'),
])('%p is no line of a report, and the run is broken', async (line) => {
  expect(await read(`${line}\n`)).toEqual({ ...empty, broken: [expect.stringContaining('test report')] });
});
