import { join } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { testFilesToRun, type CompiledTests } from './compiled-tests.js';
import { detectJavaScript } from './detect-javascript.js';
import {
  javascriptLaunch,
  readRunnerPackage,
  requireBuilds,
  requireInstalled,
  type RunnerPackage,
} from './javascript-launch.js';
import { SwitchedEngine } from './javascript-switched.js';
import { switchedStart } from './javascript-switched-start.js';
import { openStandbyEngine } from './javascript-warm-standby.js';
import type { JavaScriptPackage, RunnerUse } from './javascript-project.js';
import { mochaSpecs, takesValue } from './mocha-specs.js';
import type { InstalledPackage } from './node-modules-bin.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepFlags, optionValues } from './script-command.js';
import { matchesSpecs } from './test-file-specs.js';
import { fullNamePattern } from './test-names.js';
import { warmSession } from './warm-session.js';

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

interface MochaProject extends RunnerPackage {
  readonly installed: InstalledPackage;
  readonly compiled: CompiledTests | undefined;
}

async function open(
  workspace: Workspace,
  detection: Detection,
): Promise<RunnerSession | { missing: string }> {
  const installed = await requireInstalled(workspace, detection, 'mocha');
  if ('missing' in installed) return installed;
  const place = await readRunnerPackage(workspace, detection, 'mocha');
  const specs = await mochaSpecs(workspace.root, place, place.use);
  const builds = requireBuilds(place, specs, detection.because);
  if ('missing' in builds) return builds;
  const project = { ...place, ...builds, installed };
  const launch = (request: RunRequest, files: RunFiles) => prepare(workspace, project, request, files);
  const { nodeFlags = [], env = {} } = place.use?.command ?? {};
  return warmSession(plainSession(workspace, launch), async () => {
    const standby = await openStandbyEngine(workspace, {
      runner: 'mocha',
      nodeFlags,
      program: installed.program,
      cwd: join(workspace.root, place.directory),
      env,
      prepare: launch,
    });
    if ('cold' in standby) return standby;
    const start = switchedStart(project, detection, { prepare: launch, isolated: false });
    return new SwitchedEngine(workspace, start, standby);
  });
}

function prepare(
  { scratch }: Workspace,
  project: MochaProject,
  request: RunRequest,
  files: RunFiles,
): Launch {
  const { command } = project.use ?? {};
  const own = keepFlags(command?.args ?? [], takesValue, drop);
  const base = testEnvironment(scratch, command?.env);
  const pattern = request.tests === undefined ? undefined : fullNamePattern(request.tests);
  return javascriptLaunch(project, request, files, {
    typed: ['npx', 'mocha', ...own],
    argv: (paths) => [
      ...(command?.nodeFlags ?? []),
      project.installed.program,
      ...own,
      `--config=${assetPath('reporters/mocha-config.cjs')}`,
      '--no-package',
      `--reporter=${assetPath('reporters/mocha.cjs')}`,
      ...(request.untilFailure ? ['--bail'] : []),
      ...(pattern === undefined ? [] : [`--grep=${pattern}`]),
      ...paths,
    ],
    env: { ...base, ...reporterVariables(project, files) },
    filesToRun: testFilesToRun(project, request, base),
  });
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

export const mocha: Runner = { id: 'mocha', sharesHooks: true, ownsTestFile, detect, open };
