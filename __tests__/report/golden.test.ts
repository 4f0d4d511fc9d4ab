import { describe, expect, test } from '@jest/globals';
import { reporters } from '../../src/report/index.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { expectGolden } from './golden.js';
import { reports } from './reports.js';

describe.each(Object.entries(reports))('%s', (name, report) => {
  test.each(reporters)('$fileName', (reporter) => {
    const text = reporter.render(report);
    expect(reporter.render(structuredClone(report))).toBe(text);
    expectGolden(`${name}/${reporter.fileName}`, text);
  });

  test('terminal', () => {
    expectGolden(`${name}/terminal.txt`, renderTerminal(report, { columns: 80, colour: false }));
  });
});

test('the files are the ones that the design promises', () => {
  expect(reporters.map(({ fileName }) => fileName)).toEqual([
    'report.json',
    'counterproof.sarif',
    'summary.md',
    'fixes.patch',
    'mutation.json',
  ]);
});
