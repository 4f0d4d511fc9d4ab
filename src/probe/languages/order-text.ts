import { dropTieBreaker, flipDirection, type SqlEdit } from '../sql/edit-ordering.js';
import { findOrderings } from '../sql/orderings.js';
import type { TextEdit } from './site.js';

/** The terms of an ORDER BY without these two words, as query builders take them: `order("name DESC, id")`. */
export interface OrderText {
  readonly keys: readonly string[];
  /** Absent where a direction cannot be known. */
  readonly reversed?: readonly TextEdit[];
  readonly withoutLastKey?: readonly TextEdit[];
}

const words = 'ORDER BY ';

/** Reads `text`, which stands at `offset` of the file; what is unknown in it is masked by `x`. Undefined where it is no list of terms. */
export function readOrderText(text: string, offset: number): OrderText | undefined {
  const [ordering, ...more] = findOrderings(words + text);
  if (!ordering || more.length > 0 || ordering.terms.length === 0) return undefined;
  if (ordering.end !== words.length + text.trimEnd().length) return undefined;
  const place = (edits: readonly SqlEdit[]): readonly TextEdit[] =>
    edits.map(({ start, end, replacement }) => ({
      start: start - words.length + offset,
      end: end - words.length + offset,
      replacement,
    }));
  const flips = place(flipDirection(ordering));
  const tie = place(dropTieBreaker(ordering));
  return {
    keys: ordering.terms.map((term) => term.column).filter((column) => column !== undefined),
    // A value filled in at run time may bring its own direction.
    ...(flips.length === ordering.terms.length && !/x{4}/.test(text) && { reversed: flips }),
    ...(tie.length > 0 && { withoutLastKey: tie }),
  };
}
