import { git } from './git-command.js';

/** Where an unchanged line of one text stands in another; undefined for a line that was changed or removed. */
export type LineMap = (line: number) => number | undefined;

/** Between two versions of a file, each as `commit:path`; undefined where git cannot compare them. */
export async function lineMap(repo: string, from: string, to: string): Promise<LineMap | undefined> {
  const shape = ['--unified=0', '--no-ext-diff', '--no-textconv', '--text', '--histogram'];
  const { code, stdout } = await git(repo, ['diff', ...shape, '--end-of-options', from, to]);
  if (code !== 0) return undefined;
  const hunks = Array.from(
    stdout.toString('latin1').matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm),
    ([, oldStart = '', removed = '1', , added = '1']) => ({
      // Where nothing is removed, git names the line before.
      first: Number(oldStart) + (removed === '0' ? 1 : 0),
      removed: Number(removed),
      added: Number(added),
    }),
  );
  return (line) => {
    let shift = 0;
    for (const { first, removed, added } of hunks) {
      if (line < first) break;
      if (line < first + removed) return undefined;
      shift += added - removed;
    }
    return line + shift;
  };
}
