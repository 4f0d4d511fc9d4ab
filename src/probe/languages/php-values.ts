import type { Node } from 'web-tree-sitter';
import { comparisons, conditions, connectors } from './fault-queries.js';
import type { FaultQuery } from './faults.js';
import { descendants, parts, replace } from './nodes.js';
import { isStatic } from './php-guards.js';
import { functionAround, functionTypes, plainText } from './php-syntax.js';
import type { TextEdit } from './site.js';

const defaults: Readonly<Record<string, string>> = {
  void: '',
  null: 'null',
  mixed: 'null',
  bool: 'false',
  false: 'false',
  true: 'true',
  int: '0',
  float: '0.0',
  string: `''`,
  array: '[]',
  iterable: '[]',
  static: '$this',
};

/** A value of the function's type, empty for `void`; undefined where none can be written without knowing its classes. */
function defaultOf(type: Node | null): string | undefined {
  if (!type) return 'null';
  if (type.type === 'optional_type') return 'null';
  if (type.type === 'union_type') {
    const names = parts(type).map(({ text }) => text.toLowerCase());
    const known = names.includes('null')
      ? 'null'
      : names.find((name) => defaults[name] !== undefined && name !== 'static');
    return known === undefined ? undefined : defaults[known];
  }
  return defaults[type.text.toLowerCase()];
}

function isStaticMethod(method: Node): boolean {
  return parts(method).some(({ type }) => type === 'static_modifier');
}

function returnsReference(method: Node): boolean {
  return parts(method).some(({ type }) => type === 'reference_modifier');
}

/** Nodes of the body itself, without those of closures in it. */
function* ownNodes(node: Node): Generator<Node> {
  for (const child of node.namedChildren) {
    if (!child || functionTypes.has(child.type) || child.type === 'anonymous_class') continue;
    yield child;
    yield* ownNodes(child);
  }
}

function emptied(method: Node, body: Node): string | undefined {
  const type = method.childForFieldName('return_type');
  const own = [...ownNodes(body)];
  if (own.some((node) => node.type === 'yield_expression')) return '{ yield from []; }';
  if (returnsReference(method)) return undefined;
  if (!type && !own.some((node) => node.type === 'return_statement' && parts(node).length > 0))
    return '{ return; }';
  const returns = own.filter((node) => node.type === 'return_statement');
  const fluent = returns.length > 0 && returns.every(({ text }) => text === 'return $this;');
  const value = fluent ? '$this' : defaultOf(type);
  if (value === undefined || (value === '$this' && isStaticMethod(method))) return undefined;
  return value === '' ? '{ return; }' : `{ return ${value}; }`;
}

const simple = /^(return_statement|expression_statement|throw_statement|echo_statement|exit_statement)$/;

/** Nothing to empty: no statement, one that has a site of its own, or a plain setter. */
function isTrivial(body: Node): boolean {
  const [only, second, ...more] = parts(body);
  if (!only || (!second && simple.test(only.type))) return true;
  return more.length === 0 && /^\$this->\w+\s*=/.test(only.text) && second?.text === 'return $this;';
}

const display =
  /^(__(toString|debugInfo|destruct|clone|serialize|unserialize|sleep|wakeup|get|set|isset|unset|set_state)|main|register|boot|configure|up|down|configureOptions|schedule|definition|casts|provides)$/;

const bodies: FaultQuery = {
  kind: 'body',
  query: `[(method_declaration name: (name) @name body: (compound_statement) @body) (function_definition name: (name) @name body: (compound_statement) @body)] @site`,
  break: ({ site, name, body }) => {
    if (!name || !body || isTrivial(body)) return undefined;
    const text = emptied(site, body);
    return text === undefined ? undefined : [replace(body, text)];
  },
  arid: ({ name }) =>
    display.test(name?.text ?? '') ? 'it shapes text for people, or sets up the program' : undefined,
  subject: ({ name }) => `the function "${name?.text}"`,
};

function inFunction(query: FaultQuery): FaultQuery {
  return {
    ...query,
    break: (captures) => (functionAround(captures.site) ? query.break(captures) : undefined),
  };
}

const branches: readonly FaultQuery[] = [
  `(if_statement condition: (parenthesized_expression (_) @condition)) @site`,
  `(else_if_clause condition: (parenthesized_expression (_) @condition)) @site`,
  `(conditional_expression condition: (_) @condition body: (_)) @site`,
].map((query) => ({
  ...inFunction(conditions(query, (condition) => `!(${condition})`)),
  arid: (captures) => (isStatic(captures) ? 'it is decided by the installation' : undefined),
}));

const connected = inFunction(
  connectors(`(binary_expression operator: ["&&" "||" "and" "or"] @operator) @site`),
);
const joined: FaultQuery = {
  ...connected,
  // `connect() or die()` is no condition.
  break: (captures) =>
    /^(throw|exit|die)\b/.test(captures.site.childForFieldName('right')?.text ?? '')
      ? undefined
      : connected.break(captures),
};

const others: Readonly<Record<string, string>> = {
  true: 'false',
  false: 'true',
  '0': '1',
  '[]': '',
  "''": '',
  '""': '',
};

/** Another value of the function's type; undefined where it cannot be written, or would be the same. */
function otherValue(value: Node, method: Node): string | undefined {
  const text = value.text.toLowerCase();
  const known = others[text];
  if (known !== undefined) return known === '' ? undefined : known;
  if (text === 'null' || text === '$this') return undefined;
  const type = method.childForFieldName('return_type');
  if (type?.text.toLowerCase() === 'bool') return `!(${value.text})`;
  const other = defaultOf(type);
  return other === '' || other === '$this' || other === value.text ? undefined : other;
}

const returned: FaultQuery = {
  kind: 'returned-value',
  query: `(return_statement (_) @value) @site`,
  break: ({ site, value }): readonly TextEdit[] | undefined => {
    const method = functionAround(site);
    if (!value || !method || method.type === 'arrow_function' || returnsReference(method)) return undefined;
    if ([...descendants(value)].some(({ type }) => type === 'yield_expression')) return undefined;
    const body = method.childForFieldName('body');
    if (body && [...ownNodes(body)].some(({ type }) => type === 'yield_expression')) return undefined;
    const other = otherValue(value, method);
    return other === undefined ? undefined : [replace(value, other)];
  },
  arid: ({ value, site }) =>
    (plainText(value) !== undefined || /^(integer|float)$/.test(value?.type ?? '')) &&
    functionTypes.has(site.parent?.parent?.type ?? '') &&
    parts(site.parent ?? site).length === 1
      ? 'it only names a constant'
      : undefined,
};

/** Bodies, and the values and conditions in them. */
export const bodyFaults: readonly FaultQuery[] = [bodies];
export const valueFaults: readonly FaultQuery[] = [
  ...branches,
  inFunction(comparisons(`(binary_expression operator: ["<" "<=" ">" ">="] @operator) @site`)),
  joined,
  returned,
];
