import { join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { findCompiledTests, testFilesToRun, type CompiledTests } from './compiled-tests.js';
import { detectJavaScript } from './detect-javascript.js';
import { readManifest, runnersOf, type JavaScriptPackage, type RunnerUse } from './javascript-project.js';
import { mochaSpecs, takesValue } from './mocha-specs.js';
import { findInstalled, type InstalledPackage } from './node-modules-bin.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepFlags, optionValues } from './script-command.js';
import { matchesSpecs } from './test-file-specs.js';
import { fullNamePattern } from './test-names.js';

/** What we set ourselves, what would run more or fewer files, and what stops or spreads the run. */
const drop = new Set(
  [
    '--config --package --opts --spec --recursive --sort -S --watch -w --watch-files --watch-ignore --parallel -p',
    '-j --jobs -R --reporter -O --reporter-option --reporter-options -b --bail --forbid-only --forbid-pending',
    '-g --grep -f --fgrep -i --invert --dry-run -c --color --colors -G --growl -q --quiet',
  ].flatMap((line) => line.split(' ')),
);

const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

/** Mocha's own default is `./test/*.{js,cjs,mjs}`; projects widen it in many ways. */
const ownsTestFile = (path: string): boolean =>
  isScript(path) && (/(^|\/)(test|tests|spec|__tests__)\//.test(path) || /[._-](test|spec)\.\w+$/.test(path));

async function testFileNames(
  root: string,
  place: JavaScriptPackage,
  use: RunnerUse | undefined,
  files: readonly string[],
): Promise<(path: string) => boolean> {
  const matches = matchesSpecs(await mochaSpecs(root, place, use), isScript);
  // Where the specs name build output, the tests that people know are recognised by their names.
  return files.some(matches) ? matches : ownsTestFile;
}

const detect = (root: string, files: readonly string[]): Promise<readonly Detection[]> =>
  detectJavaScript(root, files, 'mocha', (use, place, inside) => testFileNames(root, place, use, inside));

interface MochaProject {
  readonly root: string;
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly installed: InstalledPackage;
  readonly use: RunnerUse | undefined;
  readonly compiled: CompiledTests | undefined;
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { root } = workspace;
  const installed = await findInstalled(root, directory, 'mocha');
  if (installed === undefined) {
    return {
      missing: `${because}, but mocha is not installed: install the dependencies before the audit, or pass --setup`,
    };
  }
  const place = { directory, manifest: await readManifest(join(root, directory, 'package.json')) };
  const use = runnersOf(place).get('mocha');
  const compiled = findCompiledTests(place, use, await mochaSpecs(root, place, use), testFiles);
  if (compiled !== undefined && compiled.builds.length === 0) {
    return { missing: `${because} on compiled files, but no script here builds them: pass --test-command` };
  }
  const project = { root, directory, testFiles, installed, use, compiled };
  return plainSession(workspace, async (request, files) => prepare(workspace, project, request, files));
}

function prepare(
  { scratch }: Workspace,
  project: MochaProject,
  request: RunRequest,
  files: RunFiles,
): Launch {
  const { root, directory, installed, use } = project;
  const args = use?.command?.args ?? [];
  const own = keepFlags(args, takesValue, drop);
  const base = testEnvironment(scratch, use?.command?.env);
  const { builds, paths, sourceOf } = testFilesToRun(project, request, base);
  const pattern = request.tests === undefined ? undefined : fullNamePattern(request.tests);
  const named = (request.files ?? []).map((path) => posix.relative(directory, path));
  return {
    command: commandLine(['npx', 'mocha', ...own, ...named], directory),
    builds,
    ...(sourceOf !== undefined && { sourceOf }),
    tests: async () => {
      const chosen = await paths();
      if (chosen.length === 0) return undefined;
      return {
        argv: [
          'node',
          ...(use?.command?.nodeFlags ?? []),
          installed.program,
          ...own,
          `--config=${assetPath('reporters/mocha-config.cjs')}`,
          '--no-package',
          `--reporter=${assetPath('reporters/mocha.cjs')}`,
          ...(pattern === undefined ? [] : [`--grep=${pattern}`]),
          ...chosen,
        ],
        cwd: join(root, directory),
        env: { ...base, ...reporterVariables(project, files) },
      };
    },
  };
}

function reporterVariables({ root, installed, use }: MochaProject, files: RunFiles): Record<string, string> {
  const [config] = optionValues(use?.command?.args ?? [], '--config');
  return {
    COUNTERPROOF_ROOT: root,
    COUNTERPROOF_REPORT: files.report,
    COUNTERPROOF_MOCHA: installed.directory,
    ...(config !== undefined && { COUNTERPROOF_MOCHA_CONFIG: config }),
  };
}

export const mocha: Runner = { id: 'mocha', ownsTestFile, detect, open };
