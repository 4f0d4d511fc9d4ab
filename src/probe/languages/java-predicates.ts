import type { Node } from 'web-tree-sitter';
import { isIsolation } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { type Call, callOf } from './java-comparators.js';
import { withoutLink } from './java-query-orderings.js';
import { propertyOf } from './java-syntax.js';
import { cutElement, descendants, replace } from './nodes.js';
import type { TextEdit } from './site.js';

const invocations = `(method_invocation) @site`;
const tests = /^(eq|equal|equals|is|in|isNull|isNotNull|isFalse|isTrue|ne|notEqual)$/;

/** `tenantId` of `root.get("tenantId")`, `root.get(Order_.tenantId)`, `q.order.tenantId`, `Order::getTenantId`. */
function columnOf(path: Node | null | undefined): string {
  const name = /([A-Za-z_]\w*)["')]*(\(\))?$/.exec(path?.text ?? '')?.[1] ?? '';
  return propertyOf(name);
}

function isIsolating(path: Node | null | undefined): boolean {
  return isIsolation(columnOf(path));
}

/** `cb.equal(root.get("tenantId"), tenant)` becomes a predicate that holds for every row. */
const criteria: FaultQuery = {
  kind: 'predicate',
  query: invocations,
  break: ({ site }) => {
    const call = callOf(site);
    const builder = call?.receiver?.text ?? '';
    if (!call || !tests.test(call.name) || !/^(this\.)?(cb|\w*[bB]uilder)$/.test(builder)) return undefined;
    const [path] = call.given;
    if (site.parent?.type === 'expression_statement' || callOf(path)?.name !== 'get') return undefined;
    return isIsolating(path) ? [replace(site, `${builder}.conjunction()`)] : undefined;
  },
  subject: ({ site }) => quoted(site),
};

/** `q.order.tenantId.eq(tenant)` of QueryDSL and jOOQ. */
function isTyped(condition: Node | undefined): boolean {
  const call = callOf(condition);
  return call !== undefined && tests.test(call.name) && call.name !== 'equals' && isIsolating(call.receiver);
}

function inWhere(call: Call, condition: Node): readonly TextEdit[] | undefined {
  if (!call.receiver) return undefined;
  const at = call.given.findIndex(({ id }) => id === condition.id);
  if (call.given.length > 1) return [cutElement(call.given, at)];
  // What adds to a condition needs one to add to.
  const above = callOf(call.node.parent);
  const continued = above?.receiver?.id === call.node.id && /^(and|or|not)\w*$/i.test(above.name);
  return call.name === 'where' && continued ? undefined : withoutLink(call.receiver, call.node);
}

/** `.where(a, q.tenantId.eq(tenant))`, `.and(q.deleted.isFalse())`. */
const typed: FaultQuery = {
  kind: 'predicate',
  query: invocations,
  break: ({ site }) => {
    const holder = site.parent?.type === 'argument_list' ? callOf(site.parent.parent) : undefined;
    if (!holder || !/^(where|and)$/.test(holder.name) || !isTyped(site)) return undefined;
    return inWhere(holder, site);
  },
  subject: ({ site }) => quoted(site),
};

/** `wrapper.eq(Order::getTenantId, tenant)` of MyBatis-Plus. */
const wrapped: FaultQuery = {
  kind: 'predicate',
  query: invocations,
  break: ({ site }) => {
    const call = callOf(site);
    const column = call?.given.find(({ type }) => type === 'method_reference' || type === 'string_literal');
    if (!call?.receiver || !/^(eq|isNull|isNotNull|ne)$/.test(call.name) || !column) return undefined;
    if (call.given.indexOf(column) > 1 || !isIsolating(column)) return undefined;
    return withoutLink(call.receiver, site);
  },
  subject: ({ site }) => quoted(site),
};

/** The property that a condition on one element is about, where it is about one alone. */
function isIsolatingTest(condition: Node): boolean {
  if (condition.type === 'method_reference')
    return isIsolation(propertyOf(condition.lastNamedChild?.text ?? ''));
  const names: string[] = [];
  for (const node of descendants(condition)) {
    if (
      node.type === 'binary_expression' &&
      /^(&&|\|\|)$/.test(node.childForFieldName('operator')?.text ?? '')
    )
      return false;
    const call = node.type === 'method_invocation' ? callOf(node) : undefined;
    if (call?.receiver && !/^(equals|Objects|compareTo|contains)$/.test(call.name))
      names.push(propertyOf(call.name));
  }
  const [first] = names;
  return first !== undefined && isIsolation(first);
}

/** `.filter(order -> order.getTenantId().equals(tenant))`. */
const filters: FaultQuery = {
  kind: 'predicate',
  query: invocations,
  break: ({ site }) => {
    const call = callOf(site);
    const [test, ...more] = call?.given ?? [];
    if (call?.name !== 'filter' || !call.receiver || !test || more.length > 0) return undefined;
    const condition = test.type === 'lambda_expression' ? test.childForFieldName('body') : test;
    if (
      !condition ||
      !/^(method_reference|method_invocation|unary_expression|binary_expression)$/.test(condition.type)
    )
      return undefined;
    return isIsolatingTest(condition) ? withoutLink(call.receiver, site) : undefined;
  },
  subject: ({ site }) => quoted(callOf(site)?.given[0] ?? site),
};

/** The parts of a query that keep rows apart, where Java code writes them as calls. */
export const predicateFaults: readonly FaultQuery[] = [criteria, typed, wrapped, filters];
