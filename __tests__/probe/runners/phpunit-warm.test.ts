import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edit } from '../../../src/domain/mutant.js';
import type { TestRun } from '../../../src/domain/test-run.js';
import { phpunit } from '../../../src/probe/runners/phpunit.js';
import { filesOf, foldersOf, type OpenFixture, openFixture } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/**
 * Every `fixtures/warm/phpunit/<project>/cases/<case>.json` is edits of `fixtures/repos/phpunit` with the project's own
 * files laid over it. A warm run has to tell of them what a new process tells, and to leave nothing behind.
 */
const caseSchema = z.strictObject({
  /** An empty `find` is the beginning of a file that is not there. */
  edits: z.array(z.strictObject({ path: z.string(), find: z.string(), replace: z.string() })),
  files: z.array(z.string()).optional(),
  tests: z.array(z.string()).optional(),
  seconds: z.number().default(60),
  megabytes: z.number().default(2048),
  untilFailure: z.boolean().default(false),
  marked: z.boolean().default(false),
  /** What a new process comes to: how the run ends, and how many tests fail. */
  ends: z.string(),
  failed: z.number(),
  /** True where it takes a new process. */
  cold: z.boolean().default(false),
});
type Case = z.infer<typeof caseSchema>;

const longest = 3 * 60_000;
const usable = useProgram('phpunit');
const asked = usable ? test : test.skip;
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'warm', 'phpunit');

describe.each(readdirSync(fixtures))('%s', (project) => {
  const { cases, files } = projectOf(project);
  let fixture: OpenFixture | undefined;
  let clean: TestRun | undefined;

  beforeAll(async () => {
    if (!usable) return;
    fixture = await openFixture(phpunit, files);
    clean = await fixture.session.run({ ...requestOf(noEdit, files), fresh: true });
  }, longest);
  afterAll(async () => {
    await fixture?.close();
  });

  asked.each(cases)(
    '%s',
    async (_name, each) => {
      const { session, workspace } = opened(fixture);
      const fresh = await session.run({ ...requestOf(each, files), fresh: true });
      const warm = await session.run(requestOf(each, files));
      expect([fresh.warm ?? false, warm.warm ?? false]).toEqual([false, !each.cold]);
      expect(fresh.outcome).toMatchObject({ kind: each.ends });
      expect(fresh.results.filter(({ outcome }) => outcome === 'failed')).toHaveLength(each.failed);
      expect(essence(warm)).toEqual(essence(fresh));
      expect([...(warm.marks?.keys() ?? [])].length > 0).toBe(each.marked);
      expect(sleepers()).toBe('');
      const after = await session.run(requestOf(noEdit, files));
      expect({ ...essence(after), warm: after.warm }).toEqual({ ...essence(clean), warm: true });
      const status = execFileSync('git', ['status', '--porcelain'], { cwd: workspace.root });
      expect(status.toString()).toBe('');
    },
    longest,
  );
});

asked.each(foldersOf('runner-cases/phpunit'))(
  'the case %s of the runner ends as in a new process',
  async (name) => {
    const { 'expected.json': expected = '', ...overlay } = filesOf(`runner-cases/phpunit/${name}`);
    const fixture = await openFixture(phpunit, { ...filesOf('repos/phpunit'), ...overlay });
    const asks = z
      .object({ files: z.array(z.string()), tests: z.array(z.string()), seconds: z.number() })
      .partial();
    const { seconds = 60, files, tests } = asks.parse(JSON.parse(expected));
    const request = {
      ...(files && { files }),
      ...(tests && { tests }),
      edits: [],
      seed: 0,
      limits: { seconds, memoryBytes: 2 ** 31 },
    };
    try {
      const fresh = await fixture.session.run({ ...request, fresh: true });
      const warm = await fixture.session.run(request);
      expect(warm.warm).toBe(true);
      expect(essence(warm)).toEqual(essence(fresh));
    } finally {
      await fixture.close();
    }
  },
  longest,
);

/**
 * Every folder `fixtures/warm/phpunit-cold/<case>` is laid over `fixtures/repos/phpunit`; where PHPUnit cannot be kept
 * there, all is as it was without that.
 */
asked.each(foldersOf('warm/phpunit-cold'))(
  '%s: runs start new processes',
  async (name) => {
    const { 'cold.json': text = '', ...overlay } = filesOf(`warm/phpunit-cold/${name}`);
    const { cold, settings } = z
      .strictObject({ cold: z.string(), settings: z.string().optional() })
      .parse(JSON.parse(text));
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    cpSync(join(fixtures, '..', 'phpunit-cold', name), folder, { recursive: true });
    writeFileSync(join(folder, 'case.ini'), `${settings?.replace('$FOLDER', `${folder}/settings`) ?? ''}\n`);
    // Beside those that PHP has.
    process.env['PHP_INI_SCAN_DIR'] = `:${folder}`;
    const fixture = await openFixture(phpunit, { ...filesOf('repos/phpunit'), ...overlay });
    try {
      const request = { edits: [], seed: 0, limits: { seconds: 60, memoryBytes: 2 ** 31 } };
      const first = await fixture.session.run(request);
      const second = await fixture.session.run(request);
      expect(first.outcome).toEqual({ kind: 'completed' });
      expect([first.warm, second.warm]).toEqual([undefined, undefined]);
      expect(essence(second)).toEqual(essence(first));
      expect(fixture.session.cold?.()).toContain(cold);
    } finally {
      delete process.env['PHP_INI_SCAN_DIR'];
      rmSync(folder, { recursive: true });
      await fixture.close();
    }
  },
  longest,
);

function projectOf(name: string) {
  const own = Object.entries(filesOf(`warm/phpunit/${name}`));
  const isCase = ([path]: readonly [string, string]): boolean => path.startsWith('cases/');
  return {
    files: { ...filesOf('repos/phpunit'), ...Object.fromEntries(own.filter((each) => !isCase(each))) },
    cases: own
      .filter(isCase)
      .map(
        ([path, text]) =>
          [path.replace(/^cases\/|\.json$/g, ''), caseSchema.parse(JSON.parse(text))] as const,
      ),
  };
}

const noEdit: Case = {
  edits: [],
  seconds: 60,
  megabytes: 2048,
  untilFailure: false,
  marked: false,
  ends: 'completed',
  failed: 0,
  cold: false,
};

function requestOf(each: Case, repository: Record<string, string>) {
  const { edits, files, tests, seconds, megabytes, untilFailure, marked } = each;
  const limits = { seconds, memoryBytes: megabytes * 2 ** 20 };
  const own = edits.map((edit) => editOf(edit, repository));
  return {
    ...(files && { files }),
    ...(tests && { tests }),
    untilFailure,
    marked,
    edits: own,
    seed: 0,
    limits,
  };
}

function editOf({ path, find, replace }: Case['edits'][number], files: Record<string, string>): Edit {
  const start = find === '' ? 0 : (files[path]?.indexOf(find) ?? -1);
  if (start === -1) throw new Error(`${path} has no ${find}`);
  return { path, start, end: start + find.length, replacement: replace };
}

function opened(fixture: OpenFixture | undefined): OpenFixture {
  if (fixture === undefined) throw new Error('the fixture was not opened');
  return fixture;
}

/** What a run is judged by; what was used when a limit was reached is a measurement. */
function essence(run: TestRun | undefined) {
  const isMeasured = run?.outcome.kind === 'timed-out' || run?.outcome.kind === 'killed-by-limit';
  return {
    outcome: isMeasured ? run.outcome.kind : run?.outcome,
    results: run?.results.map(({ id, file, outcome, error }) => ({ id, file, outcome, error })),
    marks: run?.marks,
  };
}

function sleepers(): string {
  return execFileSync('ps', ['-eo', 'args'])
    .toString()
    .split('\n')
    .filter((line) => /^(\/bin\/)?sleep 3333$/.test(line))
    .join();
}
