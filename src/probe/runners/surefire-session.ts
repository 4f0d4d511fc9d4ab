import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestId, TestResult, TestRun } from '../../domain/test-run.js';
import type { ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { readReports } from './junit-report-files.js';
import { junitResults, withTestsOfFailedClasses } from './junit-results.js';
import { buildToolEnvironment } from './jvm-environment.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { TestReport } from './report-lines.js';
import type { RunnerSession, RunRequest } from './runner.js';
import { mavenFlags, selectionFlags, testFlags, type TestedModule } from './surefire-flags.js';
import { selectsMethods, speaksOfCrash, whyMavenFailed } from './surefire-log.js';
import { clearReports, reportFolders } from './surefire-reports.js';

/** A Maven build that can start. */
export interface MavenProject {
  readonly program: string;
  /** What a person calls it: `mvn`, `./mvnw`. */
  readonly shown: string;
  /** Of the private tree's build, relative to the repository's root. */
  readonly directory: string;
  readonly modules: readonly TestedModule[];
}

/** What a session learns from run to run. */
interface Memory {
  /** Tests that have answered: those that fall silent with their class are told by it. */
  readonly known: Set<TestId>;
  /** Whether `-Dtest` can name methods here; unknown before the first run. */
  selectsMethods: boolean | undefined;
}

/** A Maven session, and what it knows that helps to do without. */
export interface MavenSession {
  /** A fresh Maven for every run; what it compiled stays in the private tree, where it sees what has changed. */
  readonly plain: RunnerSession;
  /** The command of a request, as `plain` would give it. */
  command(request: RunRequest): string;
  /**
   * Runs tests of the unchanged tree with `--debug`, in which Surefire also keeps its files. They, and what was built,
   * can be looked at before they may go with the tree.
   */
  debug(request: RunRequest, look: (log: string) => Promise<void>): Promise<TestRun>;
  /** The results, with those of tests that fell silent with their class. */
  complete(results: readonly TestResult[]): readonly TestResult[];
}

export function mavenSession(workspace: Workspace, project: MavenProject): MavenSession {
  const memory: Memory = { known: new Set(), selectsMethods: undefined };
  return {
    plain: plainSession(workspace, (request, files) => prepare(workspace, project, memory, request, files)),
    command: (request) =>
      commandLine([project.shown, ...selectionOf(project, memory, request)], project.directory),
    debug: (request, look) => debugged(workspace, project, memory, look).run(request),
    complete: (results) => withTestsOfFailedClasses(results, memory.known),
  };
}

function selectionOf(
  { directory, modules }: MavenProject,
  { selectsMethods: methods }: Memory,
  request: RunRequest,
): readonly string[] {
  return selectionFlags(directory, modules, request, methods === true);
}

function debugged(
  workspace: Workspace,
  project: MavenProject,
  memory: Memory,
  look: (log: string) => Promise<void>,
): RunnerSession {
  return plainSession(workspace, async (request, files) => {
    const launch = await prepare(workspace, project, memory, request, files);
    return {
      ...launch,
      tests: async () => {
        const step = await launch.tests();
        return step && { ...step, argv: [...step.argv, '--debug'] };
      },
      readReport: async (result) => {
        const report = await readRun(result, await logOf(files), foldersOf(workspace, project), memory);
        await look(await logOf(files));
        return report;
      },
    };
  });
}

const logOf = ({ directory }: RunFiles) => readFile(join(directory, 'maven.log'), 'utf8').catch(() => '');

function foldersOf({ root }: Workspace, { modules }: MavenProject) {
  return modules.map((module) => ({ module, folders: reportFolders(join(root, module.buildDirectory)) }));
}

async function prepare(
  workspace: Workspace,
  project: MavenProject,
  memory: Memory,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const { program, shown, directory } = project;
  const folders = foldersOf(workspace, project);
  await clearReports(folders.flatMap((each) => each.folders));
  for (const id of request.tests ?? []) memory.known.add(id);
  const selection = selectionOf(project, memory, request);
  return {
    command: commandLine([shown, ...selection], directory),
    builds: [],
    tests: async () =>
      selection.length === 0
        ? undefined
        : {
            argv: [program, ...mavenFlags, ...testFlags, ...selection],
            cwd: join(workspace.root, directory),
            env: buildToolEnvironment(workspace),
            stdoutFile: join(files.directory, 'maven.log'),
          },
    readReport: async (result) => readRun(result, await logOf(files), folders, memory),
  };
}

async function readRun(
  { end }: ProcessResult,
  log: string,
  folders: readonly { readonly module: TestedModule; readonly folders: readonly string[] }[],
  memory: Memory,
): Promise<TestReport> {
  memory.selectsMethods = selectsMethods(log) ?? memory.selectsMethods;
  const broken: string[] = [];
  const reported: TestResult[] = [];
  for (const { module, folders: own } of folders) {
    const reports = await readReports(own);
    broken.push(...reports.broken);
    reported.push(...junitResults(reports.cases, module.names));
  }
  const results = withTestsOfFailedClasses(reported, memory.known);
  for (const { id, outcome } of reported) if (outcome === 'passed') memory.known.add(id);
  const succeeded = end.kind === 'exited' && end.code === 0;
  const why = succeeded && !speaksOfCrash(log) ? undefined : whyMavenFailed(log);
  if (why !== undefined) broken.unshift(why);
  // A build may insist that red tests fail it; where it then has red tests, that is all that happened.
  const onlyRed = end.kind === 'exited' && reported.some(({ outcome }) => outcome === 'failed');
  return { results, broken, running: undefined, finished: succeeded || onlyRed };
}
