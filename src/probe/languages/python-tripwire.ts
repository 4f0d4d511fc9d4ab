import type { Node } from 'web-tree-sitter';
import { ancestor, insert, replace } from './nodes.js';
import type { TextEdit } from './site.js';

const failure = 'counterproof_was_here';
const textParts: ReadonlySet<string> = new Set(['interpolation', 'format_expression']);

/** An error in front of `a and b` or `a < b`, which may be skipped: in an `elif`, a lambda, a comprehension. */
export function failInPlace(node: Node): readonly TextEdit[] | undefined {
  const conditional = /^(boolean_operator|comparison_operator)$/.test(node.type);
  if (!conditional || node.parent?.type === 'expression_statement') return undefined;
  // The quotes of a mark would end an f-string: here the error takes the place of the code, so that it becomes none.
  if (ancestor(node, textParts)) return [replace(node, failure)];
  return [insert(node.startIndex, `(${failure} or `), insert(node.endIndex, ')')];
}
