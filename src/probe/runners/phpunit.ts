import { basename, join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { testEnvironment, type ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import {
  findPhpProjects,
  isForeign,
  ownsTestFile,
  readManifest,
  scriptArguments,
  testFilesOf,
  textOf,
  type PhpProject,
} from './php-project.js';
import { RunConfigurations } from './phpunit-configuration.js';
import { phpunitFilter } from './phpunit-filter.js';
import { findPhpunit, php, type PhpunitProgram } from './phpunit-program.js';
import { startPhpunit } from './phpunit-warm.js';
import { plainSession, type Launch, type RunFiles, type Step } from './plain-session.js';
import { readTestReport, type TestReport } from './report-lines.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { optionValues } from './script-command.js';
import { warmSession } from './warm-session.js';

/** Tests of Pest are calls; PHPUnit, which Pest is built on, does not see them. */
const pestTest = /^(it|test|describe|arch|todo)\(/m;
const testClass = /^\s*(?:(?:abstract|final|readonly)\s+)*class\s+\w+\s+extends\b/m;

/** A file belongs to the nearest project around it. */
async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const left = new Set(files.filter((path) => /\.(php|phpt)$/.test(path) && !isForeign(path)));
  const detections: Detection[] = [];
  for (const project of await findPhpProjects(root, files)) {
    const inside = [...left].filter(
      (path) => project.directory === '' || path.startsWith(`${project.directory}/`),
    );
    for (const path of inside) left.delete(path);
    detections.push(...(await detectIn(root, project, inside)));
  }
  return detections;
}

async function detectIn(
  root: string,
  { directory, because, configuration }: PhpProject,
  files: readonly string[],
): Promise<readonly Detection[]> {
  const xml = configuration === undefined ? '' : await textOf(root, configuration);
  const owns = testFilesOf(xml, configuration);
  const tests: string[] = [];
  const pest: string[] = [];
  for (const path of files.filter(owns)) {
    const text = await textOf(root, path);
    if (path.endsWith('.phpt') || testClass.test(text)) tests.push(path);
    else if (pestTest.test(text)) pest.push(path);
  }
  return [tests, pest]
    .filter((testFiles) => testFiles.length > 0)
    .map((testFiles) => ({ directory, because, testFiles }));
}

interface Phpunit {
  readonly workspace: Workspace;
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly program: PhpunitProgram;
  /** What the script of composer.json adds. */
  readonly args: readonly string[];
  readonly configurations: RunConfigurations;
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { root } = workspace;
  const [first = ''] = testFiles;
  const text = await textOf(root, first);
  if (pestTest.test(text) && !testClass.test(text)) {
    return {
      missing: `${because}, but ${first} is written for Pest: pass --test-command 'vendor/bin/pest {files}'`,
    };
  }
  const program = await findPhpunit(workspace, directory);
  if ('why' in program) return { missing: `${because}, but ${program.why}` };
  const args = scriptArguments(await readManifest(root, posix.join(directory, 'composer.json')));
  const configurations = new RunConfigurations(root, directory, args);
  const project = { workspace, directory, testFiles, program, args, configurations };
  const launch = (request: RunRequest, files: RunFiles) => prepare(project, request, files);
  return warmSession(plainSession(workspace, launch), () =>
    startPhpunit({
      workspace,
      vendor: join(root, program.vendor),
      prepare: launch,
      stepFor: (configuration, files) => stepOf(project, {}, files, configuration),
    }),
  );
}

/** Of what the script of composer.json adds, what decides which tests there are and how PHP is set up. */
const keptOptions = ['--group', '--exclude-group', '-d', '--include-path'];

/** What stays the same in every run, and what would only cost time or write into the tree. */
const ourOptions = [
  '--order-by=default',
  '--do-not-cache-result',
  '--no-coverage',
  '--no-logging',
  '--colors=never',
  `--bootstrap=${assetPath('reporters/phpunit-bootstrap.php')}`,
];

async function prepare(project: Phpunit, request: RunRequest, files: RunFiles): Promise<Launch> {
  const { workspace, directory, testFiles, program } = project;
  const paths = (request.files ?? testFiles).map((path) => join(workspace.root, path));
  const configuration = await project.configurations.for(paths);
  const step = stepOf(project, request, files, configuration.target);
  return {
    command: typedCommand(program, directory, request.files ?? []),
    builds: configuration.maker === undefined ? [] : [{ ...step, argv: [...php, ...configuration.maker] }],
    tests: async () => {
      await configuration.placed();
      return step;
    },
    readReport: async (result) => {
      await configuration.remove();
      return await readReport(result, files);
    },
  };
}

function stepOf(
  { workspace: { root, scratch }, directory, program, args }: Phpunit,
  { tests, untilFailure = false }: Pick<RunRequest, 'tests' | 'untilFailure'>,
  { report }: RunFiles,
  configuration: string,
): Step {
  const own = keptOptions.flatMap((name) => optionValues(args, name).flatMap((value) => [name, value]));
  const filter = tests === undefined ? undefined : phpunitFilter(tests);
  const env = testEnvironment(scratch, {
    XDEBUG_MODE: 'off',
    COUNTERPROOF_ROOT: root,
    COUNTERPROOF_REPORT: report,
    COUNTERPROOF_PHPUNIT_CONFIGURATION: configuration,
    ...(untilFailure && { COUNTERPROOF_UNTIL_FAILURE: 'true' }),
  });
  const argv: Step['argv'] = [
    ...php,
    program.path,
    ...own,
    ...ourOptions,
    ...(untilFailure ? ['--stop-on-error', '--stop-on-failure'] : []),
    `--configuration=${configuration}`,
    ...(program.version < 10 ? ['--printer=CounterproofPrinter'] : []),
    ...(filter === undefined ? [] : [`--filter=${filter}`]),
  ];
  return { argv, cwd: join(root, directory), env };
}

/** PHPUnit 10 and later catch what is wrong with a test file that they load, print it and give up. */
async function readReport({ tail }: ProcessResult, { report }: RunFiles): Promise<TestReport> {
  const read = await readTestReport(report);
  const [, message, place] = /^Message: +(.+)\nLocation: (.+)$/m.exec(tail) ?? [];
  if (read.finished || message === undefined || read.running !== undefined) return read;
  return { ...read, broken: [...read.broken, `${message} in ${place}`] };
}

/** PHPUnit 9 takes one path; several files are named by their classes, which no version minds. */
function typedCommand({ name }: PhpunitProgram, directory: string, files: readonly string[]): string {
  const [first, ...more] = files;
  if (first === undefined) return commandLine([name], directory);
  if (more.length === 0) return commandLine([name, posix.relative(directory, first)], directory);
  const classes = files.map((path) => basename(path).replace(/\.\w+$/, ''));
  return commandLine([name, '--filter', `\\b(${classes.join('|')})::`], directory);
}

export const phpunit: Runner = { id: 'phpunit', ownsTestFile, detect, open };
