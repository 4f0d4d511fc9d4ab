import type { TestFileDefinitionDictionary } from 'mutation-testing-report-schema/api';
import type { MutantSummary } from '../../domain/report.js';

/** Tests by short numbers: a mutant that hundreds of tests come by names each of them in a few bytes. */
export interface TestNumbers {
  readonly files: TestFileDefinitionDictionary;
  of(ids: readonly string[]): string[];
}

/** Runners that cannot tell the file of a test. */
const unknownFile = '(unknown file)';

export function numberTests(mutants: readonly MutantSummary[]): TestNumbers {
  const fileOf = new Map(
    mutants.flatMap(({ detail }) => (detail?.coveredBy ?? []).map(({ id, file }) => [id, file] as const)),
  );
  const ids = [...fileOf.keys()].toSorted();
  const numbers = new Map(ids.map((id, index) => [id, String(index + 1)]));
  const files = new Map<string, { tests: { id: string; name: string }[] }>();
  for (const [name, id] of numbers) {
    const file = fileOf.get(name) || unknownFile;
    const entry = files.get(file) ?? { tests: [] };
    entry.tests.push({ id, name });
    files.set(file, entry);
  }
  return {
    files: inOrder(files),
    of: (names) => names.flatMap((name) => numbers.get(name) ?? []),
  };
}

/** As an object with sorted keys, where no key is special: a file may be called `__proto__`. */
export function inOrder<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
