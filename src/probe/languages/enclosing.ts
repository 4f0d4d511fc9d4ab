import type { Node } from 'web-tree-sitter';
import type { LineRange } from '../../domain/change.js';
import type { Language } from './language.js';
import { ancestor } from './nodes.js';

/** Name of the function (or else the class) around `node`; empty at module level. */
export function enclosingName(node: Node, language: Language): string {
  const { functions, classes } = language.types;
  const owner = ancestor(node, functions) ?? ancestor(node, classes);
  if (!owner) return '';
  const name = owner.childForFieldName('name') ?? owner.parent?.childForFieldName('name');
  return name?.text ?? `line ${owner.startPosition.row + 1}`;
}

/** Tells the function (or class) around `node` from every other in its file; empty at module level. */
export function enclosingId(node: Node, language: Language): string {
  const { functions, classes } = language.types;
  const owner = ancestor(node, functions) ?? ancestor(node, classes);
  return owner ? `${enclosingName(node, language)} at ${owner.startIndex}` : '';
}

/** True where code runs when it is called, not when its file is loaded. */
export function insideFunctionBody(node: Node, language: Language): boolean {
  for (let at = node; at.parent; at = at.parent) {
    if (language.types.functions.has(at.parent.type) && at.parent.childForFieldName('body')?.id === at.id)
      return true;
  }
  return false;
}

/** Lines of the whole call chain around `expression`: a change anywhere in a query touches its ordering. */
export function chainLines(expression: Node, language: Language): LineRange {
  let outermost = expression;
  while (outermost.parent && language.types.chain.has(outermost.parent.type)) outermost = outermost.parent;
  return [outermost.startPosition.row + 1, outermost.endPosition.row + 1];
}
