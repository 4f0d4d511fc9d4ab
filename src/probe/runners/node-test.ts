import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assetPath } from '../../host/asset.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { testFilesToRun, type CompiledTests } from './compiled-tests.js';
import { detectJavaScript } from './detect-javascript.js';
import {
  javascriptLaunch,
  readRunnerPackage,
  requireBuilds,
  type RunnerPackage,
} from './javascript-launch.js';
import type { RunnerUse } from './javascript-project.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepFlags, positionalWords } from './script-command.js';
import { matchesSpecs } from './test-file-specs.js';
import { ownNamePatterns } from './test-names.js';

/** Flags of `node` whose value is the next word. */
const takesValue = new Set(
  [
    '-r --require --import --loader --experimental-loader -C --conditions --env-file --env-file-if-exists',
    '--test-concurrency --test-timeout --test-name-pattern --test-skip-pattern --test-reporter --test-shard',
    '--test-reporter-destination --test-isolation --experimental-test-isolation --test-coverage-include',
    '--test-coverage-exclude --test-coverage-lines --test-coverage-branches --test-coverage-functions',
    '--test-global-setup --test-rerun-failures --max-old-space-size --watch-path',
  ].flatMap((line) => line.split(' ')),
);

/** What we set ourselves, what only costs time, and what would run a part of the tests. */
const drop = new Set(
  [
    '--test --test-reporter --test-reporter-destination --test-shard --watch --watch-path --watch-preserve-output',
    '--experimental-test-coverage --test-coverage-include --test-coverage-exclude --test-coverage-lines',
    '--test-coverage-branches --test-coverage-functions --test-update-snapshots --test-rerun-failures',
  ].flatMap((line) => line.split(' ')),
);

/** https://nodejs.org/api/test.html#running-tests-from-the-command-line */
function ownsTestFile(path: string): boolean {
  if (!/\.[cm]?[jt]s$/.test(path)) return false;
  const name = basename(path).replace(/\.[cm]?[jt]s$/, '');
  return /(^test$|^test-|[._-]test$)/.test(name) || /(^|\/)test\//.test(path);
}

const specsOf = (use: RunnerUse | undefined): readonly string[] =>
  positionalWords(use?.command?.args ?? [], takesValue);

/** The files that the script names, where it names tracked ones; else what `node --test` would find by itself. */
function testFileNames(use: RunnerUse | undefined, files: readonly string[]): (path: string) => boolean {
  const matches = matchesSpecs(specsOf(use), ownsTestFile);
  return files.some(matches) ? matches : ownsTestFile;
}

const detect = (root: string, files: readonly string[]): Promise<readonly Detection[]> =>
  detectJavaScript(root, files, 'node-test', async (use, _, inside) => testFileNames(use, inside));

interface NodeTestProject extends RunnerPackage {
  readonly compiled: CompiledTests | undefined;
}

async function open(
  workspace: Workspace,
  detection: Detection,
): Promise<RunnerSession | { missing: string }> {
  const place = await readRunnerPackage(workspace, detection, 'node-test');
  const builds = requireBuilds(place, specsOf(place.use), detection.because);
  if ('missing' in builds) return builds;
  const project = { ...place, ...builds };
  return plainSession(workspace, (request, files) => prepare(workspace, project, request, files));
}

function prepare(
  { scratch }: Workspace,
  project: NodeTestProject,
  request: RunRequest,
  files: RunFiles,
): Launch {
  const { command } = project.use ?? {};
  const own = [...(command?.nodeFlags ?? []), ...keepFlags(command?.args ?? [], takesValue, drop)];
  const env = testEnvironment(scratch, { ...command?.env, COUNTERPROOF_ROOT: project.root });
  const patterns = request.tests === undefined ? [] : (ownNamePatterns(request.tests) ?? []);
  return javascriptLaunch(project, request, files, {
    typed: ['node', ...own, '--test'],
    argv: (paths) => [
      ...own,
      '--test',
      `--test-reporter=${pathToFileURL(assetPath('reporters/node-test.mjs')).href}`,
      `--test-reporter-destination=${files.report}`,
      ...patterns.map((pattern) => `--test-name-pattern=${pattern}`),
      // Always by name: Node 20 takes a folder and no glob, later versions a glob and no folder.
      ...paths,
    ],
    env,
    filesToRun: testFilesToRun(project, request, env),
  });
}

export const nodeTest: Runner = { id: 'node-test', ownsTestFile, detect, open };
