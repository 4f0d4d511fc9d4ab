import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { TestResult } from '../../domain/test-run.js';
import { runBounded, testEnvironment, type ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { testFilter } from './dotnet-filter.js';
import { foundNothing, whyAborted, whyDotnetFailed } from './dotnet-log.js';
import { removeOutputs } from './dotnet-outputs.js';
import {
  isDotnetTestName,
  outermostClass,
  readDotnetClasses,
  readDotnetProjects,
  type DotnetClass,
} from './dotnet-projects.js';
import { onePerId } from './junit-results.js';
import { errorLine, plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { TestReport } from './report-lines.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { readTrxReport, type TrxCase } from './trx-report.js';

/** One detection for each test project: `dotnet test` takes one at a time. */
async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const projects = await readDotnetProjects(root, files);
  return projects
    .filter(({ testFiles }) => testFiles.length > 0)
    .map(({ directory, mark, testFiles }) => ({
      directory,
      because: `dotnet-test: ${mark} asks for a test framework`,
      testFiles,
    }));
}

/** https://learn.microsoft.com/dotnet/core/testing/microsoft-testing-platform-intro: other options, other reports. */
const otherPlatform =
  /<TestingPlatformDotnetTestSupport>\s*true|\bTUnit\b|"runner"\s*:\s*"Microsoft\.Testing\.Platform"/;

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { root, scratch } = workspace;
  const cwd = join(root, directory);
  const names = await readdir(cwd).catch(() => []);
  const projectFile = names.find((name) => /\.(?:cs|fs|vb)proj$/.test(name));
  if (projectFile === undefined) return { missing: `${because}, but there is no project in ${directory}` };
  const settings = [join(cwd, projectFile), join(root, 'Directory.Build.props'), join(root, 'global.json')];
  const texts = await Promise.all(settings.map((path) => readFile(path, 'utf8').catch(() => '')));
  if (texts.some((text) => otherPlatform.test(text))) {
    return {
      missing:
        `${because}, but on Microsoft.Testing.Platform, whose reports are not read yet: ` +
        `pass --test-command 'dotnet test'`,
    };
  }
  const { end, tail } = await runBounded({
    argv: ['dotnet', '--version'],
    cwd,
    env: dotnetEnvironment(scratch),
    territory: dirname(root),
    seconds: 120,
    memoryBytes: 2 ** 31,
  });
  if (end.kind === 'not-started') {
    return { missing: `${because}, but there is no .NET SDK here: install it before the audit` };
  }
  if (end.kind !== 'exited' || end.code !== 0) {
    return { missing: `${because}, but its .NET SDK is not installed here: ${errorLine(tail)}` };
  }
  await removeOutputs(root);
  const project = { directory, projectFile, classes: await readDotnetClasses(root, testFiles) };
  return plainSession(workspace, (request, files) => prepare(workspace, project, request, files));
}

/** No server that outlives a run, nothing for people, and messages in the one language that is read here. */
function dotnetEnvironment(scratch: string): Record<string, string> {
  return testEnvironment(scratch, {
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_CLI_UI_LANGUAGE: 'en',
    DOTNET_CLI_USE_MSBUILD_SERVER: '0',
    DOTNET_NOLOGO: '1',
    DOTNET_SKIP_FIRST_TIME_EXPERIENCE: '1',
    MSBUILDDISABLENODEREUSE: '1',
  });
}

/** Compile whatever compiles: a warning about a mutant is no failed build. */
const properties = [
  '-p:TreatWarningsAsErrors=false',
  '-p:WarningsAsErrors=',
  '-p:RunAnalyzers=false',
  '-p:RunAnalyzers=false',
  '-p:NuGetAudit=false',
  '-p:UseSharedCompilation=false',
];

interface Project {
  readonly directory: string;
  readonly projectFile: string;
  readonly classes: readonly DotnetClass[];
}

async function prepare(
  workspace: Workspace,
  { directory, projectFile, classes }: Project,
  { files: asked, tests }: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const chosen = asked === undefined ? undefined : classes.filter(({ file }) => asked.includes(file));
  const filter = chosen === undefined ? undefined : testFilter(chosen, tests);
  const selection = filter === undefined ? [] : ['--filter', filter];
  const fileOf = new Map(classes.map(({ name, file }) => [name, file]));
  return {
    command: commandLine(['dotnet', 'test', posix.join(directory, projectFile), ...selection]),
    builds: [],
    tests: async () =>
      filter === ''
        ? undefined
        : {
            argv: [
              'dotnet',
              'test',
              projectFile,
              '--nologo',
              // By a prefix: a project for several frameworks writes a report for each.
              '--logger',
              'trx;LogFilePrefix=tests',
              '--results-directory',
              files.directory,
              ...properties,
              ...selection,
            ],
            cwd: join(workspace.root, directory),
            env: dotnetEnvironment(workspace.scratch),
          },
    readReport: async (result) => readRun(result, files.directory, fileOf),
  };
}

async function readRun(
  { end, tail }: ProcessResult,
  directory: string,
  fileOf: ReadonlyMap<string, string>,
): Promise<TestReport> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.trx')).toSorted();
  const broken: string[] = [];
  const results: TestResult[] = [];
  for (const name of names) {
    const report = readTrxReport(await readFile(join(directory, name), 'utf8'));
    if ('malformed' in report) broken.push(`the report ${name} cannot be read: ${report.malformed}`);
    else {
      if (report.aborted !== undefined) broken.push(report.aborted);
      results.push(...report.cases.map((each) => resultOf(each, fileOf)));
    }
  }
  const why = names.length === 0 ? whyDotnetFailed(tail) : whyAborted(tail);
  if (why !== undefined && end.kind === 'exited' && end.code !== 0) broken.push(why);
  // Status 1 is red tests, of which there is a report, or no report at all.
  const succeeded = end.kind === 'exited' && (end.code === 0 || names.length > 0);
  const finished = succeeded || foundNothing(tail);
  return { results: onePerId(results), broken: [...new Set(broken)], running: undefined, finished };
}

function resultOf(
  { className, name, outcome, milliseconds, error }: TrxCase,
  fileOf: ReadonlyMap<string, string>,
): TestResult {
  const file = fileOf.get(outermostClass(className)) ?? '';
  return { id: name, file, outcome, milliseconds, ...(error !== undefined && { error }) };
}

export const dotnetTest: Runner = {
  id: 'dotnet-test',
  compiles: true,
  notRun: 'no .NET SDK can be had there; it is built against the documented commands and against TRX files',
  ownsTestFile: isDotnetTestName,
  detect,
  open,
};
