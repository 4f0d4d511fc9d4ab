import { isIsolation } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { cutElement, insert, parts, replace } from './nodes.js';
import { argumentsOf, callName, keyOf, methodCalls, plainText, valueOf, withoutLink } from './php-syntax.js';

const conditions =
  /^(where|whereNull|whereNotNull|whereIn|whereNotIn|whereBelongsTo|whereKey|whereNot|whereColumn|firstWhere)$/;
const column = /^(?:\w+\.)?(\w+)$/;

/** `posts.tenant_id` isolates as `tenant_id` does. */
function isolates(text: string | undefined): boolean {
  const name = column.exec(text ?? '')?.[1];
  return name !== undefined && isIsolation(name);
}

/** `->where('tenant_id', $tenant)`, `->whereNull('deleted_at')`, `->whereBelongsTo($user)`. */
const links: FaultQuery = {
  kind: 'predicate',
  query: methodCalls,
  break: ({ site }) => {
    const [first] = argumentsOf(site) ?? [];
    const name = callName(site);
    if (!first || !conditions.test(name)) return undefined;
    const value = valueOf(first);
    const belongs = name === 'whereBelongsTo' && isIsolation(/(\w+)(\(\))?$/.exec(value.text)?.[1] ?? '');
    return belongs || isolates(plainText(value)) ? withoutLink(site) : undefined;
  },
  subject: ({ site, name }) =>
    `"${site.text
      .slice((name?.startIndex ?? 0) - site.startIndex)
      .split('\n')[0]
      ?.slice(0, 60)}"`,
};

const finders = /^(where|find(One)?By|findOneOrFail|count|firstWhere|findOrFail)$/;

/** `->findOneBy(['id' => $id, 'owner' => $user])`, `->where(['tenant_id' => $tenant, ...])`. */
const pairs: FaultQuery = {
  kind: 'predicate',
  query: `(arguments . (argument (array_creation_expression (array_element_initializer) @site)))`,
  break: ({ site }) => {
    const list = site.parent;
    const call = list?.parent?.parent?.parent;
    if (!list || !call || !finders.test(callName(call)) || !isolates(plainText(keyOf(site))))
      return undefined;
    const siblings = parts(list);
    if (siblings.length > 1) {
      return [
        cutElement(
          siblings,
          siblings.findIndex(({ id }) => id === site.id),
        ),
      ];
    }
    // The one key of a look-up is what it looks for.
    return callName(call) === 'findBy' ? [replace(list, '[]')] : undefined;
  },
};

/** `->andWhere('p.owner = :owner')` of Doctrine; the bound value has to stay. */
const texts: FaultQuery = {
  kind: 'predicate',
  query: methodCalls,
  break: ({ site }) => {
    const [first] = argumentsOf(site) ?? [];
    const text = first && valueOf(first);
    if (!text || !/^(where|andWhere)$/.test(callName(site))) return undefined;
    const name = /^\s*\w+\.(\w+)\s*(?:=\s*:?[\w.]+|IS\s+(?:NOT\s+)?NULL|IN\s*\(:?\w+\))\s*$/i.exec(
      plainText(text) ?? '',
    )?.[1];
    if (name === undefined || !isIsolation(name)) return undefined;
    return [insert(text.startIndex + 1, '('), insert(text.endIndex - 1, ' OR 1 = 1)')];
  },
  subject: ({ site }) => quoted(argumentsOf(site)?.[0] ?? site),
};

const finding = /^(find|findOrFail|findMany|first|firstOrFail|firstWhere|where|get|paginate)$/;

/** `$request->user()->posts()->findOrFail($id)` finds only one's own. */
const ownRows: FaultQuery = {
  kind: 'predicate',
  query: `(member_call_expression object: (member_call_expression object: (_) @owner name: (name) @relation arguments: (arguments)) @rows name: (name) @name) @site`,
  break: ({ site, owner, relation, rows, name }) => {
    if (!owner || !relation || !rows || !finding.test(name?.text ?? '') || argumentsOf(rows)?.length !== 0)
      return undefined;
    if (!/(^|->|::)(user|currentUser|getUser)\(\)$/.test(owner.text)) return undefined;
    const single = relation.text.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
    const model = single.charAt(0).toUpperCase() + single.slice(1);
    const imported = new RegExp(`^use [\\w\\\\]+\\\\${model};`, 'm').test(site.tree.rootNode.text);
    return single !== relation.text && imported ? [replace(rows, `${model}::query()`)] : undefined;
  },
  subject: ({ owner, site }) => `"${owner?.text}" of ${quoted(site)}`,
};

/** Conditions that keep rows of tenants and owners apart, as PHP writes them. */
export const queryFaults: readonly FaultQuery[] = [links, pairs, texts, ownRows];
