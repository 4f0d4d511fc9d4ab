import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/** A build tool that a project may bring a wrapper for, which downloads the version that the project is for. */
export interface WrappedTool {
  /** `mvn`, `gradle`. */
  readonly program: string;
  /** The wrapper's script in the repository: `mvnw`, `gradlew`. */
  readonly script: string;
  /** Names the distribution. */
  readonly properties: string;
  /** Where the wrapper keeps what it has downloaded: a variable, or a folder of the user's. */
  readonly home: readonly [variable: string, folder: string];
}

/**
 * The program that the wrapper of the project in `directory` would start, if it is on this machine already. Not the
 * wrapper itself: it downloads what is missing, and is code of the repository that runs before any test.
 * https://maven.apache.org/tools/wrapper/, https://docs.gradle.org/current/userguide/gradle_wrapper.html
 */
export async function wrappedProgram(directory: string, tool: WrappedTool): Promise<string | undefined> {
  const properties = await readFile(join(directory, tool.properties), 'utf8').catch(() => '');
  const url = /^\s*distributionUrl\s*=\s*(\S+)/m.exec(properties)?.[1];
  if (url === undefined) return undefined;
  const archive = basename(url).replace(/\.(?:zip|tar\.gz)$/, '');
  const [variable, folder] = tool.home;
  const home = process.env[variable] ?? join(homedir(), folder);
  for (const name of new Set([archive, archive.replace(/-(?:bin|all|src)$/, '')])) {
    const program = await programBelow(join(home, 'wrapper', 'dists', name), tool.program);
    if (program !== undefined) return program;
  }
  return undefined;
}

/** `<hash>/gradle-8.5/bin/gradle`, or `<hash>/bin/mvn`. */
async function programBelow(distributions: string, program: string): Promise<string | undefined> {
  for (const hash of await foldersIn(distributions)) {
    const unpacked = join(distributions, hash);
    const places = [unpacked, ...(await foldersIn(unpacked)).map((name) => join(unpacked, name))];
    const found = places.map((place) => join(place, 'bin', program)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function foldersIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
