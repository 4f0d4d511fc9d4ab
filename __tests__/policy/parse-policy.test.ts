import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { knownKeys } from '../../src/policy/policy-file.js';

/** fixtures/policy/texts/<case>.yml and what comes of it in <case>.json: a new case writes no code. */
const folder = join(import.meta.dirname, '../fixtures/policy/texts');
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true';
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.yml') ? [name.slice(0, -4)] : []));

describe('a text becomes a policy, or the problems that it has', () => {
  test.each(names)('%s', (name) => {
    const read = parsePolicy(readFileSync(join(folder, `${name}.yml`), 'utf8'));
    const expected = join(folder, `${name}.json`);
    if (update && !existsSync(expected)) writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  test('every problem stands on a line of the file', () => {
    const problems = names.flatMap((name) => {
      const text = readFileSync(join(folder, `${name}.yml`), 'utf8');
      const read = parsePolicy(text);
      const lines = text.split('\n').length;
      return read.kind === 'policy' ? [] : read.problems.map(({ line }) => line >= 1 && line <= lines);
    });
    expect(problems.length).toBeGreaterThan(30);
    expect(new Set(problems)).toEqual(new Set([true]));
  });
});

describe('what would bring the parser down is not given to it', () => {
  const bombs: readonly (readonly [string, string])[] = [
    ['a huge file', `# ${'x'.repeat(900)}\n`.repeat(100)],
    ['brackets', '['.repeat(60_000)],
    ['brackets on many lines', '[\n'.repeat(30_000)],
    ['braces', '{a: \n'.repeat(12_000)],
    ['lists in lists', `${'- '.repeat(30_000)}x`],
    ['questions', '? '.repeat(30_000)],
    ['steps', Array.from({ length: 330 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['as deep as lines may be long', `${'- '.repeat(499)}x`],
  ];
  test.each(bombs)('%s', (_name, text) => {
    const started = performance.now();
    expect(parsePolicy(text)).toMatchObject({ kind: 'unusable', problems: expect.any(Array) });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const known = ['paths', 'ignore', 'rules', 'off', 'suppress', 'rule', 'path', 'reason', 'until', 'contains'];
const strange = ['__proto__', 'constructor', 'toString', 'path ', 'Rules', '<<', ''];

/** Keys as people write and miswrite them, and those that JavaScript has an opinion of. */
const key = fc.oneof(
  fc.constantFrom(...known, 'budgets', 'minutes', 'workers', ...strange),
  fc.string({ maxLength: 8 }),
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, 'docs/**', 'probe/*', '2026-12-31', 'known', 30, -1, [], {}),
  fc.string({ maxLength: 12 }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

/** Keys that nobody knows, wherever they are: judged by another way than that of the schema. */
function strangers(value: unknown, place: readonly string[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strangers(item, place));
  if (typeof value !== 'object' || value === null) return [];
  const ours = place.length > 1 ? [] : knownKeys(place);
  return Object.entries(value).flatMap(([name, child]) => [
    ...(ours.includes(name) ? [] : [name]),
    ...strangers(child, [...place, name]),
  ]);
}

describe('whatever it is given', () => {
  test('any text is a policy or has problems, and never throws', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'paths:',
        '  ignore:',
        '    - "docs/**"',
        'suppress:',
        '  - rule: probe/*',
        '---',
        '...',
      ),
      fc.constantFrom('&a [', '*a', '!!map {', '? ', '%YAML 1.1', '>-', '"', "'", '#', '\t', '{}', '- - -'),
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (given) => {
        const read = parsePolicy(given);
        if (read.kind === 'unusable') expect(read.problems.length).toBeGreaterThan(0);
        for (const { line: at, what } of read.kind === 'unusable' ? read.problems : [])
          expect([at >= 1, what.length > 10]).toEqual([true, true]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a key that there is not is never dropped in silence', () => {
    let refused = 0;
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, tree), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
        (value) => {
          const text = stringify(value, { aliasDuplicateObjects: false });
          const read = parsePolicy(text);
          const unknown = strangers(parse(text));
          if (unknown.length > 0) expect(read.kind).toBe('unusable');
          if (read.kind === 'unusable') refused++;
          else taken++;
        },
      ),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(100);
    expect(taken).toBeGreaterThan(10);
  });
});
