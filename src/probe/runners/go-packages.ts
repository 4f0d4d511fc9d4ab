import { posix } from 'node:path';
import type { TestId } from '../../domain/test-run.js';
import { compilerMessage, readGoEvents, type NameTest } from './go-events.js';
import type { GoModule } from './go-module.js';
import { readPackageTests, type PackageTests } from './go-test-files.js';
import type { TestReport } from './report-lines.js';
import type { RunRequest } from './runner.js';

/** Longer and the kernel refuses the argument (128 KiB each on Linux). */
const longestPattern = 100_000;

export interface TestedModule extends GoModule {
  readonly testFiles: readonly string[];
}

/** The test functions of the packages that a request is about, by package. */
export type AskedPackages = ReadonlyMap<string, PackageTests>;

export async function askedPackages(
  root: string,
  { directory, testFiles }: TestedModule,
  { files = testFiles }: Pick<RunRequest, 'files'>,
): Promise<AskedPackages> {
  const asked = new Map<string, PackageTests>();
  for (const folder of new Set(files.map((path) => posix.dirname(path)))) {
    asked.set(packageOf(directory, folder), await readPackageTests(root, folder));
  }
  return asked;
}

/** A folder of the module as the go command is given it. */
export function packageOf(directory: string, folder: string): string {
  const inside = posix.relative(directory, folder === '.' ? '' : folder);
  return inside === '' ? '.' : `./${inside}`;
}

/** What the go command is to run, as its arguments. */
export function selectionOf(packages: AskedPackages, request: RunRequest): readonly string[] {
  const names = request.files === undefined ? ['./...'] : [...packages.keys()];
  const functions = askedFunctions(packages, request);
  const pattern = functions && runPattern([...functions.values()].flat());
  return pattern === undefined ? names : ['-run', pattern, ...names];
}

/** Selects these functions, and subtests with the one that has them; undefined where that is too long to say. */
export function runPattern(functions: readonly string[]): string | undefined {
  const pattern = `^(${[...new Set(functions)].join('|')})$`;
  return pattern.length > longestPattern ? undefined : pattern;
}

/** The functions that a request is about, by package; undefined for all of them. */
export function askedFunctions(
  packages: AskedPackages,
  { files, tests }: RunRequest,
): ReadonlyMap<string, readonly string[]> | undefined {
  const asked = new Set(files);
  const byFile = [...packages.values()].flatMap((one) => [...one]);
  if (tests === undefined && (files === undefined || byFile.every(([file]) => asked.has(file)))) {
    return undefined;
  }
  const names = new Map<string, string[]>();
  const add = (name: string, functions: readonly string[]) =>
    names.set(name, [...(names.get(name) ?? []), ...functions]);
  if (tests === undefined) {
    for (const [name, own] of packages) {
      for (const [file, functions] of own) if (asked.has(file)) add(name, functions);
    }
  }
  for (const id of tests ?? []) {
    const found = functionOf(id, packages);
    if (found !== undefined) add(found.package, [found.name]);
  }
  return names;
}

/** `./shop.TestCart/empty`; the module's own folder has no name: `.TestCart`. */
export function testId(packageName: string, test: string): TestId {
  return packageName === '.' ? `.${test}` : `${packageName}.${test}`;
}

/** The function that has a test of one of the packages, the longest name first: a folder may have a dot in it. */
function functionOf(
  id: TestId,
  packages: AskedPackages,
): { readonly package: string; readonly name: string } | undefined {
  const owner = [...packages.keys()]
    .toSorted((a, b) => b.length - a.length)
    .find((name) => id.startsWith(testId(name, '')));
  const name = owner === undefined ? undefined : id.slice(testId(owner, '').length).split('/')[0];
  return owner === undefined || name === undefined ? undefined : { package: owner, name };
}

/** Names tests by the folders of their packages, and finds the files by what they declare. */
export async function nameTests(
  root: string,
  { directory, path, testFiles }: TestedModule,
  asked: AskedPackages,
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

/** The import path of a package of the module. */
export function importPath({ path }: GoModule, packageName: string): string {
  return packageName === '.' ? path : posix.join(path, packageName);
}

/** `text` is what `go test -json` wrote, `tail` the last that it said beside. */
export function readGoReport(
  text: string,
  tail: string,
  nameTest: NameTest,
  { directory }: GoModule,
): TestReport {
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
