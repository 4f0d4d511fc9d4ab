import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parse } from 'sql-parser-cst';
import { dropTieBreaker, flipDirection, removeOrdering } from '../../../src/probe/sql/edit-ordering.js';
import { looksLikeSql } from '../../../src/probe/sql/looks-like-sql.js';
import { findOrderings } from '../../../src/probe/sql/orderings.js';
import { tokenize } from '../../../src/probe/sql/tokens.js';
import { findInsertStatements, findValueRows, insertColumns } from '../../../src/probe/sql/value-rows.js';
import { arbitrarySelect, SCHEMA, type Dialect } from './arbitrary-select.js';
import { edited } from './describe-sql.js';

const DIALECTS: readonly Dialect[] = ['sqlite', 'postgresql', 'mysql'];

/** `SQL_RUNS=20 npm test -- __tests__/probe/sql` looks twenty times as hard. */
const HARDER = Number(process.env['SQL_RUNS'] ?? 1);

/** What is special to SQL, to its dialects and to its comments and quotes. */
const SPECIAL = [
  '\' " ` [ ] ( ) \\ $ $$ $a$ -- /* */ # { } {% %} : ; , . ? @ %s :: x a 1 😀'.split(' '),
  'SELECT FROM CASE END UNION LIMIT AS OVER USING NOT IS DESC VALUES NULLS'.split(' '),
  ['ORDER BY', 'INSERT INTO', 'NULLS FIRST', '\n', ' ', '  '],
].flat();

/** Any text, and text made of what is special to SQL. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...SPECIAL), { maxLength: 60 }).map((parts) => parts.join('')),
);

/** The text and every edit of every ordering in it. */
function variants(sql: string): string[] {
  const edits = findOrderings(sql).flatMap((ordering) => [
    removeOrdering(sql, ordering),
    flipDirection(ordering),
    dropTieBreaker(ordering),
  ]);
  return [...new Set([sql, ...edits.map((list) => edited(sql, list))])];
}

describe('any text', () => {
  test('gives ordered tokens with only blanks and comments between them', () => {
    fc.assert(
      fc.property(anyText, (sql) => {
        let end = 0;
        for (const token of tokenize(sql)) {
          const gap = sql.slice(end, token.start).trim();
          const isOrdered = token.start >= end && token.end > token.start;
          if (!isOrdered || !/^(?:$|--|\/\*|#|\{%|\{#)/.test(gap))
            throw new Error(`${JSON.stringify(token)} after ${end}`);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(sql.length);
      }),
      { numRuns: 2_000 * HARDER },
    );
  });

  test('is read without throwing, and edits stay inside it', () => {
    fc.assert(
      fc.property(anyText, (sql) => {
        looksLikeSql(sql);
        for (const { start, end } of [findValueRows(sql), findInsertStatements(sql)].flat(2)) {
          expect(sql.slice(start, end)).not.toBe('');
        }
        insertColumns(sql);
        for (const ordering of findOrderings(sql)) {
          expect(sql.slice(ordering.start, ordering.end)).toMatch(/^order/i);
          const edits = [...removeOrdering(sql, ordering), ...dropTieBreaker(ordering)];
          for (const { start, end } of edits)
            expect(0 <= start && start <= end && end <= sql.length).toBe(true);
        }
      }),
      { numRuns: 2_000 * HARDER },
    );
  });

  test('is read however deep it nests', () => {
    for (const part of [
      '(',
      'FROM (',
      'ORDER BY (',
      'SELECT a FROM (',
      'CASE ',
      'a[',
      'NOT ',
      'x.',
      'WITH a AS (',
    ]) {
      const sql = `SELECT a FROM t ORDER BY ${part.repeat(3_000)}`;
      findOrderings(sql);
      looksLikeSql(sql);
    }
  });

  test('is split into tokens in linear time', () => {
    const nasty = [
      "'\\",
      '[a',
      '$a$b$c$ ',
      '/* ',
      '{{',
      '(',
      "E'",
      ' # ',
      'a.',
      'ORDER BY a,',
      '%(',
      '$a',
      '[',
      ') ',
    ];
    for (const part of nasty) {
      const started = performance.now();
      tokenize(part.repeat(50_000));
      expect([part, performance.now() - started < 2_000]).toEqual([part, true]);
    }
  });
});

describe.each(DIALECTS)('generated %s', (dialect) => {
  test('has as many orderings as were put in', () => {
    fc.assert(
      fc.property(arbitrarySelect(dialect), ({ sql, orderings }) => {
        expect(findOrderings(sql)).toHaveLength(orderings);
        expect(looksLikeSql(sql)).toBe('statement');
      }),
      { numRuns: 200 * HARDER },
    );
  });

  test('still parses after every edit', () => {
    fc.assert(
      fc.property(arbitrarySelect(dialect), ({ sql }) => {
        for (const variant of variants(sql)) parse(variant, { dialect, paramTypes: ['?'] });
      }),
      { numRuns: 40 * HARDER },
    );
  });

  test('has one ordering less after a removal, or orders by a constant where a value is bound', () => {
    fc.assert(
      fc.property(arbitrarySelect(dialect), ({ sql, orderings }) => {
        for (const ordering of findOrderings(sql)) {
          if (!ordering.removable) continue;
          const clause = sql.slice(ordering.start, ordering.end);
          const inner = clause.includes('?') ? 0 : findOrderings(clause).length;
          const left = edited(sql, removeOrdering(sql, ordering));
          expect(findOrderings(left)).toHaveLength(orderings - inner);
        }
      }),
      { numRuns: 100 * HARDER },
    );
  });
});

const COMPILE = `
import json, sqlite3, sys
data = json.load(sys.stdin)
database = sqlite3.connect(":memory:")
database.executescript(data["schema"])
failures = []
for sql, bound in data["statements"]:
    try:
        database.execute("EXPLAIN " + sql, [None] * bound)
    except sqlite3.Error as error:
        failures.append([str(error), sql])
print(json.dumps(failures[:3]))
`;

test('the real SQLite compiles every edit, and is given every value that it wants', () => {
  const statements = fc
    .sample(arbitrarySelect('sqlite'), 300 * HARDER)
    .flatMap(({ sql, bound }) => variants(sql).map((variant) => [variant, bound]));
  const input = JSON.stringify({ schema: SCHEMA, statements });
  const python = spawnSync('python3', ['-c', COMPILE], { input, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (python.error && !process.env['CI']) {
    console.warn(`skipped: python3 could not be started (${python.error.message})`);
    return;
  }
  expect([python.error, python.stderr]).toEqual([undefined, '']);
  const failures: unknown = JSON.parse(python.stdout);
  expect(failures).toEqual([]);
});
