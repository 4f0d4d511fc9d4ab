import type { TestId } from '../domain/test-run.js';

/** A longer list says no more than its beginning. */
export const mostNamed = 3;

/** `a`, `a and b`, `a, b, c and 4 more`. */
export function listed(names: readonly string[]): string {
  const shown =
    names.length > mostNamed + 1
      ? [...names.slice(0, mostNamed), `${names.length - mostNamed} more`]
      : [...names];
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}

/** What stands before the author's own name for a test: modules, files, suites, packages. */
const before =
  /::| > |^-p .* |^\.(?:\/\S*?\.)?(?=(?:Test|Example|Fuzz)(?!\p{Ll}))|^(?:[\w$]+\.)+(?=[\w$]+#)/u;

/** The last part of a runner's name for a test: what its author calls it. */
export function shortName(id: TestId): string {
  const method = /^[\w.]+\.(test\w*)$/.exec(id)?.[1];
  if (method !== undefined) return method;
  // What stands in brackets are the values that pytest runs it with: they may hold anything.
  const [, name = id, values = ''] = /^([^[]*\.py::[^[]*)(\[.*)$/su.exec(id) ?? [];
  const short = name.split(before).at(-1) ?? name;
  return short === '' ? id : short + values;
}
