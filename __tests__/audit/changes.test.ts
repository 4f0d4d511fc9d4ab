import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pLimit from 'p-limit';
import type { ReportFile } from '../../src/report/schema.js';
import { isDue } from '../thorough.js';
import { type Expectation, expectationSchema } from './expectation.js';
import { makeChange, type MadeChange } from './made-change.js';
import { type AuditRun, runAudit } from './run-audit.js';
import { isThere } from './toolchains.js';
import { filesBelow } from './traces.js';

/** fixtures/changes/<case>/{base,merged}/ with expected.json: a new case writes no code. */
const root = join(import.meta.dirname, '../fixtures/changes');

const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const expected = expectationSchema.parse(
      JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8')),
    );
    return { name, folder: join(root, name), expected };
  });

const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true';

/** An audit starts processes of its own: more than two at a time would only wait for one another. */
const atMostTwo = pLimit(2);
/** The wait for others counts too. */
const longest = 50 * 60_000;

function isUsable({ needs }: Expectation): boolean {
  return needs.every(isThere);
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function missing(parts: readonly string[], texts: readonly string[]): readonly string[] {
  return parts.filter((part) => !texts.some((text) => text.includes(part)));
}

function places(report: ReportFile | undefined): readonly unknown[] {
  return (report?.findings ?? []).map(({ rule, severity, path, line }) => ({ rule, severity, path, line }));
}

/** What came of it, in the shape of what was expected. */
function observe({ status, stdout, report, harm }: AuditRun, expected: Expectation, change: MadeChange) {
  const gaps = (report?.gaps ?? []).map(({ what, why }) => `${what}: ${why}`);
  const skipped = (report?.probe.skipped ?? []).map(({ reason }) => reason);
  return {
    status,
    report: report !== undefined,
    findings: places(report),
    gaps:
      missing(expected.gaps, gaps).length === 0 && gaps.length === expected.gaps.length
        ? 'as expected'
        : gaps,
    skippedMissing: missing(expected.skipped, skipped).length === 0 ? [] : skipped,
    stdoutMissing: missing(expected.stdout.map(squeeze), [squeeze(stdout)]),
    traces: filesBelow(change.home).filter((path) => !path.startsWith('.')),
    harm,
  };
}

function expectAsExpected(run: AuditRun, expected: Expectation, change: MadeChange, folder: string): void {
  const none = Object.fromEntries(Object.keys(run.harm).map((name) => [name, []]));
  expect(observe(run, expected, change)).toEqual({
    status: expected.status,
    report: expected.report,
    findings: expected.findings,
    gaps: 'as expected',
    skippedMissing: [],
    stdoutMissing: [],
    traces: expected.traces,
    harm: none,
  });
  if (run.report === undefined) return;
  const probe = new Map<string, unknown>(Object.entries(run.report.probe));
  const counts = Object.fromEntries(Object.keys(expected.probe).map((name) => [name, probe.get(name)]));
  const endings = endingsUnless(isDeepStrictEqual(counts, expected.probe), run.report);
  if (update) rewriteCounts(folder, counts);
  else expect({ counts, endings }).toEqual({ counts: expected.probe, endings: [] });
  if (expected.runners) expect(run.report.probe.runners).toMatchObject(expected.runners);
}

/** Where the counts differ, which mutant ended otherwise is what has to be known. */
function endingsUnless(isAsExpected: boolean, { probe }: ReportFile): readonly unknown[] {
  return isAsExpected ? [] : (probe.mutants ?? []).map(({ id, ending, because }) => [id, ending, ...because]);
}

/** UPDATE_GOLDEN=1 takes over the counts, and nothing else: what is found and what is told is judged by hand. */
function rewriteCounts(folder: string, counts: Readonly<Record<string, unknown>>): void {
  const path = join(folder, 'expected.json');
  const file: object = JSON.parse(readFileSync(path, 'utf8'));
  if (Object.keys(counts).length > 0)
    writeFileSync(path, `${JSON.stringify({ ...file, probe: counts }, null, 2)}\n`);
}

/** The proposed fix, applied by the user's own git, closes the findings for good. */
async function expectFixed(run: AuditRun, expected: Expectation, change: MadeChange): Promise<void> {
  const patch = join(change.sandbox, 'fixes.patch');
  writeFileSync(patch, run.patch);
  change.git('apply', patch);
  change.git('commit', '--quiet', '--all', '--message', 'Apply the fixes');
  const args = [...expected.args, '--base', change.base, '--head', 'HEAD'];
  const { status, stdout, report, harm } = await runAudit(change, expected, args, 'out-fixed');
  expect({ status, findings: places(report), gaps: report?.gaps, stdout, harm }).toMatchObject({
    status: 0,
    findings: [],
    gaps: [],
    harm: run.harm,
  });
  expect(report?.probe.killed).toBeGreaterThan(0);
}

function withoutSeconds(report: ReportFile | undefined): unknown {
  return report && { ...report, probe: { ...report.probe, seconds: 0 } };
}

async function auditCase(folder: string, expected: Expectation): Promise<void> {
  const change = makeChange(folder, expected);
  try {
    const run = await runAudit(change, expected);
    expectAsExpected(run, expected, change, folder);
    if (expected.repeatable) {
      const again = await runAudit(change, expected, expected.args, 'out-again');
      expect(withoutSeconds(again.report)).toEqual(withoutSeconds(run.report));
    }
    if (expected.fixed) await expectFixed(run, expected, change);
  } finally {
    change.remove();
  }
}

describe('counterproof audit', () => {
  for (const { name, folder, expected } of cases) {
    const run = isUsable(expected) && isDue('changes', name) ? test.concurrent : test.skip;
    run(name, () => atMostTwo(() => auditCase(folder, expected)), longest);
  }
});
