import { readdir } from 'node:fs/promises';
import { delimiter, join, posix } from 'node:path';
import type { JavaScriptPackage, RunnerUse } from './javascript-project.js';
import { pathArgument } from './path-argument.js';
import type { Step } from './plain-session.js';
import type { RunRequest } from './runner.js';
import { splitCommands } from './script-command.js';
import { foldersOf, matchesSpecs } from './test-file-specs.js';

/**
 * Tests that a script compiles before it runs them: `tsc && mocha dist/test`. What runs is build output, which keeps
 * the mutant of the last run unless it is built anew each time; people, however, know the tests by their sources.
 */
export interface CompiledTests {
  /** Shell commands that make the output, in this order. */
  readonly builds: readonly string[];
  /** True for a file of the build output that the script runs as a test; relative to the package. */
  readonly matches: (path: string) => boolean;
  /** Folders, relative to the package, that hold them. */
  readonly folders: readonly string[];
}

const compilers = /(^|[\s/])(tsc|tspc|tsup|tsdown|swc|babel|esbuild|rollup|webpack|unbuild|vite build)(\s|$)/;
const housekeeping = /^(rimraf|rm|mkdir|cp|shx|cpy|copyfiles|del-cli|tsc-alias)\s/;

/** How a package compiles its tests; undefined where the specs, if any, name its tracked test files themselves. */
export function findCompiledTests(
  { directory, manifest: { scripts = {} } }: JavaScriptPackage,
  use: RunnerUse | undefined,
  specs: readonly string[],
  testFiles: readonly string[],
): CompiledTests | undefined {
  const matches = matchesSpecs(specs, (path) => /\.[cm]?js$/.test(path));
  if (specs.length === 0 || testFiles.some((path) => matches(posix.relative(directory, path))))
    return undefined;
  return { builds: buildCommands(scripts, use), matches, folders: foldersOf(specs) };
}

/** The build commands of the script that calls the runner; the package's `build` where that has none. */
function buildCommands(
  scripts: Readonly<Record<string, string>>,
  use: RunnerUse | undefined,
): readonly string[] {
  const { script = 'test', before = [] } = use?.command ?? {};
  const commands = [...splitCommands(scripts[`pre${script}`] ?? ''), ...before];
  const builds = commands.filter((command) => housekeeping.test(command) || compiles(scripts, command));
  if (builds.some((command) => compiles(scripts, command))) return builds;
  return compiles(scripts, 'npm run build') ? ['npm run build'] : [];
}

function compiles(scripts: Readonly<Record<string, string>>, command: string, depth = 0): boolean {
  if (/--noEmit\b/i.test(command) || depth > 4) return false;
  const called = /^(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?([\w:.-]+)/.exec(command)?.[1];
  const inner = called === undefined ? undefined : scripts[called];
  if (inner !== undefined) return splitCommands(inner).some((part) => compiles(scripts, part, depth + 1));
  return compilers.test(command);
}

interface TestFilesToRun {
  readonly builds: readonly Step[];
  /** Relative to the package; asked for after the builds. */
  readonly paths: () => Promise<readonly string[]>;
  readonly sourceOf?: (file: string) => string;
}

interface TestedPackage {
  /** Of the private tree. */
  readonly root: string;
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly compiled: CompiledTests | undefined;
}

/** The files that a runner is to be given by name, and what must be built before they are there. */
export function testFilesToRun(
  { root, directory, testFiles, compiled }: TestedPackage,
  { files }: RunRequest,
  env: Readonly<Record<string, string>>,
): TestFilesToRun {
  const relative = (path: string) => pathArgument(posix.relative(directory, path));
  if (compiled === undefined) return { builds: [], paths: async () => (files ?? testFiles).map(relative) };
  const cwd = join(root, directory);
  const source = (path: string) => sourceOf(path, testFiles) ?? path;
  return {
    builds: compiled.builds.map((command) => buildStep(command, cwd, root, env)),
    paths: async () => {
      const found = await findCompiled(cwd, compiled);
      return found.filter(
        (path) => files === undefined || files.includes(source(posix.join(directory, path))),
      );
    },
    sourceOf: source,
  };
}

/** One build command as npm would run it: in the package, with the installed programs on the path. */
function buildStep(command: string, cwd: string, root: string, env: Readonly<Record<string, string>>): Step {
  const programs = [cwd, root].map((place) => join(place, 'node_modules', '.bin'));
  const path = [...programs, env['PATH'] ?? ''].join(delimiter);
  return { argv: ['sh', '-c', command], cwd, env: { ...env, PATH: path } };
}

/** The compiled test files that are there after the build, relative to the package. */
async function findCompiled(
  packageRoot: string,
  { folders, matches }: CompiledTests,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const folder of folders) {
    const paths = await readdir(join(packageRoot, folder), { recursive: true }).catch(() => []);
    for (const path of paths.map((name) => posix.join(folder, name))) {
      if (!path.includes('node_modules/') && matches(path)) found.add(path);
    }
  }
  return [...found].toSorted();
}

/** The source of a compiled file: of those with its name the one whose path agrees longest from the end. */
function sourceOf(compiled: string, sources: readonly string[]): string | undefined {
  const agreeing = sources.map((source) => ({ source, length: commonEnd(stem(source), stem(compiled)) }));
  const best = Math.max(0, ...agreeing.map(({ length }) => length));
  const chosen = agreeing.filter(({ length }) => length === best);
  return best > 0 && chosen.length === 1 ? chosen[0]?.source : undefined;
}

function stem(path: string): readonly string[] {
  return path
    .replace(/\.[cm]?[jt]sx?$/, '')
    .split('/')
    .toReversed();
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((part, index) => part !== b[index]);
  return different === -1 ? a.length : different;
}
