import type { Node } from 'web-tree-sitter';
import { isHiding, isIsolation } from './fault-names.js';
import { isolatingArguments } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { cutElement, parts } from './nodes.js';
import type { TextEdit } from './site.js';

/** Cuts an argument out of its list. */
export function withoutArgument(argument: Node): readonly TextEdit[] {
  const siblings = parts(argument.parent ?? argument);
  const at = siblings.findIndex(({ id }) => id === argument.id);
  return [cutElement(siblings, at)];
}

function lastAttribute(callee: Node | null | undefined): string {
  return callee?.childForFieldName('attribute')?.text ?? callee?.text ?? '';
}

/** `.get(url, user=user)` asks a server, not a table: what finds a row is given by name alone. */
function withoutCondition(argument: Node): readonly TextEdit[] | undefined {
  const call = argument.parent?.parent;
  const callee = lastAttribute(call?.childForFieldName('function'));
  const named = parts(argument.parent ?? argument).every(({ type }) => type === 'keyword_argument');
  return callee === 'get' && !named ? undefined : withoutArgument(argument);
}

/** Django and SQLAlchemy: `.filter(owner=user)`, `get_object_or_404(Note, owner=user)`. */
const named: readonly FaultQuery[] = [
  isolatingArguments(
    `(call function: (attribute attribute: (identifier) @method) arguments: (argument_list (keyword_argument name: (identifier) @name) @site) (#match? @method "^(filter|filter_by|a?get|exclude|get_or_404|first_or_404)$"))`,
    withoutCondition,
  ),
  isolatingArguments(
    `(call function: (identifier) @method arguments: (argument_list (keyword_argument name: (identifier) @name) @site) (#match? @method "^a?get_(object|list)_or_404$"))`,
    withoutArgument,
  ),
];

const narrowing = /^(filter|where|and_)$/;

/** One of the conditions that a query is given by position, where it can be left out. */
function withoutClause(clause: Node): readonly TextEdit[] | undefined {
  const call = clause.parent?.parent;
  const callee = lastAttribute(call?.childForFieldName('function'));
  if (!narrowing.test(callee)) return undefined;
  const alone = parts(clause.parent ?? clause).length === 1;
  return alone && callee === 'and_' ? undefined : withoutArgument(clause);
}

/** SQLAlchemy: `.where(Note.owner_id == user.id, Note.deleted_at.is_(None), Note.active)`. */
const positional: FaultQuery = {
  kind: 'predicate',
  query: `[
    (argument_list (comparison_operator . (attribute attribute: (identifier) @name) ["==" "!="]) @site)
    (argument_list (call function: (attribute object: (attribute attribute: (identifier) @name) attribute: (identifier) @test)) @site)
    (argument_list (attribute attribute: (identifier) @hidden) @site)
    (argument_list (unary_operator operator: "~" argument: (attribute attribute: (identifier) @hidden)) @site)
  ]`,
  break({ site, name, test, hidden }) {
    if (test && !/^(is_|isnot|is_not|in_)$/.test(test.text)) return undefined;
    const isolates = (name && isIsolation(name.text)) || (hidden && isHiding(hidden.text));
    return isolates ? withoutClause(site) : undefined;
  },
  subject: ({ site }) => quoted(site),
};

/** Conditions of queries that keep tenants, owners or deleted rows apart. */
export const predicates: readonly FaultQuery[] = [...named, positional];
