import type { Node } from 'web-tree-sitter';
import type { Language } from './language.js';
import { ancestor, insert, replace, sourceOf } from './nodes.js';
import type { TextEdit } from './site.js';

/** What of a language it takes to write an error into its code. */
export type TripwireSyntax = Pick<Language, 'types' | 'failure' | 'failureStatement' | 'statementEnd'>;

const branching = /^(if|while|for|do|foreach|enhanced_for|for_in)_statement$/;
/** Java's `this(...)` and `super(...)`. */
const constructorCall = 'explicit_constructor_invocation';

/** The statement around `node`, which is `node` itself where it is one: a child of a block. */
export function statementAround(node: Node, language: Pick<Statements, 'types'>): Node | undefined {
  for (let at: Node | null = node; at?.parent; at = at.parent) {
    if (language.types.block.has(at.parent.type)) return at;
  }
  return undefined;
}

/** The one statement of a branch or loop without braces, where `node` is in one: `if (x) go();`. */
function unbraced(node: Node, language: Statements): Node | undefined {
  for (let at: Node | null = node; at?.parent; at = at.parent) {
    const { parent }: Node = at;
    if (language.types.block.has(parent.type) || language.types.block.has(at.type)) return undefined;
    if (parent.type === 'else_clause') return at;
    const fields = branching.test(parent.type) ? ['consequence', 'alternative', 'body'] : [];
    if (fields.some((field) => parent.childForFieldName(field)?.id === at?.id)) return at;
  }
  return undefined;
}

/** White space before the statement where it is the first thing on its line; undefined where it is not. */
function indentOf(statement: Node): string | undefined {
  const text = sourceOf(statement);
  const before = text.slice(text.lastIndexOf('\n', statement.startIndex - 1) + 1, statement.startIndex);
  return before.trim() === '' ? before : undefined;
}

/** What a language has to say about its statements, so that one can be put in front of another. */
export type Statements = Pick<Language, 'statementEnd' | 'failureStatement'> & {
  readonly types: Pick<Language['types'], 'block'>;
  readonly failInPlace?: Language['failInPlace'];
};

/** Another statement in front of this one. */
export function putBefore(statement: Node, text: string, language: Statements): readonly TextEdit[] {
  const indent = indentOf(statement);
  const separator = indent === undefined ? language.statementEnd : `\n${indent}`;
  return [insert(statement.startIndex, text + separator)];
}

/** An error in front of the statement that holds `node`. */
export function failBefore(node: Node, language: Statements): readonly TextEdit[] | undefined {
  const inPlace = language.failInPlace?.(node);
  if (inPlace) return inPlace;
  const loose = unbraced(node, language);
  if (loose) {
    return [
      insert(loose.startIndex, `{ ${language.failureStatement}${language.statementEnd}`),
      insert(loose.endIndex, ' }'),
    ];
  }
  const statement = statementAround(node, language);
  // Nothing may stand in front of the call of another constructor.
  if (statement === undefined || statement.type === constructorCall) return undefined;
  return putBefore(statement, language.failureStatement, language);
}

/** An error as the first thing that the function around `node` does; undefined outside of functions. */
export function failOnEntry(node: Node, language: TripwireSyntax): readonly TextEdit[] | undefined {
  const owner = ancestor(node, language.types.functions);
  const body = owner?.childForFieldName('body');
  if (!owner || !body || body.startIndex > node.startIndex) return undefined;
  return failInBody(body, language);
}

/** An error as the first thing in a body, be that a block or, in a short function, one expression. */
export function failInBody(body: Node, language: TripwireSyntax): readonly TextEdit[] | undefined {
  // Go has the statements of a block in a list of their own.
  const list = body.type === 'block' ? body.namedChildren.find((child) => isBlock(child, language)) : null;
  const block = list ?? body;
  // C# puts an arrow in front of a body that is one expression.
  const expression = body.type === 'arrow_expression_clause' ? (body.firstNamedChild ?? body) : body;
  if (!isBlock(block, language)) return [replace(expression, language.failure)];
  const statements = block.namedChildren.filter(
    (child) => child !== null && !child.isExtra && child.type !== constructorCall,
  );
  // Documentation and directives are such only where they stand first.
  const first = statements.find((child) => !isText(child)) ?? statements[0];
  return first ? failBefore(first, language) : undefined;
}

/** `"..."` as a statement of its own. */
function isText(statement: Node): boolean {
  return statement.type === 'expression_statement' && statement.firstNamedChild?.type === 'string';
}

function isBlock(node: Node | null, language: TripwireSyntax): boolean {
  return node !== null && language.types.block.has(node.type);
}
