import { join, posix } from 'node:path';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { findCompiledTests, type CompiledTests, type testFilesToRun } from './compiled-tests.js';
import {
  readManifest,
  runnersOf,
  type JavaScriptPackage,
  type JavaScriptRunner,
  type RunnerUse,
} from './javascript-project.js';
import { findInstalled, type InstalledPackage } from './node-modules-bin.js';
import { marksEnvironment, readMarkedReport, readUnmarkedReport } from './javascript-marks.js';
import { pathArgument } from './path-argument.js';
import type { Launch, RunFiles } from './plain-session.js';
import type { Detection, RunRequest } from './runner.js';

/** One package of a private tree, and how it calls one runner. */
export interface RunnerPackage extends JavaScriptPackage {
  readonly root: string;
  readonly testFiles: readonly string[];
  readonly use: RunnerUse | undefined;
}

/** What keeps a runner from being started, in a sentence for people. */
interface Missing {
  readonly missing: string;
}

export async function readRunnerPackage(
  { root }: Workspace,
  { directory, testFiles }: Detection,
  runner: JavaScriptRunner,
): Promise<RunnerPackage> {
  const manifest = await readManifest(join(root, directory, 'package.json'));
  const use = runnersOf({ directory, manifest }).get(runner);
  return { root, directory, manifest, testFiles, use };
}

export async function requireInstalled(
  { root }: Workspace,
  { directory, because }: Detection,
  runner: JavaScriptRunner,
): Promise<InstalledPackage | Missing> {
  const missing = `${because}, but ${runner} is not installed: install the dependencies before the audit, or pass --setup`;
  return (await findInstalled(root, directory, runner)) ?? { missing };
}

/** How the package compiles its tests, if it does; tests that are compiled and that nothing builds cannot be run. */
export function requireBuilds(
  project: RunnerPackage,
  specs: readonly string[],
  because: string,
): { readonly compiled: CompiledTests | undefined } | Missing {
  const compiled = findCompiledTests(project, project.use, specs, project.testFiles);
  if (compiled?.builds.length !== 0) return { compiled };
  return { missing: `${because} on compiled files, but no script here builds them: pass --test-command` };
}

/** How a runner is started once it is known on which files. */
interface Start {
  /** As a person would type it, before the test files. */
  readonly typed: readonly string[];
  /** The words after `node`; paths are relative to the package. */
  readonly argv: (paths: readonly string[]) => readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where the runner has to be given all files by name; by default it gets those that were asked for. */
  readonly filesToRun?: ReturnType<typeof testFilesToRun>;
}

const filesIn = ({ directory }: RunnerPackage, { files = [] }: RunRequest): readonly string[] =>
  files.map((path) => pathArgument(posix.relative(directory, path)));

/** The command of a run as a person would type it. */
export function typedCommand(project: RunnerPackage, request: RunRequest, typed: readonly string[]): string {
  return commandLine([...typed, ...filesIn(project, request)], project.directory);
}

export function javascriptLaunch(
  project: RunnerPackage,
  request: RunRequest,
  files: RunFiles,
  { typed, argv, env, filesToRun }: Start,
): Launch {
  const { root, directory } = project;
  // Compiled files are made anew from sources with marks, and their tests have other names.
  const marked = request.marked === true && filesToRun?.sourceOf === undefined;
  const readMarks = () => (marked ? readMarkedReport(files, root) : readUnmarkedReport(files));
  const named = filesIn(project, request);
  return {
    command: typedCommand(project, request, typed),
    builds: filesToRun?.builds ?? [],
    ...(filesToRun?.sourceOf !== undefined && { sourceOf: filesToRun.sourceOf }),
    tests: async () => {
      const paths = filesToRun === undefined ? named : await filesToRun.paths();
      if (filesToRun !== undefined && paths.length === 0) return undefined;
      return {
        argv: ['node', ...argv(paths)],
        cwd: join(root, directory),
        env: marked ? marksEnvironment(env, files) : env,
      };
    },
    ...(request.marked && { readReport: readMarks }),
  };
}
