import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { TestId, TestResult, TestRun } from '../../domain/test-run.js';
import { assetPath } from '../../host/asset.js';
import type { ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { readTold, type GradleTold } from './gradle-told.js';
import { readReports } from './junit-report-files.js';
import { junitResults, withTestsOfFailedClasses, type JUnitNames } from './junit-results.js';
import { buildToolEnvironment } from './jvm-environment.js';
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

/** A Gradle session, and what it knows that helps to do without. */
export interface GradleSession {
  /** A fresh Gradle for every run; it compares the content of files, so that a mutant is compiled and gone again. */
  readonly plain: RunnerSession;
  /** The command of a request, as `plain` would give it. */
  command(request: RunRequest): string;
  /**
   * Runs tests of the unchanged tree, and has the tasks tell how they do it; undefined where they do not. That, and what
   * was built, can be looked at before it may go with the tree.
   */
  watch(request: RunRequest, look: (told: GradleTold | undefined) => Promise<void>): Promise<TestRun>;
  /** The results, with those of tests that fell silent with their class. */
  complete(results: readonly TestResult[]): readonly TestResult[];
}

export function gradleSession(workspace: Workspace, project: GradleProject): GradleSession {
  // Tests that have answered: those that fall silent with their class are told by it.
  const known = new Set<TestId>();
  return {
    plain: plainSession(workspace, (request, files) => prepare(workspace, project, known, request, files)),
    command: (request) => commandOf(project, request, filesAsked(project.classes, request)),
    watch: (request, look) =>
      plainSession(workspace, async (_, files) => {
        const told = join(files.directory, 'told.jsonl');
        const launch = await prepare(workspace, project, known, request, files, told);
        return {
          ...launch,
          readReport: async (result) => {
            const report = await launch.readReport(result);
            await look(await readTold(told));
            return report;
          },
        };
      }).run(request),
    complete: (results) => withTestsOfFailedClasses(results, known),
  };
}

function commandOf(
  { shown, directory }: GradleProject,
  { files }: RunRequest,
  asked: readonly AskedFile[],
): string {
  const filters = files === undefined ? [] : asked.flatMap(({ patterns }) => patterns);
  return commandLine([shown, 'test', ...filters.flatMap((pattern) => ['--tests', pattern])], directory);
}

async function prepare(
  workspace: Workspace,
  project: GradleProject,
  known: Set<TestId>,
  request: RunRequest,
  files: RunFiles,
  told?: string,
): Promise<Launch & Required<Pick<Launch, 'readReport'>>> {
  const { program, directory, classes, namesIn } = project;
  const asked = filesAsked(classes, request);
  const reports = join(files.directory, 'reports');
  const requestFile = join(files.directory, 'request.json');
  const absolute = asked.map(({ path, patterns }) => ({ path: join(workspace.root, path), patterns }));
  await writeFile(requestFile, JSON.stringify({ reports, files: absolute, told }));
  for (const id of request.tests ?? []) known.add(id);
  const script = assetPath('reporters/counterproof.init.gradle');
  return {
    command: commandOf(project, request, asked),
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
            env: buildToolEnvironment(workspace),
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
