import type { Node } from 'web-tree-sitter';
import { guards } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { throwsAnyway } from './java-null-checks.js';
import { bindsNames, neverRun } from './java-syntax.js';
import { parts } from './nodes.js';
import { calleeOf } from './unremarkable-statement.js';

const refusedStatus =
  /\b(badRequest|notFound|unprocessableEntity|forbidden|unauthorized)\(|\bstatus\(\s*([\w.]*\.)?(4\d\d|BAD_REQUEST|UNAUTHORIZED|FORBIDDEN|NOT_FOUND|CONFLICT|GONE|UNPROCESSABLE_ENTITY|TOO_MANY_REQUESTS)\b|\bHttpStatus\.(BAD_REQUEST|UNAUTHORIZED|FORBIDDEN|NOT_FOUND|CONFLICT|UNPROCESSABLE_ENTITY)\b/;
const refusedValue =
  /^return\s+((Mono|Flux|Single|Completable)\.error|\w*(Result|Response|R)\.(error|fail\w*)|Either\.left|Try\.failure|CompletableFuture\.failedFuture|failedFuture)\(/;

/** `throw`, `return ResponseEntity.badRequest()...`, `response.sendError(403); return;`. */
function refuses(statement: Node): boolean {
  if (statement.type === 'throw_statement') return true;
  const text = statement.text.slice(0, 400);
  if (statement.type === 'expression_statement') return /\.sendError\(\s*[^)]/.test(text);
  if (statement.type !== 'return_statement') return false;
  const before = statement.previousNamedSibling;
  if (parts(statement).length === 0) return before !== null && refuses(before);
  return refusedStatus.test(text) || refusedValue.test(text);
}

/** What says itself that it cannot happen, and what hands on an error that it got. */
function passesOn({ body }: Captures): boolean {
  const text = body?.text ?? '';
  if (/throw\s+(\(\w+\)\s*)?\w+\s*;/.test(text)) return true;
  return /\bAssertionError\b|unreachable|impossible|can(not|'t| not) happen|(should|must) (never|not) happen/i.test(
    text,
  );
}

/** What gives a name to what it has found cannot be turned round: the name would be gone. */
export function unlessBinding(query: FaultQuery, part: (captures: Captures) => Node | undefined): FaultQuery {
  return {
    ...query,
    break: (captures) => {
      const condition = part(captures);
      return condition && bindsNames(condition) ? undefined : query.break(captures);
    },
  };
}

const checks =
  /^(([\w.]+\.)?(Objects\.(requireNonNull|check\w+)|(Preconditions|Validate|Verify|Assert|Asserts|Args|Check|Checks|Guard|Require|Contract)\.\w+)|check(Argument|State|NotNull|ElementIndex|PositionIndex\w*)|requireNonNull)$/;

/** True for a call that throws where something does not hold. */
export function isCheck(callee: string): boolean {
  return checks.test(callee);
}

/** `Objects.requireNonNull(name)`: a guard that is written as a call. */
const checkingCalls: FaultQuery = {
  kind: 'guard',
  query: `(expression_statement (method_invocation) @call) @site`,
  break: ({ site, call }) => (call && isCheck(calleeOf(call)) ? neverRun(site) : undefined),
  arid: ({ site }) => sameWithout(site),
  subject: ({ site, call }) => `the guard ${quoted(call ?? site)}`,
};

function sameWithout(check: Node): string | undefined {
  return throwsAnyway(check) ? 'the code behind it throws the same for a null' : undefined;
}

const ifStatement = `(if_statement condition: (parenthesized_expression (_) @condition) consequence: (_) @body !alternative) @site`;

const givenGuards = guards({
  query: ifStatement,
  refuses,
  // The condition is still evaluated: only the refusal is lost.
  never: (condition) => `(${condition}) && false`,
  passesOn,
});
const refusals: FaultQuery = {
  ...givenGuards,
  arid: (captures) => givenGuards.arid?.(captures) ?? sameWithout(captures.site),
};

/** Both ways in which Java code refuses something. */
export const guardFaults: readonly FaultQuery[] = [
  unlessBinding(refusals, ({ condition }) => condition),
  checkingCalls,
];
