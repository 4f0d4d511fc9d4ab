import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { deadlineIn } from '../../../src/probe/deadline.js';
import { languageOf } from '../../../src/probe/languages/index.js';
import { findDependences } from '../../../src/probe/row-order/find-dependences.js';
import { planQueries, type PlannedQuery } from '../../../src/probe/row-order/plan-queries.js';
import { rowOrderFinding } from '../../../src/probe/row-order/row-order-finding.js';
import { runners } from '../../../src/probe/runners/index.js';
import { SessionPool } from '../../../src/probe/session-pool.js';
import type { TestGroup } from '../../../src/probe/test-group.js';
import { filesOf, foldersOf, openFixture, usePython } from '../runners/fixture-repository.js';
import { useRuby } from '../runners/use-ruby.js';

/** fixtures/row-order/<case>/ is a project whose tests are really run; expected.json says what they depend on. */
const expectation = z.strictObject({
  why: z.string(),
  runner: z.string(),
  needs: z.enum(['pytest', 'python3', 'ruby sqlite3', 'node:sqlite']),
  /** Lines that the change touched, by file. */
  sources: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))),
  /** Where the queries begin that are touched and unordered. */
  queries: z.array(z.string()),
  /** Where the finding is, and the tests that need the usual order. */
  dependences: z.record(z.string(), z.array(z.string())),
});

const usable = {
  pytest: usePython(),
  python3: usePython('sqlite3'),
  'ruby sqlite3': useRuby('minitest', 'sqlite3'),
  // Not in every version of Node that we run on.
  'node:sqlite': spawnSync('node', ['-e', 'require("node:sqlite")']).status === 0,
};

const cases = foldersOf('row-order').map((name) => {
  const { 'expected.json': expected = '', ...files } = filesOf(`row-order/${name}`);
  return { name, files, expected: expectation.parse(JSON.parse(expected)) };
});

async function planned(
  files: Readonly<Record<string, string>>,
  sources: z.infer<typeof expectation>['sources'],
): Promise<readonly PlannedQuery[]> {
  const found: PlannedQuery[] = [];
  for (const [path, touched] of Object.entries(sources)) {
    const language = languageOf(path);
    const text = files[path];
    if (language === undefined || text === undefined) throw new Error(`${path} is no source of the case`);
    const touches = ([from, to]: readonly [number, number]): boolean =>
      touched.some(([first, last]) => first <= to && last >= from);
    found.push(...(await planQueries({ path, text, language, touches })));
  }
  return found;
}

describe.each(cases)('$name', ({ files, expected }) => {
  const test = usable[expected.needs] ? it : it.skip;

  it('has the unordered queries that are expected', async () => {
    const queries = await planned(files, expected.sources);
    expect(queries.map(({ planned: { path, site } }) => `${path}:${site.lines[0]}`)).toEqual(
      expected.queries,
    );
  });

  test('depends on their order where that is expected, and nowhere else', async () => {
    const runner = runners.find(({ id }) => id === expected.runner);
    if (runner === undefined) throw new Error(`no runner is called ${expected.runner}`);
    const fixture = await openFixture(runner, files);
    const pool = new SessionPool(1, async () => fixture.session);
    const group: TestGroup = {
      name: runner.id,
      tier: 'near',
      files: Object.keys(files).filter((path) => runner.ownsTestFile(path)),
      pool,
      workers: 1,
      deadline: deadlineIn(5),
    };
    try {
      const { dependences, gaps } = await findDependences({
        queries: await planned(files, expected.sources),
        groups: [group],
        known: [],
        progress: () => {},
      });
      const found = dependences.map((dependence) => {
        const { path, line } = rowOrderFinding(dependence);
        return [`${path}:${line}`, dependence.tests];
      });
      expect({ found: Object.fromEntries(found), gaps }).toEqual({ found: expected.dependences, gaps: [] });
      for (const dependence of dependences) {
        const { rule, claim, evidence } = rowOrderFinding(dependence);
        expect([rule, evidence.length]).toEqual(['depends-on-row-order', 2]);
        expect(claim).toMatch(
          / passe?s? only because rows come back in .*: the query on line \d+ has no ORDER BY/,
        );
      }
    } finally {
      await fixture.close();
    }
  }, 600_000);
});

it('says nothing, and how much, where the time is used up', async () => {
  const [first] = cases.filter(({ name }) => name === 'pytest-lists');
  const queries = await planned(first?.files ?? {}, first?.expected.sources ?? {});
  const pool = new SessionPool(1, async () => ({ missing: 'never opened' }));
  const group = {
    name: 'pytest',
    tier: 'near',
    files: ['a'],
    pool,
    workers: 1,
    deadline: deadlineIn(0),
  } as const;
  const idle = { run: () => Promise.reject(new Error('nothing may run')), close: async () => {} };
  const late = { ...group, pool: new SessionPool(1, async () => idle) };
  const baseline = {
    command: '',
    green: new Set<string>(),
    red: [],
    flaky: [],
    skipped: [],
    fileOf: new Map(),
    seconds: 1,
    milliseconds: new Map(),
  };
  const known = [{ group: late, baseline }];
  const { dependences, gaps } = await findDependences({ queries, groups: [late], known, progress: () => {} });
  expect(dependences).toEqual([]);
  expect(gaps).toEqual([
    { what: '4 queries without an ordering', why: expect.stringContaining('allow more with --minutes') },
  ]);
});
