import type { TestId } from '../../domain/test-run.js';

/** Longer and the kernel refuses the argument (128 KiB each on Linux). */
const longestPattern = 60_000;

/**
 * A regular expression for runners that select by the titles joined with spaces (jest, vitest, mocha), made from ids
 * `file > suite > test`; undefined where it would be too long. A title may itself contain ` > ` or end in ` #2`.
 */
export function fullNamePattern(tests: readonly TestId[]): string | undefined {
  const names = tests.map((id) =>
    escape(titlesOf(id))
      .replaceAll(' > ', '(?: > | )')
      .replace(/ #\d+$/, '(?:$&)?'),
  );
  // Vitest 1 puts a nameless suite around all, and a space after its name.
  const pattern = `^ ?(?:${[...new Set(names)].join('|')})$`;
  return pattern.length > longestPattern ? undefined : pattern;
}

/**
 * Patterns for `node --test-name-pattern`, which Node 20 holds against the test's own name: one for every title on the
 * way, because a test inside a test only runs where the outer one does. Later versions then run all of a suite.
 */
export function ownNamePatterns(tests: readonly TestId[]): readonly string[] | undefined {
  const titles = new Set(tests.flatMap((id) => titlesOf(id).split(' > ')));
  const patterns = [...titles].map((title) => {
    const base = title.replace(/ #\d+$/, '');
    const suffix = escape(title.slice(base.length));
    return `(?:^| > )${escape(base)}(?:${suffix})?(?:$| > )`;
  });
  return patterns.join('').length > longestPattern ? undefined : patterns;
}

function titlesOf(id: TestId): string {
  return id.slice(id.indexOf(' > ') + ' > '.length);
}

function escape(text: string): string {
  // mocha reads its pattern up to the first end of line.
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}
