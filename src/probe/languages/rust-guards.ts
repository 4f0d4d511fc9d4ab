import type { Node } from 'web-tree-sitter';
import { guards } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { insert } from './nodes.js';

const query = `(if_expression condition: (_) @condition consequence: (block) @body !alternative) @site`;

const refusedStatus =
  /\bStatusCode::(BAD_REQUEST|UNAUTHORIZED|PAYMENT_REQUIRED|FORBIDDEN|NOT_FOUND|METHOD_NOT_ALLOWED|CONFLICT|GONE|PRECONDITION\w+|PAYLOAD_TOO_LARGE|UNPROCESSABLE_ENTITY|TOO_MANY_REQUESTS)\b|\bStatus::(BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity)\b|\b(HttpResponse|Response)::(BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity)\b/;
const endings = /^((anyhow|eyre|color_eyre)::)?(bail|panic)$/;
const exits = /^((std::)?process::)?(exit|abort)$/;

/** `return Err(...)`, `bail!(...)`, `panic!(...)`, `return HttpResponse::Forbidden().finish()`. */
function refuses(statement: Node): boolean {
  const expression = statement.type === 'expression_statement' ? statement.firstNamedChild : statement;
  if (expression?.type === 'macro_invocation')
    return endings.test(expression.childForFieldName('macro')?.text ?? '');
  if (expression?.type === 'call_expression')
    return exits.test(expression.childForFieldName('function')?.text ?? '');
  const value = expression?.type === 'return_expression' ? expression.firstNamedChild : undefined;
  if (!value) return false;
  return /^Err(\(|::)/.test(value.text) || refusedStatus.test(value.text.slice(0, 300));
}

/** `if let Err(e) = ...` and `is_err()` pass on what another call has found. */
function passesOn(condition: Node | undefined): boolean {
  return /\blet\s+(\w+::)*Err\b|\.is_err\(\)/.test(condition?.text ?? '');
}

const plain = guards({
  query,
  refuses,
  never: (condition) => (/^!?[\w.]+$/.test(condition) ? `false && ${condition}` : `false && (${condition})`),
  passesOn: ({ condition }) => passesOn(condition),
});

const refusing: FaultQuery = {
  ...plain,
  break(captures) {
    const { condition, body } = captures;
    const found = plain.break(captures);
    if (!found || !condition || !body || !condition.type.startsWith('let_')) return found;
    // A pattern cannot stand behind `false &&` in every edition: its body is never done instead.
    return [insert(body.startIndex, '{ if false '), insert(body.endIndex, ' }')];
  },
};

/** The condition of `ensure!(condition, ...)`, as far as the first comma. */
function ensured(tokens: Node): readonly Node[] {
  const inner = tokens.children.slice(1, -1).filter((child): child is Node => child !== null);
  const comma = inner.findIndex(({ type }) => type === ',');
  return comma < 0 ? inner : inner.slice(0, comma);
}

const ensuring: FaultQuery = {
  kind: 'guard',
  query: `(macro_invocation macro: (_) @macro (token_tree) @tokens) @site`,
  break({ macro, tokens }) {
    if (!tokens || !/(^|::)ensure(_whatever)?$/.test(macro?.text ?? '')) return undefined;
    const condition = ensured(tokens);
    const [first, last] = [condition[0], condition.at(-1)];
    // The commas of a turbofish are not told from those between arguments.
    const turbofish = /::\s*<|^let\b/.test(tokens.text.slice(1));
    if (!first || !last || turbofish) return undefined;
    return [insert(first.startIndex, 'true || ('), insert(last.endIndex, ')')];
  },
  subject: ({ site }) => `the guard ${quoted(site)}`,
};

/** The ways in which Rust code refuses something. */
export const refusals: readonly FaultQuery[] = [refusing, ensuring];
