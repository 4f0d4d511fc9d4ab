import type { SyntaxTree } from './grammar.js';
import { functionTypes } from './javascript-comparators.js';
import { faults } from './javascript-faults.js';
import { importRules } from './javascript-modules.js';
import { orderCalls } from './javascript-orderings.js';
import { failInPlace } from './javascript-tripwire.js';
import type { Language, TextLiteral } from './language.js';
import { joinedLiteral } from './text-literal.js';

const strings = `[(string) (template_string) (binary_expression)] @literal`;
const importedModule = /\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]+)\1/g;
const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

const literalTypes = {
  join: new Set(['binary_expression', 'parenthesized_expression']),
  string: new Set(['string', 'template_string']),
  content: new Set(['string_fragment']),
  interpolation: new Set(['template_substitution']),
  escape: new Set(['escape_sequence']),
};

function literals(tree: SyntaxTree): readonly TextLiteral[] {
  return tree
    .query(strings)
    .map(({ literal }) => literal)
    .filter((node) => node !== undefined)
    .filter(
      (node) =>
        node.parent?.type !== 'binary_expression' || node.parent.childForFieldName('operator')?.text !== '+',
    )
    .map((node) => joinedLiteral(node, tree.text, literalTypes))
    .filter((literal) => literal !== undefined);
}

function imports(text: string): readonly string[] {
  return [...text.matchAll(importedModule)].map(([, , module = '']) => module);
}

/** TypeScript sources are imported under the names of their compiled files; `@/x` and `~/x` are aliases of a source folder. */
function modulePaths(module: string): readonly string[] {
  const path = module.replace(/^[@~#]\//, '');
  const stem = path.replace(/\.(m|c)?jsx?$/, '');
  return [path, ...extensions.flatMap((extension) => [`${stem}${extension}`, `${path}/index${extension}`])];
}

const javascript: Language = {
  id: 'javascript',
  extensions: ['.js', '.mjs', '.cjs', '.jsx'],
  grammar: 'javascript',
  types: {
    functions: functionTypes,
    classes: new Set(['class_declaration', 'class']),
    chain: new Set([
      'call_expression',
      'member_expression',
      'await_expression',
      'parenthesized_expression',
      'subscript_expression',
      'non_null_expression',
      'as_expression',
    ]),
    call: new Set(['call_expression', 'new_expression']),
    member: new Set(['member_expression']),
    memberName: 'property',
    block: new Set(['statement_block', 'program']),
    list: new Set(['array']),
    loop: new Set(['for_in_statement']),
    identifiers: new Set(['identifier', 'shorthand_property_identifier']),
    assertion: (statement) =>
      /^(await\s+)?(expect|assert|t|should)\b[\w.]*\s*\(/.test(statement.text) ||
      /\.should\b/.test(statement.text),
    pair: new Set(['pair']),
  },
  arid: {
    // A Set of JavaScript keeps the order of insertion.
    orderlessCalls: new Set(['Math.max', 'Math.min', 'WeakSet']),
    orderlessMembers: new Set(['length', 'size', 'includes', 'some', 'every', 'has']),
    transparentCalls: new Set(['Array.from']),
    setComprehensions: new Set([]),
    sequenceComprehensions: new Set([]),
    displayFunctions: new Set(['toString', 'inspect']),
    messageTypes: new Set(['throw_statement']),
    membershipTypes: new Set([]),
  },
  literals,
  orderCalls,
  failure: `(() => { throw new Error("counterproof was here") })()`,
  statementGuard: ';',
  failureStatement: 'throw new Error("counterproof was here");',
  // Reflect, because compilers of TypeScript know no such property; see assets/reporters/javascript-marks.cjs.
  mark: (id) => `Reflect.get(Reflect.get(globalThis, "process"), "counterproofMark")?.(${id}, globalThis);`,
  failInPlace,
  statementEnd: ' ',
  loadFailure: 'throw new Error("counterproof was here");',
  faults,
  imports,
  modulePaths,
  importsSayAll: importRules,
  reversed: (list) => `[...${list}].reverse()`,
  runSql: (handle, sql) => `${handle}.exec(${JSON.stringify(sql)})`,
};

const typescript: Language = {
  ...javascript,
  id: 'typescript',
  extensions: ['.ts', '.mts', '.cts'],
  grammar: 'typescript',
};
const tsx: Language = { ...javascript, id: 'tsx', extensions: ['.tsx'], grammar: 'tsx' };

/** JavaScript and its two dialects share every site; only the grammars differ. */
export const javascriptFamily: readonly Language[] = [javascript, typescript, tsx];
