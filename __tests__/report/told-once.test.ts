import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/domain/report.js';
import { nothingFound } from '../../src/report/narrative.js';
import { summary } from '../../src/report/summary.js';
import {
  gapGroups,
  gateReasons,
  reasonsBesideGaps,
  specialistGroups,
  unreadGroups,
} from '../../src/report/told-once.js';
import { clean, noProbe } from './clean.js';

const tokens = { input: 5, output: 1, cacheRead: 0, cacheWrite: 0 };
const failed = (id: string, seconds: number): Report['specialists'][number] => ({
  id,
  outcome: 'failed: no answer',
  findings: 0,
  tokens,
  seconds,
});
const names = ['cleanup', 'milestone', 'security'];
const gaps = names.map((name) => ({ what: `specialist ${name}`, why: 'no answer' }));

test('one failure of many is one sentence', () => {
  expect(gapGroups([...gaps, { what: 'feed.go', why: 'go is missing' }])).toEqual([
    { what: names.map((name) => `specialist ${name}`), why: 'no answer' },
    { what: ['feed.go'], why: 'go is missing' },
  ]);
  const because = gaps.map(({ what }) => `not looked at: ${what}`);
  expect(gateReasons({ kind: 'inconclusive', because }, String)).toEqual([
    'not looked at: specialist cleanup, specialist milestone and specialist security',
  ]);
});

test('what was not looked at stands once in a summary, with its reason', () => {
  const because = gaps.map(({ what }) => `not looked at: ${what}`);
  const gate = { kind: 'inconclusive', because } as const;
  expect(reasonsBesideGaps({ ...clean, gaps, gate }, String)).toEqual([]);
  const text = summary.render({ ...clean, gaps, gate });
  for (const { what } of gaps) expect(text.split(what)).toHaveLength(2);
  expect(text).toContain('No findings in what was looked at');
  // A reason that no gap tells stays.
  const other = { kind: 'inconclusive', because: ['two shards are missing'] } as const;
  expect(reasonsBesideGaps({ ...clean, gaps, gate: other }, String)).toEqual(other.because);
});

test('specialists that ended alike are one, whoever has something to tell is not', () => {
  const found = { ...failed('test-integrity', 9), findings: 1 };
  expect(specialistGroups([failed('cleanup', 3), found, failed('security', 7)])).toEqual([
    { ...failed('cleanup and security', 7), tokens: { ...tokens, input: 10, output: 2 } },
    found,
  ]);
});

test('files that were not read are told by why', () => {
  const inventory = [
    { path: 'a', state: 'skipped', why: 'generated' },
    { path: 'b', state: 'read' },
    { path: 'c', state: 'skipped', why: 'generated' },
  ] as const;
  expect(unreadGroups({ ...clean, inventory })).toEqual([{ why: 'generated', paths: ['a', 'c'] }]);
});

describe('no findings', () => {
  test.each([
    [clean, 'No findings'],
    [{ ...clean, gaps }, 'No findings in what was looked at'],
    [{ ...clean, gaps, probe: { ...clean.probe, ran: 0 } }, 'No findings: nothing was looked at'],
    [{ ...clean, probe: noProbe }, 'No findings: there was nothing to break, and no specialist has read it'],
  ])('%#: says what was not looked at', (report, expected) => {
    expect(nothingFound(report)).toBe(expected);
  });
});
