import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { z } from 'zod';
import type { TestResult, TestRun } from '../../../src/domain/test-run.js';
import { runners } from '../../../src/probe/runners/index.js';
import { isDue } from '../../thorough.js';
import { filesOf, foldersOf, openFixture, usePython } from './fixture-repository.js';
import { useProgram } from './use-program.js';
import { useRuby } from './use-ruby.js';

/**
 * Every folder `fixtures/runner-cases/<runner>/<case>` is laid over `fixtures/repos/<runner>`, run for real, and must
 * end as its expected.json says.
 */
const expectation = z.strictObject({
  files: z.array(z.string()).optional(),
  tests: z.array(z.string()).optional(),
  seconds: z.number().default(60),
  outcome: z.union([z.literal(['completed', 'timed-out']), z.strictObject({ broken: z.string() })]),
  /** `passed`, `skipped` or `failed <type>: <message>` by test id. */
  results: z.record(z.string(), z.string()),
});
type Expectation = z.infer<typeof expectation>;

const memoryBytes = 2 ** 31;
/** Against a run that never ends, not a measurement: a build tool may have a busy machine. */
const longest = 5 * 60_000;
const usable: Record<string, boolean> = {
  pytest: usePython(),
  django: usePython('django'),
  phpunit: useProgram('phpunit'),
  rspec: useRuby('rspec/core'),
  rails: useRuby('rails', 'active_record', 'sqlite3'),
  minitest: useRuby('minitest'),
  maven: useProgram('mvn'),
  gradle: useProgram('gradle'),
  'go-test': useProgram('go', { version: 'version' }),
  'cargo-test': useProgram('cargo'),
  'dotnet-test': useProgram('dotnet', { required: false }),
};

describe.each(runners.map((runner) => ({ id: runner.id, runner })))('$id', ({ id, runner }) => {
  const table = `runner-cases/${id}`;

  for (const name of foldersOf(table)) {
    const test = usable[id] === false || !isDue(table, name) ? it.skip : it;
    const runCase = async (): Promise<void> => {
      const { 'expected.json': expected = '', ...overlay } = filesOf(`runner-cases/${id}/${name}`);
      const { outcome, results, seconds, files, tests } = expectation.parse(JSON.parse(expected));
      const selection = { ...(files !== undefined && { files }), ...(tests !== undefined && { tests }) };
      const before = hiddenEntries();
      const fixture = await openFixture(runner, { ...filesOf(`repos/${id}`), ...overlay });
      try {
        const run = await fixture.session.run({
          ...selection,
          edits: [],
          seed: 0,
          fresh: true,
          limits: { seconds, memoryBytes },
        });
        expectOutcome(run, outcome);
        expect(Object.fromEntries(run.results.map((result) => [result.id, describeResult(result)]))).toEqual(
          results,
        );
        expect(processesNaming(fixture.workspace.root)).toEqual([]);
        expect(fixture.repository.git('status', '--porcelain')).toBe('');
        expect(hiddenEntries()).toEqual(before);
      } finally {
        await fixture.close();
      }
    };
    test(name, runCase, longest);
  }
});

function expectOutcome(run: TestRun, expected: Expectation['outcome']): void {
  if (typeof expected === 'string') {
    expect({ ...run.outcome, tail: run.tail }).toMatchObject({ kind: expected });
    return;
  }
  expect(run.outcome).toEqual({ kind: 'broken', reason: expect.stringContaining(expected.broken) });
}

function describeResult({ outcome, error }: TestResult): string {
  return error === undefined ? outcome : `${outcome} ${error.type}: ${error.message}`;
}

/** Nothing may be written to the node_modules of the user's checkout, which is ours here. */
function hiddenEntries(): readonly string[] {
  return readdirSync('node_modules').filter((name) => name.startsWith('.'));
}

function processesNaming(text: string): readonly string[] {
  return execFileSync('ps', ['-eo', 'args'])
    .toString()
    .split('\n')
    .filter((line) => line.includes(text));
}
