import { posix } from 'node:path';
import type { JUnitNames } from './junit-results.js';
import type { TestClass } from './jvm-test-classes.js';
import type { RunRequest } from './runner.js';
import type { MavenModule } from './surefire-modules.js';
import { testPatterns } from './surefire-selection.js';

/** A module with the classes that its tests are in, and the names under which people know them. */
export interface TestedModule extends MavenModule {
  readonly classes: readonly TestClass[];
  readonly names: JUnitNames;
}

/** What only costs time, or judges something else than the tests: each plugin's own switch. */
const notTests = [
  'checkstyle spotless.check spotless.apply enforcer rat pmd cpd spotbugs findbugs license maven.javadoc',
  'maven.source maven.site animal.sniffer japicmp revapi cyclonedx formatter impsort sort fmt spring-javaformat',
  'forbiddenapis mdep.analyze gpg ossindex',
].flatMap((line) => line.split(' ').map((plugin) => `-D${plugin}.skip=true`));

/** For every call of Maven: nobody answers, and the first module that fails does not end the rest. */
export const mavenFlags: readonly string[] = [
  // What is downloaded goes into a repository that is the user's; the tests have run before, or say what to do.
  '--offline',
  '--batch-mode',
  '--fail-at-end',
  ...notTests,
  // Not `jacoco.skip`, with which a build that puts the agent into its own options has none to put there.
  '-Djacoco.haltOnFailure=false',
  '-Dlicense.skipCheckLicense=true',
  '-Dstyle.color=never',
];

/** A red test is no failed build, a module without the test is none either, and each test runs once. */
export const testFlags: readonly string[] = [
  '-Dmaven.test.failure.ignore=true',
  '-Dmaven.test.redirectTestOutputToFile=true',
  '-DtrimStackTrace=true',
  '-DfailIfNoTests=false',
  '-Dsurefire.failIfNoSpecifiedTests=false',
  '-Dfailsafe.failIfNoSpecifiedTests=false',
  '-Dit.failIfNoSpecifiedTests=false',
  '-Dsurefire.rerunFailingTestsCount=0',
  '-Dfailsafe.rerunFailingTestsCount=0',
  '-Dsurefire.skipAfterFailureCount=0',
];

/**
 * Classes, modules and phase of a request; empty where none of its files is a test of this build. With the modules
 * that they are built from (`-am`), for the edit may be in one of those.
 */
export function selectionFlags(
  directory: string,
  modules: readonly TestedModule[],
  { files, tests }: RunRequest,
  methods: boolean,
): readonly string[] {
  if (files === undefined) return [modules.some(hasIntegrationTests) ? 'verify' : 'test'];
  const asked = new Set(files);
  const concerned = modules.filter(({ classes }) => classes.some(({ file }) => asked.has(file)));
  if (concerned.length === 0) return [];
  const patterns = (kind: (module: MavenModule) => readonly string[]) => {
    const collected = new Set(concerned.flatMap(kind));
    return testPatterns(
      concerned.flatMap(({ classes }) =>
        classes.filter(({ file }) => asked.has(file) && collected.has(file)),
      ),
      methods ? tests : undefined,
    );
  };
  const unit = patterns(({ unitTests }) => unitTests);
  const integration = patterns(({ integrationTests }) => integrationTests);
  const names = concerned.map((module) => posix.relative(directory, module.directory) || '.');
  const place = modules.length === 1 ? [] : ['-pl', names.join(','), '-am'];
  const chosen = [...patternFlag('test', unit), ...place];
  return integration === ''
    ? [...chosen, 'test']
    : [...chosen, ...patternFlag('it.test', integration), 'verify'];
}

const hasIntegrationTests = ({ integrationTests }: MavenModule) => integrationTests.length > 0;

/** Nothing to run has to be said too: without the flag everything would run. */
function patternFlag(name: string, pattern: string | undefined): readonly string[] {
  return pattern === undefined ? [] : [`-D${name}=${pattern === '' ? 'NoTestOfThisKind' : pattern}`];
}
