import { assetPath } from '../../host/asset.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { detectJavaScript } from './detect-javascript.js';
import {
  javascriptLaunch,
  readRunnerPackage,
  requireInstalled,
  typedCommand,
  type RunnerPackage,
} from './javascript-launch.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepFlags } from './script-command.js';
import { fullNamePattern } from './test-names.js';
import { SwitchedEngine } from './javascript-switched.js';
import { openVitestEngine, vitestThreads } from './vitest-warm.js';
import { warmSession } from './warm-session.js';

const takesValue = new Set(
  [
    '-r --root -c --config --project --workspace --dir --environment --pool --testTimeout --hookTimeout --mode',
    '-t --testNamePattern --reporter --outputFile --shard --retry --maxWorkers --minWorkers --exclude --changed',
    '--configLoader --execArgv --tagsFilter --poolOptions --teardownTimeout --maxConcurrency',
  ].flatMap((line) => line.split(' ')),
);

/** What we set ourselves, what only costs time, and what would run a part of the tests. */
const drop = new Set(
  [
    '--run --watch -w --ui --open --reporter --outputFile --silent --bail --shard --changed --coverage -u --update',
    '-t --testNamePattern --standalone --cache --no-cache --retry --logHeapUsage --passWithNoTests --api',
  ].flatMap((line) => line.split(' ')),
);

/** https://vitest.dev/config/include */
const ownsTestFile = (path: string): boolean => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path);

/** `__tests__` is not in Vitest's default but in many a configuration; a file too many only yields no test. */
const mayBeTestFile = (path: string): boolean =>
  ownsTestFile(path) || /(^|\/)__tests__\/.*\.[cm]?[jt]sx?$/.test(path);

const detect = (root: string, files: readonly string[]): Promise<readonly Detection[]> =>
  detectJavaScript(root, files, 'vitest', async () => mayBeTestFile);

async function open(
  workspace: Workspace,
  detection: Detection,
): Promise<RunnerSession | { missing: string }> {
  const installed = await requireInstalled(workspace, detection, 'vitest');
  if ('missing' in installed) return installed;
  const project = await readRunnerPackage(workspace, detection, 'vitest');
  const plain = plainSession(workspace, (request, files) =>
    prepare(workspace, project, installed.program, request, files),
  );
  const { nodeFlags = [], env = {} } = project.use?.command ?? {};
  const own = ownFlags(project);
  return warmSession(plain, async () => {
    const start = {
      nodeFlags,
      directory: installed.directory,
      flags: [...own, ...always],
      env,
      place: project.directory,
      command: (request: RunRequest) => typedCommand(project, request, ['npx', 'vitest', 'run', ...own]),
    };
    const engine = await openVitestEngine(workspace, start);
    if ('cold' in engine) return engine;
    return new SwitchedEngine(workspace, vitestThreads(workspace, start, detection.testFiles), engine);
  });
}

const ownFlags = ({ use }: RunnerPackage): readonly string[] =>
  keepFlags(use?.command?.args ?? [], takesValue, drop).filter((flag) => !flag.startsWith('--coverage'));

const always = [
  '--coverage.enabled=false',
  '--bail=0',
  // A configured shuffle stays the same in every run, so that runs can be compared.
  '--sequence.seed=1',
  '--no-cache',
];

function prepare(
  { root, scratch }: Workspace,
  project: RunnerPackage,
  program: string,
  request: RunRequest,
  files: RunFiles,
): Launch {
  const { command } = project.use ?? {};
  const own = ownFlags(project);
  const pattern = request.tests === undefined ? undefined : fullNamePattern(request.tests);
  return javascriptLaunch(project, request, files, {
    typed: ['npx', 'vitest', 'run', ...own],
    argv: (paths) => [
      ...(command?.nodeFlags ?? []),
      program,
      'run',
      ...own,
      `--reporter=${assetPath('reporters/vitest.mjs')}`,
      ...always,
      ...(pattern === undefined ? [] : [`--testNamePattern=${pattern}`]),
      ...paths,
    ],
    env: testEnvironment(scratch, {
      ...command?.env,
      COUNTERPROOF_ROOT: root,
      COUNTERPROOF_REPORT: files.report,
    }),
  });
}

export const vitest: Runner = { id: 'vitest', ownsTestFile, detect, open };
