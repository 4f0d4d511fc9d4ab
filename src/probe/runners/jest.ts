import { join } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { matchesGlob } from '../../host/glob.js';
import { stringsOf } from './configuration-text.js';
import { detectJavaScript, textOfFirst } from './detect-javascript.js';
import {
  javascriptLaunch,
  readRunnerPackage,
  requireInstalled,
  type RunnerPackage,
} from './javascript-launch.js';
import { SwitchedEngine } from './javascript-switched.js';
import { switchedStart } from './javascript-switched-start.js';
import { openStandbyEngine } from './javascript-warm-standby.js';
import type { JavaScriptPackage, RunnerUse } from './javascript-project.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepFlags, optionValues } from './script-command.js';
import { fullNamePattern } from './test-names.js';
import { warmSession } from './warm-session.js';

const takesValue = new Set(
  [
    '-c --config --rootDir --projects --selectProjects --ignoreProjects --env --testEnvironment --transform',
    '-w --maxWorkers --workerThreads --testTimeout --testRunner --setupFilesAfterEnv --testPathIgnorePatterns',
    '-t --testNamePattern --testPathPattern --testPathPatterns --outputFile --reporters --shard --coverageDirectory',
    '--collectCoverageFrom --coverageReporters --coverageProvider --changedSince --filter --cacheDirectory --globals',
  ].flatMap((line) => line.split(' ')),
);

/** What we set ourselves, what only costs time, and what would run a part of the tests. */
const drop = new Set(
  [
    '--json --outputFile --reporters --verbose --silent --notify --expand -e --ci --cacheDirectory --no-cache --colors',
    '--coverage --collectCoverage --collectCoverageFrom --coverageDirectory --coverageReporters --coverageProvider',
    '--watch --watchAll --watchman --bail -b --onlyChanged -o --lastCommit --changedSince --findRelatedTests',
    '--onlyFailures -f --shard --updateSnapshot -u --randomize --showSeed --testPathPattern --testPathPatterns',
    '--runTestsByPath --passWithNoTests --listTests --detectLeaks --logHeapUsage --filter -t --testNamePattern',
  ].flatMap((line) => line.split(' ')),
);

/** https://jestjs.io/docs/configuration#testmatch-arraystring */
const ownsTestFile = (path: string): boolean =>
  /(^|\/)__tests__\/.*\.[cm]?[jt]sx?$|\.(test|spec)\.[cm]?[jt]sx?$/.test(path);

const configurations = ['js', 'cjs', 'mjs', 'ts', 'json'].map((type) => `jest.config.${type}`);

/** `testMatch` and `testRegex` of the configuration, where they are written as plain strings. */
async function testFileNames(
  use: RunnerUse | undefined,
  { directory, manifest }: JavaScriptPackage,
  root: string,
): Promise<(path: string) => boolean> {
  const named = optionValues(use?.command?.args ?? [], '--config', '-c');
  const text =
    (await textOfFirst(root, directory, [...named, ...configurations])) ??
    JSON.stringify({ '': manifest.jest ?? {} });
  const globs = stringsOf(text, 'testMatch').filter((glob) => !glob.startsWith('!'));
  const patterns = stringsOf(text, 'testRegex').flatMap(toPattern);
  if (globs.length + patterns.length === 0) return ownsTestFile;
  const matchers = globs.map(matchesGlob);
  return (path) =>
    matchers.some((matches) => matches(path)) || patterns.some((pattern) => pattern.test(`/${path}`));
}

function toPattern(source: string): readonly RegExp[] {
  try {
    return [new RegExp(source)];
  } catch {
    return [];
  }
}

const detect = (root: string, files: readonly string[]): Promise<readonly Detection[]> =>
  detectJavaScript(root, files, 'jest', (use, place) => testFileNames(use, place, root));

async function open(
  workspace: Workspace,
  detection: Detection,
): Promise<RunnerSession | { missing: string }> {
  const installed = await requireInstalled(workspace, detection, 'jest');
  if ('missing' in installed) return installed;
  const project = await readRunnerPackage(workspace, detection, 'jest');
  const launch = (request: RunRequest, files: RunFiles) =>
    prepare(workspace, project, installed.program, request, files);
  const { nodeFlags = [], env = {} } = project.use?.command ?? {};
  return warmSession(plainSession(workspace, launch), async () => {
    const standby = await openStandbyEngine(workspace, {
      runner: 'jest',
      nodeFlags,
      program: installed.program,
      cwd: join(workspace.root, project.directory),
      env,
      prepare: launch,
    });
    if ('cold' in standby || (await hasOwnRunner(workspace.root, project))) return standby;
    const { testFiles } = detection;
    const staying = [`--runner=${assetPath('reporters/jest-switched.cjs')}`];
    const start = switchedStart(project, detection, {
      prepare: (request, files) => prepare(workspace, project, installed.program, request, files, staying),
      isolated: true,
      ...(testFiles.length <= mostFiles && { files: testFiles }),
    });
    return new SwitchedEngine(workspace, start, standby);
  });
}

/** As many as have room on a command line. */
const mostFiles = 1000;

/** A runner other than jest's own would not be the one that runs; those of presets are not seen, and are rare. */
async function hasOwnRunner(root: string, { directory, manifest, use }: RunnerPackage): Promise<boolean> {
  const args = use?.command?.args ?? [];
  const text = await textOfFirst(root, directory, [
    ...optionValues(args, '--config', '-c'),
    ...configurations,
  ]);
  return (
    args.some((arg) => arg.startsWith('--runner')) ||
    /\brunner["']?\s*:/.test(text ?? JSON.stringify(manifest.jest ?? {}))
  );
}

function prepare(
  { root, scratch }: Workspace,
  project: RunnerPackage,
  program: string,
  request: RunRequest,
  files: RunFiles,
  more: readonly string[] = [],
): Launch {
  const { command } = project.use ?? {};
  const own = keepFlags(command?.args ?? [], takesValue, drop);
  const pattern = request.tests === undefined ? undefined : fullNamePattern(request.tests);
  return javascriptLaunch(project, request, files, {
    typed: ['npx', 'jest', ...own],
    argv: (paths) => [
      ...(command?.nodeFlags ?? []),
      program,
      ...own,
      '--ci',
      '--coverage=false',
      '--watchman=false',
      // A file is always run to its end.
      `--bail=${request.untilFailure ? 1 : 0}`,
      `--reporters=${assetPath('reporters/jest.cjs')}`,
      // Transformed files, by content: what no edit has touched is ready in the next run.
      `--cacheDirectory=${join(scratch, 'jest-cache')}`,
      ...(pattern === undefined ? [] : [`--testNamePattern=${pattern}`]),
      ...more,
      ...(paths.length === 0 ? [] : ['--runTestsByPath', ...paths]),
    ],
    env: testEnvironment(scratch, {
      ...command?.env,
      COUNTERPROOF_ROOT: root,
      COUNTERPROOF_REPORT: files.report,
    }),
  });
}

export const jest: Runner = { id: 'jest', ownsTestFile, detect, open };
