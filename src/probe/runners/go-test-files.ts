import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { buildTags, isBuilt } from './go-build-constraint.js';
import { textOf } from './python-project.js';

/** https://pkg.go.dev/cmd/go#hdr-Test_packages */
export function isGoTestFile(path: string): boolean {
  return path.endsWith('_test.go') && !/^[_.]/.test(posix.basename(path));
}

const declaration = /^func\s+((?:Test|Example|Fuzz)(?!\p{Ll})[\p{L}\p{N}_]*)\s*\(([^)]*)\)/gmu;

/**
 * The functions of a test file that `go test` runs. Too many are harmless: in a comment, say, where no test has the
 * name.
 */
export function testFunctions(text: string): readonly string[] {
  return [...text.matchAll(declaration)]
    .filter(([, , parameters]) => !/\*\s*(testing\.)?M$/.test(parameters?.trim() ?? ''))
    .map(([, name = '']) => name);
}

/** True for a test file that is compiled here and has tests in it: many only help those of others. */
export function hasTests(path: string, text: string): boolean {
  return isBuilt(path, text, buildTags()) && testFunctions(text).length > 0;
}

/** The test functions of one package's folder, by file; paths are relative to the root. */
export type PackageTests = ReadonlyMap<string, readonly string[]>;

/** Reads the folder as it is now: an edit may have added a test or taken one away. */
export async function readPackageTests(root: string, folder: string): Promise<PackageTests> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const tests = new Map<string, readonly string[]>();
  for (const path of names.filter(isGoTestFile).map((name) => posix.join(folder, name))) {
    const text = await textOf(root, path);
    if (hasTests(path, text)) tests.set(path, testFunctions(text));
  }
  return tests;
}
