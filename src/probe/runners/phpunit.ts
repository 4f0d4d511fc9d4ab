import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { testEnvironment, type ProcessResult } from '../../host/process.js';
import { leavesTree } from '../../host/tree-paths.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import {
  configurationIn,
  findPhpProjects,
  folderOf,
  isForeign,
  ownsTestFile,
  readManifest,
  scriptArguments,
  testFilesOf,
  textOf,
  type PhpProject,
} from './php-project.js';
import { phpunitFilter } from './phpunit-filter.js';
import { findPhpunit, php, type PhpunitProgram } from './phpunit-program.js';
import { plainSession, type Launch, type RunFiles, type Step } from './plain-session.js';
import { readTestReport, type TestReport } from './report-lines.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { optionValues } from './script-command.js';

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
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly program: PhpunitProgram;
  /** What the script of composer.json adds. */
  readonly args: readonly string[];
  /** Configurations of earlier runs, by all that they were made from. */
  readonly configurations: Map<string, Buffer>;
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
  const project = { directory, testFiles, program, args, configurations: new Map<string, Buffer>() };
  return plainSession(workspace, (request, files) => prepare(workspace, project, request, files));
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

async function prepare(
  { root, scratch }: Workspace,
  { directory, testFiles, program, args, configurations }: Phpunit,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const cwd = join(root, directory);
  const configuration = await runConfiguration(root, directory, args);
  const own = keptOptions.flatMap((name) => optionValues(args, name).flatMap((value) => [name, value]));
  const filter = request.tests === undefined ? undefined : phpunitFilter(request.tests);
  const env = testEnvironment(scratch, {
    XDEBUG_MODE: 'off',
    COUNTERPROOF_ROOT: root,
    COUNTERPROOF_REPORT: files.report,
    COUNTERPROOF_PHPUNIT_CONFIGURATION: configuration.target,
    ...(request.untilFailure && { COUNTERPROOF_UNTIL_FAILURE: 'true' }),
  });
  const paths = (request.files ?? testFiles).map((path) => join(root, path));
  const argv: Step['argv'] = [
    ...php,
    program.path,
    ...own,
    ...ourOptions,
    ...(request.untilFailure ? ['--stop-on-error', '--stop-on-failure'] : []),
    `--configuration=${configuration.target}`,
    ...(program.version < 10 ? ['--printer=CounterproofPrinter'] : []),
    ...(filter === undefined ? [] : [`--filter=${filter}`]),
  ];
  const made = JSON.stringify([configuration.words, configuration.text, paths]);
  const kept = configurations.get(made);
  if (kept !== undefined) {
    // A link of this name would have us write wherever it leads.
    await rm(configuration.target, { force: true });
    await writeFile(configuration.target, kept, { flag: 'wx' });
  }
  return {
    command: typedCommand(program, directory, request.files ?? []),
    builds: kept === undefined ? [{ argv: [...php, ...configuration.words, ...paths], cwd, env }] : [],
    tests: async () => {
      if (kept === undefined) configurations.set(made, await readFile(configuration.target));
      return { argv, cwd, env };
    },
    readReport: (result) => readReport(result, files),
  };
}

/** Of one run: where its configuration is, what it is made from, and the words after `php` that make it from that. */
async function runConfiguration(
  root: string,
  directory: string,
  args: readonly string[],
): Promise<{ readonly target: string; readonly words: readonly string[]; readonly text: string }> {
  const found = configurationIn(root, directory, args);
  // Where the configuration lies is the repository's to choose, and we write beside it.
  const source = found === undefined || (await leavesTree(root, found)) ? undefined : found;
  // Beside the project's own, since its paths are relative to its folder; gone with the next restore.
  const folder = source === undefined ? directory : folderOf(source);
  const target = join(root, folder, '.counterproof-phpunit.xml');
  const [bootstrap = ''] = optionValues(args, '--bootstrap').map((path) => join(root, directory, path));
  const script = assetPath('reporters/phpunit-configuration.php');
  const words = [script, source === undefined ? '' : join(root, source), target, bootstrap];
  return { target, words, text: source === undefined ? '' : await textOf(root, source) };
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
