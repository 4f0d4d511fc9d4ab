import {
  dropTieBreaker,
  flipDirection,
  removeOrdering,
  type SqlEdit,
} from '../../../src/probe/sql/edit-ordering.js';
import { findConditions, type SqlCondition } from '../../../src/probe/sql/conditions.js';
import { looksLikeSql } from '../../../src/probe/sql/looks-like-sql.js';
import { findOrderings, type SqlOrdering, type SqlOrderTerm } from '../../../src/probe/sql/orderings.js';
import { tokenize } from '../../../src/probe/sql/tokens.js';
import { findUnordered } from '../../../src/probe/sql/unordered.js';
import { findInsertStatements, findValueRows, insertColumns } from '../../../src/probe/sql/value-rows.js';

/** The text after edits that do not overlap. */
export function edited(sql: string, edits: readonly SqlEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end), sql);
}

/** What each kind of case file expects: its name up to the first dot, and the function whose answer it shows. */
export const DESCRIPTIONS: Readonly<Record<string, (sql: string) => string>> = {
  orderings: (sql) =>
    findOrderings(sql)
      .map((found) => describeOrdering(sql, found))
      .join('\n') || 'none',
  edits: (sql) =>
    findOrderings(sql)
      .map((found) => describeEdits(sql, found))
      .join('\n') || 'none',
  tokens: (sql) =>
    tokenize(sql)
      .map(({ kind, start, end }) => `${kind} ${line(sql.slice(start, end))}`)
      .join('\n'),
  rows: describeRows,
  conditions: (sql) =>
    findConditions(sql)
      .map((found) => describeCondition(sql, found))
      .join('\n') || 'none',
  unordered: (sql) =>
    findUnordered(sql)
      .map(({ place, grouped, glued, sources }) => {
        const ordered = `${sql.slice(0, place)} ORDER BY x${glued ? ' ' : ''}${sql.slice(place)}`;
        const read = sources.map(({ table = '?', qualifier = '?' }) => `${table} as ${qualifier}`).join(', ');
        return `${line(ordered)} | ${grouped ? 'groups of ' : ''}${read}`;
      })
      .join('\n') || 'none',
  looks: (sql) => looksLikeSql(sql) ?? 'undefined',
};

function line(text: string): string {
  return text.replaceAll('\n', '\\n');
}

function describeOrdering(sql: string, found: SqlOrdering): string {
  const { context, table, limited, distinctOn, removable, redundant, terms } = found;
  const facts = [
    context,
    table !== undefined && `table=${table}`,
    limited && 'limited',
    distinctOn && 'distinct-on',
    !removable && 'not-removable',
    redundant !== undefined && `redundant=(${redundant})`,
  ];
  return [present(facts), ...terms.map((term) => describeTerm(sql, term))].join('\n');
}

function describeTerm(
  sql: string,
  { start, end, column, direction, nulls, using, dynamic }: SqlOrderTerm,
): string {
  const facts = [
    column !== undefined && `column=${column}`,
    direction?.word,
    nulls && 'nulls',
    using && `using=${using.operator}`,
    dynamic && 'dynamic',
  ];
  return `  ${line(sql.slice(start, end))} | ${present(facts)}`.trimEnd();
}

function present(facts: readonly (string | false | undefined)[]): string {
  return facts.filter((fact) => typeof fact === 'string').join(' ');
}

function describeEdits(sql: string, found: SqlOrdering): string {
  const edits = {
    remove: removeOrdering(sql, found),
    flip: flipDirection(found),
    'drop tie-breaker': dropTieBreaker(found),
  };
  return Object.entries(edits)
    .map(([name, list]) => `${name}: ${list.length > 0 ? JSON.stringify(edited(sql, list)) : '-'}`)
    .join('\n');
}

function describeCondition(sql: string, { start, end, comparisons, sources }: SqlCondition): string {
  const compared = comparisons.map(({ qualifier, column, operator, with: other }) =>
    [qualifier === undefined ? column : `${qualifier}.${column}`, operator, other].join(' '),
  );
  const read = sources.map(({ table = '?', qualifier = '?' }) => `${table} as ${qualifier}`);
  return `${line(sql.slice(start, end))} | ${compared.join(' or ') || '-'} | ${read.join(', ')}`;
}

function describeRows(sql: string): string {
  const texts = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => line(sql.slice(start, end))).join(' ~ ');
  const described = [
    ...findValueRows(sql).map((group) => `rows: ${texts(group)}`),
    ...findInsertStatements(sql).map((run) => `run: ${texts(run)}`),
    ...insertColumns(sql).map(({ table, name, values }) => `column ${table}.${name}: ${texts(values)}`),
  ];
  return described.join('\n') || 'none';
}
