import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import type { Edit } from '../../../src/domain/mutant.js';
import type { TestRun } from '../../../src/domain/test-run.js';
import { minitest } from '../../../src/probe/runners/minitest.js';
import { rails } from '../../../src/probe/runners/rails.js';
import { rspec } from '../../../src/probe/runners/rspec.js';
import { filesOf, type OpenFixture, openFixture } from './fixture-repository.js';
import { useRuby } from './use-ruby.js';

/**
 * Every `fixtures/warm/ruby/<runner>/<case>.json` is edits of `fixtures/repos/<runner>`. A warm run has to tell of them
 * what a new process tells, and to leave nothing behind.
 */
const caseSchema = z.strictObject({
  /** An empty `find` is the beginning of a file that is not there. */
  edits: z.array(z.strictObject({ path: z.string(), find: z.string(), replace: z.string() })),
  tests: z.array(z.string()).optional(),
  seconds: z.number().default(60),
  untilFailure: z.boolean().default(false),
  marked: z.boolean().default(false),
  /** True where it takes a new process. */
  cold: z.boolean().default(false),
});
type Case = z.infer<typeof caseSchema>;

const memoryBytes = 2 ** 31;
const longest = 3 * 60_000;

const usable: Readonly<Record<string, boolean>> = {
  minitest: useRuby('minitest'),
  rspec: useRuby('rspec/core'),
  rails: useRuby('rails', 'active_record', 'sqlite3'),
};

describe.each([minitest, rspec, rails].map((runner) => ({ id: runner.id, runner })))(
  '$id',
  ({ id, runner }) => {
    const asked = usable[id] ? test : test.skip;
    const repository = filesOf(`repos/${id}`);
    let fixture: OpenFixture | undefined;
    let clean: TestRun | undefined;

    beforeAll(async () => {
      if (!usable[id]) return;
      fixture = await openFixture(runner, repository);
      clean = await fixture.session.run(requestOf({ ...noEdit, cold: true }, repository));
    }, longest);
    afterAll(async () => {
      await fixture?.close();
    });

    const cases = Object.entries(filesOf(`warm/ruby/${id}`));
    asked.each(cases.map(([file, text]) => [file.replace(/\.json$/, ''), text]))(
      '%s',
      async (_name, text) => {
        const each = caseSchema.parse(JSON.parse(text));
        const { session } = fixture ?? {};
        if (session === undefined) throw new Error('the fixture was not opened');
        const fresh = await session.run({ ...requestOf(each, repository), fresh: true });
        const warm = await session.run(requestOf(each, repository));
        expect([fresh.warm ?? false, warm.warm ?? false]).toEqual([false, !each.cold]);
        expect(essence(warm)).toEqual(essence(fresh));
        expect([...(warm.marks?.keys() ?? [])].length > 0).toBe(each.marked);
        expect(sleepers()).toBe('');
        const after = await session.run(requestOf(noEdit, repository));
        expect({ ...essence(after), warm: after.warm }).toEqual({ ...essence(clean), warm: true });
        expect(await fixture?.workspace.diff([])).toBe('');
      },
      longest,
    );
  },
);

const noEdit: Case = { edits: [], seconds: 60, untilFailure: false, marked: false, cold: false };

function requestOf({ edits, tests, seconds, cold: _cold, ...each }: Case, files: Record<string, string>) {
  const limits = { seconds, memoryBytes };
  const own = edits.map((edit) => editOf(edit, files));
  return { ...each, ...(tests && { tests }), edits: own, seed: 0, limits };
}

function editOf({ path, find, replace }: Case['edits'][number], files: Record<string, string>): Edit {
  const start = find === '' ? 0 : (files[path]?.indexOf(find) ?? -1);
  if (start === -1) throw new Error(`${path} has no ${find}`);
  return { path, start, end: start + find.length, replacement: replace };
}

/** What a run is judged by. */
function essence(run: TestRun | undefined) {
  return {
    outcome: run?.outcome,
    results: run?.results.map(({ id, file, outcome, error }) => ({ id, file, outcome, error })),
    marks: run?.marks,
  };
}

function sleepers(): string {
  return execFileSync('ps', ['-eo', 'args'])
    .toString()
    .split('\n')
    .filter((line) => line === 'sleep 3333')
    .join();
}
