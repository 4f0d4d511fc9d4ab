import type { LineRange } from '../../domain/change.js';
import type { Edit } from '../../domain/mutant.js';

/** Offsets in UTF-16 units of the file's text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement inside the file that a site belongs to. */
export type TextEdit = Omit<Edit, 'path'>;

/** What every place that can be broken has. */
interface Place {
  /** The code itself, as people would point at it. */
  readonly span: Span;
  /** A change of any of these lines touches the site. */
  readonly lines: LineRange;
  /** Identity of the enclosing function or class within the file; empty at module level. */
  readonly enclosing: string;
  /** Fails loudly when the code is reached. */
  readonly tripwire: readonly TextEdit[];
  /** Why the code cannot matter to a test here; such a site is never mutated. */
  readonly arid?: string;
}

/**
 * A place where production code puts things in order, with every way of breaking it written out in the
 * file's own language. Operators choose among the ways; they know no syntax.
 */
export interface OrderingSite extends Place {
  /** `sql-text`: an ORDER BY inside a string or a `.sql` file; `order-call`: a call or option such as `.order_by(x)`. */
  readonly kind: 'sql-text' | 'order-call';
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
  /** Orders as before, but fails loudly where that moved anything: tells whether tests give the sort work to do. */
  readonly exercised?: readonly TextEdit[];
  /** Why a survivor here is probably equivalent; such a survivor is never a finding. */
  readonly settled?: string;
}

/** What else can be broken, most valuable first. */
export const faultKinds = [
  /** An `if` whose body only refuses: raises, throws, returns an error. */
  'guard',
  /** A decorator, attribute, middleware or call that lets only some people in. */
  'authorisation',
  /** The part of a query that keeps tenants, owners or deleted rows apart. */
  'predicate',
  /** A commit, save, lock or transaction. */
  'durability',
  /** An await whose value nobody uses. */
  'await',
  /** The name of a channel, queue, topic, event, job or route. */
  'boundary-name',
  /** The whole body of a function. */
  'body',
  /** A call that is a statement of its own. */
  'statement-call',
  /** The condition of a branch or loop. */
  'condition',
  /** `<`, `<=`, `>`, `>=`. */
  'comparison',
  /** `and`, `or`. */
  'connector',
  /** The value that a function returns. */
  'returned-value',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Kinds whose survivors are likelier to be noise than those of the others; their operators are of the second tier. */
export const lesserKinds: ReadonlySet<FaultKind> = new Set([
  'condition',
  'comparison',
  'connector',
  'returned-value',
]);

/** A place with one fault that can be put into it. */
export interface FaultSite extends Place {
  readonly kind: FaultKind;
  /** The code with the fault. */
  readonly broken: readonly TextEdit[];
  /** What is broken, as the object of a sentence: `the guard "if user is None"`. */
  readonly subject: string;
  /** Fails loudly when the enclosing function is entered: one run tells for all its sites which tests get there. */
  readonly entry?: readonly TextEdit[];
}

/** Every kind of place that an operator can change. */
export type Site = OrderingSite | FaultSite;

/** True for a place where things are put in order. */
export function isOrdering(site: Site): site is OrderingSite {
  return site.kind === 'sql-text' || site.kind === 'order-call';
}
