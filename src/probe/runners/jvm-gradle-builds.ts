import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import pLimit from 'p-limit';
import { isJvmTestName } from './surefire-names.js';

/** One Gradle build, by the folder in which Gradle is started. */
export interface GradleBuild {
  /** Relative to the repository's root. */
  readonly directory: string;
  /** The file that shows that it is one. */
  readonly script: string;
  readonly testFiles: readonly string[];
}

const settings = /^settings\.gradle(?:\.kts)?$/;
const scripts = /^build\.gradle(?:\.kts)?$/;
const filesAtOnce = 32;
const source = /\.(?:java|kt|groovy|scala)$/;

/** What makes a class one that Gradle runs: unlike Maven, it looks into the classes and not at their names. */
const testMarks =
  /@(?:\w*Test|TestFactory|TestTemplate|Property|RunWith|Theory)\b|\bextends\s+(?:\w*TestCase|\w*Specification|\w*Spec)\b|:\s*\w+Spec\s*[({]/;

/** Every build: the folder of its settings, or of a build script with none above it. */
export async function readGradleBuilds(
  root: string,
  files: readonly string[],
): Promise<readonly GradleBuild[]> {
  const own = files.filter((path) => !/(^|\/)(?:buildSrc|src)\//.test(path));
  const tops = new Map<string, string>();
  for (const pattern of [settings, scripts]) {
    for (const path of own.filter((file) => pattern.test(posix.basename(file)))) {
      const directory = posix.dirname(path) === '.' ? '' : posix.dirname(path);
      if (pattern === settings || ![...tops.keys()].some((top) => isBelow(path, top)))
        tops.set(directory, path);
    }
  }
  const deepestFirst = [...tops].toSorted(([one], [other]) => other.length - one.length);
  const owned = new Map(deepestFirst.map(([directory]) => [directory, [] as string[]]));
  for (const file of await testsAmong(root, files)) {
    const owner = deepestFirst.find(([directory]) => isBelow(file, directory));
    if (owner !== undefined) owned.get(owner[0])?.push(file);
  }
  return deepestFirst.map(([directory, script]) => ({
    directory,
    script,
    testFiles: owned.get(directory) ?? [],
  }));
}

const isBelow = (path: string, directory: string) => directory === '' || path.startsWith(`${directory}/`);

async function testsAmong(root: string, files: readonly string[]): Promise<readonly string[]> {
  const candidates = files.filter(
    (path) => source.test(path) && !/(^|\/)(?:buildSrc|src\/main)\//.test(path),
  );
  const limit = pLimit(filesAtOnce);
  const found = await limit.map(candidates, async (path) => {
    if (/(^|\/)src\//.test(path) && isJvmTestName(path)) return [path];
    const text = await readFile(join(root, path), 'utf8').catch(() => '');
    return testMarks.test(text) ? [path] : [];
  });
  return found.flat();
}

/** The folder of the project that a test file is of: what stands before `src`. */
export function projectOf(file: string): string {
  return /^(.*?)\/?(?:^|\/)src\//.exec(file)?.[1] ?? posix.dirname(file);
}

/** The folder of the sources that a test file belongs to: what stands before the language, `core/src/test`. */
export function sourcesOf(file: string): string {
  return /^(?:.*?\/)?src\/[^/]+(?=\/)/.exec(file)?.[0] ?? posix.dirname(file);
}
