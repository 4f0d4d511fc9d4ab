import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readGradleWays } from '../../../src/probe/runners/gradle-fork.js';
import type { GradleTold } from '../../../src/probe/runners/gradle-told.js';

/** Every case of told.json: what Gradle tells, with something changed, and whether the tests can do without Gradle then. */
const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'warm', 'gradle', 'told.json');
const change = z.record(z.string(), z.unknown()).default({});
const { told, cases } = z
  .strictObject({
    told: z.custom<GradleTold>(),
    cases: z.record(
      z.string(),
      z.strictObject({
        told: change,
        test: change,
        compilation: change,
        unusual: z.string().optional(),
        uncompiled: z.string().optional(),
        options: z.array(z.string()).optional(),
        telling: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(fixture, 'utf8')));

test.each(Object.entries(cases))('%s', async (_, each) => {
  const changed: GradleTold = {
    ...told,
    tests: told.tests.map((own) => ({ ...own, ...each.test })),
    compilations: told.compilations.map((own) => ({ ...own, ...each.compilation })),
    ...each.told,
  };
  const ways = await readGradleWays(changed, '/tmp/own');
  if (each.unusual !== undefined) {
    expect(ways).toEqual({ unusual: each.unusual });
    return;
  }
  expect(ways).toMatchObject({
    tests: 'CounterproofJUnit4',
    fork: {
      java: '/jdk/bin/java',
      ...(each.options && { options: each.options }),
      ...(each.telling && { telling: each.telling }),
    },
    compilations: [{ ofTests: false, errors: 'javac', encoding: 'UTF-8' }],
  });
  expect('compilations' in ways && ways.compilations[0]?.unusual).toBe(each.uncompiled);
});
