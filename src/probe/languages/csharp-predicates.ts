import type { Node } from 'web-tree-sitter';
import { failing } from './csharp-syntax.js';
import { isIsolation } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { cut, descendants, replace } from './nodes.js';
import type { TextEdit } from './site.js';

const queries =
  /^(Where|First|FirstOrDefault|Single|SingleOrDefault|Last|LastOrDefault|Any|Count|LongCount|Find|FindAll|HasQueryFilter)(Async)?$/;

/** The operands of `a && b && c`. */
function operandsOf(condition: Node): readonly Node[] {
  const operator =
    condition.type === 'binary_expression' ? condition.childForFieldName('operator')?.text : undefined;
  const [left, right] = [condition.childForFieldName('left'), condition.childForFieldName('right')];
  return operator === '&&' && left && right ? [...operandsOf(left), ...operandsOf(right)] : [condition];
}

/** To have any owner at all keeps nobody apart; never to have been deleted does. */
function hides(name: string): boolean {
  return /delet|archiv|remov|revok|expir|trash|discard|publish|approv|activ|enabl/i.test(name);
}

/** A test of one column that keeps rows apart: `o.TenantId == tenant`, `!o.IsDeleted`, `o.DeletedAt == null`. */
function isIsolating(operand: Node): boolean {
  if (
    !/^(binary_expression|prefix_unary_expression|member_access_expression|is_pattern_expression)$/.test(
      operand.type,
    )
  )
    return false;
  if (
    operand.type === 'binary_expression' &&
    !/^[=!]=$/.test(operand.childForFieldName('operator')?.text ?? '')
  )
    return false;
  for (const node of descendants(operand)) {
    const name = node.type === 'member_access_expression' ? node.childForFieldName('name')?.text : undefined;
    // Only what belongs to the row itself.
    if (name !== undefined && node.childForFieldName('expression')?.type === 'identifier')
      return isIsolation(name) && (!/\bnull\b|\.HasValue\b/.test(operand.text) || hides(name));
  }
  return false;
}

/** The nth such test gone, with the `&&` that it no longer needs. */
function withoutTest(condition: Node, nth: number): readonly TextEdit[] | undefined {
  const operands = operandsOf(condition);
  const chosen = operands.filter(isIsolating)[nth];
  if (!chosen) return undefined;
  const at = operands.indexOf(chosen);
  const [before, after] = [operands[at - 1], operands[at + 1]];
  if (before) return [cut(before.endIndex, chosen.endIndex)];
  return [after ? cut(chosen.startIndex, after.startIndex) : replace(chosen, 'true')];
}

function tested({ site, condition }: Captures, nth: number): Node {
  return operandsOf(condition ?? site).filter(isIsolating)[nth] ?? site;
}

const lambda = `(invocation_expression function: (member_access_expression name: (identifier) @name) arguments: (argument_list . (argument (lambda_expression body: (_) @condition)))) @site`;
const clause = `(where_clause (_) @condition) @site`;

/** The parts of a query that keep rows apart, in LINQ and in the query syntax. */
export const predicateFaults: readonly FaultQuery[] = [lambda, clause].flatMap((query) =>
  [0, 1].map((nth): FaultQuery => ({
    kind: 'predicate',
    query,
    break: ({ name, condition }) =>
      condition && (name === undefined || queries.test(name.text)) ? withoutTest(condition, nth) : undefined,
    tripwire: ({ site }) => failing(site) ?? [],
    subject: (captures) => quoted(tested(captures, nth)),
  })),
);
