import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { runBounded } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { isGoFile, moduleOf, readModules, type GoModule } from './go-module.js';
import { goEnvironment } from './go-environment.js';
import { askedPackages, nameTests, readGoReport, selectionOf, type TestedModule } from './go-packages.js';
import { hasTests, isGoTestFile } from './go-test-files.js';
import { describeEnd, errorLine, plainSession, type Launch, type RunFiles } from './plain-session.js';
import { startGoEngine } from './go-warm.js';
import { textOf } from './python-project.js';
import { warmSession } from './warm-session.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const modules = await readModules(root, files);
  const byModule = new Map<GoModule, string[]>();
  for (const path of files.filter((file) => isGoFile(file) && isGoTestFile(file))) {
    const module = moduleOf(modules, path);
    // A whole module among fixtures is data of tests, and need not even compile.
    if (module === undefined || /(^|\/)(__fixtures__|fixtures?)(\/|$)/.test(module.directory)) continue;
    if (!hasTests(path, await textOf(root, path))) continue;
    byModule.set(module, [...(byModule.get(module) ?? []), path]);
  }
  return [...byModule].map(([{ directory, path }, testFiles]) => ({
    directory,
    because: `go-test: ${posix.join(directory, 'go.mod')} declares ${path}`,
    testFiles,
  }));
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { root, scratch } = workspace;
  const places = ['go.mod', 'go.work'].flatMap((name) => foldersUpTo(directory, name));
  const module = (await readModules(root, places)).find((one) => one.directory === directory);
  if (module === undefined) return { missing: `${because}, but not in the audited commit` };
  const env = goEnvironment(scratch, module);
  const { end, tail } = await runBounded({
    // Not `go version`: this reads go.mod, which may ask for a newer Go than there is.
    argv: ['go', 'list', '-m'],
    cwd: join(root, directory),
    env,
    seconds: 120,
    memoryBytes: 2 ** 31,
  });
  if (end.kind !== 'exited' || end.code !== 0) {
    const why = end.kind === 'exited' ? errorLine(tail) : `the go command ${describeEnd(end)}`;
    return { missing: `${because}, but ${why}: install its Go before the audit (actions/setup-go)` };
  }
  const tested = { ...module, testFiles };
  const plain = plainSession(workspace, (request, files) => prepare(workspace, tested, request, files));
  return warmSession(plain, () => startGoEngine(workspace, tested, plain));
}

/** The paths that a file of this name has in a folder and in those above it. */
function foldersUpTo(directory: string, name: string): readonly string[] {
  const parts = directory === '' ? [] : directory.split('/');
  return [...parts.keys(), parts.length].map((length) => posix.join(...parts.slice(0, length), name));
}

async function prepare(
  { root, scratch }: Workspace,
  module: TestedModule,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const { directory } = module;
  const tests = await askedPackages(root, module, request);
  const selection = selectionOf(tests, request);
  // A panic ends all tests of its package: this starts it again for those that have not had their turn.
  const again = process.platform === 'win32' ? [] : ['-exec', `sh '${assetPath('reporters/go-test.sh')}'`];
  return {
    command: commandLine(['go', 'test', '-count=1', ...selection], directory),
    builds: [],
    tests: async () => ({
      argv: [
        'go',
        'test',
        '-json',
        // Never a result of an earlier run; the compiler's cache stays in use.
        '-count=1',
        '-vet=off',
        '-shuffle=off',
        // Go's own limit would end the tests with a panic, in the middle of whichever is running.
        `-timeout=${Math.ceil(request.limits.seconds) + 60}s`,
        ...again,
        // What a mark writes stands in the output of the test that runs: one at a time.
        ...(request.marked === true ? ['-parallel=1'] : []),
        ...selection,
      ],
      cwd: join(root, directory),
      env: goEnvironment(scratch, module),
      stdoutFile: files.report,
    }),
    readReport: async ({ tail }) => {
      const text = await readFile(files.report, 'utf8').catch(() => '');
      return readGoReport(text, tail, await nameTests(root, module, tests), module);
    },
  };
}

export const goTest: Runner = { id: 'go-test', compiles: true, ownsTestFile: isGoTestFile, detect, open };
