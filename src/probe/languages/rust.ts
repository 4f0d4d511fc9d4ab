import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from './grammar.js';
import type { Language, TextLiteral } from './language.js';
import { ancestor, spanOf } from './nodes.js';
import { faults } from './rust-faults.js';
import { imports, modulePaths } from './rust-imports.js';
import { orderCalls } from './rust-orderings.js';
import { statements, types } from './rust-syntax.js';
import { belongsToTests, isConstant } from './rust-tests.js';
import type { Span } from './site.js';
import { joinedLiteral } from './text-literal.js';
import { failBefore } from './tripwire.js';

const strings = `[(string_literal) (raw_string_literal)] @literal`;
const attributes = new Set(['attribute_item', 'inner_attribute_item']);

const literalTypes = {
  join: new Set<string>(),
  string: new Set(['string_literal', 'raw_string_literal']),
  content: new Set(['string_content']),
  interpolation: new Set<string>(),
  escape: new Set(['escape_sequence']),
  // The quotes of a raw string are no nodes.
  inside: (string: Node): Span | undefined => {
    const content = string.type === 'raw_string_literal' ? string.firstNamedChild : null;
    return content ? spanOf(content) : undefined;
  },
};

function literals(tree: SyntaxTree): readonly TextLiteral[] {
  // Where there is no ordering, no string has to be looked at.
  if (!/order\s+by|insert\s+into|values/i.test(tree.text)) return [];
  return tree.query(strings).flatMap(({ literal: node }) => {
    const literal =
      node && !ancestor(node, attributes) ? joinedLiteral(node, tree.text, literalTypes) : undefined;
    // Fixtures in SQL are of use; what the tests ask of a database is not to be broken.
    if (!node || !literal || (/\b(order|where)\b/i.test(literal.masked) && belongsToTests(node))) return [];
    const tripwire = isConstant(node) ? undefined : failBefore(node, statements);
    return [{ ...literal, emptyText: '""', ...(tripwire && { tripwire }) }];
  });
}

export const rust: Language = {
  id: 'rust',
  extensions: ['.rs'],
  grammar: 'rust',
  types,
  arid: {
    orderlessCalls: new Set([]),
    orderlessMembers: new Set(['count', 'len', 'is_empty', 'sum', 'any', 'contains', 'max', 'min']),
    transparentCalls: new Set([]),
    setComprehensions: new Set([]),
    sequenceComprehensions: new Set([]),
    displayFunctions: new Set(['fmt', 'description']),
    messageTypes: new Set([]),
    messageCalls: new Set([]),
    membershipTypes: new Set([]),
  },
  literals,
  orderCalls,
  failure: 'panic!("counterproof was here")',
  statementGuard: '',
  failureStatement: statements.failureStatement,
  statementEnd: statements.statementEnd,
  loadFailure: 'compile_error!("counterproof was here");',
  faults,
  imports,
  modulePaths,
  reversed: (list) => `${list}.into_iter().rev()`,
  runSql: (handle, sql) => `${handle}.execute(${JSON.stringify(sql)}, []).unwrap();`,
};
