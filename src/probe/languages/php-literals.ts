import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from './grammar.js';
import type { TextLiteral } from './language.js';
import { spanOf } from './nodes.js';
import { joinedLiteral } from './text-literal.js';

const literalTypes = {
  join: new Set(['binary_expression', 'parenthesized_expression']),
  string: new Set(['string', 'encapsed_string', 'heredoc', 'nowdoc']),
  content: new Set(['string_content', 'nowdoc_string']),
  interpolation: new Set([
    'variable_name',
    'dynamic_variable_name',
    'member_access_expression',
    'nullsafe_member_access_expression',
    'subscript_expression',
    'member_call_expression',
    'nullsafe_member_call_expression',
    'scoped_call_expression',
    'function_call_expression',
    'scoped_property_access_expression',
  ]),
  escape: new Set(['escape_sequence']),
  joinOperator: '.',
  inside: (string: Node) => {
    const body = string.childForFieldName('value');
    return body ? spanOf(body) : undefined;
  },
};

function isJoined({ parent }: Node): boolean {
  return parent?.type === 'binary_expression' && parent.childForFieldName('operator')?.text === '.';
}

/** `{$name}` with its braces is one unknown word, and the name of a class one known word. */
function inWords(literal: TextLiteral): TextLiteral {
  return {
    ...literal,
    masked: literal.masked
      .replaceAll(/\$?\{x+\}/g, (hole) => 'x'.repeat(hole.length))
      // Doctrine's queries name classes: `FROM App\Entity\Post p`.
      .replaceAll(/(?<=\w)\\(?=[A-Z])/g, '_'),
  };
}

/** Every string, concatenation, heredoc and nowdoc of PHP that may hold SQL. */
export function literals(tree: SyntaxTree): readonly TextLiteral[] {
  return tree
    .query(`[(string) (encapsed_string) (heredoc) (nowdoc) (binary_expression)] @literal`)
    .flatMap(({ literal: node }) => {
      if (!node || isJoined(node)) return [];
      const literal = joinedLiteral(node, tree.text, literalTypes);
      return literal ? [inWords(literal)] : [];
    });
}
