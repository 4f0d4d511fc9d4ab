import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { frameworkOf, readPackages, runnersOf } from './javascript-project.js';
import type { JavaScriptPackage, JavaScriptRunner, RunnerUse } from './javascript-project.js';
import type { Detection } from './runner.js';

/** Decides by name which files of a package are tests of the runner; paths are relative to the package. */
export type TestFileNames = (
  use: RunnerUse | undefined,
  place: JavaScriptPackage,
  /** All tracked files of the package. */
  files: readonly string[],
) => Promise<(path: string) => boolean>;

const script = /\.[cm]?[jt]sx?$/;

/**
 * Every package in which `runner` has test files. A file belongs to the nearest package that uses any runner;
 * there it is this runner's if it imports this runner, or imports none and the package uses this one.
 */
export async function detectJavaScript(
  root: string,
  files: readonly string[],
  runner: JavaScriptRunner,
  testFileNames: TestFileNames,
): Promise<readonly Detection[]> {
  const packages = await readPackages(root, files);
  const uses = packages.map((place) => ({ place, runners: runnersOf(place) }));
  const detections = new Map<string, { because: string; testFiles: string[] }>();
  const owners = new Map<JavaScriptPackage, (path: string) => boolean>();
  for (const path of files.filter((file) => script.test(file) && !file.includes('node_modules/'))) {
    const around = uses.filter(({ place }) => isInside(path, place.directory));
    const { place, runners } = around.find((one) => one.runners.size > 0) ?? around[0] ?? bare;
    const use = runners.get(runner);
    const owns = owners.get(place) ?? (await testFileNames(use, place, pathsInside(files, place.directory)));
    owners.set(place, owns);
    if (!owns(posix.relative(place.directory, path))) continue;
    const framework = frameworkOf(await readFile(join(root, path), 'utf8').catch(() => ''));
    if (framework !== runner && (framework !== undefined || use === undefined)) continue;
    const because = use?.because ?? `${runner}: ${path} imports it`;
    const detection = detections.get(place.directory) ?? { because, testFiles: [] };
    detection.testFiles.push(path);
    detections.set(place.directory, detection);
  }
  return [...detections].map(([directory, detection]) => ({ directory, ...detection }));
}

/** Where a repository has no package.json at all. */
const bare = { place: { directory: '', manifest: {} }, runners: new Map<JavaScriptRunner, RunnerUse>() };

function pathsInside(files: readonly string[], directory: string): readonly string[] {
  return files.filter((path) => isInside(path, directory)).map((path) => posix.relative(directory, path));
}

function isInside(path: string, directory: string): boolean {
  return directory === '' || path.startsWith(`${directory}/`);
}

/** The text of the first of these files that a package has. */
export async function textOfFirst(
  root: string,
  directory: string,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names) {
    const text = await readFile(join(root, directory, name), 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}
