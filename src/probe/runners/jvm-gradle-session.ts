import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { TestId, TestResult } from '../../domain/test-run.js';
import { assetPath } from '../../host/asset.js';
import type { ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { readReports } from './junit-report-files.js';
import { junitResults, withTestsOfFailedClasses, type JUnitNames } from './junit-results.js';
import { jvmEnvironment } from './jvm-environment.js';
import { whyGradleFailed } from './jvm-gradle-log.js';
import { methodsByClass } from './jvm-methods.js';
import { outermost, type TestClass } from './jvm-test-classes.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { TestReport } from './report-lines.js';
import type { RunnerSession, RunRequest } from './runner.js';

/** A Gradle build that can start. */
export interface GradleProject {
  readonly program: string;
  /** What a person calls it: `gradle`, `./gradlew`. */
  readonly shown: string;
  /** Of the build, relative to the repository's root. */
  readonly directory: string;
  readonly classes: readonly TestClass[];
  /** The names of the classes in a project of the build, whose folder is relative to the root. */
  readonly namesIn: (project: string) => JUnitNames;
}

/** Nothing of one run is there for the next but what was compiled; no daemon outlives it. */
const flags = [
  // What is downloaded goes into a cache that is the user's; the tests have run before, or say what to do.
  '--offline',
  '--no-daemon',
  '--continue',
  '--console=plain',
  '-Dorg.gradle.caching=false',
  '-Dorg.gradle.configuration-cache=false',
  '-Dorg.gradle.unsafe.configuration-cache=false',
  '-Dorg.gradle.vfs.watch=false',
  '-Pkotlin.compiler.execution.strategy=in-process',
];

/** A fresh Gradle for every run; it compares the content of files, so that a mutant is compiled and gone again. */
export function gradleSession(workspace: Workspace, project: GradleProject): RunnerSession {
  // Tests that have answered: those that fall silent with their class are told by it.
  const known = new Set<TestId>();
  return plainSession(workspace, (request, files) => prepare(workspace, project, known, request, files));
}

async function prepare(
  workspace: Workspace,
  { program, shown, directory, classes, namesIn }: GradleProject,
  known: Set<TestId>,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const asked = filesAsked(classes, request);
  const reports = join(files.directory, 'reports');
  const requestFile = join(files.directory, 'request.json');
  const absolute = asked.map(({ path, patterns }) => ({ path: join(workspace.root, path), patterns }));
  await writeFile(requestFile, JSON.stringify({ reports, files: absolute }));
  for (const id of request.tests ?? []) known.add(id);
  const script = assetPath('reporters/counterproof.init.gradle');
  const filters = request.files === undefined ? [] : asked.flatMap(({ patterns }) => patterns);
  return {
    command: commandLine([shown, 'test', ...filters.flatMap((pattern) => ['--tests', pattern])], directory),
    builds: [],
    tests: async () =>
      asked.length === 0
        ? undefined
        : {
            argv: [
              program,
              ...flags,
              '--init-script',
              script,
              `-Dcounterproof.request=${requestFile}`,
              'counterproofTests',
            ],
            cwd: join(workspace.root, directory),
            env: jvmEnvironment(workspace),
          },
    readReport: async (result) => readRun(result, await readTasks(workspace.root, reports, namesIn), known),
  };
}

interface AskedFile {
  readonly path: string;
  /** https://docs.gradle.org/current/userguide/java_testing.html#test_filtering */
  readonly patterns: readonly string[];
}

function filesAsked(classes: readonly TestClass[], { files, tests }: RunRequest): readonly AskedFile[] {
  const chosen = files === undefined ? undefined : new Set(files);
  const methods = tests === undefined ? undefined : methodsByClass(tests);
  const byFile = new Map<string, string[]>();
  for (const each of classes) {
    if (chosen !== undefined && !chosen.has(each.file)) continue;
    const patterns = patternsOf(each, methods);
    if (patterns.length > 0) byFile.set(each.file, [...(byFile.get(each.file) ?? []), ...patterns]);
  }
  return [...byFile].map(([path, patterns]) => ({ path, patterns }));
}

function patternsOf(
  { name, nests }: TestClass,
  asked: ReturnType<typeof methodsByClass> | undefined,
): readonly string[] {
  const whole = nests ? [name, `${name}$*`] : [name];
  if (asked === undefined) return whole;
  const own = [...asked].filter(([className]) => outermost(className) === name);
  return own.some(([, methods]) => methods === undefined)
    ? whole
    : own.flatMap(([className, methods = []]) => methods.map((method) => `${className}.${method}`));
}

/** What the tasks reported, under `<folder of the project, encoded>/<task>`, as our script told them. */
async function readTasks(
  root: string,
  reports: string,
  namesIn: GradleProject['namesIn'],
): Promise<Omit<TestReport, 'finished'>> {
  const results: TestResult[] = [];
  const broken: string[] = [];
  let running: string | undefined;
  for (const encoded of await readdir(reports).catch(() => [])) {
    const names = namesIn(relative(root, decodeURIComponent(encoded.replaceAll('+', ' '))));
    const tasks = await readdir(join(reports, encoded));
    const folders = tasks.map((task) => join(reports, encoded, task));
    for (const folder of folders) {
      running ??= await readFile(join(folder, 'running.txt'), 'utf8').catch(() => undefined);
    }
    const read = await readReports(folders);
    results.push(...junitResults(read.cases, names));
    broken.push(...read.broken);
  }
  return { results, broken, running };
}

function readRun(
  { end, tail }: ProcessResult,
  { results, broken, running }: Omit<TestReport, 'finished'>,
  known: Set<TestId>,
): TestReport {
  const all = withTestsOfFailedClasses(results, known);
  for (const { id, outcome } of results) if (outcome === 'passed') known.add(id);
  const succeeded = end.kind === 'exited' && end.code === 0;
  const reasons = succeeded ? broken : [whyGradleFailed(tail), ...broken];
  return { results: all, broken: reasons, running, finished: succeeded && running === undefined };
}
