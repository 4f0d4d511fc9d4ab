import { hasSqlEvidence, readsAsProse } from './prose.js';
import { followsOrder } from './keywords.js';
import { findOrderings, type SqlOrdering } from './orderings.js';
import { keyword, readScopes, scopeAt, tokenAt, type SqlText } from './scopes.js';
import { readStatement } from './statements.js';

/** Words that may begin a piece of a query to which an ORDER BY belongs. */
const PIECES = new Set(
  'WHERE AND OR JOIN LEFT RIGHT INNER OUTER CROSS FULL NATURAL FROM GROUP HAVING LIMIT OFFSET ON UNION'.split(
    ' ',
  ),
);

/**
 * Is a text of a program a whole SQL statement, or a piece with an ORDER BY that is added to one?
 *
 * Both are told from prose by their structure: SQL alternates operands with operators, commas and
 * keywords, prose is runs of words. What both could be must be written like SQL: keywords in
 * capitals, or something in it that prose has not (`a.b`, `a_b`, `=`, `count(`, a placeholder).
 */
export function looksLikeSql(text: string): 'statement' | 'fragment' | undefined {
  if (
    !/\b(?:select|with|insert|update|delete|create|merge|values|replace|alter|drop|truncate|order)\b/i.test(
      text,
    )
  ) {
    return undefined;
  }
  const read = readScopes(text);
  if (readsAsProse(read)) return undefined;
  if (isStatement(read)) return 'statement';
  return isFragment(read) ? 'fragment' : undefined;
}

function isStatement(text: SqlText): boolean {
  const shape = readStatement(text);
  if (!shape) return false;
  if (shape.certain) return true;
  if (shape.keywords.every(({ start, end }) => isUpper(text.sql.slice(start, end)))) return true;
  return (
    hasSqlEvidence(text) ||
    (isLower(text.sql, shape.keywords) && findOrderings(text.sql).some((o) => o.removable))
  );
}

function isUpper(source: string): boolean {
  return source === source.toUpperCase();
}

function isLower(sql: string, spans: readonly { start: number; end: number }[]): boolean {
  return spans.every(({ start, end }) => sql.slice(start, end) === sql.slice(start, end).toLowerCase());
}

function isFragment(text: SqlText): boolean {
  const { root } = text;
  const start = keyword(text, root, 0);
  if (start === undefined || (start !== 'ORDER' && !PIECES.has(start))) return false;
  const [ordering] = findOrderings(text.sql).filter(({ context }) => context === 'query');
  if (!ordering || ordering.terms.length === 0 || !endsWell(text, ordering.end)) return false;
  const words = text.sql.slice(ordering.start, ordering.end).split(/\s+/, 2);
  if (isUpper(words[0] ?? '')) return true;
  if (!isLower(text.sql, [{ start: ordering.start, end: ordering.start + 5 }])) return hasSqlEvidence(text);
  return isWrittenTerm(text, ordering) || hasSqlEvidence(text) || isExplicit(text.sql.slice(ordering.start));
}

/** A quoted name, or host code (`order by ${key}`): a label in lower case fills in neither. */
function isWrittenTerm({ sql }: SqlText, { terms, start, end }: SqlOrdering): boolean {
  if (terms.some((term) => sql[term.start] === '"')) return true;
  return /^order\s+by\s+(?:x{3,}|[#$]?\{+[^{}]+\}+)(?=[\s,.]|$)/.test(sql.slice(start, end));
}

/** Lower case is SQL when it says asc, desc or limit: nobody writes "order by name desc" on a button. */
function isExplicit(source: string): boolean {
  return /\s(?:asc|desc|limit\s+\S+|nulls\s+(?:first|last))\s*(?:$|[,;)]|limit\b|nulls\b)/.test(source);
}

/** After the terms comes the end, or a clause that may come there and has something in it. */
function endsWell(text: SqlText, end: number): boolean {
  const { root } = text;
  const at = root.direct.findIndex((index) => (text.tokens[index]?.start ?? 0) >= end);
  const token = at < 0 ? undefined : tokenAt(text, root, at);
  if (!token || token.kind === 'semicolon' || token.kind === 'placeholder' || token.kind === 'close')
    return true;
  const word = keyword(text, root, at);
  if (word === undefined || scopeAt(text, root, at)) return false;
  return followsOrder(word) || /^x{3,}$/i.test(word);
}
