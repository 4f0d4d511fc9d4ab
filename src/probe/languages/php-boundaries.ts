import type { Node } from 'web-tree-sitter';
import { boundaryPart } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { insert, parts, replace } from './nodes.js';
import {
  argumentsOf,
  callName,
  failureStatement,
  functionAround,
  methodCalls,
  plainText,
  valueOf,
} from './php-syntax.js';
import type { TextEdit } from './site.js';

/** Names that people read, or everyday words of other things. */
const otherwise = /^(send|process|handle|notify|worker|produce|once|trigger)$/;
const further =
  /^(onQueue|channel|do_action|add_action|do_action_ref_array|apply_filters|add_filter|event|queue_declare|exchange_declare|broadcast)$/;

/** The text of a name, with what is filled in at run time as `x`. */
function nameText(node: Node): string {
  const plain = plainText(node);
  if (plain !== undefined) return plain;
  return parts(node)
    .map((part) => (part.type === 'string_content' ? part.text : 'x'))
    .join('');
}

/** One word of an address or a key, not a sentence or a path of a file. */
function isAddress(text: string): boolean {
  return (
    /^[\w.:/{}#-]{3,80}$/.test(text) &&
    /[a-z]{2}/i.test(text) &&
    !/^(\.|\/$)|\.(php|html|txt|json|js|css)$/.test(text)
  );
}

function renamed(name: Node): readonly TextEdit[] | undefined {
  if (!/^(encapsed_)?string$/.test(name.type) || !isAddress(nameText(name))) return undefined;
  return [insert(name.endIndex - 1, '_counterproof')];
}

function isBoundary(call: Node): boolean {
  const name = callName(call);
  return !otherwise.test(name) && (boundaryPart(name) !== undefined || further.test(name));
}

/** Text that an expression begins with: `'orders.'` of `'orders.' . $id`. */
function leadingText(node: Node): Node {
  const left = node.type === 'binary_expression' ? node.childForFieldName('left') : null;
  return left ? leadingText(left) : node;
}

/** `Redis::publish('orders', ...)`, `Event::listen('order.paid', ...)`, `->onQueue('mails')`, `event('order.paid')`. */
function calls(query: string): FaultQuery {
  return {
    kind: 'boundary-name',
    query,
    break: ({ site }) => {
      const [first] = argumentsOf(site) ?? [];
      if (!first || !isBoundary(site) || !functionAround(site)) return undefined;
      return renamed(leadingText(valueOf(first)));
    },
    subject: ({ site }) => `the name ${quoted(argumentsOf(site)?.[0] ?? site)}`,
  };
}

/** `new PrivateChannel('orders.' . $id)`. */
const channels: FaultQuery = {
  kind: 'boundary-name',
  query: `(object_creation_expression [(name) (qualified_name)] @class (arguments . (argument) @name)) @site`,
  break: ({ class: type, name }) =>
    name && /(^|\\)(Private|Presence|EncryptedPrivate)?Channel$/.test(type?.text ?? '')
      ? renamed(leadingText(valueOf(name)))
      : undefined,
  subject: ({ site, name }) => `the name ${quoted(name ?? site)}`,
};

/** `Route::get('/orders', ...)` of Laravel. */
const routes: FaultQuery = {
  kind: 'boundary-name',
  query: `(scoped_call_expression scope: (name) @class name: (name) @verb arguments: (arguments)) @site`,
  break: ({ site, class: type, verb }) => {
    const [path, action] = argumentsOf(site) ?? [];
    if (type?.text !== 'Route' || !/^(get|post|put|patch|delete|any)$/.test(verb?.text ?? ''))
      return undefined;
    return path && action ? renamed(valueOf(path)) : undefined;
  },
  // The routes have to load: only who asks for this one shall see the error.
  tripwire: ({ site }) => {
    const action = argumentsOf(site)?.[1];
    return action ? [replace(valueOf(action), `function () { ${failureStatement} }`)] : [];
  },
  subject: ({ site }) => `the route ${quoted(argumentsOf(site)?.[0] ?? site)}`,
};

/** Names that somebody elsewhere has to know. */
export const boundaryFaults: readonly FaultQuery[] = [
  calls(methodCalls),
  calls(`(function_call_expression function: (name) arguments: (arguments)) @site`),
  channels,
  routes,
];
