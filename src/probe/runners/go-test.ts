import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { TestId } from '../../domain/test-run.js';
import { assetPath } from '../../host/asset.js';
import { runBounded, testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { compilerMessage, readGoEvents, type NameTest } from './go-events.js';
import { isGoFile, moduleOf, readModules, type GoModule } from './go-module.js';
import { hasTests, isGoTestFile, readPackageTests, type PackageTests } from './go-test-files.js';
import { describeEnd, errorLine, plainSession, type Launch, type RunFiles } from './plain-session.js';
import { textOf } from './python-project.js';
import type { TestReport } from './report-lines.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';

/** Longer and the kernel refuses the argument (128 KiB each on Linux). */
const longestPattern = 100_000;

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
  const env = environment(scratch, module);
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
  return plainSession(workspace, (request, files) =>
    prepare(workspace, { ...module, testFiles }, request, files),
  );
}

/** The paths that a file of this name has in a folder and in those above it. */
function foldersUpTo(directory: string, name: string): readonly string[] {
  const parts = directory === '' ? [] : directory.split('/');
  return [...parts.keys(), parts.length].map((length) => posix.join(...parts.slice(0, length), name));
}

function environment(scratch: string, { inWorkspace }: GoModule): Record<string, string> {
  return testEnvironment(scratch, inWorkspace ? {} : { GOWORK: 'off' });
}

interface TestedModule extends GoModule {
  readonly testFiles: readonly string[];
}

async function prepare(
  { root, scratch }: Workspace,
  module: TestedModule,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const { directory } = module;
  const asked = request.files ?? module.testFiles;
  const tests = new Map<string, PackageTests>();
  for (const folder of new Set(asked.map((path) => posix.dirname(path)))) {
    tests.set(packageOf(directory, folder), await readPackageTests(root, folder));
  }
  const packages = request.files === undefined ? ['./...'] : [...tests.keys()];
  const pattern = runPattern(tests, request);
  const selection = pattern === undefined ? packages : ['-run', pattern, ...packages];
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
        ...selection,
      ],
      cwd: join(root, directory),
      env: environment(scratch, module),
      stdoutFile: files.report,
    }),
    readReport: async ({ tail }) =>
      readReport(files.report, tail, await nameTests(root, module, tests), directory),
  };
}

/** A folder of the module as the go command is given it. */
function packageOf(directory: string, folder: string): string {
  const inside = posix.relative(directory, folder === '.' ? '' : folder);
  return inside === '' ? '.' : `./${inside}`;
}

/** What `-run` is to select; undefined for all tests of the packages. Subtests go with the test that has them. */
function runPattern(
  packages: ReadonlyMap<string, PackageTests>,
  { files, tests }: RunRequest,
): string | undefined {
  const asked = new Set(files);
  const byFile = [...packages.values()].flatMap((one) => [...one]);
  if (tests === undefined && (files === undefined || byFile.every(([file]) => asked.has(file)))) {
    return undefined;
  }
  const names =
    tests === undefined
      ? byFile.filter(([file]) => asked.has(file)).flatMap(([, own]) => own)
      : tests.flatMap((id) => functionOf(id, packages) ?? []);
  const pattern = `^(${[...new Set(names)].join('|')})$`;
  return pattern.length > longestPattern ? undefined : pattern;
}

/** `./shop.TestCart/empty`; the module's own folder has no name: `.TestCart`. */
function testId(packageName: string, test: string): TestId {
  return packageName === '.' ? `.${test}` : `${packageName}.${test}`;
}

/** The function that has a test of one of the packages, the longest name first: a folder may have a dot in it. */
function functionOf(id: TestId, packages: ReadonlyMap<string, PackageTests>): string | undefined {
  const owner = [...packages.keys()]
    .toSorted((a, b) => b.length - a.length)
    .find((name) => id.startsWith(testId(name, '')));
  return owner === undefined ? undefined : id.slice(testId(owner, '').length).split('/')[0];
}

/** Names tests by the folders of their packages, and finds the files by what they declare. */
async function nameTests(
  root: string,
  { directory, path, testFiles }: TestedModule,
  asked: ReadonlyMap<string, PackageTests>,
): Promise<NameTest> {
  const declared = new Map(asked);
  for (const folder of new Set(testFiles.map((file) => posix.dirname(file)))) {
    const name = packageOf(directory, folder);
    if (!declared.has(name)) declared.set(name, await readPackageTests(root, folder));
  }
  return (packagePath, test) => {
    const name = packagePath === path ? '.' : `./${packagePath.slice(path.length + 1)}`;
    const [declaring = ''] = test.split('/');
    const file = [...(declared.get(name) ?? [])].find(([, names]) => names.includes(declaring))?.[0];
    return { id: testId(name, test), file: file ?? '' };
  };
}

async function readReport(
  path: string,
  tail: string,
  nameTest: NameTest,
  directory: string,
): Promise<TestReport> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const report = readGoEvents(text, nameTest);
  // Before Go 1.24 the compiler's messages are not among the events.
  const message = compilerMessage(/^# .*\n[\s\S]*/m.exec(tail)?.[0] ?? '');
  const broken = report.broken.map((reason) =>
    /: the (build|setup) failed$/.test(reason) && message !== undefined ? message : reason,
  );
  return { ...report, broken: [...new Set(broken.map((reason) => inRepository(reason, directory)))] };
}

/** The compiler names files relative to the module. */
function inRepository(reason: string, directory: string): string {
  return /^[^/\s][^\s:]*\.go:\d/.test(reason) ? posix.join(directory, reason) : reason;
}

export const goTest: Runner = { id: 'go-test', ownsTestFile: isGoTestFile, detect, open };
