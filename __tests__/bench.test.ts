import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const bench = join(import.meta.dirname, '../bench');
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../dist/index.js');
const sample = (name: string): string => readFileSync(join(bench, 'samples', name), 'utf8');

interface Mutant {
  readonly path: string;
  readonly line?: number;
  readonly kind: string;
  readonly ending: string;
}

interface Range {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

/** The bench is plain JavaScript, so that it runs without a build: what we use of it is said here. */
interface Bench {
  readonly countEndings: (mutants: readonly Mutant[]) => Record<string, number>;
  readonly overlap: (ours: readonly Mutant[], theirs: readonly Mutant[]) => { same: number; alike: number };
  readonly kindOfEdit: (before: string, after: string) => string;
  readonly median: (values: readonly number[]) => number;
  readonly perMutant: (run: { seconds: number; ran: number }) => number | undefined;
  readonly perFurtherMutant: (small: object, large: object) => number | undefined;
  readonly ratio: (
    ours: readonly (number | undefined)[],
    theirs: readonly (number | undefined)[],
  ) => Range | undefined;
  readonly overhead: (run: Record<string, number>) => number;
  readonly comparisonTable: (comparison: { title: string; rows: readonly object[] }) => string;
  readonly withoutLines: (text: string, from: RegExp, to: RegExp) => string;
  readonly functionPatterns: (
    path: string,
    source: string,
    lines: Map<string, readonly (readonly [number, number])[]>,
  ) => string[];
  readonly knowsShards: (bundle: string) => Promise<boolean>;
  readonly readReport: (text: string) => { readonly mutants: readonly Mutant[] };
  readonly goTimes: (output: string) => number[];
  readonly cargoTimes: (output: string) => number[];
  readonly junitTimes: (xml: string) => number[];
  readonly minitestTimes: (output: string) => number[];
}

async function load(path: string): Promise<Bench & Record<string, (...inputs: unknown[]) => Mutant[]>> {
  const module: Bench & Record<string, (...inputs: unknown[]) => Mutant[]> = await import(join(bench, path));
  return module;
}

const python = 'shop/pricing0000.py';

/** What a tool said about the same ten branches of two functions, and what has to be read from it. */
const outputs: readonly {
  readonly tool: string;
  readonly module: string;
  readonly read: (module: Record<string, (...inputs: unknown[]) => Mutant[]>) => Mutant[] | undefined;
  readonly counts: object;
  readonly one: Mutant;
}[] = [
  {
    tool: 'mutmut',
    module: 'peers/mutmut.mjs',
    read: ({ readMeta }) =>
      readMeta?.({
        path: python,
        meta: sample('mutmut/meta.json'),
        spans: sample('mutmut/spans.json'),
        mutated: sample('mutmut/mutated.py'),
        source: sample('mutmut/source.py'),
      }),
    counts: { ran: 38, killed: 18, survived: 20, 'timed-out': 0, unviable: 0 },
    one: { path: python, line: 6, kind: 'boundary', ending: 'survived' },
  },
  {
    tool: 'cosmic-ray',
    module: 'peers/cosmic-ray.mjs',
    read: ({ readDump }) => readDump?.(sample('cosmic-ray.jsonl')),
    counts: { ran: 40, killed: 21, survived: 19, 'timed-out': 0, unviable: 0 },
    one: { path: python, line: 10, kind: 'arithmetic', ending: 'survived' },
  },
  {
    tool: 'universalmutator',
    module: 'peers/universalmutator.mjs',
    read: ({ readOutputs }) =>
      readOutputs?.(python, sample('universalmutator-mutate.txt'), sample('universalmutator-analyse.txt')),
    counts: { ran: 104, killed: 68, survived: 36, 'timed-out': 0, unviable: 0 },
    one: { path: python, line: 6, kind: 'boundary', ending: 'survived' },
  },
  {
    tool: 'StrykerJS',
    module: 'peers/stryker.mjs',
    read: ({ readStryker }) => readStryker?.(sample('stryker.json')),
    counts: { ran: 48, killed: 36, survived: 12, 'timed-out': 0, unviable: 0 },
    one: { path: 'src/pricing0000.js', line: 4, kind: 'boundary', ending: 'survived' },
  },
  {
    tool: 'gremlins',
    module: 'peers/gremlins.mjs',
    read: ({ readGremlins }) => readGremlins?.(sample('gremlins.json')),
    counts: { ran: 16, killed: 8, survived: 8, 'timed-out': 0, unviable: 0 },
    one: { path: 'pricing0000/pricing0000.go', line: 7, kind: 'negation', ending: 'killed' },
  },
  {
    tool: 'cargo-mutants',
    module: 'peers/cargo-mutants.mjs',
    read: ({ readOutcomes }) => readOutcomes?.(sample('cargo-mutants.json')),
    counts: { ran: 28, killed: 18, survived: 10, 'timed-out': 0, unviable: 0 },
    one: { path: 'src/pricing0000.rs', line: 5, kind: 'boundary', ending: 'survived' },
  },
  {
    tool: 'PIT',
    module: 'peers/pit.mjs',
    read: ({ readPit }) => readPit?.(sample('pit.xml'), ['src/main/java/shop/Pricing0000.java']),
    counts: { ran: 24, killed: 16, survived: 8, 'timed-out': 0, unviable: 0 },
    one: {
      path: 'src/main/java/shop/Pricing0000.java',
      line: 6,
      kind: 'boundary',
      ending: 'survived',
    },
  },
];

describe('what each tool says it did', () => {
  it.each(outputs)('is read for $tool', async ({ module, read, counts, one }) => {
    const { countEndings } = await load('mutants.mjs');
    const mutants = read(await load(module)) ?? [];
    expect(countEndings(mutants)).toEqual(counts);
    expect(mutants).toContainEqual(one);
  });

  it('is read for Counterproof, and compared with gremlins on the same project', async () => {
    const { overlap } = await load('mutants.mjs');
    const { readReport } = await load('counterproof.mjs');
    const { readGremlins } = await load('peers/gremlins.mjs');
    const report = readReport?.(sample('counterproof.json'));
    expect(report).toMatchObject({ planned: 24, ran: 24 });
    const ours = report?.mutants ?? [];
    const theirs = readGremlins?.(sample('gremlins.json')) ?? [];
    // Six boundaries and six negations, one of each on every line with a condition.
    expect(overlap(ours, theirs)).toEqual({ same: 12, alike: 12 });
  });
});

describe('the program that is measured', () => {
  it('is found to know shards', async () => {
    const { knowsShards } = await load('counterproof.mjs');
    expect(await knowsShards(bundle)).toBe(true);
  });
});

describe('the kind of an edit', () => {
  it.each([
    ['if a < b:', 'if a <= b:', 'boundary'],
    ['if (a === b) {', 'if (a !== b) {', 'negation'],
    ['if a and b:', 'if a or b:', 'connector'],
    ['if a > b:', 'if not a > b:', 'negation'],
    ['if a > b:', 'if a == b:', 'comparison'],
    ['    return "x"', '    return ""', 'returned value'],
    ['total = a * 2', 'total = a / 2', 'arithmetic'],
    ['call(x)', 'pass', 'other'],
  ])('%s -> %s is %s', async (before, after, kind) => {
    const { kindOfEdit } = await load('mutants.mjs');
    expect(kindOfEdit(before, after)).toBe(kind);
  });
});

describe('mutants of two tools', () => {
  const at = (line: number, kind: string, ending: string): Mutant => ({ path: 'a.py', line, kind, ending });

  it('are the same at most once, by line and kind, where both were run', async () => {
    const { overlap } = await load('mutants.mjs');
    const ours = [at(1, 'boundary', 'survived'), at(1, 'boundary', 'killed'), at(2, 'body', 'killed')];
    const theirs = [
      at(1, 'boundary', 'killed'),
      at(2, 'body', 'survived'),
      at(2, 'boundary', 'killed'),
      at(3, 'body', 'skipped'),
    ];
    expect(overlap(ours, theirs)).toEqual({ same: 2, alike: 0 });
    expect(overlap(ours, ours)).toEqual({ same: 3, alike: 3 });
  });

  it('that were not run, or of which nobody knows what they break, are not the same', async () => {
    const { overlap } = await load('mutants.mjs');
    const unknown = [at(1, 'other', 'killed'), at(2, 'body', 'not-covered')];
    expect(overlap(unknown, unknown)).toEqual({ same: 0, alike: 0 });
  });
});

describe('the figures', () => {
  it('are medians, costs of a mutant, and ratios round by round', async () => {
    const { median, perMutant, perFurtherMutant, ratio } = await load('statistics.mjs');
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(perMutant({ seconds: 10, ran: 4 })).toBe(2.5);
    expect(perMutant({ seconds: 10, ran: 0 })).toBeUndefined();
    expect(perFurtherMutant({ seconds: 4, ran: 2 }, { seconds: 10, ran: 5 })).toBe(2);
    expect(perFurtherMutant({ seconds: 4, ran: 2 }, { seconds: 10, ran: 2 })).toBeUndefined();
    expect(ratio([2, 6, 9], [1, 2, undefined])).toEqual({ median: 2.5, least: 2, greatest: 3 });
    expect(ratio([undefined], [1])).toBeUndefined();
  });

  it('hold the wall time against the tests that cannot be left out', async () => {
    const { overhead } = await load('statistics.mjs');
    const run = { ran: 10, coveringTests: 5, secondsPerTest: 0.1, workers: 2, baselineSeconds: 1.5 };
    expect(overhead({ ...run, seconds: 8 })).toBe(2);
  });

  it('take the own times of tests as each runner tells them', async () => {
    const { goTimes, cargoTimes, junitTimes, minitestTimes } = await load('test-times.mjs');
    const go = [
      { Action: 'pass', Package: 'p', Test: 'A', Elapsed: 0 },
      { Action: 'pass', Package: 'p', Test: 'B', Elapsed: 0.01 },
      { Action: 'pass', Package: 'p', Elapsed: 0.5 },
    ];
    expect(goTimes(go.map((event) => JSON.stringify(event)).join('\n'))).toEqual([0.25, 0.25]);
    const cargo =
      'test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.04s';
    expect(cargoTimes(cargo)).toEqual([0.02, 0.02]);
    expect(junitTimes('<testcase name="a" time="0.1"/><testcase time="2" name="b"/>')).toEqual([0.1, 2]);
    const minitest =
      'Finished in 0.040000s, 50.0 runs/s, 75.0 assertions/s.\n2 runs, 3 assertions, 0 failures, 0 errors, 0 skips';
    expect(minitestTimes(minitest)).toEqual([0.02, 0.02]);
  });
});

describe('the table', () => {
  const range = (median: number): Range => ({ median, least: median / 2, greatest: median * 2 });
  const row = (tool: string): object => ({
    tool,
    workers: 2,
    ran: 110,
    killed: 80,
    seconds: range(123.4),
    perMutant: range(1.1),
    perFurtherMutant: range(0.012),
  });

  it('fits into eighty columns and says in words why a tool has no figures', async () => {
    const { comparisonTable } = await load('table.mjs');
    const table = comparisonTable({
      title: 'pytest: 10 functions added, 500 tests, 2 workers',
      rows: [
        { ...row('Counterproof'), peakBytes: 2 ** 27, overhead: range(3) },
        { ...row('universalmutator 1.14.1'), workers: 1, ratio: range(123), overlap: { same: 9, alike: 8 } },
        { tool: 'mutant', reason: `rubygems does not answer: ${'gem cannot find it '.repeat(6)}` },
      ],
    });
    expect(Math.max(...table.split('\n').map((text) => text.length))).toBeLessThanOrEqual(80);
    expect(table).toContain('123x (61.5-246)');
    expect(table).toContain('mutant: not measured: rubygems does not answer');
    expect(table).toContain('128 MB');
  });
});

describe('the change to a project', () => {
  it('leaves out the lines from one match up to the next', async () => {
    const { withoutLines } = await load('projects/real.mjs');
    expect(withoutLines('a\nb\nc\nd', /b/, /d/)).toBe('a\nd');
    expect(() => withoutLines('a\nb', /b/, /d/)).toThrow('are not there');
  });

  it('reaches mutmut as names of functions, and as whole files where all of them are new', async () => {
    const { functionPatterns } = await load('peers/mutmut.mjs');
    const source = 'def one():\n    return 1\n\n\ndef two():\n    return 2\n';
    const added = (from: number, to: number): Map<string, [number, number][]> =>
      new Map([['a/b.py', [[from, to]]]]);
    expect(functionPatterns('a/b.py', source, added(5, 6))).toEqual(['a.b.x_two__mutmut_*']);
    expect(functionPatterns('a/b.py', source, added(1, 6))).toEqual([]);
  });
});
