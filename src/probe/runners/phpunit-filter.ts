import type { TestId } from '../../domain/test-run.js';

/** Longer and the kernel refuses the argument (128 KiB each on Linux). */
const longestFilter = 100_000;

/** The value of `--filter` that selects these tests, `Class::method with data set "x"`; undefined where there is none. */
export function phpunitFilter(tests: readonly TestId[]): string | undefined {
  const filter = `/^(?:${tests.map(escape).join('|')})$/D`;
  return filter.length > longestFilter || filter.includes('\0') ? undefined : filter;
}

function escape(text: string): string {
  return text.replace(/[.\\+*?[^\]$(){}=!<>|:\-#/]/g, '\\$&');
}
