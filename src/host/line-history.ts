import type { LineRange } from '../domain/change.js';
import { boundedGit } from './bounded-git.js';
import { decodeText } from './git.js';

export type LineHistory =
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };

const mostCommits = 8;

/** The last commits that changed these lines, with what they did to them; `path` is a file of `commit`. */
export async function lineHistory(
  root: string,
  commit: string,
  path: string,
  [from, to]: LineRange,
): Promise<LineHistory> {
  const output = await boundedGit(root, [
    'log',
    `--max-count=${mostCommits}`,
    '--no-show-signature',
    '--no-notes',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-decorate',
    '--encoding=UTF-8',
    '--format=commit %h of %as: %s',
    `-L${from},${to}:${path}`,
    commit,
  ]);
  if (output.kind === 'printed') return { kind: 'told', text: decodeText(output.stdout) };
  return output.kind === 'nothing' ? { kind: 'told', text: '' } : output;
}
