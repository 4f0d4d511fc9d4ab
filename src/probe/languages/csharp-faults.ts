import type { Node } from 'web-tree-sitter';
import { accessFaults } from './csharp-access.js';
import { aridPlace } from './csharp-arid.js';
import { durabilityFaults, isLasting } from './csharp-durability.js';
import { predicateFaults } from './csharp-predicates.js';
import { always, bindsNames, csharpSyntax, methodAround, never, neverRun } from './csharp-syntax.js';
import { emptyReturn, otherValue } from './csharp-values.js';
import { isUnremarkable } from './fault-names.js';
import {
  boundaryNames,
  comparisons,
  conditions,
  connectors,
  guards,
  lastName,
  statementCalls,
} from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { ancestor, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';
import { failInBody, putBefore } from './tripwire.js';
import { calleeOf } from './unremarkable-statement.js';

const refusedResult =
  /^return\s+(new\s+)?([\w.]+\.)?(BadRequest|NotFound|Unauthorized|Forbid|Forbidden|Challenge|Conflict|UnprocessableEntity|ValidationProblem|Problem)(Object)?(Result)?(<[^(]*>)?\(/;
const refusedStatus =
  /^return\s+.*\b(StatusCode\(\s*(4\d\d|StatusCodes\.Status4\w+|\(int\)\s*HttpStatusCode\.(BadRequest|Forbidden|Unauthorized|NotFound|Conflict))|Result(<[^(]*>)?\.(Fail|Failure|Error|Invalid|NotFound|Forbidden|Unauthorized)\w*\()/s;

/** `throw`, `return BadRequest()`, `return Result.Failure(...)`. */
function refuses(statement: Node): boolean {
  if (statement.type === 'throw_statement') return true;
  const text = statement.text.slice(0, 400);
  return statement.type === 'return_statement' && (refusedResult.test(text) || refusedStatus.test(text));
}

/** What says itself that it cannot happen, and what hands on an error that it got. */
function passesOn({ body }: Captures): boolean {
  const text = body?.text ?? '';
  if (/\bthrow(\s+\w+)?\s*;/.test(text)) return true;
  return /unreachable|impossible|can(not|'t| not) happen|(should|must) (never|not) happen/i.test(text);
}

function unlessBinding(
  query: FaultQuery,
  part: (captures: Captures) => Node | undefined,
  orByArgument: boolean,
): FaultQuery {
  return {
    ...query,
    break: (captures) => {
      const condition = part(captures);
      return condition && bindsNames(condition, orByArgument) ? undefined : query.break(captures);
    },
  };
}

const calls = `(expression_statement [(invocation_expression) @call (await_expression (invocation_expression) @call)]) @site`;
const checks =
  /^(\w*Exception\.ThrowIf\w*|(Guard|Ensure|Check|Requires|Contract|Throw)(\.Against|\.That)?\.\w+(<.*>)?|\w*[vV]alidator\.(ValidateAndThrow(Async)?))$/;

/** `ArgumentNullException.ThrowIfNull(name)`: a guard that is written as a call. */
const checkingCalls: FaultQuery = {
  kind: 'guard',
  query: calls,
  break: ({ site, call }) => (call && checks.test(calleeOf(call)) ? neverRun(site) : undefined),
  subject: ({ site, call }) => `the guard ${quoted(call ?? site)}`,
};

function withoutStatement(statement: Node): readonly TextEdit[] | undefined {
  const value = statement.firstNamedChild;
  const call = value?.type === 'await_expression' ? value.firstNamedChild : value;
  if (!call || checks.test(calleeOf(call)) || isLasting(call)) return undefined;
  return neverRun(statement);
}

const tidying =
  /(^|\.)(Dispose(Async)?|Close(Async)?|Release(Mutex)?|Exit(Read|Write)Lock|SuppressFinalize|EnsureCapacity|TrimExcess|Set|Reset|ConfigureAwait|Cancel(Async)?|CancelAfter|ClearProviders|WriteLine|Log\w*|Delay|Yield)$/;
const registrations =
  /^(services|builder|app|options|endpoints|modelBuilder|migrationBuilder|CreateMap|RuleFor|config\w*|Property|Navigation)\b|\.(Try)?Add(Keyed)?(Scoped|Singleton|Transient|HostedService|DbContext\w*)$/;

function ignored(callee: string): string | undefined {
  if (/^base\b|^(Debug|Trace)\./.test(callee)) return 'it is not made for an effect';
  if (registrations.test(callee)) return 'it wires the program together';
  return tidying.test(callee) ? 'it cleans up, logs or sets something up' : undefined;
}

const awaits: FaultQuery = {
  kind: 'await',
  query: `(expression_statement (await_expression (invocation_expression) @call) @awaited) @site`,
  // Started and not waited for.
  break: ({ site, awaited, call }) => {
    if (!awaited || !call || bindsNames(call, true) || /\b(Delay|Yield|Sleep)\(/.test(call.text))
      return undefined;
    const lambda = ancestor(site, new Set(['lambda_expression']));
    if (lambda?.childForFieldName('parameters')?.text.match(/\b_\b/)) return undefined;
    return [replace(awaited, `_ = ${call.text}`)];
  },
  subject: ({ call, site }) => quoted(call ?? site),
};

/** Nothing to empty: a single return or throw, or the assignment of a setter. */
function isTrivial(body: Node): boolean {
  const [only, ...more] = parts(body);
  if (only === undefined || more.length > 0) return only === undefined;
  const assigns = only.firstNamedChild?.type === 'assignment_expression';
  return (
    /^(return|throw|yield)_statement$/.test(only.type) || (only.type === 'expression_statement' && assigns)
  );
}

const bodies: FaultQuery = {
  kind: 'body',
  query: `(method_declaration name: (identifier) @name body: (block) @body) @site`,
  break: ({ site, body }) => {
    const first = body && parts(body)[0];
    const leave = emptyReturn(site);
    if (!body || !first || leave === undefined || isTrivial(body)) return undefined;
    return putBefore(first, `if (${always}) ${leave}`, csharpSyntax);
  },
  arid: ({ name }) =>
    /^(Dispose(Async)?|Close|Finalize)$/.test(name?.text ?? '') || isUnremarkable(name?.text ?? '')
      ? 'it logs, caches or cleans up'
      : undefined,
  tripwire: ({ body }) => (body && failInBody(body, csharpSyntax)) ?? [],
  subject: ({ name }) => `the method "${name?.text}"`,
};

const returned: FaultQuery = {
  kind: 'returned-value',
  query: `(return_statement (_) @value) @site`,
  break: ({ site, value }) => {
    const method = methodAround(site);
    const other = value && method ? otherValue(value, method) : undefined;
    return value && other !== undefined && !bindsNames(value, true) ? [replace(value, other)] : undefined;
  },
  arid: ({ site, value }) => {
    const alone =
      site.parent && parts(site.parent).length === 1 && site.parent.parent?.type === 'method_declaration';
    return alone && value && /^(identifier|member_access_expression|this)$/.test(value.type)
      ? 'it only hands out what is stored'
      : undefined;
  },
};

const givenNames = boundaryNames(
  `(invocation_expression function: [(member_access_expression name: (identifier) @callee) (identifier) @callee] arguments: (argument_list . (argument (string_literal (string_literal_content) @content)))) @site`,
);
/** With one argument these get a message, not a name. */
const ambiguous = /^(send|process|handle|notify|trigger|once|emit|listen|worker|consume|produce)(async)?$/i;

const names: FaultQuery = {
  ...givenNames,
  break: (captures) => {
    const { site, callee } = captures;
    const args = site.childForFieldName('arguments');
    const single = args !== null && parts(args).length === 1;
    return single && ambiguous.test(lastName(callee?.text ?? '')) ? undefined : givenNames.break(captures);
  },
};

/** With what never matters wherever it stands. */
function withArid(query: FaultQuery): FaultQuery {
  return { ...query, arid: (captures) => query.arid?.(captures) ?? aridPlace(captures.site, query.kind) };
}

/** Everything in C# code, other than orderings, that can be broken. */
export const faults: readonly FaultQuery[] = [
  unlessBinding(
    // The condition is still evaluated: only the refusal is lost.
    guards({
      query: `(if_statement condition: (_) @condition consequence: (_) @body !alternative) @site`,
      refuses,
      never: (condition) => `(${condition}) && ${never}`,
      passesOn,
    }),
    ({ condition }) => condition,
    false,
  ),
  checkingCalls,
  ...accessFaults,
  ...predicateFaults,
  ...durabilityFaults,
  ...statementCalls({ query: calls, without: withoutStatement, ignored }),
  awaits,
  names,
  bodies,
  unlessBinding(
    conditions(`(if_statement condition: (_) @condition) @site`, (condition) => `!(${condition})`),
    ({ condition }) => condition,
    false,
  ),
  comparisons(`(binary_expression operator: ["<" "<=" ">" ">="] @operator) @site`),
  unlessBinding(
    connectors(`(binary_expression operator: ["&&" "||"] @operator) @site`),
    ({ site }) => site,
    true,
  ),
  returned,
].map(withArid);
