import * as fc from 'fast-check';

/** The dialects that `sql-parser-cst` reads. */
export type Dialect = 'sqlite' | 'postgresql' | 'mysql';

/** A generated statement, with the number of ORDER BYs and of bound values in it. */
export interface GeneratedSelect {
  readonly sql: string;
  readonly orderings: number;
  readonly bound: number;
}

/** Pieces of a statement; what is all capitals is a keyword, whose case may vary. */
interface Pieces {
  readonly pieces: readonly string[];
  readonly orderings: number;
}

/** The tables that the statements read. */
export const SCHEMA = 'CREATE TABLE t (a, b, c); CREATE TABLE u (a, b, c);';

const NOTHING: Pieces = { pieces: [], orderings: 0 };
const text = (source: string): Pieces => ({ pieces: source.split(' '), orderings: 0 });
const literal = (source: string): Pieces => ({ pieces: [source], orderings: 0 });
const join = (...parts: readonly Pieces[]): Pieces => ({
  pieces: parts.flatMap(({ pieces }) => pieces),
  orderings: parts.reduce((sum, part) => sum + part.orderings, 0),
});
const oneOf = (...sources: readonly string[]): fc.Arbitrary<Pieces> => fc.constantFrom(...sources).map(text);
const maybe = (part: fc.Arbitrary<Pieces>): fc.Arbitrary<Pieces> => fc.option(part, { nil: NOTHING });
const all = (...parts: readonly (string | fc.Arbitrary<Pieces>)[]): fc.Arbitrary<Pieces> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(text(part)) : part)))
    .map((made) => join(...made));

const strings = fc
  .constantFrom("'x ORDER BY y'", "'it''s (ORDER BY z'", "'-- ORDER BY'", "'/* order by'", "''")
  .map(literal);

function orderBy(dialect: Dialect, columns: readonly string[], most = 3): fc.Arbitrary<Pieces> {
  // A bare alias is found in the select list first, but not inside an expression.
  const qualified = columns.filter((column) => column.includes('.'));
  const expressions = [
    ...columns,
    ...qualified.flatMap((column) => [`lower ( ${column} )`, `${column} + 1`, `abs ( ${column} - ? )`]),
  ];
  const expression = fc.oneof(
    oneOf(...(columns[0] === '1' ? columns : expressions)),
    columns[0] === '1' ? oneOf('2') : all(`CASE WHEN ${columns[0]} =`, strings, 'THEN 1 ELSE 0 END'),
  );
  const collation = dialect === 'sqlite' ? oneOf('', 'COLLATE NOCASE', 'COLLATE BINARY') : oneOf('');
  const direction = oneOf('', '', 'ASC', 'DESC');
  const nulls = dialect === 'mysql' ? oneOf('') : oneOf('', '', 'NULLS FIRST', 'NULLS LAST');
  const terms = fc.array(all(expression, collation, direction, nulls), { minLength: 1, maxLength: most });
  return terms.map((list) => ({
    pieces: ['ORDER', 'BY', ...list.flatMap(({ pieces }, index) => (index > 0 ? [',', ...pieces] : pieces))],
    orderings: 1,
  }));
}

const limit = oneOf('LIMIT 3', 'LIMIT 10 OFFSET 2');

function window(dialect: Dialect): fc.Arbitrary<Pieces> {
  const order = orderBy(dialect, ['s.a', 's.b']);
  const partition = oneOf('', 'PARTITION BY s.b');
  const frame = oneOf('', '', 'ROWS BETWEEN 1 PRECEDING AND CURRENT ROW', 'RANGE UNBOUNDED PRECEDING');
  return fc.oneof(
    all('ROW_NUMBER() OVER (', partition, order, ')'),
    all('SUM( s.a ) OVER (', partition, order, frame, ')'),
    all('COUNT(*) OVER (', partition, ')'),
  );
}

function aggregate(dialect: Dialect): fc.Arbitrary<Pieces> {
  const order = orderBy(dialect, ['s.b', 's.a']);
  if (dialect === 'postgresql') return all('array_agg( s.a', order, ')');
  if (dialect === 'mysql') return all('group_concat( DISTINCT s.a', order, ')');
  return oneOf('group_concat( s.a )');
}

/** A select that has the columns a and b, or only a; it reads its source under the name s. */
function select(dialect: Dialect, depth: number, kind: 'main' | 'arm' | 'single'): fc.Arbitrary<Pieces> {
  const inner = depth > 0 ? (of: 'main' | 'single') => query(dialect, depth - 1, of) : undefined;
  const tables = oneOf('t AS s', 'u AS s', 't s');
  const source = inner
    ? fc.oneof({ weight: 2, arbitrary: tables }, all('(', inner('main'), ') AS s'))
    : tables;
  const extras = [all(',', strings, 'AS e'), all(',', window(dialect), 'AS w')];
  if (inner) extras.push(all(', (', all(inner('single')), ') AS q'));
  const extra =
    kind === 'main' ? maybe(fc.oneof(...extras, all(',', aggregate(dialect), 'AS g'))) : oneOf('');
  const conditions = [all('s.b <>', strings), oneOf('s.a IS NOT NULL', 's.a BETWEEN 1 AND 5')];
  if (inner) conditions.push(all('EXISTS (', inner('single'), ')'), all('s.a IN (', inner('single'), ')'));
  const columns = kind === 'single' ? 's.a AS a' : 's.a AS a , s.b AS b';
  return all(
    oneOf('SELECT', 'SELECT', 'SELECT DISTINCT'),
    columns,
    extra,
    'FROM',
    source,
    maybe(oneOf('JOIN u AS j ON j.a = s.a', 'LEFT JOIN t AS j USING ( a )')),
    maybe(all('WHERE', fc.oneof(...conditions))),
  );
}

function query(dialect: Dialect, depth: number, kind: 'main' | 'single'): fc.Arbitrary<Pieces> {
  const simple = all(select(dialect, depth, kind), maybe(orderBy(dialect, ['s.a', 'a'])), maybe(limit));
  if (kind === 'single')
    return all(select(dialect, depth, kind), maybe(orderBy(dialect, ['s.a', 'a'])), 'LIMIT 1');
  const arm = select(dialect, depth, 'arm');
  const operation = oneOf('UNION', 'UNION ALL', 'EXCEPT', 'INTERSECT');
  const compound = all(arm, operation, arm, maybe(orderBy(dialect, ['1', '2'])), maybe(limit));
  return fc.oneof({ weight: 3, arbitrary: simple }, compound);
}

/** `SELECT` statements with CTEs, joins, subqueries, windows, unions, limits, comments, any case and blanks. */
export function arbitrarySelect(dialect: Dialect): fc.Arbitrary<GeneratedSelect> {
  const cte = all(
    'WITH x AS (',
    query(dialect, 0, 'main'),
    ') , y ( a , b ) AS (',
    query(dialect, 0, 'main'),
    ')',
  );
  const named = all(
    'SELECT s.a AS a , SUM( s.b ) OVER v AS b FROM t AS s WINDOW v AS (',
    orderBy(dialect, ['s.a', 's.b']),
    ')',
    maybe(orderBy(dialect, ['s.b', 'a'])),
  );
  const plain = fc.oneof({ weight: 6, arbitrary: query(dialect, 2, 'main') }, named);
  const narrow = all(
    'WITH x AS (',
    query(dialect, 1, 'single'),
    ')',
    'SELECT s.a FROM x AS s',
    maybe(orderBy(dialect, ['s.a'])),
  );
  const wide = dialect === 'sqlite' ? narrow : all(cte, query(dialect, 1, 'main'));
  const statement = fc.oneof({ weight: 3, arbitrary: plain }, narrow, wide);
  return fc
    .tuple(statement, fc.array(fc.nat(999), { minLength: 7, maxLength: 40 }))
    .map(([{ pieces, orderings }, dice]) => ({
      sql: render(pieces, dice),
      orderings,
      bound: pieces.filter((piece) => piece === '?').length,
    }));
}

const GAPS = [' ', ' ', ' ', '  ', '\n', '\n  ', '\t', ' -- ORDER BY x\n', ' /* ORDER BY (x */ ', '/* , */'];

/** Writes the pieces with gaps and keyword cases drawn from the dice; around punctuation a gap may be missing. */
export function render(pieces: readonly string[], dice: readonly number[]): string {
  let sql = '';
  for (const [index, piece] of pieces.filter(Boolean).entries()) {
    const die = dice[index % dice.length] ?? 0;
    const isTight = /[(,]$/.test(sql) || /^[),]/.test(piece);
    const gap = isTight && die % 2 === 0 ? '' : (GAPS[die % GAPS.length] ?? ' ');
    sql += (index > 0 ? gap : '') + cased(piece, die);
  }
  return sql;
}

function cased(piece: string, die: number): string {
  if (!/^[A-Z_]+$/.test(piece) || die < 500) return piece;
  return die < 800 ? piece.toLowerCase() : `${piece.slice(0, 1)}${piece.slice(1).toLowerCase()}`;
}
