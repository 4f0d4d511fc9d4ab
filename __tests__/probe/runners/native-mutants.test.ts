import { describe, expect, test } from '@jest/globals';
import { cargoTest } from '../../../src/probe/runners/cargo-test.js';
import { goTest } from '../../../src/probe/runners/go-test.js';
import type { Runner } from '../../../src/probe/runners/runner.js';
import { filesOf, openFixture } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/** One run of a session; the steps follow one another. */
interface Step {
  readonly name: string;
  /** Replaced in the source file. */
  readonly mutant?: readonly [text: string, by: string];
  /** Undefined for all. */
  readonly files?: readonly string[];
  /** Tests that fail, all others of the run being green; undefined where the run is broken. */
  readonly red?: readonly string[];
  readonly broken?: RegExp;
  readonly command?: string;
}

interface Suite {
  readonly runner: Runner;
  readonly usable: boolean;
  readonly source: string;
  readonly steps: readonly Step[];
}

/**
 * Compilers keep what they have made from run to run: a mutant must be in the program that is tested, and in none
 * after it.
 */
const suites: readonly Suite[] = [
  {
    runner: goTest,
    usable: useProgram('go', { version: 'version' }),
    source: 'shelf.go',
    steps: [
      { name: 'untouched', red: [], command: 'go test -count=1 ./...' },
      {
        name: 'an ordering that a test notices',
        mutant: ['Year < sorted', 'Year > sorted'],
        red: ['.TestByYear', './loans.TestOldest', './loans.TestOldest/of_2_books'],
      },
      { name: 'the mutant is gone', red: [] },
      { name: 'an ordering that none notices', mutant: ['Title < sorted', 'Title == sorted'], red: [] },
      {
        name: 'a type that is wrong, in the package under another',
        mutant: ['return sorted\n', 'return len(sorted)\n'],
        files: ['loans/loans_test.go'],
        broken: /^shelf\.go:16:9: cannot use len\(sorted\)/,
        command: 'go test -count=1 ./loans',
      },
      {
        name: 'a panic, which hides none of the other tests',
        mutant: ['sorted := append', 'panic("here")\n\tsorted := append'],
        red: ['.TestByYear', './loans.ExampleOldest', './loans.TestOldest', './loans.TestOldest/of_2_books'],
      },
      { name: 'all is as before', files: ['shelf_test.go'], red: [], command: 'go test -count=1 .' },
    ],
  },
  {
    runner: cargoTest,
    usable: useProgram('cargo'),
    source: 'src/lib.rs',
    steps: [
      { name: 'untouched', red: [], command: 'cargo test --workspace --tests' },
      {
        name: 'an ordering that a test notices',
        mutant: ['|book| book.year', '|book| u32::MAX - book.year'],
        red: ['-p shelf --lib tests::sorts_by_year'],
      },
      { name: 'the mutant is gone', red: [] },
      {
        name: 'an ordering that none notices',
        mutant: ['sorted.sort_by_key(|book| book.title);', ''],
        red: [],
      },
      {
        name: 'a type that is wrong',
        mutant: ['books.to_vec()', 'books.len()'],
        files: ['src/loans.rs'],
        broken: /^src\/lib\.rs:1\d: error\[E\d+\]: /,
        command: 'cargo test -p shelf --lib',
      },
      {
        name: 'a panic',
        mutant: ['sorted.sort_by_key(|book| book.year)', 'panic!("here")'],
        red: ['-p shelf --lib loans::tests::no_book', '-p shelf --lib tests::sorts_by_year'],
      },
      {
        name: 'all is as before',
        files: ['tests/shelf.rs'],
        red: [],
        command: 'cargo test -p shelf --test shelf',
      },
    ],
  },
];

describe.each(suites.map((suite) => ({ id: suite.runner.id, suite })))('$id', ({ id, suite }) => {
  (suite.usable ? test : test.skip)(
    'sees each mutant, and none that is gone',
    async () => {
      const files = filesOf(`repos/${id}`);
      const fixture = await openFixture(suite.runner, files);
      try {
        for (const { name, mutant, files: asked, red, broken, command } of suite.steps) {
          const run = await fixture.session.run({
            edits: mutant === undefined ? [] : [editOf(suite.source, files[suite.source] ?? '', mutant)],
            ...(asked !== undefined && { files: asked }),
            seed: 0,
            limits: { seconds: 120, memoryBytes: 2 ** 31 },
          });
          const ids = (outcome: string) =>
            run.results.filter((result) => result.outcome === outcome).map((result) => result.id);
          const reason = run.outcome.kind === 'broken' ? run.outcome.reason : run.outcome.kind;
          expect({ name, reason, red: ids('failed').toSorted(), green: ids('passed').length > 0 }).toEqual({
            name,
            reason: broken === undefined ? 'completed' : expect.stringMatching(broken),
            red: (red ?? []).toSorted(),
            green: broken === undefined,
          });
          if (command !== undefined) expect(run.command).toBe(command);
        }
      } finally {
        await fixture.close();
      }
    },
    600_000,
  );
});

function editOf(path: string, text: string, [find, replacement]: readonly [string, string]) {
  const start = text.indexOf(find);
  if (start < 0) throw new Error(`${find} is not in ${path}`);
  return { path, start, end: start + find.length, replacement };
}
