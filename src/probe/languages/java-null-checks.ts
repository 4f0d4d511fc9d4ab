import type { Node } from 'web-tree-sitter';
import { descendants, parts } from './nodes.js';
import { calleeOf } from './unremarkable-statement.js';

/** Checks that throw what the platform itself throws for a null. */
const nullChecks = /(^|\.)(requireNonNull|checkNotNull)$/;

/** Code below these is not certain to run, even where the statement around it is. */
const uncertain = new Set([
  'block',
  'switch_block',
  'class_body',
  'lambda_expression',
  'ternary_expression',
  'catch_clause',
  'expression_statement',
  'return_statement',
]);
const leaving = new Set([
  'return_statement',
  'throw_statement',
  'break_statement',
  'continue_statement',
  'yield_statement',
]);

/** The name that must not be null: of `requireNonNull(name);` and of `if (name == null) throw new NullPointerException();`. */
function namedByCheck(statement: Node): string | undefined {
  if (statement.type === 'if_statement') {
    const throws = /^\{?\s*throw new NullPointerException\(/.test(
      statement.childForFieldName('consequence')?.text ?? '',
    );
    const condition = statement.childForFieldName('condition')?.text ?? '';
    return throws ? /^\(\s*(\w+)\s*==\s*null\s*\)$/.exec(condition)?.[1] : undefined;
  }
  const call = statement.firstNamedChild;
  const args = call?.childForFieldName('arguments');
  if (!call || !args || !nullChecks.test(calleeOf(call))) return undefined;
  const [checked] = parts(args);
  return checked?.type === 'identifier' ? checked.text : undefined;
}

/** True where `use`, somewhere in `statement`, is evaluated whenever the statement is. */
function isCertain(use: Node, statement: Node): boolean {
  for (let at = use; at.id !== statement.id;) {
    const { parent } = at;
    if (parent === null) return false;
    if (parent.id !== statement.id && uncertain.has(parent.type)) return false;
    const connects = parent.type === 'binary_expression' && /^(&&|\|\|)$/.test(parent.child(1)?.text ?? '');
    if (connects && parent.childForFieldName('right')?.id === at.id) return false;
    if (parent.type.endsWith('_statement') && !runsFirst(parent, at)) return false;
    at = parent;
  }
  return true;
}

/** What a statement evaluates before it decides on anything. */
function runsFirst(statement: Node, part: Node): boolean {
  if (/^(expression|return|throw|local_variable_declaration)/.test(statement.type)) return true;
  const first = statement.childForFieldName(
    statement.type === 'enhanced_for_statement' ? 'value' : 'condition',
  );
  return statement.type !== 'for_statement' && statement.type !== 'do_statement' && first?.id === part.id;
}

function dereferences(node: Node, name: string): boolean {
  const isMember = node.type === 'method_invocation' || node.type === 'field_access';
  const owner = isMember ? node.childForFieldName('object') : null;
  return owner?.type === 'identifier' && owner.text === name;
}

function usesForCertain(statement: Node, name: string): boolean {
  return [...descendants(statement)].some((node) => dereferences(node, name) && isCertain(node, statement));
}

/** A check for null may end the method too, but with the same error in any order. */
function mayLeave(statement: Node): boolean {
  if (namedByCheck(statement) !== undefined) return false;
  return [...descendants(statement)].some(({ type }) => leaving.has(type));
}

/**
 * True where the code behind a check for null uses the value at once: without the check it throws the same,
 * and only the message and the trace are others.
 */
export function throwsAnyway(check: Node): boolean {
  const name = namedByCheck(check);
  if (name === undefined) return false;
  for (let at = check.nextNamedSibling; at !== null; at = at.nextNamedSibling) {
    if (usesForCertain(at, name)) return true;
    if (mayLeave(at)) return false;
  }
  return false;
}
