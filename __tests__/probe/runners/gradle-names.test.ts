import { expect, it } from '@jest/globals';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { TestResult } from '../../../src/domain/test-run.js';
import type { Workspace } from '../../../src/host/workspace.js';
import { junitResults } from '../../../src/probe/runners/junit-results.js';
import type { Told } from '../../../src/probe/runners/jvm-build.js';
import { compilePrograms } from '../../../src/probe/runners/jvm-programs.js';
import { readJvmReport } from '../../../src/probe/runners/jvm-report-lines.js';
import { Standby } from '../../../src/probe/runners/jvm-standby.js';
import { namesOf, readTestClasses } from '../../../src/probe/runners/jvm-test-classes.js';
import { maven } from '../../../src/probe/runners/maven.js';
import { WatchedMaven } from '../../../src/probe/runners/surefire-learning.js';
import { mavenSession } from '../../../src/probe/runners/surefire-session.js';
import { filesOf, openFixture } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/**
 * Tests of the JUnit Platform have to be told as Gradle tells them. What it tells has been recorded from the listener of
 * its version 8.11.1 with the same engines; the virtual machine is set up from what a run of Maven tells of it.
 */
const fixture = 'warm/gradle/platform';
const limits = { seconds: 240, memoryBytes: 2 ** 31 };
const request = { edits: [], limits, seed: 0 };
const classes = ['NamesTest', 'NamesTest$Broken', 'NamesTest$Assumed', 'OldTest'];

const test = useProgram('mvn') ? it : it.skip;

const { 'expected.json': recorded = '', ...sources } = filesOf(fixture);
const expected = z
  .record(z.enum(['display', 'method']), z.record(z.string(), z.string()))
  .parse(JSON.parse(recorded));
const files = { 'pom.xml': filesOf('warm/jvm/project')['pom.xml'] ?? '', ...sources };
const testFiles = Object.keys(sources);

function describeResult({ outcome, error }: TestResult): string {
  return error === undefined ? outcome : `${outcome} ${error.type}: ${error.message}`;
}

async function resultsAs(naming: string, workspace: Workspace, { fork, tests }: Told) {
  const telling = { ...fork, telling: [`-Dcounterproof.gradle=${naming}`] };
  const folder = await mkdtemp(join(workspace.scratch, 'programs-'));
  const programs = await compilePrograms(workspace, telling, tests, folder, 'Maven');
  if ('cold' in programs) throw new Error(programs.cold);
  const standby = await Standby.open(workspace, { fork: telling, programs: programs.folder, tests }, []);
  try {
    const asked = classes.map((name) => ({ name: `com.acme.${name}`, methods: undefined }));
    await standby.run(asked, request, limits);
    const { cases } = await readJvmReport(standby.report);
    const results = junitResults(cases, namesOf([]));
    return Object.fromEntries(results.map((result) => [result.id, describeResult(result)]));
  } finally {
    await standby.close();
  }
}

test('tells tests as Gradle does', async () => {
  const { workspace, close } = await openFixture(maven, files);
  try {
    const found = await readTestClasses(workspace.root, testFiles);
    const module = {
      directory: '',
      buildDirectory: 'target',
      unitTests: testFiles,
      integrationTests: [],
      classes: found,
      names: namesOf(found),
    };
    const project = { program: 'mvn', shown: 'mvn', directory: '', modules: [module] };
    const build = new WatchedMaven(workspace, project, mavenSession(workspace, project));
    const told: Record<string, unknown> = {};
    await build.watch(module, { ...request, files: testFiles }, true, async (ways) => {
      if ('cold' in ways) throw new Error(ways.cold);
      for (const naming of Object.keys(expected)) told[naming] = await resultsAs(naming, workspace, ways);
    });
    expect(told).toEqual(expected);
  } finally {
    await close();
  }
}, 240_000);
