import type { Node } from 'web-tree-sitter';
import { isIsolation } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { cut } from './nodes.js';
import { methodCall } from './rust-syntax.js';

const comparing = /^(eq|ne|is_null|is_not_null|eq_any|is_in|is|is_not|is_not_distinct_from)$/;

/** `tenant_id` of `orders::tenant_id.eq(id)`, `DeletedAt` of `order::Column::DeletedAt.is_null()`. */
function columnOf(condition: Node): string | undefined {
  const method = methodCall(condition);
  if (!method || !comparing.test(method.name.text)) return undefined;
  return /^[\w:]+$/.test(method.receiver.text) ? method.receiver.text.split('::').at(-1) : undefined;
}

/** `.filter(orders::tenant_id.eq(id))` of Diesel and SeaORM, `.and(...)`, `Condition::all().add(...)`. */
const links: FaultQuery = {
  kind: 'predicate',
  query: `(call_expression function: (field_expression field: (field_identifier) @name) arguments: (arguments . (call_expression) @condition .) (#match? @name "^(filter|and|add|and_where)$")) @site`,
  break({ site, condition }) {
    const method = methodCall(site);
    const column = condition && columnOf(condition);
    if (!method || column === undefined || !isIsolation(column)) return undefined;
    return site.parent?.type === 'expression_statement'
      ? undefined
      : [cut(method.receiver.endIndex, site.endIndex)];
  },
  subject: ({ condition, site }) => quoted(condition ?? site),
};

/** What keeps rows apart in the query builders of Rust. */
export const predicates: readonly FaultQuery[] = [links];
