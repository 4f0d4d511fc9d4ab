import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { findUnordered } from '../../../src/probe/sql/unordered.js';
import { arbitraryFilter, TABLES } from './arbitrary-filter.js';
import { arbitrarySelect, SCHEMA } from './arbitrary-select.js';

/** `SQL_RUNS=20 npm test -- __tests__/probe/sql` looks twenty times as hard. */
const HARDER = Number(process.env['SQL_RUNS'] ?? 1);

function orderedBy(sql: string, terms: string): readonly string[] {
  return findUnordered(sql).map(({ place, glued }) => {
    const clause = ` ORDER BY ${terms}${glued ? ' ' : ''}`;
    return sql.slice(0, place) + clause + sql.slice(place);
  });
}

/** The same rows, in the order that was put in. */
const COMPARE = `
import collections, json, sqlite3, sys
data = json.load(sys.stdin)
database = sqlite3.connect(":memory:")
database.executescript(data["schema"])
failures, turned = [], 0
for sql, bound, up, down in data["queries"]:
    try:
        plain, rising, falling = (database.execute(form, [1] * bound).fetchall() for form in (sql, up, down))
        keys = [[repr(row[0]) for row in rows] for rows in (rising, falling)]
        if data["sameRows"] and not collections.Counter(plain) == collections.Counter(rising) == collections.Counter(falling):
            failures.append(["rows differ", sql])
        if keys[0] != keys[1][::-1]:
            failures.append(["not reversed", up, down])
        turned += rising != falling
    except sqlite3.Error as error:
        failures.append([str(error), up])
print(json.dumps({"failures": failures[:3], "turned": turned}))
`;

const boundIn = (sql: string): number => sql.split('?').length - 1;

const generators = {
  'filtered queries': { schema: TABLES, sameRows: true, statements: arbitraryFilter },
  'queries of any shape': { schema: SCHEMA, sameRows: false, statements: arbitrarySelect('sqlite') },
};

test.each(Object.entries(generators))('the real SQLite reverses the rows of %s', (_, generator) => {
  const { schema, sameRows, statements } = generator;
  const queries = fc.sample<{ readonly sql: string }>(statements, 3_000 * HARDER).flatMap(({ sql }) => {
    const [[up], [down]] = [orderedBy(sql, '1'), orderedBy(sql, '1 DESC')];
    return up === undefined || down === undefined ? [] : [[sql, boundIn(sql), up, down]];
  });
  expect(queries.length).toBeGreaterThan(30);
  const input = JSON.stringify({ schema, sameRows, queries });
  const python = spawnSync('python3', ['-c', COMPARE], { input, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (python.error && !process.env['CI']) {
    console.warn(`skipped: python3 could not be started (${python.error.message})`);
    return;
  }
  expect([python.error, python.stderr]).toEqual([undefined, '']);
  const answer: unknown = JSON.parse(python.stdout);
  expect(answer).toEqual({ failures: [], turned: expect.any(Number) });
  if (sameRows) expect(answer).not.toEqual({ failures: [], turned: 0 });
});
