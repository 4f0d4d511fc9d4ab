import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { sqlFaults } from '../../../src/probe/languages/sql-fault.js';
import { applyEdits } from '../../../src/probe/mutant-of.js';
import { findConditions } from '../../../src/probe/sql/conditions.js';
import { arbitraryFilter, TABLES } from './arbitrary-filter.js';

/** `SQL_RUNS=20 npm test -- __tests__/probe/sql` looks twenty times as hard. */
const HARDER = Number(process.env['SQL_RUNS'] ?? 1);

function mutants(sql: string): readonly string[] {
  const text = { source: sql, masked: sql, offset: 0, pieces: [{ start: 0, end: sql.length }], operands: [] };
  return sqlFaults(text).map(({ broken }) => applyEdits(sql, broken));
}

/** Every bound value is 1. For each query: its rows, and for each mutant whether they are those of the oracle. */
const COMPARE = `
import collections, json, sqlite3, sys
data = json.load(sys.stdin)
database = sqlite3.connect(":memory:")
database.executescript(data["schema"])
def rows(sql, bound):
    return collections.Counter(database.execute(sql, [1] * bound).fetchall())
failures, grown = [], 0
for sql, bound, pairs in data["queries"]:
    try:
        before = rows(sql, bound)
        for mutant, oracle, fewer in pairs:
            after = rows(mutant, bound)
            if before - after or after != rows(oracle, fewer):
                failures.append(["rows differ", sql, mutant])
            grown += after != before
    except sqlite3.Error as error:
        failures.append([str(error), sql])
print(json.dumps({"failures": failures[:3], "grown": grown}))
`;

const boundIn = (sql: string): number => sql.split('?').length - 1;

test('a condition that keeps rows apart is found wherever it stands, and no other', () => {
  fc.assert(
    fc.property(arbitraryFilter, ({ sql, without }) => {
      expect(mutants(sql)).toHaveLength(without.length);
    }),
    { numRuns: 500 * HARDER },
  );
});

test('in the real SQLite a dropped condition gives the rows of the query without it, and never fewer', () => {
  const queries = fc.sample(arbitraryFilter, 500 * HARDER).map(({ sql, without }) => {
    const pairs = mutants(sql).map((mutant, index) => {
      const oracle = without[index] ?? '';
      return [mutant, oracle, boundIn(oracle)];
    });
    return [sql, boundIn(sql), pairs];
  });
  const input = JSON.stringify({ schema: TABLES, queries });
  const python = spawnSync('python3', ['-c', COMPARE], { input, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (python.error && !process.env['CI']) {
    console.warn(`skipped: python3 could not be started (${python.error.message})`);
    return;
  }
  expect([python.error, python.stderr]).toEqual([undefined, '']);
  const answer: unknown = JSON.parse(python.stdout);
  expect(answer).toEqual({ failures: [], grown: expect.any(Number) });
  expect(answer).not.toEqual({ failures: [], grown: 0 });
});

test('any text is read without throwing, and conditions lie inside it', () => {
  const special =
    "WHERE AND OR NOT ( ) = ? IS NULL IN JOIN ON SELECT FROM t a.b tenant_id BETWEEN CASE END ' $$ ; -- , ::".split(
      ' ',
    );
  const anyText = fc
    .array(fc.constantFrom(...special, '\n'), { maxLength: 60 })
    .map((parts) => `SELECT a FROM t WHERE ${parts.join(' ')}`);
  fc.assert(
    fc.property(anyText, (sql) => {
      for (const { start, end } of findConditions(sql))
        expect(0 < start && start < end && end <= sql.length).toBe(true);
      mutants(sql);
    }),
    { numRuns: 2_000 * HARDER },
  );
});
