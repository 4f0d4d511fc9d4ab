import { join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { detectJavaScript } from './detect-javascript.js';
import { readManifest, runnersOf, type RunnerUse } from './javascript-project.js';
import { findInstalled } from './node-modules-bin.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepFlags } from './script-command.js';
import { fullNamePattern } from './test-names.js';

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
  { directory, because }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const installed = await findInstalled(workspace.root, directory, 'vitest');
  if (installed === undefined) {
    return {
      missing: `${because}, but vitest is not installed: install the dependencies before the audit, or pass --setup`,
    };
  }
  const manifest = await readManifest(join(workspace.root, directory, 'package.json'));
  const use = runnersOf({ directory, manifest }).get('vitest');
  return plainSession(workspace, (request, files) =>
    prepare(workspace, { directory, program: installed.program, use }, request, files),
  );
}

interface VitestProject {
  readonly directory: string;
  readonly program: string;
  readonly use: RunnerUse | undefined;
}

function prepare(
  { root, scratch }: Workspace,
  { directory, program, use }: VitestProject,
  request: RunRequest,
  files: RunFiles,
): Launch {
  const own = keepFlags(use?.command?.args ?? [], takesValue, drop).filter(
    (flag) => !flag.startsWith('--coverage'),
  );
  const paths = (request.files ?? []).map((path) => posix.relative(directory, path));
  const pattern = request.tests === undefined ? undefined : fullNamePattern(request.tests);
  return {
    command: commandLine(['npx', 'vitest', 'run', ...own, ...paths], directory),
    builds: [],
    tests: async () => ({
      argv: [
        'node',
        ...(use?.command?.nodeFlags ?? []),
        program,
        'run',
        ...own,
        `--reporter=${assetPath('reporters/vitest.mjs')}`,
        '--coverage.enabled=false',
        '--bail=0',
        // A configured shuffle stays the same in every run, so that runs can be compared.
        '--sequence.seed=1',
        '--no-cache',
        ...(pattern === undefined ? [] : [`--testNamePattern=${pattern}`]),
        ...paths,
      ],
      cwd: join(root, directory),
      env: testEnvironment(scratch, {
        ...use?.command?.env,
        COUNTERPROOF_ROOT: root,
        COUNTERPROOF_REPORT: files.report,
      }),
    }),
  };
}

export const vitest: Runner = { id: 'vitest', ownsTestFile, detect, open };
