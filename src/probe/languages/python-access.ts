import type { Node } from 'web-tree-sitter';
import { isAuthorisation } from './fault-names.js';
import { lastName } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { cut, parts, replace } from './nodes.js';
import { withoutArgument } from './python-predicates.js';

/** A name that a decorator or an option is known by: `login_required` of `@login_required(redirect=...)`. */
function nameIn(node: Node): string {
  const call = parts(node)[0];
  const callee = call?.type === 'call' ? call.childForFieldName('function') : call;
  return callee?.text ?? '';
}

/** To the start of what follows, so that a decorator goes with its line. */
function lineAfter(node: Node): number {
  return node.nextSibling?.startIndex ?? node.endIndex;
}

/** `@login_required`, `@permission_required("can_edit")`. */
const decorators: FaultQuery = {
  kind: 'authorisation',
  query: `(decorator) @site`,
  break: ({ site }) =>
    isAuthorisation(lastName(nameIn(site))) ? [cut(site.startIndex, lineAfter(site))] : undefined,
  tripwire: ({ site }) => [replace(site, '@counterproof_was_here')],
  subject: ({ site }) => `the decorator ${quoted(site)}`,
};

/** FastAPI: a check in `dependencies=[...]`, whose value nobody uses. */
const dependencies: FaultQuery = {
  kind: 'authorisation',
  query: `(keyword_argument name: (identifier) @option value: (list (call function: (identifier) @depends arguments: (argument_list (_) @dependency)) @site))`,
  break({ site, option, depends, dependency }) {
    if (option?.text !== 'dependencies' || !/^(Depends|Security)$/.test(depends?.text ?? ''))
      return undefined;
    return isAuthorisation(lastName(dependency?.text ?? '')) ? withoutArgument(site) : undefined;
  },
  tripwire: ({ site }) => [replace(site, 'counterproof_was_here')],
};

/** A list of classes that lets some people in and others not. */
function restricts(list: Node | undefined): list is Node {
  return list !== undefined && parts(list).some(({ text }) => !/^([\w.]+\.)?AllowAny$/.test(text));
}

/** Django REST framework: `permission_classes = [IsAuthenticated]`, and `@permission_classes([IsAuthenticated])`. */
const permissionLists: FaultQuery = {
  kind: 'authorisation',
  query: `[
    (assignment left: (identifier) @name right: [(list) (tuple)] @value)
    (decorator (call function: (identifier) @name arguments: (argument_list . [(list) (tuple)] @value)))
  ] @site`,
  break: ({ name, value }) =>
    name?.text === 'permission_classes' && restricts(value) ? [replace(value, '[]')] : undefined,
  tripwire: ({ value }) => (value ? [replace(value, 'counterproof_was_here')] : []),
};

/** Checks of who may come in. */
export const access: readonly FaultQuery[] = [decorators, dependencies, permissionLists];
