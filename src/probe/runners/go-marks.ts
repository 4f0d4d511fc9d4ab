import type { TestId, TestRun } from '../../domain/test-run.js';

/** What the marks of Go code write: the number, and the test that was on the stack; `-` where none was, `*` for "who knows". */
const line = /^counterproof mark (\d+) (\S+)$/;

/** The marks of one package as its output tells them. */
export class GoMarks {
  readonly #tests = new Map<number, Set<string>>();
  #isKnown = true;

  /** `test` is the one in whose output the text stands; empty outside of all. */
  read(output: string, test: string): void {
    const [, id, named = ''] = line.exec(output.trimEnd()) ?? [];
    if (id === undefined) return;
    if (named === '*') this.#isKnown = false;
    const [outer = ''] = test.split('/');
    const tests = this.#tests.get(Number(id)) ?? new Set();
    this.#tests.set(Number(id), tests.add(named === '-' ? outer : named));
  }

  /** By test, with the subtests of each: a goroutine is one of the whole function. Undefined where nobody can tell. */
  by(all: Iterable<string>, idOf: (test: string) => TestId): TestRun['marks'] {
    if (!this.#isKnown) return undefined;
    const subtests = new Map<string, string[]>();
    for (const test of all) {
      const [outer = ''] = test.split('/');
      subtests.set(outer, [...(subtests.get(outer) ?? []), test]);
    }
    const marks = new Map<number, ReadonlySet<TestId>>();
    for (const [id, tests] of this.#tests) {
      const named = [...tests].flatMap((test) =>
        test === '' ? [''] : (subtests.get(test) ?? [test]).map((one) => idOf(one)),
      );
      marks.set(id, new Set(named));
    }
    return marks;
  }
}
