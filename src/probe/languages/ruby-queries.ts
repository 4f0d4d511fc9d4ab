import type { Node } from 'web-tree-sitter';
import { isolatingArguments } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { cut, cutElement, insert, parts, replace } from './nodes.js';
import { argumentsOf, isRunLater, methodName } from './ruby-syntax.js';
import type { TextEdit } from './site.js';

/** `.where(...)` gone: what it was called on, or in a scope the rows so far. */
function withoutLink(call: Node): readonly TextEdit[] {
  const receiver = call.childForFieldName('receiver');
  if (!receiver) return [replace(call, 'all')];
  const model = receiver.type === 'constant' || receiver.type === 'scope_resolution';
  // The bare class has not all the methods of its rows.
  return [{ start: receiver.endIndex, end: call.endIndex, replacement: model ? '.all' : '' }];
}

/** `where.not(...)` goes with its `where`. */
function withoutNot(call: Node): readonly TextEdit[] | undefined {
  const where = call.childForFieldName('receiver');
  if (where?.type === 'identifier' && where.text === 'where') return [replace(call, 'all')];
  if (where?.type !== 'call' || methodName(where) !== 'where' || argumentsOf(where).length > 0)
    return undefined;
  const receiver = where.childForFieldName('receiver');
  if (!receiver) return [replace(call, 'all')];
  const model = receiver.type === 'constant' || receiver.type === 'scope_resolution';
  return [{ start: receiver.endIndex, end: call.endIndex, replacement: model ? '.all' : '' }];
}

function withoutPair(pair: Node): readonly TextEdit[] | undefined {
  const call = pair.parent?.parent;
  if (!call || !pair.parent) return undefined;
  const siblings = parts(pair.parent);
  if (siblings.length > 1) {
    return [
      cutElement(
        siblings,
        siblings.findIndex(({ id }) => id === pair.id),
      ),
    ];
  }
  if (methodName(call) === 'not') return withoutNot(call);
  // The one key of a look-up is what it looks for.
  return /^(where|rewhere)$/.test(methodName(call)) ? withoutLink(call) : undefined;
}

const conditions: FaultQuery = isolatingArguments(
  `(call method: (identifier) @method arguments: (argument_list (pair key: (_) @name) @site) (#match? @method "^(where|not|rewhere|find_by!?|exists.|sole|find_sole_by|take_by)$"))`,
  withoutPair,
);

const finder = /^(find|find_by!?|find_by_\w+!?|where)$/;
const holder =
  /^(current_(user|account|tenant|organi[sz]ation|team|workspace|company|member|customer)|Current\.\w+)$/;

/** `posts` is a relation of Post, `blog_categories` one of BlogCategory. */
function modelOf(association: string): string | undefined {
  const single = association.endsWith('ies')
    ? association.replace(/ies$/, 'y')
    : association.replace(/(x|ch|sh|ss)es$/, '$1').replace(/([^s])s$/, '$1');
  if (single === association) return undefined;
  return single
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `current_user.posts.find(id)` finds only one's own. */
const ownRows: FaultQuery = {
  kind: 'predicate',
  query: `(call receiver: (call receiver: (_) @owner method: (identifier) @association !arguments !block) @rows method: (identifier) @finder arguments: (argument_list)) @site`,
  break: ({ owner, association, rows, finder: name }) => {
    if (!owner || !association || !rows || !holder.test(owner.text) || !finder.test(name?.text ?? ''))
      return undefined;
    const model = modelOf(association.text);
    return model === undefined ? undefined : [replace(rows, model)];
  },
  subject: ({ owner, site }) => `"${owner?.text}" of ${quoted(site)}`,
};

/** Pundit's `policy_scope(Post)`, CanCan's `Post.accessible_by(current_ability)`. */
const policyScopes: FaultQuery = {
  kind: 'predicate',
  query: `(call method: (identifier) @method arguments: (argument_list . (_) @rows)) @site`,
  break: ({ site, method, rows }) => {
    const receiver = site.childForFieldName('receiver');
    if (method?.text === 'accessible_by' && receiver) return withoutLink(site);
    if (method?.text !== 'policy_scope' || !rows || receiver || !isRunLater(site)) return undefined;
    const model = rows.type === 'constant' || rows.type === 'scope_resolution';
    const keep = [cut(site.startIndex, rows.startIndex), cut(rows.endIndex, site.endIndex)];
    return model ? [...keep, insert(rows.endIndex, '.all')] : keep;
  },
};

/** Conditions that keep rows of tenants and owners apart, as Ruby writes them. */
export const queryFaults: readonly FaultQuery[] = [conditions, ownRows, policyScopes];
