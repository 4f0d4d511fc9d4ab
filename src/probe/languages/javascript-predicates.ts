import type { Node } from 'web-tree-sitter';
import { isIsolation } from './fault-names.js';
import { isolatingArguments } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { cut, cutElement, parts } from './nodes.js';
import type { TextEdit } from './site.js';

/** Cuts an argument, or a pair of an object, out of its list. */
export function withoutElement(node: Node): readonly TextEdit[] {
  const siblings = parts(node.parent ?? node);
  const at = siblings.findIndex(({ id }) => id === node.id);
  return [cutElement(siblings, at)];
}

const queryMethod =
  /^(where|andWhere|find|findOne|findMany|findFirst|findAll|findUnique|findBy|findOneBy|count|countBy|update|updateMany|updateOne|delete|deleteMany|deleteOne|destroy|findAndCount|findAndCountAll|aggregate|exists)$/;

/** Clients of servers have methods of these names too. */
const remote = /octokit|github|gitlab|client\b|api\b|axios|fetch/i;

/** `{ where: { tenantId } }` and `Model.find({ ownerId: user.id })`: a pair of a query's condition. */
function inCondition(pair: Node): boolean {
  const object = pair.parent;
  const holder = object?.parent;
  if (!object || !holder) return false;
  if (holder.type === 'pair') return /^(where|filter)$/.test(holder.childForFieldName('key')?.text ?? '');
  const callee = holder.type === 'arguments' ? holder.parent?.childForFieldName('function') : null;
  const property = callee?.childForFieldName('property')?.text ?? '';
  if (!callee || !queryMethod.test(property) || remote.test(callee.text)) return false;
  const [first, second] = parts(holder);
  if (first?.id !== object.id) return false;
  // What `update` sets comes second; where there is no second, or that has the condition, the first is what it sets.
  return property !== 'update' || (second !== undefined && !/\bwhere\b/.test(second.text));
}

function withoutPair(pair: Node): readonly TextEdit[] | undefined {
  return inCondition(pair) ? withoutElement(pair) : undefined;
}

/** Drizzle: `and(eq(notes.userId, user.id), ...)`. */
const conjuncts: FaultQuery = {
  kind: 'predicate',
  query: `(call_expression function: (identifier) @and arguments: (arguments (call_expression function: (identifier) @test arguments: (arguments . (member_expression property: (property_identifier) @name))) @site))`,
  break({ site, and, test, name }) {
    const compares = and?.text === 'and' && /^(eq|ne|isNull|isNotNull|inArray)$/.test(test?.text ?? '');
    return compares && name && isIsolation(name.text) ? withoutElement(site) : undefined;
  },
  // `eq(notes.id, this.note.id)`: whose the row is was asked when it was loaded.
  arid: ({ site }) =>
    /\.id,\s*this\.[\w.]+\.id\)/.test(site.parent?.text ?? '') ? 'the row has been found before' : undefined,
  subject: ({ site }) => quoted(site),
};

/** Knex, Kysely and Supabase: `.where('tenant_id', id)`, `.eq('user_id', id)`. */
const links: FaultQuery = {
  kind: 'predicate',
  query: `(call_expression function: (member_expression object: (call_expression) @before property: (property_identifier) @method) arguments: (arguments . (string (string_fragment) @name) . (_))) @site`,
  break({ site, before, method, name }) {
    const narrows = /^(where|andWhere|eq|is|whereNull|neq)$/.test(method?.text ?? '');
    const column = name?.text.split('.').at(-1) ?? '';
    return before && narrows && isIsolation(column) ? [cut(before.endIndex, site.endIndex)] : undefined;
  },
  subject: ({ before, site }) => `"${site.text.slice(before?.text.length ?? 0).trim()}"`,
};

/** Conditions of queries that keep tenants, owners or deleted rows apart. */
export const predicates: readonly FaultQuery[] = [
  isolatingArguments(`(pair key: (property_identifier) @name) @site`, withoutPair),
  isolatingArguments(`(shorthand_property_identifier) @name @site`, withoutPair),
  conjuncts,
  links,
];
