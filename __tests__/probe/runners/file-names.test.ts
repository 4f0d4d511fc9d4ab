import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runners } from '../../../src/probe/runners/index.js';
import { openFixture, usePython } from './fixture-repository.js';
import { useProgram } from './use-program.js';
import { useRuby } from './use-ruby.js';

/**
 * fixtures/test-file-names.json: names that look like options, patterns, addresses or parts of tests, for each runner
 * in a test file of its own. All of them run together, in new processes and in those that stay.
 */
const runnerSchema = z.strictObject({
  /** `NAME` stands for the name. */
  name: z.string(),
  /** `NUMBER` stands for a number of its own. */
  text: z.string(),
  with: z.record(z.string(), z.string()).default({}),
  names: z.array(z.string()).optional(),
  /** What the runner or its language will not have, and says so in these words. */
  cannot: z.record(z.string(), z.string()).default({}),
  /** What the runner cannot be asked for: told when it is detected, and never asked for. */
  unnameable: z.array(z.string()).default([]),
});
const table = z
  .strictObject({ names: z.array(z.string()), runners: z.record(z.string(), runnerSchema) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/test-file-names.json'), 'utf8')));

const limits = { seconds: 120, memoryBytes: 2 ** 31 };
const usable: Record<string, boolean> = {
  pytest: usePython(),
  phpunit: useProgram('phpunit'),
  rspec: useRuby('rspec/core'),
  minitest: useRuby('minitest'),
  'go-test': useProgram('go', { version: 'version' }),
  'cargo-test': useProgram('cargo'),
};

describe.each(Object.entries(table.runners))('%s', (id, row) => {
  const test = usable[id] === false ? it.skip : it;
  const { names = table.names, cannot, unnameable } = row;
  const fileOf = (name: string): string => row.name.replace('NAME', () => name);

  test('runs test files of every name, or says which it cannot', async () => {
    const runner = runners.find((one) => one.id === id);
    if (runner === undefined) throw new Error(`no runner is called ${id}`);
    const own = names.map((name, at) => [fileOf(name), row.text.replaceAll('NUMBER', String(at))] as const);
    const files = { ...row.with, ...Object.fromEntries(own) };
    const fixture = await openFixture(runner, files);
    try {
      const [detection] = await runner.detect(fixture.repository.root, Object.keys(files));
      expect(detection?.unnameable?.files ?? []).toEqual(unnameable.map(fileOf));
      const asked = names
        .filter((name) => !unnameable.includes(name) && cannot[name] === undefined)
        .map(fileOf);
      for (const fresh of [true, false]) {
        const run = await fixture.session.run({ edits: [], files: asked, seed: 1, fresh, limits });
        expect({ ...run.outcome, tail: run.tail }).toMatchObject({ kind: 'completed' });
        const passed = run.results.filter(({ outcome }) => outcome === 'passed').map(({ file }) => file);
        expect(passed.toSorted()).toEqual(asked.toSorted());
      }
      for (const [name, words] of Object.entries(cannot)) {
        const run = await fixture.session.run({
          edits: [],
          files: [fileOf(name)],
          seed: 1,
          fresh: true,
          limits,
        });
        expect(run.outcome).toMatchObject({ kind: 'broken', reason: expect.stringContaining(words) });
        expect(run.results).toEqual([]);
      }
    } finally {
      await fixture.close();
    }
  }, 600_000);
});

it('every runner that can be run here has its row', () => {
  const elsewhere = ['command', 'django', 'rails', 'maven', 'gradle', 'dotnet-test'];
  expect(Object.keys(table.runners).toSorted()).toEqual(
    runners
      .map(({ id }) => id)
      .filter((id) => !elsewhere.includes(id))
      .toSorted(),
  );
});
