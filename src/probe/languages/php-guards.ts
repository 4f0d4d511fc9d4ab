import type { Node } from 'web-tree-sitter';
import { guards } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { parts, replace } from './nodes.js';
import { argumentsOf, callName, callTypes, valueOf } from './php-syntax.js';

const refusingCall =
  /^(abort|exit|die|fail|redirect|wp_die|wp_send_json_error|forbid|notFound|showPermissionError|throwError|sendError|addViolation|addError)$/;
const refusedStatus =
  /\b4\d\d\s*[,)\]]|HTTP_(BAD_REQUEST|UNAUTHORIZED|FORBIDDEN|NOT_FOUND|CONFLICT|GONE|METHOD_NOT_ALLOWED|PRECONDITION_\w+|UNPROCESSABLE_\w+|TOO_MANY_REQUESTS|LOCKED)\b/;
const refusedResponse =
  /^(back|redirect)\(.*(->withErrors\(|->with\(\s*['"](error|danger|warning)|login)|^\$this->(redirect\w*|createAccessDenied\w*|forbidden|notFound|unauthorized|error\w*|sendError|respondWithError|showPermissionError)\(|^new \\?\w*(Error|Forbidden|Denied|Unauthori[sz]ed|NotFound)\w*Response\(|^\w*Result::(fail|failure|error)\(/s;

/** `throw`, `abort(403)`, `return response()->json(.., 422)`, `exit`. */
function refuses(statement: Node): boolean {
  if (/^(throw|exit)_statement$/.test(statement.type)) return true;
  const [value, ...more] = parts(statement);
  if (!value || more.length > 0) return false;
  if (statement.type === 'return_statement') {
    const text = value.text.slice(0, 600);
    return (
      refusedStatus.test(text) ||
      refusedResponse.test(text) ||
      (callTypes.has(value.type) && callName(value) === 'abort')
    );
  }
  if (statement.type !== 'expression_statement') return false;
  return (
    value.type === 'throw_expression' || (callTypes.has(value.type) && refusingCall.test(callName(value)))
  );
}

/** A condition that assigns goes on doing so. */
function never(condition: string): string {
  return /[^=!<>]=[^=>]/.test(condition) ? `(${condition}) && false` : 'false';
}

/** `if ($error) { throw $error; }`, and what is decided by the installation. */
export function isStatic({ condition }: Captures): boolean {
  const text = condition?.text ?? '';
  return (
    /^!?\(?\$(e|ex|err|error|exception|throwable)\b(\s+instanceof\b.*)?$/.test(text) ||
    /\b(PHP_(SAPI|VERSION\w*|OS\w*)|php_sapi_name|phpversion|version_compare|defined|(function|class|method|interface|trait)_exists|extension_loaded|runningInConsole|runningUnitTests|config)\b/.test(
      text,
    )
  );
}

const branches: FaultQuery = guards({
  query: `(if_statement condition: (parenthesized_expression (_) @condition) body: (_) @body !alternative) @site`,
  refuses,
  never,
  passesOn: isStatic,
});

/** `abort_if($cond, 403)`, `throw_unless($cond, Denied::class)`. */
const guardCalls: FaultQuery = {
  kind: 'guard',
  query: `(function_call_expression function: (_) @function arguments: (arguments)) @site`,
  break: ({ site, function: callee }) => {
    const [, unless] = /^\\?(?:abort|throw|report)_(if|unless)$/.exec(callee?.text ?? '') ?? [];
    const condition = argumentsOf(site)?.[0];
    if (unless === undefined || !condition) return undefined;
    return [replace(valueOf(condition), unless === 'unless' ? 'true' : 'false')];
  },
  subject: ({ site }) => `the guard ${quoted(site)}`,
};

/** `Assert::notEmpty($name);` of assertion libraries, `$request->validate([...]);`: statements that may refuse. */
const guardStatements: FaultQuery = {
  kind: 'guard',
  query: `(expression_statement [(scoped_call_expression) (member_call_expression)] @call) @site`,
  break: ({ site, call }) => {
    const scope = call?.childForFieldName('scope')?.text ?? '';
    const asserts = /^\\?(Webmozart\\Assert\\|Assert\\)?(Assert|Assertion)$/.test(scope);
    const validates =
      call?.type === 'member_call_expression' &&
      /^(validate|validateWithBag|validateOrFail)$/.test(callName(call));
    return asserts || validates ? [replace(site, ';')] : undefined;
  },
  subject: ({ call, site }) => `the guard ${quoted(call ?? site)}`,
};

/** `$user ?? throw new NotFound()`, `$user ?: throw ...`. */
const alternatives: FaultQuery = {
  kind: 'guard',
  query: `[
    (binary_expression left: (_) @left operator: "??" right: (throw_expression)) @site
    (conditional_expression condition: (_) @left !body alternative: (throw_expression)) @site
  ]`,
  break: ({ site, left }) => {
    if (!left) return undefined;
    return [replace(site, site.type === 'binary_expression' ? `(${left.text} ?? null)` : left.text)];
  },
  subject: ({ site }) => `the guard ${quoted(site)}`,
};

/** Places where PHP code refuses something. */
export const guardFaults: readonly FaultQuery[] = [branches, guardCalls, guardStatements, alternatives];
