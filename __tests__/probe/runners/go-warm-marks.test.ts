import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../../src/domain/mutant.js';
import type { TestRun } from '../../../src/domain/test-run.js';
import { go } from '../../../src/probe/languages/go.js';
import { goTest } from '../../../src/probe/runners/go-test.js';
import { filesOf, openFixture } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/** Marks put before these statements, and the tests that come by each. */
const cases = [
  {
    name: 'tests of several packages',
    places: [
      {
        file: 'cart/cart.go',
        before: 'for _, item := range c.items',
        by: ['./cart.TestTotal', './till.TestPay'],
      },
      { file: 'till/till.go', before: 'return 0, false', by: undefined },
      {
        file: 'cart/cart.go',
        before: 'c.mutex.Lock()',
        by: ['./cart.TestAdd', './cart.TestAdd/1', './cart.TestAdd/3', './cart.TestAdd/4', './till.TestPay'],
      },
      {
        file: 'cart/cart.go',
        before: 'sum += number',
        by: ['./cart.ExampleSum', './cart.FuzzSum', './cart.FuzzSum/seed#0', './cart.TestSum'],
      },
    ],
  },
  {
    name: 'before any test',
    places: [{ file: 'cart/cart.go', before: 'return len(strings.Fields(rates))', by: [''] }],
  },
  {
    name: 'in a goroutine',
    places: [
      { file: 'cart/cart.go', before: 'answers <- 42', by: ['./cart.TestLater', './cart.TestLater/inner'] },
    ],
  },
] as const;

const project = filesOf('warm/go/project');

function marksAt(places: readonly { readonly file: string; readonly before: string }[]): readonly Edit[] {
  const support = new Map<string, Edit>();
  const marks = places.map(({ file, before }, index) => {
    const text = project[file] ?? '';
    for (const edit of go.markSupport?.(file, text) ?? []) support.set(edit.path, edit);
    const start = text.indexOf(before);
    if (start < 0) throw new Error(`${before} is not in ${file}`);
    return { path: file, start, end: start, replacement: `${go.mark?.(index + 1)}; ` };
  });
  return [...marks, ...support.values()];
}

(useProgram('go', { version: 'version' }) ? describe : describe.skip)('marks of Go', () => {
  test.each(cases)('$name', async ({ places }) => {
    const { run, plain } = await runWith(places);
    expect(run.outcome).toEqual({ kind: 'completed' });
    // Whoever is marked says what it says without.
    const outcomesOf = ({ results }: TestRun) =>
      Object.fromEntries(results.map(({ id, outcome }) => [id, outcome]));
    expect(outcomesOf(run)).toEqual(outcomesOf(plain));
    const found = places.map((_, index) => run.marks?.get(index + 1));
    expect(found.map((tests) => tests && [...tests].toSorted())).toEqual(places.map(({ by }) => by));
  });

  test('nobody can tell', async () => {
    const { run } = await runWith([{ file: 'cart/cart.go', before: 'answers <- 1' }, ...cases[0].places]);
    expect(run.outcome).toEqual({ kind: 'completed' });
    expect(run.marks).toBeUndefined();
  });
});

async function runWith(places: readonly { readonly file: string; readonly before: string }[]) {
  const fixture = await openFixture(goTest, project);
  try {
    const request = {
      files: ['cart/cart_test.go', 'till/till_test.go'],
      seed: 0,
      limits: { seconds: 120, memoryBytes: 2 ** 31 },
    };
    const plain = await fixture.session.run({ ...request, edits: [] });
    return { plain, run: await fixture.session.run({ ...request, edits: marksAt(places), marked: true }) };
  } finally {
    await fixture.session.close();
    await fixture.close();
  }
}
