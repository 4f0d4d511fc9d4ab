import type { LineRange } from '../../domain/change.js';
import type { Edit } from '../../domain/mutant.js';

/** Offsets in UTF-16 units of the file's text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement inside the file that a site belongs to. */
export type TextEdit = Omit<Edit, 'path'>;

/**
 * A place where production code puts things in order, with every way of breaking it written out in the
 * file's own language. Operators choose among the ways; they know no syntax.
 */
export interface OrderingSite {
  /** `sql-text`: an ORDER BY inside a string or a `.sql` file; `order-call`: a call or option such as `.order_by(x)`. */
  readonly kind: 'sql-text' | 'order-call';
  /** The ordering itself, as people would point at it. */
  readonly span: Span;
  /** Line range of the enclosing query or call chain: a change anywhere in it touches the ordering. */
  readonly lines: LineRange;
  /** Identity of the enclosing function or class within the file; empty at module level. */
  readonly enclosing: string;
  /** Names of the sort keys that are plain columns or properties, in order; direction marks stripped. */
  readonly keys: readonly string[];
  /** First table that the query reads from, where the text says so. */
  readonly table?: string;
  /** The ordering deleted; absent where deleting would not leave working code. */
  readonly without?: readonly TextEdit[];
  /** Keeps the call but orders by nothing; for telling a broken mock chain from a checked result. */
  readonly neutral?: readonly TextEdit[];
  /** Every direction turned round. */
  readonly reversed?: readonly TextEdit[];
  /** The last of several sort keys dropped. */
  readonly withoutLastKey?: readonly TextEdit[];
  /** True where what is ordered may come in an order that changes from process to process. */
  readonly randomised?: boolean;
  /** Fails loudly when the code is reached. */
  readonly tripwire: readonly TextEdit[];
  /** Why the order cannot matter here; such a site is never mutated. */
  readonly arid?: string;
  /** Why a survivor here is probably equivalent; such a survivor is never a finding. */
  readonly settled?: string;
}

/** Every kind of place that an operator can change; further kinds join this union. */
export type Site = OrderingSite;
