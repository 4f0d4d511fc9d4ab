import type { Node } from 'web-tree-sitter';
import { replace } from './nodes.js';
import type { TextEdit } from './site.js';

/** An error in the place of `a and b` or `a < b`, which may be skipped: in an `elif`, a lambda, a comprehension. */
export function failInPlace(node: Node): readonly TextEdit[] | undefined {
  const conditional = /^(boolean_operator|comparison_operator)$/.test(node.type);
  return conditional && node.parent?.type !== 'expression_statement'
    ? [replace(node, 'counterproof_was_here')]
    : undefined;
}
