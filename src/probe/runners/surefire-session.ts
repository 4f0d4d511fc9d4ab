import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestId, TestResult } from '../../domain/test-run.js';
import type { ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { readReports } from './junit-report-files.js';
import { junitResults, withTestsOfFailedClasses } from './junit-results.js';
import { jvmEnvironment } from './jvm-environment.js';
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

/** A fresh Maven for every run; what it compiled stays in the private tree, where it sees what has changed. */
export function surefireSession(workspace: Workspace, project: MavenProject): RunnerSession {
  const memory: Memory = { known: new Set(), selectsMethods: undefined };
  return plainSession(workspace, (request, files) => prepare(workspace, project, memory, request, files));
}

async function prepare(
  workspace: Workspace,
  project: MavenProject,
  memory: Memory,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const { program, shown, directory, modules } = project;
  const folders = modules.map((module) => ({
    module,
    folders: reportFolders(join(workspace.root, module.buildDirectory)),
  }));
  await clearReports(folders.flatMap((each) => each.folders));
  for (const id of request.tests ?? []) memory.known.add(id);
  const selection = selectionFlags(directory, modules, request, memory.selectsMethods === true);
  const log = join(files.directory, 'maven.log');
  return {
    command: commandLine([shown, ...selection], directory),
    builds: [],
    tests: async () =>
      selection.length === 0
        ? undefined
        : {
            argv: [program, ...mavenFlags, ...testFlags, ...selection],
            cwd: join(workspace.root, directory),
            env: jvmEnvironment(workspace),
            stdoutFile: log,
          },
    readReport: async (result) =>
      readRun(result, await readFile(log, 'utf8').catch(() => ''), folders, memory),
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
