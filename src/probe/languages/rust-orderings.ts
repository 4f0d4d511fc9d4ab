import type { SyntaxTree } from './grammar.js';
import type { OrderCall } from './language.js';
import { queryOrdering } from './rust-query-orderings.js';
import { sortOrdering } from './rust-sorts.js';
import { methodCall } from './rust-syntax.js';
import { belongsToTests } from './rust-tests.js';

const methodCalls = `(call_expression function: [(field_expression) (generic_function)] @callee (#match? @callee "(sort\\\\w*|order\\\\w*)$")) @call`;

/** Every ordering that Rust code writes as a call: of slices, of iterators, of Diesel and of SeaORM. */
export function orderCalls(tree: SyntaxTree): readonly OrderCall[] {
  return tree.query(methodCalls).flatMap(({ call }) => {
    const method = call && methodCall(call);
    if (!method || belongsToTests(method.call)) return [];
    const found = sortOrdering(method) ?? queryOrdering(method, tree.text);
    return found ? [found] : [];
  });
}
