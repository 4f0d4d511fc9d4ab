import type { Node } from 'web-tree-sitter';
import { faults } from './csharp-faults.js';
import { orderCalls } from './csharp-orderings.js';
import { csharpSyntax } from './csharp-syntax.js';
import type { SyntaxTree } from './grammar.js';
import type { Language, TextLiteral } from './language.js';
import type { Span } from './site.js';
import { joinedLiteral } from './text-literal.js';
import { failBefore } from './tripwire.js';

const strings = `[(string_literal) (verbatim_string_literal) (raw_string_literal) (interpolated_string_expression) (binary_expression)] @literal`;

/** From after the quotes to before the last ones, however many there are: `$@"..."`, `"""..."""`. */
function inside(string: Node): Span {
  const [opening = '"', quotes = '"'] = /^[$@]*("{3,}|")/.exec(string.text) ?? [];
  return { start: string.startIndex + opening.length, end: string.endIndex - quotes.length };
}

const literalTypes = {
  join: new Set(['binary_expression', 'parenthesized_expression']),
  string: new Set([
    'string_literal',
    'verbatim_string_literal',
    'raw_string_literal',
    'interpolated_string_expression',
  ]),
  content: new Set(['string_literal_content', 'string_content', 'raw_string_content']),
  interpolation: new Set(['interpolation']),
  escape: new Set(['escape_sequence']),
  inside,
};

/** Two quotes are one in a verbatim literal. */
function unquoted(literal: TextLiteral): TextLiteral {
  return literal.node.text.includes('@"')
    ? { ...literal, masked: literal.masked.replaceAll('""', ' "') }
    : literal;
}

function literals(tree: SyntaxTree): readonly TextLiteral[] {
  return tree
    .query(strings)
    .map(({ literal }) => literal)
    .filter((node) => node !== undefined)
    .filter(({ parent }) => parent?.type !== 'binary_expression' || operatorOf(parent) !== '+')
    .flatMap((node) => {
      const literal = joinedLiteral(node, tree.text, literalTypes);
      const tripwire = literal && failBefore(node, csharpSyntax);
      return literal ? [{ ...unquoted(literal), emptyText: '""', ...(tripwire && { tripwire }) }] : [];
    });
}

function operatorOf(node: Node): string {
  return node.childForFieldName('operator')?.text ?? '';
}

/** A file of C# is mostly named after its one class, in whatever folder: any name of a class may mean it. */
function imports(text: string): readonly string[] {
  return [...new Set(text.match(/\b[A-Z]\w+/g))];
}

/** What asks for an interface mostly gets the one class that implements it. */
function modulePaths(name: string): readonly string[] {
  const implementing = /^I([A-Z]\w+)$/.exec(name)?.[1];
  return [`${name}.cs`, ...(implementing === undefined ? [] : [`${implementing}.cs`])];
}

export const csharp: Language = {
  id: 'csharp',
  extensions: ['.cs'],
  grammar: 'c-sharp',
  ...csharpSyntax,
  arid: {
    orderlessCalls: new Set(['HashSet']),
    orderlessMembers: new Set(
      ['Count', 'LongCount', 'Any', 'All', 'Contains', 'Sum', 'Average', 'Min', 'Max', 'ToHashSet'].flatMap(
        (name) => [name, `${name}Async`],
      ),
    ),
    transparentCalls: new Set(),
    setComprehensions: new Set(),
    sequenceComprehensions: new Set(),
    displayFunctions: new Set(['ToString']),
    messageTypes: new Set(['throw_statement', 'throw_expression']),
    membershipTypes: new Set(),
  },
  literals,
  orderCalls,
  statementGuard: '',
  loadFailure: '#error counterproof was here',
  faults,
  imports,
  modulePaths,
  reversed: (list) => `global::System.Linq.Enumerable.Reverse(${list})`,
  runSql: (handle, sql) => `${handle}.Execute(${JSON.stringify(sql)});`,
};
