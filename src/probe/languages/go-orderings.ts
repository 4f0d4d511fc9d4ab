import { queryOrdering } from './go-query-orderings.js';
import { importedNames } from './go-imports.js';
import { sortOrdering } from './go-sorts.js';
import type { SyntaxTree } from './grammar.js';
import type { OrderCall } from './language.js';

const methodCalls = `(call_expression function: (selector_expression)) @call`;

/** Every ordering that Go code writes as a call: the standard library's sorts and the query builders. */
export function orderCalls(tree: SyntaxTree): readonly OrderCall[] {
  const packages = importedNames(tree.text);
  return tree.query(methodCalls).flatMap(({ call }) => {
    const found = call && (sortOrdering(call, packages) ?? queryOrdering(call, tree.text, packages));
    return found ? [found] : [];
  });
}
