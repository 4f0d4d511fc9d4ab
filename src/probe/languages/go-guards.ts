import type { Node } from 'web-tree-sitter';
import { lastName } from './fault-queries.js';
import { guards } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { parts, replace } from './nodes.js';

const query = `(if_statement condition: (_) @condition consequence: (block (statement_list) @body) !alternative) @site`;

/** A status that blames whoever asked. */
const refusedStatus =
  /\bStatus(BadRequest|Unauthorized|PaymentRequired|Forbidden|NotFound|MethodNotAllowed|NotAcceptable|Conflict|Gone|Precondition\w+|RequestEntityTooLarge|UnsupportedMediaType|UnprocessableEntity|Locked|TooManyRequests)\b|\b4\d\d\b|\bcodes\.(InvalidArgument|NotFound|AlreadyExists|PermissionDenied|Unauthenticated|FailedPrecondition|OutOfRange|ResourceExhausted)\b/;
const refusedName =
  /^(BadRequest|Unauthori[sz]ed|Forbidden|NotFound|Conflict|UnprocessableEntity|TooManyRequests|MethodNotAllowed)/;
const ending = /^(panic|os\.Exit|log\.(Fatal|Panic)\w*)$/;
const constructors =
  /^(errors|xerrors|eris|oops|errs|fmt|status|connect)\.(New|Errorf|Newf|Wrapf?|Error|NewError)$/;
const passedOn = /\b\w*[eE]rr\w*\s*!=\s*nil\b/;

function calleeText(node: Node): string {
  return (node.type === 'call_expression' && node.childForFieldName('function')?.text) || '';
}

/** `fmt.Errorf(...)`, `ErrNotFound`, `&NotFoundError{...}`, `newNotFoundError(id)`. */
export function isErrorValue(value: Node): boolean {
  const callee = calleeText(value);
  if (callee !== '') return constructors.test(callee) || /^(Err|err[A-Z]|\w*Error)/.test(lastName(callee));
  if (value.type === 'identifier' || value.type === 'selector_expression')
    return /^(Err|err)[A-Z]\w*$|\wError$/.test(lastName(value.text));
  const literal = value.type === 'unary_expression' ? value.firstNamedChild : value;
  return literal?.type === 'composite_literal' && /Err/.test(literal.childForFieldName('type')?.text ?? '');
}

/** What comes first in a statement says what it is about; a long message may hold any number. */
function headOf(statement: Node): string {
  return statement.text.slice(0, 300).replaceAll(/"[^"\n]*"/g, '""');
}

function refusesByStatus(statement: Node): boolean {
  const [value] = parts(statement);
  const callee = value ? calleeText(value) : '';
  return callee !== '' && (refusedStatus.test(headOf(statement)) || refusedName.test(lastName(callee)));
}

/** `return nil, ErrX`, `panic(...)`, `return c.JSON(http.StatusForbidden, ...)`, `c.AbortWithStatus(403)`. */
function refuses(statement: Node): boolean {
  const [given] = parts(statement);
  if (!given) return false;
  if (statement.type === 'return_statement') {
    const value = parts(given).at(-1);
    return value !== undefined && (isErrorValue(value) || refusesByStatus(given));
  }
  if (statement.type !== 'expression_statement') return false;
  return ending.test(calleeText(given)) || refusesByStatus(statement);
}

/** `err != nil` passes on what another call has found, unless it tells whoever asked that it is their fault. */
function passesOn({ condition, body }: Captures): boolean {
  if (!passedOn.test(condition?.text ?? '')) return false;
  return !(body && parts(body).some((statement) => saysWhoseFault(statement)));
}

function saysWhoseFault(statement: Node): boolean {
  const [given] = parts(statement);
  if (!given) return false;
  return statement.type === 'return_statement' ? refusesByStatus(given) : refusesByStatus(statement);
}

/** The condition so that it never holds; what it uses stays in use. */
function never(condition: string): string {
  return /^!?[\w.]+$/.test(condition) ? `false && ${condition}` : `false && (${condition})`;
}

/**
 * `if value == nil { return ErrX }` in front of `switch value.(type)` whose default says the same: without the guard
 * that is where nil comes to.
 */
function isSaidByDefault({ site, condition, body }: Captures): boolean {
  const next = site.nextNamedSibling;
  const tested = /^(\w+) == nil$/.exec(condition?.text ?? '')?.[1];
  if (next?.type !== 'type_switch_statement' || tested === undefined) return false;
  if (next.childForFieldName('value')?.text !== tested) return false;
  const cases = next.namedChildren.flatMap((child) => child ?? []);
  const takesNil = cases.some(({ type, text }) => type === 'type_case' && /^case\b[^:\n]*\bnil\b/.test(text));
  const otherwise = cases.find(({ type }) => type === 'default_case')?.text;
  return !takesNil && otherwise !== undefined && otherwise.replace(/^default:\s*/, '') === body?.text;
}

const refusing = guards({ query, refuses, never, passesOn });

const returning: FaultQuery = {
  ...refusing,
  arid: (captures) =>
    isSaidByDefault(captures)
      ? 'the default of the switch after it does the same'
      : refusing.arid?.(captures),
};

/** `http.Error(w, "...", http.StatusForbidden)` and then a bare `return`. */
const answering: FaultQuery = {
  ...returning,
  break({ condition, body }) {
    const given = body ? parts(body) : [];
    const last = given.at(-1);
    const before = given.slice(0, -1);
    if (!condition || last?.type !== 'return_statement' || parts(last).length > 0) return undefined;
    const answers = before.every(({ type }) => type === 'expression_statement') && before.some(refuses);
    return answers ? [replace(condition, never(condition.text))] : undefined;
  },
  subject: ({ site, condition }) => `the guard ${quoted(condition ?? site)}`,
};

/** Both ways in which Go code refuses something. */
export const refusals: readonly FaultQuery[] = [returning, answering];
