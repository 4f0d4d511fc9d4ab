import type { Node } from 'web-tree-sitter';
import { comparisons, conditions, connectors } from './fault-queries.js';
import type { Captures, FaultQuery } from './faults.js';
import { descendants, replace } from './nodes.js';
import { isEffect } from './ruby-statements.js';
import { isRunLater, methodName, methodTypes, plainText, statementsOf } from './ruby-syntax.js';
import type { TextEdit } from './site.js';

const display =
  /^(to_s|inspect|to_str|pretty_print|hash|==|===|=~|!=|eql\?|equal\?|<=>|coerce|method_missing|respond_to_missing\?|initialize_copy|initialize_dup|main|up|down|change|view_template|fields)$/;
const compound = /^(if|unless|case|case_match|while|until|for|begin)$/;

/** Nothing to empty: no statement, or one that only gives a value. */
function isTrivial(body: Node): boolean {
  const [only, ...more] = statementsOf(body);
  if (!only || more.length > 0) return !only;
  const block = only.childForFieldName('block');
  const long = block !== null && block.endPosition.row > block.startPosition.row;
  return !compound.test(only.type) && !long;
}

const bodies: FaultQuery = {
  kind: 'body',
  query: `[(method name: (_) @name body: (body_statement) @body) (singleton_method name: (_) @name body: (body_statement) @body)] @site`,
  break: ({ name, body }) => (name && body && !isTrivial(body) ? [replace(body, 'nil')] : undefined),
  arid: ({ name }) =>
    display.test(name?.text ?? '') ? 'it shapes text for people, compares, or starts the program' : undefined,
  subject: ({ name }) => `the method "${name?.text}"`,
};

/** Only in code that runs when it is called: what is decided when a file is loaded is configuration. */
function later(query: FaultQuery): FaultQuery {
  return { ...query, break: (captures) => (isRunLater(captures.site) ? query.break(captures) : undefined) };
}

function isStatic({ condition }: Captures): string | undefined {
  return /\b(defined\?|RUBY_\w+|Rails\.env|ENV\b|block_given\?)/.test(condition?.text ?? '')
    ? 'it is decided when the program starts'
    : undefined;
}

const branches: readonly FaultQuery[] = [
  'if',
  'elsif',
  'unless',
  'if_modifier',
  'unless_modifier',
  'conditional',
].map((type) => ({
  ...later(conditions(`(${type} condition: (_) @condition) @site`, (condition) => `!(${condition})`)),
  arid: isStatic,
}));

/** `redirect_to x and return` is no condition. */
function endsFlow(node: Node | null): boolean {
  if (!node) return false;
  const first = node.type === 'parenthesized_statements' ? node.firstNamedChild : node;
  if (!first) return false;
  return (
    /^(return|next|break|redo|yield)$/.test(first.type) ||
    /^(raise|fail|throw|abort|exit)$/.test(methodName(first))
  );
}

const connected = later(connectors(`(binary operator: ["&&" "||" "and" "or"] @operator) @site`));
const joined: FaultQuery = {
  ...connected,
  break: (captures) =>
    endsFlow(captures.site.childForFieldName('right')) ? undefined : connected.break(captures),
};

function otherValue(value: Node, asked: boolean): readonly TextEdit[] | undefined {
  if (value.type === 'nil' || value.type === 'self') return undefined;
  if (value.type === 'true') return [replace(value, 'false')];
  if (value.type === 'false') return [replace(value, 'true')];
  return [replace(value, asked ? `!(${value.text})` : 'nil')];
}

function isAsked(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent)
    if (methodTypes.has(at.type)) return at.childForFieldName('name')?.text.endsWith('?') ?? false;
  return false;
}

const returned: FaultQuery = later({
  kind: 'returned-value',
  query: `(return (argument_list . (_) @value .)) @site`,
  break: ({ site, value }) =>
    value && !isEffect(methodName(value)) ? otherValue(value, isAsked(site)) : undefined,
});

/** Calls that run their block and give back what they were called on. */
const passing =
  /^(each\w*|find_each|tap|times|loop|transaction|respond_to|with_lock|synchronize|puts|print|raise|yield_self|instance_variable_get|super|send|public_send|render\w*)$/;

/** True for a value that a method ends with on purpose; a call may end it only for what it does. */
function isMeant(value: Node, statements: readonly Node[], method: Node): boolean {
  const name = method.childForFieldName('name')?.text ?? '';
  if (display.test(name) || /^initialize$|[^=!<>]=$/.test(name)) return false;
  if (value.type === 'identifier') {
    // A local variable; any other bare name is a call.
    return [...descendants(method)].some(
      (node) => node.type.endsWith('assignment') && node.childForFieldName('left')?.text === value.text,
    );
  }
  if (value.type !== 'call') return true;
  const called = methodName(value);
  return statements.length === 1 && called !== '' && !isEffect(called) && !passing.test(called);
}

/** A number or a text that is written out. */
function isConstant(value: Node): boolean {
  return value.type === 'integer' || value.type === 'float' || plainText(value) !== undefined;
}

/** Ruby returns the value of the last statement. */
const last: FaultQuery = {
  kind: 'returned-value',
  query: `(body_statement [(hash) (array) (string) (integer) (float) (true) (false) (binary) (conditional) (simple_symbol) (identifier) (call) (unary)] @site)`,
  break: ({ site }) => {
    const method = site.parent?.parent;
    if (!site.parent || !method || !methodTypes.has(method.type)) return undefined;
    const statements = statementsOf(site.parent);
    const operator = site.type === 'binary' ? site.childForFieldName('operator')?.text : undefined;
    if (statements.at(-1)?.id !== site.id || operator === '<<' || endsFlow(site.childForFieldName('right')))
      return undefined;
    const asked = method.childForFieldName('name')?.text.endsWith('?') ?? false;
    return isMeant(site, statements, method) ? otherValue(site, asked) : undefined;
  },
  arid: ({ site }) =>
    isConstant(site) && statementsOf(site.parent ?? site).length === 1
      ? 'it only names a constant'
      : undefined,
};

/** Bodies, and the values and conditions in them. */
export const bodyFaults: readonly FaultQuery[] = [bodies];
export const valueFaults: readonly FaultQuery[] = [
  ...branches,
  later(comparisons(`(binary operator: ["<" "<=" ">" ">="] @operator) @site`)),
  joined,
  returned,
  last,
];
