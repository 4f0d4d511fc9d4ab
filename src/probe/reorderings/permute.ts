import type { Span, TextEdit } from '../languages/site.js';

/** Each element of `spans` gets the text of the element that `order` names; what lies between them stays. */
export function permute(text: string, spans: readonly Span[], order: readonly number[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  spans.forEach((span, index) => {
    const source = spans[order[index] ?? index];
    if (source === undefined || source === span) return;
    const replacement = text.slice(source.start, source.end);
    if (replacement !== text.slice(span.start, span.end)) edits.push({ ...span, replacement });
  });
  return edits;
}

export interface Order {
  readonly verb: 'reversed' | 'rotated';
  readonly indices: readonly number[];
}

/** The orders worth trying: reverse, then rotate by one, since a reverse may coincide with a descending sort. */
export function ordersOf(count: number): readonly Order[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  const reversed: Order = { verb: 'reversed', indices: indices.toReversed() };
  if (count < 3) return [reversed];
  return [reversed, { verb: 'rotated', indices: [count - 1, ...indices.slice(0, -1)] }];
}
