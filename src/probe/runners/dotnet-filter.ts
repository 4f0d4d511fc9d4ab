import type { TestId } from '../../domain/test-run.js';
import { outermostClass, type DotnetClass } from './dotnet-projects.js';

/** More than this is no longer a word that a process may be given; then all tests of the project are run. */
const longestWord = 30_000;

/**
 * The value of `--filter` for these classes and, where tests are given, for these tests of them; undefined where it
 * would be too long. By what a name contains: whether the row of a test is part of it differs between frameworks.
 * https://learn.microsoft.com/dotnet/core/testing/selective-unit-tests
 */
export function testFilter(
  classes: readonly DotnetClass[],
  tests: readonly TestId[] | undefined,
): string | undefined {
  const names = new Set(classes.map(({ name }) => name));
  const asked = tests
    ?.map(methodOf)
    .filter((method) => names.has(outermostClass(method.replace(/\.[^.]*$/, ''))));
  // A nested class begins with the name of the one that it is nested in, and a plus.
  const parts =
    asked === undefined ? [...names].flatMap((name) => [`${name}.`, `${name}+`]) : [...new Set(asked)];
  const filter = parts
    .map((part) => `FullyQualifiedName~${part.replace(/[\\()&|=!~]/g, String.raw`\$&`)}`)
    .join('|');
  return filter.length > longestWord ? undefined : filter;
}

/** `Acme.ATests.Method` of `Acme.ATests.Method(x: 1)`, `Acme.ATests.Method (1,2)`, `Acme.ATests.Method [for people]`. */
function methodOf(id: TestId): string {
  return /^[^\s([]+/.exec(id)?.[0] ?? id;
}
