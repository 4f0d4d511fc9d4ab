import type { Node } from 'web-tree-sitter';
import { isUnremarkable } from './fault-names.js';
import { descendants } from './nodes.js';

/** `a.b.c` of a call `a.b.c(...)`, whichever fields the grammar has for it. */
export function calleeOf(call: Node): string {
  const callee = call.childForFieldName('function') ?? call.childForFieldName('macro');
  // `services.Add<Order, Bill>` is called `Add`.
  if (callee) return callee.text.replace(/<[^()]*>$/s, '');
  const owner =
    call.childForFieldName('object') ?? call.childForFieldName('receiver') ?? call.childForFieldName('scope');
  const name = call.childForFieldName('name') ?? call.childForFieldName('method');
  // Ruby writes a call without receiver and arguments as a bare name.
  if (call.type === 'identifier') return call.text;
  return [owner?.text, name?.text].filter((part) => part !== undefined).join('.');
}

/** Logging and the like: the first call of the statement decides. */
export function isUnremarkableStatement(statement: Node): boolean {
  for (const node of descendants(statement)) {
    if (/call|invocation/.test(node.type) && calleeOf(node) !== '') return isUnremarkable(calleeOf(node));
  }
  return false;
}
