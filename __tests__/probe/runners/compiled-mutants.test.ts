import { describe, expect, test } from '@jest/globals';
import { openWorkspace } from '../../../src/host/workspace.js';
import { gradle } from '../../../src/probe/runners/gradle.js';
import { maven } from '../../../src/probe/runners/maven.js';
import { makeRepository } from '../../repository.js';
import { filesOf } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/**
 * What a compiler has made stays in the private tree from run to run. Each step is one run of one session: a mutant
 * must be in the classes that are tested, also where its value was copied into others, and in none after it.
 */
const source = 'src/main/java/com/acme/Leaderboard.java';
const ranks = 'com.acme.LeaderboardTest#ranksByPoints';
const names = 'com.acme.LeaderboardTest#listsNames';
const limit = 'com.acme.LimitTest#isThree';
const setUp = 'com.acme.SetUpTest#first';
const all = [ranks, names, limit, setUp];

interface Step {
  readonly name: string;
  /** Replaced in `source`. */
  readonly mutant?: readonly [text: string, by: string];
  readonly tests?: readonly string[];
  /** Ids by outcome; undefined where the run is broken. */
  readonly passed?: readonly string[];
  readonly failed?: readonly string[];
  readonly broken?: RegExp;
}

const unsorted = ['players.sort(', 'if (false) players.sort('] as const;
const steps: readonly Step[] = [
  { name: 'untouched', passed: all },
  {
    name: 'a mutant that fails a class before its tests',
    mutant: unsorted,
    passed: [names, limit],
    failed: [ranks, setUp],
  },
  { name: 'the mutant is gone', passed: all },
  {
    name: 'a constant, which compilers copy',
    mutant: ['LIMIT = 3', 'LIMIT = 2'],
    passed: [names, setUp],
    failed: [ranks, limit],
  },
  {
    name: 'no Java',
    mutant: ['LIMIT = 3', 'LIMIT = '],
    broken: /^src\/main\/java\/com\/acme\/Leaderboard\.java:\D?\d+.* illegal start/,
  },
  { name: 'one test', tests: [names], passed: [names] },
  { name: 'a test that is gone', tests: [names, 'com.acme.LimitTest#gone'], passed: [names] },
];

const before = {
  maven: ['jupiter.api.BeforeAll', 'jupiter.api.Test', 'jupiter.api.Assertions'],
  gradle: ['BeforeClass', 'Test', 'Assert'],
};

function testClasses(id: 'maven' | 'gradle'): Record<string, string> {
  const [prepare, run, assertions] = before[id];
  const file = (name: string, method: string) => `package com.acme;
public class ${name} {
${method.replaceAll('@Before', `@org.junit.${prepare}`).replaceAll('@Test', `@org.junit.${run}`).replaceAll('assert', `org.junit.${assertions}.assert`)}
}
`;
  return {
    'src/test/java/com/acme/LimitTest.java': file(
      'LimitTest',
      '@Test public void isThree() { assertEquals(3, Leaderboard.LIMIT); }',
    ),
    'src/test/java/com/acme/SetUpTest.java': file(
      'SetUpTest',
      `@Before public static void prepare() {
  Leaderboard board = new Leaderboard();
  board.add("a", 1);
  board.add("b", 2);
  assertEquals("b", board.ranking().get(0));
}
@Test public void first() {}`,
    ),
    '.gitignore': 'target/\nbuild/\n.gradle/\n',
  };
}

describe.each([
  { runner: maven, id: 'maven', usable: useProgram('mvn') },
  { runner: gradle, id: 'gradle', usable: useProgram('gradle') },
] as const)('$id', ({ runner, id, usable }) => {
  (usable ? test : test.skip)(
    'sees each mutant, and none that is gone',
    async () => {
      const files = { ...filesOf(`repos/${id}`), ...testClasses(id) };
      const repository = makeRepository([{ files }]);
      const [detection] = await runner.detect(repository.root, Object.keys(files));
      if (detection === undefined) throw new Error(`${id} does not see itself`);
      const workspace = await openWorkspace(repository.root, 'HEAD');
      try {
        const session = await runner.open(workspace, detection);
        if ('missing' in session) throw new Error(session.missing);
        for (const { name, mutant, tests, passed = [], failed = [], broken } of steps) {
          const run = await session.run({
            edits: mutant === undefined ? [] : [editOf(files[source] ?? '', mutant)],
            files: detection.testFiles,
            ...(tests !== undefined && { tests }),
            seed: 0,
            limits: { seconds: 120, memoryBytes: 2 ** 31 },
          });
          const having = (outcome: string) =>
            run.results
              .filter((result) => result.outcome === outcome && result.id.includes('#'))
              .map((result) => result.id);
          const reason = run.outcome.kind === 'broken' ? run.outcome.reason : run.outcome.kind;
          expect({
            name,
            reason,
            passed: having('passed').toSorted(),
            failed: having('failed').toSorted(),
          }).toEqual({
            name,
            reason: broken === undefined ? 'completed' : expect.stringMatching(broken),
            passed: passed.toSorted(),
            failed: failed.toSorted(),
          });
        }
      } finally {
        await workspace.close();
        repository.remove();
      }
    },
    600_000,
  );
});

function editOf(text: string, [find, replacement]: readonly [string, string]) {
  const start = text.indexOf(find);
  if (start < 0) throw new Error(`${find} is not in ${source}`);
  return { path: source, start, end: start + find.length, replacement };
}
