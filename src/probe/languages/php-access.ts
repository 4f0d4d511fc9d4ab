import type { Node } from 'web-tree-sitter';
import { isAuthorisation } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { ancestor, cut, cutElement, parts, replace } from './nodes.js';
import { callName, functionAround, keyOf, plainText } from './php-syntax.js';
import type { TextEdit } from './site.js';

const letsIn = /^(auth|can|role|roles|permission|admin|verified|signed|scopes?|abilit(y|ies)|password)$/;

/** Names of middleware: `auth`, `auth:api`, `can:update,post`, `role:admin`. */
function isAuthMiddleware(text: string): boolean {
  const name = text.split(/[:.]/)[0] ?? '';
  return letsIn.test(name) || isAuthorisation(name);
}

/** The attribute gone, with its brackets and its line where it stands alone in them. */
function withoutAttribute(attribute: Node): readonly TextEdit[] {
  const group = attribute.parent ?? attribute;
  const siblings = parts(group);
  if (siblings.length > 1) {
    return [
      cutElement(
        siblings,
        siblings.findIndex(({ id }) => id === attribute.id),
      ),
    ];
  }
  const next = group.nextSibling ?? group.parent?.nextSibling;
  return [cut(group.startIndex, next?.startIndex ?? group.endIndex)];
}

/** `#[IsGranted('ROLE_ADMIN')]`. */
const attributes: FaultQuery = {
  kind: 'authorisation',
  query: `(attribute [(name) (qualified_name)] @name) @site`,
  break: ({ site, name }) => {
    const last = /(\w+)$/.exec(name?.text ?? '')?.[1] ?? '';
    if (/PUBLIC_ACCESS|ANONYMOUSLY/.test(site.text)) return undefined;
    return /^(IsGranted|Security)$/.test(last) || isAuthorisation(last) ? withoutAttribute(site) : undefined;
  },
  // Whoever reads the attribute creates it, and asks for a constant that nobody has defined.
  tripwire: ({ site, name }) => [replace(site, `${name?.text ?? ''}(\\COUNTERPROOF_WAS_HERE)`)],
  subject: ({ site }) => `the attribute ${quoted(site)}`,
};

function withoutMiddleware(text: Node): readonly TextEdit[] {
  const element = text.parent;
  const list = element?.parent;
  if (!element || !list) return [];
  const siblings = parts(list);
  // An empty list is allowed wherever a name is.
  if (siblings.length < 2) return [replace(text.parent?.type === 'argument' ? text : list, '[]')];
  return [
    cutElement(
      siblings,
      siblings.findIndex(({ id }) => id === element.id),
    ),
  ];
}

/** The call, or the key `'middleware'` of an array, that a name of middleware is given to. */
function isMiddleware(text: Node): boolean {
  const list = text.parent?.parent;
  const call = ancestor(text, new Set(['member_call_expression', 'scoped_call_expression']));
  const inCall = (args: Node | null | undefined): boolean =>
    call !== undefined &&
    call.childForFieldName('arguments')?.id === args?.id &&
    callName(call) === 'middleware';
  if (list?.type === 'arguments') return inCall(list);
  if (list?.type !== 'array_creation_expression') return false;
  const holder = list.parent;
  if (holder?.type === 'argument') return inCall(holder.parent);
  return holder !== null && plainText(keyOf(holder)) === 'middleware';
}

/** `->middleware(['auth', 'can:update,post'])`. */
const middleware: FaultQuery = {
  kind: 'authorisation',
  query: `[(argument (string (string_content) @content) @site) (array_element_initializer . (string (string_content) @content) @site .)]`,
  break: ({ site, content }) =>
    content && isAuthMiddleware(content.text) && isMiddleware(site) ? withoutMiddleware(site) : undefined,
  // Laravel looks for the class of this name when a request comes.
  tripwire: ({ content, site }) => [replace(content ?? site, 'counterproof_was_here')],
  subject: ({ site }) => `the middleware ${quoted(site)}`,
};

/** `['middleware' => 'auth']` of a group of routes. */
const middlewareOption: FaultQuery = {
  ...middleware,
  query: `(array_element_initializer (string (string_content) @key) (string (string_content) @content) @site)`,
  break: ({ site, key, content }) =>
    key?.text === 'middleware' && content && isAuthMiddleware(content.text)
      ? [replace(site, '[]')]
      : undefined,
};

/** `authorize()` of a form request of Laravel. */
const requests: FaultQuery = {
  kind: 'authorisation',
  query: `(return_statement (_) @value) @site`,
  break: ({ site, value }) => {
    const method = functionAround(site);
    const owner = method && ancestor(method, new Set(['class_declaration']));
    if (method?.type !== 'method_declaration' || method.childForFieldName('name')?.text !== 'authorize')
      return undefined;
    if (!/\bextends\s+\\?[\w\\]*Request\b/.test(owner?.text.slice(0, 400) ?? '')) return undefined;
    return value && value.text.toLowerCase() !== 'true' ? [replace(value, 'true')] : undefined;
  },
  subject: ({ value, site }) => `the check ${quoted(value ?? site)}`,
};

/** What lets only some people in, beside calls that are statements. */
export const accessFaults: readonly FaultQuery[] = [attributes, middleware, middlewareOption, requests];
