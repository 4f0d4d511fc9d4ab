/** A small diff body of two snippets: common first and last lines are context, the rest is `-` and `+`. */
export function lineDiff(original: string, mutated: string): string {
  const before = lines(original);
  const after = lines(mutated);
  const head = commonLength(before, after);
  const tail = commonLength(before.slice(head).toReversed(), after.slice(head).toReversed());
  return [
    ...before.slice(0, head).map((line) => ` ${line}`),
    ...before.slice(head, before.length - tail).map((line) => `-${line}`),
    ...after.slice(head, after.length - tail).map((line) => `+${line}`),
    ...before.slice(before.length - tail).map((line) => ` ${line}`),
  ].join('\n');
}

/** At most `limit` lines and `characters` characters of a diff, and whether that was all of it. */
export function cutDiff(diff: string, limit: number, characters: number): { text: string; cut: boolean } {
  const all = lines(diff.slice(0, characters));
  const text = all.slice(0, limit).join('\n');
  return { text, cut: all.length > limit || diff.length > characters };
}

function lines(text: string): readonly string[] {
  const body = text.replace(/\r?\n$/, '');
  return body === '' ? [] : body.split(/\r?\n/);
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((line, index) => line !== b[index]);
  return first === -1 ? a.length : first;
}
