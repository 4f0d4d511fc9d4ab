import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix, resolve } from 'node:path';
import type { TestProgram, Told } from './jvm-build.js';
import type { Compilation } from './jvm-compilation.js';
import type { TestFork, Unusual } from './jvm-fork.js';
import type { GradleCompilation, GradleTest, GradleTold } from './gradle-told.js';

/** Our programs for the test frameworks, by Gradle's classes for them. */
const frameworks = new Map<string, TestProgram>([
  ['JUnitTestFramework', 'CounterproofJUnit4'],
  ['JUnitPlatformTestFramework', 'CounterproofPlatform'],
]);

/** What changes which tests run, in which company, or what they run in; and how to say so. */
const unusual: readonly (readonly [is: (test: GradleTest) => boolean, why: string])[] = [
  [({ type }) => type !== 'org.gradle.api.tasks.testing.Test', 'another plugin than Java’s runs the tests'],
  [
    ({ framework }) => !frameworks.has(framework),
    'the tests are neither of JUnit 4 nor of the JUnit Platform',
  ],
  [({ actions }) => actions !== 1, 'the test task does more than run tests'],
  [({ forkEvery }) => forkEvery > 0, 'the build starts a process for every few test classes'],
  [({ maxParallelForks }) => maxParallelForks > 1, 'the build runs tests in several processes at a time'],
  [({ variables }) => variables.length > 0, 'the build sets variables of the environment for its tests'],
  [({ chosen }) => chosen.length > 0, 'the build chooses tests by category, tag or engine'],
  [({ options }) => options.some(isAgent), 'an agent watches the tests'],
  [({ failFast }) => failFast, 'the build ends the tests at the first failure'],
  [({ debug, dryRun }) => debug || dryRun, 'the tests are not simply run'],
  [({ bootstrap }) => bootstrap, 'the build adds classes to those of Java itself'],
  [isModule, 'the tests are a module of Java’s'],
];

/** https://docs.gradle.org/5.0/userguide/upgrading_version_4.html: what processes of tests get where nothing is said. */
const usualHeap = '-Xmx512m';

const isAgent = (option: string) => /^-(?:javaagent|agentlib|agentpath|Xrun)/.test(option);

function isModule({ testClassesDirs }: GradleTest): boolean {
  return testClassesDirs.some((folder) => existsSync(join(folder, 'module-info.class')));
}

/** What a run of Gradle has told of how it compiles and runs tests; `temporary` is the folder for temporary files. */
export async function readGradleWays(
  { compilations, tests, includes }: GradleTold,
  temporary: string,
): Promise<Told | Unusual> {
  const [test, ...others] = tests;
  if (test === undefined) return { unusual: 'Gradle does not say how it starts the tests' };
  if (others.length > 0) return { unusual: 'several tasks run the tests' };
  // Most builds that are included only make plugins for the build itself.
  if (includes.some((folder) => test.classpath.some((path) => resolve(path).startsWith(`${folder}/`)))) {
    return { unusual: 'another build that is included makes what is tested' };
  }
  const why = unusual.find(([is]) => is(test))?.[1];
  const program = frameworks.get(test.framework);
  if (why !== undefined || program === undefined) return { unusual: why ?? 'their framework is not known' };
  const fork = await forkOf(test, program, temporary);
  if ('unusual' in fork) return fork;
  const home = await homeOf(fork.java);
  return {
    fork,
    tests: program,
    compilations: await Promise.all(compilations.map((each) => compilationOf(each, test, home))),
  };
}

async function forkOf(
  test: GradleTest,
  program: TestProgram,
  temporary: string,
): Promise<TestFork | Unusual> {
  const { java, options, cwd, classpath, gradle } = test;
  if (!java || !isAbsolute(java)) return { unusual: 'Gradle does not say which Java runs the tests' };
  const version = Number.parseInt(gradle, 10);
  // Since version 7 its reports have the name of a test that is for people.
  const naming = version < 7 ? 'method' : 'display';
  return {
    java,
    options: [
      ...(version < 5 || options.some((option) => option.startsWith('-Xmx')) ? [] : [usualHeap]),
      // Our own virtual machines have a folder for temporary files each.
      ...options.filter((option) => option !== `-Djava.io.tmpdir=${temporary}`),
    ],
    cwd,
    testClasspath: classpath.map((path) => resolve(path)),
    providerClasspath: program === 'CounterproofPlatform' ? await launcherFor(test) : [],
    properties: new Map([['org.gradle.test.worker', '1']]),
    classpathProperties: ['java.class.path'],
    telling: [`-Dcounterproof.gradle=${naming}`],
  };
}

const platform = ['junit-platform-launcher', 'junit-platform-engine', 'junit-platform-commons'] as const;

const isOf = (name: string) => (path: string) => posix.basename(path).startsWith(`${name}-`);

/** Gradle's own launcher of the JUnit Platform, which it takes where the project brings none. */
async function launcherFor({ classpath, libraries }: GradleTest): Promise<readonly string[]> {
  const [launcher] = platform;
  if (!libraries || classpath.some(isOf(launcher))) return [];
  const own = (await readdir(libraries).catch(() => [])).map((name) => join(libraries, name));
  return platform.filter((name) => !classpath.some(isOf(name))).flatMap((name) => own.filter(isOf(name)));
}

/** Of the JDK that a program belongs to. */
async function homeOf(program: string): Promise<string> {
  return real(dirname(dirname(program)));
}

async function real(folder: string): Promise<string> {
  return (await realpath(folder).catch(() => folder)).replace(/\/jre$/, '');
}

async function compilationOf(
  { sources, output, options, classpath, encoding, javaHome, ...more }: GradleCompilation,
  { testClassesDirs }: GradleTest,
  home: string,
): Promise<Compilation> {
  const why = whyUnusual(more, (await real(javaHome)) === home);
  return {
    sources,
    output: resolve(output),
    options: [
      ...options,
      '-proc:none',
      '-XDuseUnsharedTable=true',
      // The other classes of the same sources stand where the build has put them.
      '-classpath',
      [output, ...classpath].join(':'),
    ],
    encoding: encoding ?? undefined,
    ofTests: testClassesDirs.includes(output),
    errors: 'javac',
    ...(why !== undefined && { unusual: why }),
  };
}

function whyUnusual(
  { forkedWith, processors, places }: Pick<GradleCompilation, 'forkedWith' | 'processors' | 'places'>,
  sameJdk: boolean,
): string | undefined {
  if (forkedWith || !sameJdk) return 'the build compiles with another JDK than it tests with';
  if (processors) return 'annotation processors take part in compiling';
  return places ? 'the compiler looks for classes in other places than the class path' : undefined;
}
