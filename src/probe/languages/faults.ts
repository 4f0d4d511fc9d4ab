import type { Node } from 'web-tree-sitter';
import type { FaultKind, TextEdit } from './site.js';

/** Nodes of one match of a query, by the name of their capture. */
export type Captures = Readonly<Record<string, Node>> & { readonly site: Node };

/** One way in which a language writes a place that can be broken. */
export interface FaultQuery {
  readonly kind: FaultKind;
  /** A tree-sitter query; the capture `@site` is the code to point at. */
  readonly query: string;
  /** The edits that put the fault in; undefined where the match is no such place. */
  break(captures: Captures): readonly TextEdit[] | undefined;
  /** Why the code cannot matter to a test, beyond what holds for every language. */
  arid?(captures: Captures): string | undefined;
  /**
   * Where an error shows which tests depend on the site. By default an error in front of the statement that holds it.
   * A check of access needs more: whoever is refused never gets to the code behind it.
   */
  tripwire?(captures: Captures): readonly TextEdit[];
  /** What is broken, as the object of a sentence; the first line of the code by default. */
  subject?(captures: Captures): string;
}
