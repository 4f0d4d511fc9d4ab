import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TestRun } from '../../../src/domain/test-run.js';
import { gradle } from '../../../src/probe/runners/gradle.js';
import { isDue } from '../../thorough.js';
import { filesOf, openFixture } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/**
 * Every build of builds.json, laid over a fixture project: whether its tests are run without Gradle, and that they then
 * say what they say in Gradle.
 */
const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'warm', 'gradle', 'builds.json');
const limits = { seconds: 120, memoryBytes: 2 ** 31 };
const longest = 5 * 60_000;

const cases = z
  .record(
    z.string(),
    z.strictObject({
      /** Below `__tests__/fixtures`. */
      project: z.string().default('repos/gradle'),
      /** Lines for the build script. */
      append: z.string().default(''),
      files: z.record(z.string(), z.string()).default({}),
      edit: z.strictObject({ path: z.string(), find: z.string(), replace: z.string() }).default({
        path: 'src/main/java/com/acme/Leaderboard.java',
        find: '.reversed()',
        replace: '',
      }),
      tests: z.array(z.string()).default(['src/test/java/com/acme/LeaderboardTest.java']),
      warm: z.boolean().default(false),
      /** Why no test is run without Gradle. */
      cold: z.string().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(fixture, 'utf8')));

const isUsable = useProgram('gradle');

function verdict({ outcome, results }: TestRun) {
  const told = results.map(({ id, file, outcome: state, error }) => [
    id,
    file,
    state,
    error?.type,
    error?.message,
  ]);
  return { outcome, told: told.toSorted(([one = ''], [other = '']) => one.localeCompare(other)) };
}

for (const [name, { project, append, files, edit, tests, warm, cold }] of Object.entries(cases)) {
  const test = isUsable && isDue('warm/gradle', name) ? it : it.skip;
  const run = async (): Promise<void> => {
    const { 'expected.json': _expected, ...before } = filesOf(project);
    const script = `${before['build.gradle'] ?? ''}\n${append}\n`;
    const fixed: Record<string, string> = { ...before, 'build.gradle': script, ...files };
    const start = fixed[edit.path]?.indexOf(edit.find) ?? -1;
    if (start < 0) throw new Error(`${edit.find} is not in ${edit.path}`);
    const { session, close } = await openFixture(gradle, fixed);
    try {
      const edits = [{ path: edit.path, start, end: start + edit.find.length, replacement: edit.replace }];
      const request = { edits, files: tests, limits, seed: 0 };
      if (cold !== undefined) {
        // The run of Gradle that would have been learnt from says all there is to say.
        const { results } = await session.run({ ...request, edits: [], fresh: true, beforeWarm: true });
        expect({ has: results.length > 0, cold: session.cold?.() }).toEqual({ has: true, cold });
        return;
      }
      const answer = await session.run(request);
      expect({ warm: answer.warm === true, cold: session.cold?.() }).toEqual({ warm, cold: undefined });
      expect(answer.results.some(({ outcome }) => outcome === 'failed')).toBe(true);
      if (!warm) return;
      expect(verdict(answer)).toEqual(verdict(await session.run({ ...request, fresh: true })));
    } finally {
      await close();
    }
  };
  test(name, run, longest);
}
