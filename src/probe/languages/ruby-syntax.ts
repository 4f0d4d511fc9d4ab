import type { Node } from 'web-tree-sitter';
import { ancestor, descendants, insert, parts } from './nodes.js';
import type { TextEdit } from './site.js';

/** Not a StandardError: `rescue => error` of the code around it does not swallow it. */
export const failure = 'raise(Exception, "counterproof was here")';

/** Nodes whose children are statements. */
export const blockTypes: ReadonlySet<string> = new Set([
  'program',
  'body_statement',
  'block_body',
  'then',
  'else',
  'do',
  'begin',
  'ensure',
  'parenthesized_statements',
]);
export const methodTypes: ReadonlySet<string> = new Set(['method', 'singleton_method']);
export const modifierTypes: ReadonlySet<string> = new Set([
  'if_modifier',
  'unless_modifier',
  'while_modifier',
  'until_modifier',
]);
const classTypes = new Set(['class', 'module', 'singleton_class']);
const clauses = new Set(['rescue', 'else', 'ensure']);

/** Statements of a block; what a heredoc says stands among them in the tree. */
export function statementsOf(block: Node): readonly Node[] {
  return parts(block).filter(({ type }) => type !== 'heredoc_body');
}

/** `order` of `posts.order(:id)`, `save` of a bare `save`. */
export function methodName(call: Node): string {
  return call.childForFieldName('method')?.text ?? (call.type === 'identifier' ? call.text : '');
}

/** Arguments that are values: without `&block`. */
export function argumentsOf(call: Node): readonly Node[] {
  const list = call.childForFieldName('arguments');
  return list ? parts(list).filter(({ type }) => type !== 'block_argument') : [];
}

export function hasParentheses(call: Node): boolean {
  return call.childForFieldName('arguments')?.firstChild?.type === '(';
}

/** `title` of `:title`, `title:`, `'title'`; undefined where it is put together at run time. */
export function plainText(node: Node): string | undefined {
  if (node.type === 'hash_key_symbol') return node.text;
  if (node.type === 'simple_symbol') return node.text.slice(1);
  const [content, ...more] = parts(node);
  const isText = node.type === 'string' || node.type === 'delimited_symbol';
  return isText && content?.type === 'string_content' && more.length === 0 ? content.text : undefined;
}

/** True for a node that is a statement by itself, be that with a condition behind it. */
export function isStatement(node: Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (modifierTypes.has(parent.type)) return parent.childForFieldName('body')?.id === node.id;
  return blockTypes.has(parent.type) && parent.type !== 'parenthesized_statements';
}

/** Blocks that run when something happens, and not when their file is loaded. */
const handlers =
  /^(get|post|put|patch|delete|options|before|after|around|subscribe|on|helpers?|define_(singleton_)?method|scope|default_scope|(prepend_|append_|skip_)?(before|after|around)_\w+|validate|rescue_from|route_param|perform|task)$/;

/** True where code runs when it is called, and not when its file is loaded. */
export function isRunLater(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (methodTypes.has(at.type) || at.type === 'lambda') return true;
    if (classTypes.has(at.type)) return false;
    const block = at.type === 'do_block' || at.type === 'block';
    if (block && at.parent?.type === 'call' && handlers.test(methodName(at.parent))) return true;
  }
  return false;
}

/** True for the body of a class or module: where macros stand. */
export function isInClassBody(node: Node): boolean {
  const { parent } = node;
  if (parent?.type !== 'body_statement' && parent?.type !== 'block_body') return false;
  const owner = parent.parent;
  if (owner && classTypes.has(owner.type)) return true;
  // Concerns: `included do ... end`.
  const call = owner?.parent;
  return call?.type === 'call' && /^(included|class_methods|with_options)$/.test(methodName(call));
}

/** Their blocks run for the effect; what a block returns is dropped. */
const loops =
  /^(each\w*|find_each|find_in_batches|in_batches|times|upto|downto|step|loop|tap|cycle|respond_to|html|json)$/;
/** Their blocks are methods, under another name. */
const definitions = /^(define_(singleton_)?method|scope|default_scope)$/;
/** Their blocks give them their value. */
const wrappers =
  /^(transaction|with_lock|synchronize|with_\w+|then|yield_self|capture|measure|instrument|unscoped|silence)$/;

/** True for the last statement of a block, and for a clause such as `rescue`, whose value is that of the whole. */
function isLastOf(block: Node, statement: Node): boolean {
  if (!blockTypes.has(block.type) || clauses.has(statement.type)) return true;
  const own = statementsOf(block).filter(({ type }) => !clauses.has(type));
  return own.at(-1)?.id === statement.id;
}

/** True where the value of `statement` becomes the value of its method, or of a block that somebody uses. */
export function isTail(statement: Node): boolean {
  for (let at = statement; at.parent; at = at.parent) {
    const { parent }: Node = at;
    if (methodTypes.has(parent.type) || parent.type === 'lambda') return true;
    if (/^(while|until|for|ensure|program|class|module|singleton_class)$/.test(parent.type)) return false;
    if (parent.type === 'do_block' || parent.type === 'block') {
      const call = parent.parent;
      const name = call?.type === 'call' ? methodName(call) : '';
      if (definitions.test(name)) return isLastOf(parent, at);
      if (loops.test(name) || handlers.test(name)) return false;
      if (!wrappers.test(name)) return isLastOf(parent, at);
    }
    if (blockTypes.has(parent.type) && !isLastOf(parent, at)) return false;
  }
  return false;
}

/** The method around `node`. */
export function methodAround(node: Node): Node | undefined {
  return ancestor(node, methodTypes);
}

/** True where an edit would take the opening of a heredoc and leave its text behind. */
export function tearsHeredoc(site: Node, edits: readonly TextEdit[]): boolean {
  const block = ancestor(site, blockTypes) ?? site;
  const openings = [...descendants(site)].filter(({ type }) => type === 'heredoc_beginning');
  if (openings.length === 0) return false;
  const bodies = [...descendants(block)].filter(({ type }) => type === 'heredoc_body');
  return edits.some(({ start, end }) =>
    openings.some(
      (opening) =>
        opening.startIndex >= start &&
        opening.endIndex <= end &&
        bodies.some((body) => body.startIndex >= opening.endIndex && body.endIndex > end),
    ),
  );
}

/** The part of an expression that is evaluated only sometimes, where `at` is that part. */
function isSometimes(at: Node, parent: Node): boolean {
  const is = (field: string): boolean => parent.childForFieldName(field)?.id === at.id;
  if (modifierTypes.has(parent.type)) return is('body');
  if (parent.type === 'conditional') return is('consequence') || is('alternative');
  if (parent.type === 'elsif') return is('condition');
  if (parent.type === 'binary')
    return is('right') && /^(&&|\|\||and|or)$/.test(parent.childForFieldName('operator')?.text ?? '');
  if (parent.type === 'operator_assignment') return is('right');
  if (parent.type === 'rescue_modifier') return is('handler');
  return methodTypes.has(parent.type) && is('body');
}

/** An error in brackets with the expression itself, where the statement around it may run without it. */
export function failInPlace(node: Node): readonly TextEdit[] | undefined {
  const condition = node.type === 'elsif' ? node.childForFieldName('condition') : null;
  for (let at = condition ?? node; at.parent; at = at.parent) {
    if (isSometimes(at, at.parent)) return [insert(at.startIndex, `(${failure}; `), insert(at.endIndex, ')')];
    if (blockTypes.has(at.parent.type)) return undefined;
  }
  return undefined;
}
