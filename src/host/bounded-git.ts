import { git, type GitOptions } from './git-command.js';
import { errorMessage } from './system-error.js';

/** What git printed, or why there is nothing to read: a failure, too much output, too long a time. */
export type BoundedOutput =
  | { readonly kind: 'printed'; readonly stdout: Buffer }
  /** Its exit status is 1: nothing was found. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly why: string };

const bounds: GitOptions & { readonly seconds: number } = { maxBytes: 4 * 1024 * 1024, seconds: 30 };

/** Runs git for a question that somebody else has worded, so that no answer is too long to wait for or to hold. */
export async function boundedGit(root: string, args: readonly string[]): Promise<BoundedOutput> {
  try {
    const { code, stdout, stderr } = await git(root, ['--literal-pathspecs', ...args], bounds);
    if (code === 0) return { kind: 'printed', stdout };
    if (code === 1 && stderr.trim() === '') return { kind: 'nothing' };
    return { kind: 'failed', why: stderr.trim().split('\n', 1)[0] ?? '' };
  } catch (error) {
    // The message begins with the command and the folder, which are nobody's business here.
    const why = /(?:printed more than|took longer than)[^:]*$/.exec(errorMessage(error))?.[0];
    return { kind: 'failed', why: why ?? 'git could not be run' };
  }
}
