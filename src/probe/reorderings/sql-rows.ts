import type { TextLiteral } from '../languages/language.js';
import type { Span } from '../languages/site.js';
import { findInsertStatements, findValueRows } from '../sql/value-rows.js';
import { ordersOf, permute } from './permute.js';
import type { FixtureScope, Reordering, ReorderingWay } from './reordering.js';

function distanceOf(literal: TextLiteral, scope: FixtureScope): number | undefined {
  const around = scope.blocks.filter(
    ({ node }) => node.startIndex <= literal.node.startIndex && node.endIndex >= literal.node.endIndex,
  );
  return around.length > 0 ? Math.min(...around.map((block) => block.distance)) : undefined;
}

/** Rows can change places only where each lies whole inside one literal. */
function insideOnePiece(span: Span, literal: TextLiteral): boolean {
  return literal.pieces.some((piece) => piece.start <= span.start && piece.end >= span.end);
}

function reorderingsOf(literal: TextLiteral, scope: FixtureScope): readonly Reordering[] {
  const distance = distanceOf(literal, scope);
  if (distance === undefined || !/\binsert\b|\bvalues\b|\breplace\b/i.test(literal.masked)) return [];
  const offset = literal.node.startIndex;
  const groups = [
    ...findValueRows(literal.masked).map((rows) => ({ rows, noun: 'inserted rows' })),
    ...findInsertStatements(literal.masked).map((rows) => ({ rows, noun: 'INSERT statements' })),
  ];
  return groups.flatMap(({ rows, noun }) => {
    const spans = rows.map((row) => ({ start: row.start + offset, end: row.end + offset }));
    if (!spans.every((span) => insideOnePiece(span, literal))) return [];
    return ordersOf(spans.length).map(({ verb, indices }) => ({
      description: `${verb} ${spans.length} ${noun}`,
      edits: permute(scope.tree.text, spans, indices),
      distance,
    }));
  });
}

/** Reverses or rotates the rows of a multi-row INSERT, and INSERT statements that follow one another in one string. */
export const sqlRows: ReorderingWay = {
  id: 'sql-rows',
  propose: (scope) => scope.literals.flatMap((literal) => reorderingsOf(literal, scope)),
};
