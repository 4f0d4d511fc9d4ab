import type { Node } from 'web-tree-sitter';
import { insert } from './nodes.js';
import type { TextEdit } from './site.js';

const statement = 'throw new Error("counterproof was here");';
const expression = '(() => { throw new Error("counterproof was here"); })()';

/** True for `a && b` and `a < b`, which may be skipped, or stand in a callback that is never called. */
function isConditional({ type, parent }: Node): boolean {
  return type === 'binary_expression' && parent?.type !== 'expression_statement';
}

/** An error that is reached only where `node` is: in front of a condition, or in the `case` around it. */
export function failInPlace(node: Node): readonly TextEdit[] | undefined {
  if (isConditional(node)) return [insert(node.startIndex, `(${expression}, `), insert(node.endIndex, ')')];
  for (let at = node; at.parent !== null && at.type !== 'statement_block'; at = at.parent) {
    // A branch or loop without braces has the error inside of it.
    if (/^(if|while|for|for_in|do)_statement$|^else_clause$/.test(at.parent.type)) return undefined;
    if (!/^switch_(case|default)$/.test(at.parent.type)) continue;
    const tested = at.parent.childForFieldName('value')?.id === at.id;
    return tested ? undefined : [insert(at.startIndex, `${statement} `)];
  }
  return undefined;
}
