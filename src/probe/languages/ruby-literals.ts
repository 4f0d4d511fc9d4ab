import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from './grammar.js';
import type { TextLiteral } from './language.js';
import { descendants, insert } from './nodes.js';
import { failure } from './ruby-syntax.js';
import { joinedLiteral } from './text-literal.js';

const literalTypes = {
  join: new Set(['binary', 'chained_string', 'parenthesized_statements']),
  string: new Set(['string', 'heredoc_body']),
  content: new Set(['string_content', 'heredoc_content']),
  interpolation: new Set(['interpolation']),
  escape: new Set(['escape_sequence']),
  inside: (string: Node) =>
    string.type === 'heredoc_body'
      ? { start: string.startIndex, end: string.lastChild?.startIndex ?? string.endIndex }
      : undefined,
};

/** Part of a longer literal; `'...' % value` is one by itself. */
function isJoined({ parent }: Node): boolean {
  if (parent?.type === 'chained_string') return true;
  return parent?.type === 'binary' && parent.childForFieldName('operator')?.text === '+';
}

/** A heredoc's text stands below the statement that it belongs to: the error goes to its opening, which has to stay. */
function withTripwire(literal: TextLiteral, opening: Node | undefined): TextLiteral {
  if (!opening) return literal;
  return {
    ...literal,
    tripwire: [insert(opening.startIndex, '('), insert(opening.endIndex, `; ${failure})`)],
  };
}

/** Opening of each heredoc by the id of its text, where the file has them in pairs. */
function openings(tree: SyntaxTree): ReadonlyMap<number, Node> {
  const all = [...descendants(tree.root)];
  const begins = all.filter(({ type }) => type === 'heredoc_beginning');
  const bodies = all.filter(({ type }) => type === 'heredoc_body');
  if (begins.length !== bodies.length) return new Map();
  return new Map(bodies.map((body, index) => [body.id, begins[index] ?? body]));
}

/** Every string, joined strings and heredoc of Ruby that may hold SQL. */
export function literals(tree: SyntaxTree): readonly TextLiteral[] {
  const heredocs = tree.text.includes('<<') ? openings(tree) : new Map<number, Node>();
  return tree
    .query(`[(string) (chained_string) (binary) (heredoc_body)] @literal`)
    .flatMap(({ literal: node }) => {
      if (!node || isJoined(node)) return [];
      const literal = joinedLiteral(node, tree.text, literalTypes);
      return literal ? [withTripwire(literal, heredocs.get(node.id))] : [];
    });
}
