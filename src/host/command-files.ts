import { lstat, readFile, rm, writeFile } from 'node:fs/promises';

/** Files by which a step tells its runner what later steps get, each in a variable of the environment. */
const variables = [
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_OUTPUT',
  'GITHUB_STEP_SUMMARY',
] as const;

interface CommandFile {
  readonly variable: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Puts them back as they were, and names the variables of those that had been changed. */
export type PutBack = () => Promise<readonly string[]>;

/**
 * Remembers what stands in them. No test is told where they are, but one that looks around among the processes of its
 * user can find them, and with them a way into the steps that come after.
 */
export async function guardCommandFiles(environment: NodeJS.ProcessEnv): Promise<PutBack> {
  const files: CommandFile[] = [];
  for (const variable of variables) {
    const path = environment[variable];
    const bytes = path ? await readFile(path).catch(() => undefined) : undefined;
    if (path && bytes) files.push({ variable, path, bytes });
  }
  return async () => {
    const changed: string[] = [];
    for (const { variable, path, bytes } of files) {
      if (await isAsItWas(path, bytes)) continue;
      changed.push(variable);
      // Never written through: there may be a link now.
      await rm(path, { recursive: true, force: true });
      await writeFile(path, bytes, { flag: 'wx' });
    }
    return changed;
  };
}

async function isAsItWas(path: string, bytes: Buffer): Promise<boolean> {
  const stat = await lstat(path).catch(() => undefined);
  if (stat?.isFile() !== true || stat.size !== bytes.length) return false;
  return (await readFile(path)).equals(bytes);
}
