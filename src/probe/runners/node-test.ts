import { basename, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assetPath } from '../../host/asset.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { findCompiledTests, testFilesToRun, type CompiledTests } from './compiled-tests.js';
import { detectJavaScript } from './detect-javascript.js';
import { readManifest, runnersOf, type RunnerUse } from './javascript-project.js';
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

interface NodeTestProject {
  readonly root: string;
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly use: RunnerUse | undefined;
  readonly compiled: CompiledTests | undefined;
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { root } = workspace;
  const place = { directory, manifest: await readManifest(join(root, directory, 'package.json')) };
  const use = runnersOf(place).get('node-test');
  const compiled = findCompiledTests(place, use, specsOf(use), testFiles);
  if (compiled !== undefined && compiled.builds.length === 0) {
    return { missing: `${because} on compiled files, but no script here builds them: pass --test-command` };
  }
  const project = { root, directory, testFiles, use, compiled };
  return plainSession(workspace, async (request, files) => prepare(workspace, project, request, files));
}

function prepare(
  { scratch }: Workspace,
  project: NodeTestProject,
  request: RunRequest,
  files: RunFiles,
): Launch {
  const { root, directory, use } = project;
  const own = [...(use?.command?.nodeFlags ?? []), ...keepFlags(use?.command?.args ?? [], takesValue, drop)];
  const env = testEnvironment(scratch, { ...use?.command?.env, COUNTERPROOF_ROOT: root });
  const { builds, paths, sourceOf } = testFilesToRun(project, request, env);
  const patterns = request.tests === undefined ? [] : (ownNamePatterns(request.tests) ?? []);
  const named = (request.files ?? []).map((path) => posix.relative(directory, path));
  return {
    command: commandLine(['node', ...own, '--test', ...named], directory),
    builds,
    ...(sourceOf !== undefined && { sourceOf }),
    tests: async () => {
      const chosen = await paths();
      if (chosen.length === 0) return undefined;
      return {
        argv: [
          'node',
          ...own,
          '--test',
          `--test-reporter=${pathToFileURL(assetPath('reporters/node-test.mjs')).href}`,
          `--test-reporter-destination=${files.report}`,
          ...patterns.map((pattern) => `--test-name-pattern=${pattern}`),
          // Always by name: Node 20 takes a folder and no glob, later versions a glob and no folder.
          ...chosen,
        ],
        cwd: join(root, directory),
        env,
      };
    },
  };
}

export const nodeTest: Runner = { id: 'node-test', ownsTestFile, detect, open };
