import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from './grammar.js';
import type { Language, TextLiteral } from './language.js';
import { faults } from './python-faults.js';
import { orderCalls } from './python-orderings.js';
import { failInPlace } from './python-tripwire.js';
import { joinedLiteral } from './text-literal.js';

const strings = `[(string) (concatenated_string) (binary_operator)] @literal`;
const importStatement =
  /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]+)|import[ \t]+([\w., \t]+))/gm;

const literalTypes = {
  join: new Set(['concatenated_string', 'binary_operator', 'parenthesized_expression']),
  string: new Set(['string']),
  content: new Set(['string_content']),
  interpolation: new Set(['interpolation']),
  escape: new Set(['escape_sequence']),
};

/** Part of a longer literal; `'...' % value` is one by itself. */
function isJoined({ parent }: Node): boolean {
  if (parent?.type === 'concatenated_string') return true;
  return parent?.type === 'binary_operator' && parent.childForFieldName('operator')?.text === '+';
}

function isDocstring(node: Node): boolean {
  return node.parent?.type === 'expression_statement';
}

function literals(tree: SyntaxTree): readonly TextLiteral[] {
  return tree
    .query(strings)
    .map(({ literal }) => literal)
    .filter((node) => node !== undefined)
    .filter((node) => !isDocstring(node) && !isJoined(node))
    .map((node) => joinedLiteral(node, tree.text, literalTypes))
    .filter((literal) => literal !== undefined);
}

/** `from a.b import c` may mean the module a.b or the module a.b.c. */
function imports(text: string): readonly string[] {
  return [...text.matchAll(importStatement)].flatMap(([, from, imported = '', plain = '']) => {
    const list = (from === undefined ? plain : imported).replaceAll(/#.*|[()\\]/g, ' ').split(',');
    const names = list
      .map((name) => name.trim().split(/\s+/)[0] ?? '')
      .filter((name) => /^[\w.]+$/.test(name));
    if (from === undefined) return names;
    return [from, ...names.map((name) => (from.endsWith('.') ? `${from}${name}` : `${from}.${name}`))];
  });
}

function modulePaths(module: string): readonly string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const up = dots === 0 ? '' : `./${'../'.repeat(dots - 1)}`;
  const path = up + module.slice(dots).replaceAll('.', '/');
  return path.endsWith('/') ? [`${path}__init__.py`] : [`${path}.py`, `${path}/__init__.py`];
}

/**
 * Looks up what the test process has loaded; what a test has started loads it then. Where it cannot, because it is
 * another environment, nothing happens. Short where it counts: code may be marked in the middle of a loop.
 */
function mark(id: number): string {
  const load = `try:\\n import counterproof_report as c\\n c.mark(${id})\\nexcept Exception: pass`;
  const loaded = `__import__("sys").modules.get("counterproof_report")`;
  return `getattr(${loaded}, "mark", lambda _: exec("${load}", {}))(${id})`;
}

const assertionCall = /(^|\.)(assert\w*|fail\w*|raises|expect)$/;

export const python: Language = {
  id: 'python',
  extensions: ['.py', '.pyi'],
  grammar: 'python',
  types: {
    functions: new Set(['function_definition']),
    classes: new Set(['class_definition']),
    chain: new Set(['call', 'attribute', 'await', 'parenthesized_expression', 'subscript']),
    call: new Set(['call']),
    member: new Set(['attribute']),
    memberName: 'attribute',
    block: new Set(['block', 'module']),
    list: new Set(['list', 'tuple', 'expression_list']),
    loop: new Set(['for_statement']),
    identifiers: new Set(['identifier']),
    assertion: (statement) =>
      statement.type === 'assert_statement' ||
      (statement.type === 'expression_statement' &&
        assertionCall.test(statement.firstNamedChild?.childForFieldName('function')?.text ?? '')),
    pair: new Set(['pair', 'keyword_argument']),
  },
  arid: {
    // Not max, min and Counter: of equal elements they take the first.
    orderlessCalls: new Set(['set', 'frozenset', 'len', 'any', 'all']),
    orderlessMembers: new Set(['count', 'exists', 'delete', 'update', 'union']),
    transparentCalls: new Set(['list', 'tuple', 'iter']),
    setComprehensions: new Set(['set_comprehension']),
    sequenceComprehensions: new Set(['list_comprehension', 'generator_expression']),
    displayFunctions: new Set(['__repr__', '__str__', '__format__']),
    messageTypes: new Set(['raise_statement', 'assert_statement']),
    membershipTypes: new Set(['comparison_operator']),
  },
  literals,
  orderCalls,
  // Without quotes, since it may come to stand inside an f-string; a name that nobody has defined says it all.
  failure: 'counterproof_was_here',
  statementGuard: '',
  failureStatement: 'raise RuntimeError("counterproof was here")',
  mark,
  markValue: mark,
  failInPlace,
  statementEnd: '; ',
  loadFailure: 'raise RuntimeError("counterproof was here")',
  faults,
  imports,
  modulePaths,
  importsSayAll: {},
  reversed: (list) => `list(reversed(${list}))`,
  runSql: (handle, sql) => `${handle}.execute(${JSON.stringify(sql)})`,
};
