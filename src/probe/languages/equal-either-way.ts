import type { Node } from 'web-tree-sitter';
import { parts } from './nodes.js';

/** `a < b ? a : b` and `if (a < b) a = b` come to the same where both are equal: their boundary cannot be wrong. */
export function isEqualEitherWay(comparison: Node): boolean {
  const operands = [comparison.namedChildren[0]?.text ?? '', comparison.namedChildren.at(-1)?.text ?? ''];
  let asked = comparison;
  while (asked.parent?.type === 'parenthesized_expression') asked = asked.parent;
  const { parent } = asked;
  if (parent === null) return false;
  if (/^(ternary|conditional)_expression$/.test(parent.type)) {
    const chosen = parts(parent).filter(({ id }) => id !== asked.id);
    return chosen.length === 2 && operands.every((operand) => chosen.some(({ text }) => text === operand));
  }
  if (parent.type !== 'if_statement' || parent.childForFieldName('alternative') !== null) return false;
  const [left, right, ...more] = (parent.childForFieldName('consequence')?.text ?? '')
    .replace(/^\{\s*|\s*;?\s*\}?$/g, '')
    .split(/\s=\s/);
  return more.length === 0 && operands.includes(left ?? '') && operands.includes(right ?? '');
}
