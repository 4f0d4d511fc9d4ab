import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from './grammar.js';
import {
  comparedProperties,
  flipComparator,
  functionTypes,
  withoutLastComparison,
} from './javascript-comparators.js';
import { flipQuery, flipWritten, isText, opposites, queryKeys } from './javascript-directions.js';
import type { OrderCall } from './language.js';
import { cut, cutElement, descendants, insert, parts, replace, spanOf } from './nodes.js';

const methodCalls = `(call_expression function: (member_expression object: (_) @receiver property: (property_identifier) @name) arguments: (arguments) @arguments) @call`;
const functionCalls = `(call_expression function: [(identifier) (member_expression)] @function arguments: (arguments) @arguments) @call`;
const options = `(pair key: (property_identifier) @name value: (_) @value) @option`;

const queryMethods = new Set(['orderBy', 'addOrderBy', 'thenBy', 'orderByRaw', 'order', 'sortBy']);
const listings = /\b(readdir|readdirSync|glob|globSync|globby)\(/;

/** `xs.sort(compare)`, `xs.toSorted(compare)` and a database query's `.sort({ created: -1 })`. */
function sortCall(call: Node, receiver: Node, name: Node, args: Node): OrderCall {
  const database = parts(args)[0]?.type === 'object' || isText(parts(args)[0]);
  const reversed = database ? flipWritten(args) : flipComparator(args, call);
  const withoutLastKey = withoutLastComparison(args);
  return {
    node: call,
    span: { start: receiver.endIndex, end: call.endIndex },
    expression: call,
    keys: comparedProperties(args),
    without:
      name.text === 'toSorted'
        ? [{ start: name.startIndex, end: call.endIndex, replacement: 'slice()' }]
        : [cut(receiver.endIndex, call.endIndex)],
    ...(reversed.length > 0 && { reversed }),
    ...(withoutLastKey && { withoutLastKey }),
    ...(listings.test(receiver.text) && { settled: 'the platform lists directories in an order of its own' }),
  };
}

interface Link {
  readonly receiver: Node;
  readonly arguments: Node;
}

/** The ordering link right below this one: `.orderBy('a').orderBy('b')` is one ordering with two keys. */
function linkBelow(receiver: Node): Link | undefined {
  const target = receiver.type === 'call_expression' ? receiver.childForFieldName('function') : undefined;
  const below = target?.childForFieldName('object');
  const args = receiver.childForFieldName('arguments');
  if (!below || !args || !queryMethods.has(target?.childForFieldName('property')?.text ?? ''))
    return undefined;
  return { receiver: below, arguments: args };
}

/** True where the call orders a query; `.order` and `.sortBy` are also everyday names. */
function ordersQuery(name: string, args: Node): boolean {
  const [first, second] = parts(args);
  if (!first) return false;
  if (name !== 'order') return true;
  return isText(first) || first.type === 'array' || second?.type === 'object';
}

function queryCall(
  call: Node,
  receiver: Node,
  name: Node,
  args: Node,
  source: string,
): OrderCall | undefined {
  const above = call.parent?.type === 'member_expression' ? call.parent : undefined;
  if (
    above?.parent?.type === 'call_expression' &&
    queryMethods.has(above.childForFieldName('property')?.text ?? '')
  )
    return undefined;
  const links: Link[] = [{ receiver, arguments: args }];
  for (let below = linkBelow(receiver); below; below = linkBelow(below.receiver)) links.unshift(below);
  const start = links[0]?.receiver.endIndex ?? receiver.endIndex;
  const flips = links.map((link) => flipQuery(name.text, link.arguments, source));
  const given = parts(args);
  const last = given.at(-1);
  const severalKeys =
    name.text === 'orderBy' && given.length > 1 && !given.some((key) => isText(key) || key.type === 'array');
  const withoutLastKey =
    links.length > 1
      ? [cut(receiver.endIndex, call.endIndex)]
      : severalKeys && last
        ? [cut(given.at(-2)?.endIndex ?? 0, last.endIndex)]
        : undefined;
  return {
    node: call,
    span: { start, end: call.endIndex },
    expression: call,
    keys: links.flatMap((link) => queryKeys(link.arguments)),
    without: [cut(start, call.endIndex)],
    ...(flips.every((flip) => flip !== undefined) && { reversed: flips.flat() }),
    ...(withoutLastKey && { withoutLastKey }),
  };
}

/** `semver.sort(versions)` is a function of a module, not an ordering of what stands before it. */
function isModule(receiver: Node, source: string): boolean {
  if (receiver.type !== 'identifier') return false;
  const imported = `\\bimport\\s+(?:\\*\\s*as\\s+)?${receiver.text}\\b|\\b(?:const|let|var)\\s+${receiver.text}\\s*=\\s*require\\(`;
  return new RegExp(imported).test(source);
}

function methodOrdering(captures: Record<string, Node>, source: string): OrderCall | undefined {
  const { call, receiver, name, arguments: args } = captures;
  if (!call || !receiver || !name || !args || ['_', 'lodash', 'R'].includes(receiver.text)) return undefined;
  if (isModule(receiver, source)) return undefined;
  if (name.text === 'sort' || name.text === 'toSorted') return sortCall(call, receiver, name, args);
  return queryMethods.has(name.text) && ordersQuery(name.text, args)
    ? queryCall(call, receiver, name, args, source)
    : undefined;
}

/** lodash's `sortBy(xs, key)`, which takes arrays, objects and nothing at all. */
function functionOrdering(captures: Record<string, Node>): OrderCall | undefined {
  const { call, function: callee, arguments: args } = captures;
  if (!call || !callee || !args || !/^((_|lodash)\.)?(sortBy|orderBy)$/.test(callee.text)) return undefined;
  const [source, key] = parts(args);
  if (!source || !key || isText(source) || functionTypes.has(source.type)) return undefined;
  const written = flipWritten(args);
  return {
    node: call,
    span: spanOf(call),
    expression: call,
    keys: queryKeys(args).slice(1),
    without: [replace(call, `Object.values(${source.text} ?? [])`)],
    reversed: written.length > 0 ? written : [insert(call.endIndex, '.reverse()')],
  };
}

const finders = /(^|\.)(\$?(find|get|fetch|query|select|list|all|paginate|search|count|load|aggregate)\w*)$/i;

/** `findMany({ orderBy: ... })`, `findAll({ order: [...] })`: the option goes. */
function optionOrdering({ option, name, value }: Record<string, Node>): OrderCall | undefined {
  if (!option || !name || !value || !option.parent || !['orderBy', 'order'].includes(name.text))
    return undefined;
  if (!['array', 'object'].includes(value.type)) return undefined;
  const reversed = flipWritten(value);
  const call = option.parent.parent?.type === 'arguments' ? option.parent.parent.parent : undefined;
  const found = finders.test(call?.childForFieldName('function')?.text ?? '');
  // `order` is an everyday word: without a direction it has to stand in a call that looks something up.
  if (reversed.length === 0 && !found) return undefined;
  const siblings = parts(option.parent);
  return {
    node: option,
    span: spanOf(option),
    expression: value,
    keys: optionKeys(value),
    without: [
      cutElement(
        siblings,
        siblings.findIndex((sibling) => sibling.id === option.id),
      ),
    ],
    ...(reversed.length > 0 && { reversed }),
  };
}

function optionKeys(value: Node): readonly string[] {
  const names = [...descendants(value)]
    .filter((node) => node.type === 'property_identifier' || node.type === 'string_fragment')
    .map((node) => node.text);
  return names.filter((name) => !opposites[name] && !['sort', 'nulls'].includes(name));
}

/** Every ordering that JavaScript and TypeScript write as a call or an option. */
export function orderCalls(tree: SyntaxTree): readonly OrderCall[] {
  return [
    ...tree.query(methodCalls).map((captures) => methodOrdering(captures, tree.text)),
    ...tree.query(functionCalls).map(functionOrdering),
    ...tree.query(options).map(optionOrdering),
  ].filter((found) => found !== undefined);
}
