import { buildTags, isBuilt } from '../runners/go-build-constraint.js';
import { faults } from './go-faults.js';
import { mark, markSupport } from './go-marks.js';
import { orderCalls } from './go-orderings.js';
import { statements, types } from './go-syntax.js';
import type { SyntaxTree } from './grammar.js';
import type { Language, TextLiteral } from './language.js';
import { joinedLiteral } from './text-literal.js';
import { failBefore } from './tripwire.js';

const strings = `[(interpreted_string_literal) (raw_string_literal) (binary_expression operator: "+")] @literal`;
const importSpecification = /^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"([^"\n]+)"[ \t]*(?:\/\/.*)?$/gm;
/** Declarations end the imports: later lines with a string alone on them are elements of lists. */
const firstDeclaration = /^(?:func|type|var|const)\b/m;

const literalTypes = {
  join: new Set(['binary_expression', 'parenthesized_expression']),
  string: new Set(['interpreted_string_literal', 'raw_string_literal']),
  content: new Set(['interpreted_string_literal_content', 'raw_string_literal_content']),
  interpolation: new Set<string>(),
  escape: new Set(['escape_sequence']),
};

function literals(tree: SyntaxTree): readonly TextLiteral[] {
  return tree.query(strings).flatMap(({ literal: node }) => {
    const joined = node?.parent?.type === 'binary_expression';
    if (!node || (joined && node.parent?.childForFieldName('operator')?.text === '+')) return [];
    const literal = joinedLiteral(node, tree.text, literalTypes);
    if (literal === undefined) return [];
    const tripwire = failBefore(node, statements);
    // `%v` writes a name as `%s` does, and that is the one that readers of SQL know.
    const masked = literal.masked.replaceAll('%v', '%s');
    return [{ ...literal, masked, emptyText: '""', ...(tripwire && { tripwire }) }];
  });
}

/** What a file imports, and its own folder: all files of a package see one another without a word. */
function imports(text: string): readonly string[] {
  const end = firstDeclaration.exec(text)?.index ?? text.length;
  const imported = [...text.slice(0, end).matchAll(importSpecification)].map(([, path = '']) => path);
  return ['./', ...imported];
}

/**
 * A package is a folder, so its path ends in a slash. How much of an import is the name of the module is not written
 * in the file: every end of it may be the folder, the longest first.
 */
function modulePaths(module: string): readonly string[] {
  if (module === './') return ['./'];
  const names = module.split('/');
  return names.map((_, index) => `${names.slice(index).join('/')}/`);
}

export const go: Language = {
  id: 'go',
  extensions: ['.go'],
  grammar: 'go',
  types,
  arid: {
    orderlessCalls: new Set(['len']),
    orderlessMembers: new Set(['Count', 'Delete', 'Update', 'Updates', 'Exists']),
    transparentCalls: new Set([]),
    setComprehensions: new Set([]),
    sequenceComprehensions: new Set([]),
    displayFunctions: new Set(['String', 'GoString', 'Error', 'Format', 'LogValue', 'MarshalLogObject']),
    messageTypes: new Set([]),
    messageCalls: new Set([
      'panic',
      'errors.New',
      'fmt.Errorf',
      'errors.Errorf',
      'errors.Wrap',
      'errors.Wrapf',
    ]),
    membershipTypes: new Set([]),
  },
  literals,
  orderCalls,
  failure: 'func() string { panic("counterproof was here") }()',
  statementGuard: '',
  failureStatement: statements.failureStatement,
  mark,
  markSupport,
  statementEnd: statements.statementEnd,
  loadFailure: 'counterproof was here',
  faults,
  isBuilt: (path, text) => isBuilt(path, text, buildTags()),
  imports,
  modulePaths,
  importsSayAll: {},
  reversed: (list) => `slices.Backward(${list})`,
  runSql: (handle, sql) => `${handle}.Exec(${JSON.stringify(sql)})`,
};
