import type { SyntaxTree } from './grammar.js';
import { derivedOrdering } from './java-derived-queries.js';
import { annotatedOrdering, queryOrderingOf } from './java-query-orderings.js';
import { sortOf } from './java-sorts.js';
import type { OrderCall } from './language.js';

/** Every ordering that Java code writes as a call, an annotation or the name of a derived query. */
export function orderCalls(tree: SyntaxTree): readonly OrderCall[] {
  const calls = tree.query(`(method_invocation) @node`).map(({ node }) => node);
  const annotations = tree.query(`(annotation) @node`).map(({ node }) => node);
  const methods = tree.query(`(method_declaration !body) @node`).map(({ node }) => node);
  return [
    ...calls.map((node) => node && (sortOf(node) ?? queryOrderingOf(node, tree.text))),
    ...annotations.map((node) => node && annotatedOrdering(node)),
    ...methods.map((node) => node && derivedOrdering(node)),
  ].filter((found) => found !== undefined);
}
