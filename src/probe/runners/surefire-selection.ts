import type { TestId } from '../../domain/test-run.js';
import { methodsByClass } from './jvm-methods.js';
import { outermost, type TestClass } from './jvm-test-classes.js';

/** More than this is no longer a word that a process may be given; then all tests of the modules are run. */
const longestWord = 100_000;

/**
 * The value of `-Dtest` (or `-Dit.test`) for these classes and, where tests are given, for these tests of them;
 * undefined where it would be too long. Classes by path: that is the one form that every version of Surefire reads.
 * https://maven.apache.org/surefire/maven-surefire-plugin/examples/single-test.html
 */
export function testPatterns(
  classes: readonly TestClass[],
  tests: readonly TestId[] | undefined,
): string | undefined {
  const asked = tests === undefined ? undefined : methodsByClass(tests);
  const patterns = classes.flatMap((each) => {
    if (asked === undefined) return wholeClass(each);
    const own = [...asked].filter(([name]) => outermost(name) === each.name);
    return own.some(([, methods]) => methods === undefined)
      ? wholeClass(each)
      : own.map(([name, methods = []]) => `${pathOf(name)}#${methods.join('+')}`);
  });
  const word = patterns.join(',');
  return word.length > longestWord ? undefined : word;
}

const pathOf = (className: string) => className.replaceAll('.', '/');

function wholeClass({ name, nests }: TestClass): readonly string[] {
  // Version 2 does not count a nested class to the one that it is nested in.
  return nests ? [pathOf(name), `${pathOf(name)}$*`] : [pathOf(name)];
}
