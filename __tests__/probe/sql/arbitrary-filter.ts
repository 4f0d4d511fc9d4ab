import * as fc from 'fast-check';
import { render } from './arbitrary-select.js';

/** A generated query, and the same query with each of its isolating conditions in turn replaced by `1 = 1`. */
export interface GeneratedFilter {
  readonly sql: string;
  readonly without: readonly string[];
}

/** Rows with every combination that matters, among them NULLs. */
export const TABLES = `
  CREATE TABLE t (id INTEGER PRIMARY KEY, tenant_id, user_id, org_id, deleted_at, is_active, archived, a, b);
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 80)
  INSERT INTO t SELECT i, nullif(i % 3, 2), nullif(i % 4, 3), i % 2, nullif(i % 5, 1), i % 2, nullif(i % 3, 1),
    nullif(i % 7, 4), 'x' FROM n;
  CREATE TABLE u AS SELECT * FROM t WHERE id % 9 < 4;
`;

interface Condition {
  readonly pieces: readonly string[];
  readonly isolating: boolean;
}

const words = (isolating: boolean, ...sources: readonly string[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...sources).map((source) => ({ pieces: source.split(' '), isolating }));

/** Conditions on the table under a name. */
function leaf(name: string): fc.Arbitrary<Condition> {
  const isolating = words(
    true,
    `${name}.tenant_id = ?`,
    `? = ${name}.org_id`,
    `${name}.deleted_at IS NULL`,
    `${name}.deleted_at NOTNULL`,
    `NOT ${name}.is_active`,
    `${name}.is_active`,
    `${name}.archived <> 1`,
    `${name}.user_id IN ( 0 , 1 )`,
    `${name}.user_id NOT IN ( 3 )`,
    `${name}.org_id IS ?`,
    `${name}.tenant_id IS NOT DISTINCT FROM ?`,
    `( ${name}.deleted_at IS NULL OR ${name}.archived = 1 )`,
    `${name}.user_id = ( SELECT 1 )`,
    `${name}.org_id = abs( ? )`,
  );
  const other = words(
    false,
    `${name}.a > 1`,
    `${name}.a BETWEEN 1 AND 5`,
    `${name}.b <> 'q AND ( OR'`,
    `CASE WHEN ${name}.a = 1 AND ${name}.tenant_id = 1 THEN 0 ELSE 1 END`,
    `( ${name}.a = 1 OR ${name}.tenant_id = 1 )`,
    `${name}.user_id > 0`,
    `${name}.user_id IS NOT NULL`,
    `${name}.tenant_id = ${name}.org_id`,
    `( ${name}.tenant_id = ? AND ${name}.a = 1 OR ${name}.a > 0 )`,
    `EXISTS ( SELECT 1 FROM u AS k WHERE k.id = ${name}.id )`,
    `${name}.id > ?`,
    `${name}.b LIKE 'x%' ESCAPE '!'`,
  );
  return fc.oneof(isolating, other);
}

/** Conditions joined by AND, some of them in parentheses. */
function conjunction(name: string): fc.Arbitrary<readonly Condition[]> {
  const piece = (source: string): Condition => ({ pieces: [source], isolating: false });
  const joined = (list: readonly (readonly Condition[])[]): readonly Condition[] =>
    list.flatMap((part, index) => (index > 0 ? [piece('AND'), ...part] : part));
  const several = fc.array(
    leaf(name).map((one) => [one]),
    { minLength: 1, maxLength: 3 },
  );
  const group = several.map((list) => [piece('('), ...joined(list), piece(')')]);
  const single = leaf(name).map((one) => [one]);
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: single }, group), { minLength: 1, maxLength: 4 })
    .map(joined);
}

const plain = (source: string): fc.Arbitrary<readonly Condition[]> =>
  fc.constant([{ pieces: source.split(' '), isolating: false }]);

const all = (...parts: readonly fc.Arbitrary<readonly Condition[]>[]): fc.Arbitrary<readonly Condition[]> =>
  fc.tuple(...parts).map((lists) => lists.flat());

/** Queries whose rows can only grow in number when a condition is dropped. */
function query(): fc.Arbitrary<readonly Condition[]> {
  const simple = all(plain('SELECT s.id FROM t AS s WHERE'), conjunction('s'));
  const join = all(
    plain('SELECT s.id , j.id FROM t s JOIN u AS j ON'),
    conjunction('j'),
    plain('AND j.a = s.a WHERE'),
    conjunction('s'),
  );
  const left = all(
    plain('SELECT s.id FROM t AS s LEFT JOIN u AS j ON'),
    conjunction('j'),
    plain('WHERE'),
    conjunction('s'),
  );
  const nested = all(
    plain('SELECT x.id FROM ('),
    simple,
    plain(') AS x WHERE x.id IN ('),
    simple,
    plain(') LIMIT 10000'),
  );
  const arms = all(simple, plain('UNION ALL'), simple, plain('ORDER BY 1'));
  const cte = all(
    plain('WITH x AS ('),
    simple,
    plain(') SELECT x.id FROM x JOIN t AS s ON s.id = x.id WHERE'),
    conjunction('s'),
    plain('GROUP BY x.id'),
  );
  return fc.oneof(simple, join, left, nested, arms, cte);
}

export const arbitraryFilter: fc.Arbitrary<GeneratedFilter> = fc
  .tuple(query(), fc.array(fc.nat(999), { minLength: 7, maxLength: 40 }))
  .map(([parts, dice]) => {
    const written = (gone?: Condition): string =>
      render(
        parts.flatMap((part) => (part === gone ? ['1', '=', '1'] : part.pieces)),
        dice,
      );
    return { sql: written(), without: parts.filter(({ isolating }) => isolating).map(written) };
  });
