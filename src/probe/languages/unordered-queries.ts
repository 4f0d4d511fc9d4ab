import { looksLikeSql } from '../sql/looks-like-sql.js';
import { statementStarts } from '../sql/statement-starts.js';
import { findUnordered, type SqlUnordered } from '../sql/unordered.js';
import { parse } from './grammar.js';
import type { Language } from './language.js';
import { placeOfLiteral } from './read-sites.js';
import type { OrderingSite, TextEdit } from './site.js';
import { mapAll, scriptText, type SqlText } from './sql-text.js';

/** One order of the rows that such a query may give, written out. */
export interface RowOrdering {
  /** What the rows are ordered by: their place in the table (SQLite, PostgreSQL), or their first column. */
  readonly key: 'rowid' | 'ctid' | '1';
  /** In the order in which an engine usually gives them. */
  readonly pinned: readonly TextEdit[];
  /** The other way round. */
  readonly turned: readonly TextEdit[];
}

/** A query that may give several rows and does not say in which order. */
export interface UnorderedQuery extends Pick<OrderingSite, 'span' | 'lines' | 'enclosing' | 'tripwire'> {
  readonly orderings: readonly RowOrdering[];
}

/** Finds every such query of a text. */
export async function unorderedQueries(text: string, language: Language): Promise<readonly UnorderedQuery[]> {
  if (language.grammar === undefined) return ofScript(text);
  const tree = await parse(language.grammar, text);
  try {
    return language.literals(tree).flatMap((literal) => {
      if (!/\bselect\b/i.test(literal.masked) || looksLikeSql(literal.masked) !== 'statement') return [];
      const { arid, ...place } = placeOfLiteral(literal, language);
      if (arid !== undefined) return [];
      const { node } = literal;
      const part = { ...literal, source: node.text, offset: node.startIndex };
      return inText(part).map((query) => ({ ...query, ...place }));
    });
  } finally {
    tree.free();
  }
}

function ofScript(text: string): readonly UnorderedQuery[] {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const starts = statementStarts(text);
  const whole = scriptText(text);
  return inText(whole).map((query) => ({
    ...query,
    lines: [lineOf(query.span.start), lineOf(query.span.end)],
    enclosing: `statement at ${starts.findLast((start) => start <= query.span.start) ?? 0}`,
  }));
}

function inText(text: SqlText): readonly Omit<UnorderedQuery, 'lines' | 'enclosing'>[] {
  return findUnordered(text.masked).flatMap((query) => {
    const orderings = keysOf(query).flatMap((key) => rowOrdering(text, query, key));
    const tripwire = ordered(text, query, 'counterproof_was_here');
    const span = { start: query.start + text.offset, end: query.end + text.offset };
    return tripwire && orderings.length > 0 ? [{ span, orderings, tripwire }] : [];
  });
}

/** Where an engine knows no place of a row, or the query reads something that has none, the first column will do. */
function keysOf({ grouped, sources: [first, ...more] }: SqlUnordered): readonly RowOrdering['key'][] {
  const isNamed = more.length === 0 || first?.qualifier !== undefined;
  // Of several tables the first is read first, or the order shows that it is not.
  return grouped || !isNamed ? ['1'] : ['rowid', 'ctid', '1'];
}

function rowOrdering(text: SqlText, query: SqlUnordered, key: RowOrdering['key']): readonly RowOrdering[] {
  const [first, ...more] = query.sources;
  const name = more.length > 0 && key !== '1' ? `${first?.qualifier}.${key}` : key;
  const [pinned, turned] = [ordered(text, query, name), ordered(text, query, `${name} DESC`)];
  return pinned && turned ? [{ key, pinned, turned }] : [];
}

function ordered(
  text: SqlText,
  { place, glued }: SqlUnordered,
  terms: string,
): readonly TextEdit[] | undefined {
  return mapAll(text, [{ start: place, end: place, replacement: ` ORDER BY ${terms}${glued ? ' ' : ''}` }]);
}
