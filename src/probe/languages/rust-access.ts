import type { Node } from 'web-tree-sitter';
import { isAuthorisation, wordsOf } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { cut, cutElement, descendants, parts } from './nodes.js';
import { methodCall, statements } from './rust-syntax.js';
import { failBefore } from './tripwire.js';

/** A name among those below `node` that says who may come in. */
function namesCheck(node: Node): boolean {
  return [...descendants(node)].some(
    ({ type, text }) =>
      type.endsWith('identifier') &&
      !type.startsWith('scoped') &&
      (isAuthorisation(text) || /^(require_)?auth$/i.test(text)),
  );
}

/** `.route_layer(from_fn(require_login))` of axum, `.wrap(RequireLogin)` of actix. */
const layers: FaultQuery = {
  kind: 'authorisation',
  query: `(call_expression function: (field_expression) arguments: (arguments (_) @check)) @site`,
  break({ site, check }) {
    const method = methodCall(site);
    if (!method || !check || !/^(layer|route_layer|wrap)$/.test(method.name.text)) return undefined;
    return namesCheck(check) ? [cut(method.receiver.endIndex, site.endIndex)] : undefined;
  },
  subject: ({ check, site }) => `the layer ${quoted(check ?? site)}`,
};

const known = new Set([
  'auth',
  'admin',
  'login',
  'logged',
  'authenticated',
  'authorized',
  'authorised',
  'require',
  'required',
]);

/** `_admin: AdminUser`: a parameter of a handler that only lets some people in. */
const extractors: FaultQuery = {
  kind: 'authorisation',
  query: `(function_item (function_modifiers) @modifiers parameters: (parameters (parameter pattern: (_) @pattern type: (_) @type) @site) body: (block) @body)`,
  break({ site, modifiers, pattern, type }) {
    const unused = pattern?.text.startsWith('_');
    if (!unused || !/\basync\b/.test(modifiers?.text ?? '') || !type) return undefined;
    const name = type.text.replace(/<.*$/s, '').split('::').at(-1) ?? '';
    if (!isAuthorisation(name) && !wordsOf(name).some((word) => known.has(word))) return undefined;
    const list = parts(site.parent ?? site);
    return [
      cutElement(
        list,
        list.findIndex(({ id }) => id === site.id),
      ),
    ];
  },
  tripwire: ({ body, site }) => {
    const first = body && parts(body)[0];
    return (first && failBefore(first, statements)) ?? failBefore(site, statements) ?? [];
  },
  subject: ({ site }) => `the check ${quoted(site)}`,
};

/** `#[has_permissions("admin")]`. */
const attributes: FaultQuery = {
  kind: 'authorisation',
  query: `((attribute_item (attribute [(identifier) (scoped_identifier)] @name)) @site . (function_item body: (block) @body))`,
  break: ({ site, name }) =>
    isAuthorisation(name?.text.split('::').at(-1) ?? '')
      ? [cut(site.startIndex, site.nextSibling?.startIndex ?? site.endIndex)]
      : undefined,
  tripwire: ({ body }) => {
    const first = body && parts(body)[0];
    return (first && failBefore(first, statements)) ?? [];
  },
  subject: ({ site }) => `the attribute ${quoted(site)}`,
};

/** Checks of access that stand around handlers, not in them. */
export const accessChecks: readonly FaultQuery[] = [layers, extractors, attributes];
