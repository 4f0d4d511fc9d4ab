import type { Node } from 'web-tree-sitter';
import { statementCalls } from './fault-queries.js';
import type { FaultQuery } from './faults.js';
import { cut, parts, replace } from './nodes.js';
import { sortFunction } from './php-sorts.js';
import {
  argumentsOf,
  callName,
  callTypes,
  functionAround,
  functionTypes,
  methodCalls,
  receiverOf,
  valueOf,
} from './php-syntax.js';
import type { TextEdit } from './site.js';

/** They end the function, guard it, or are orderings; or belong to loading, registration and migrations. */
const noEffect =
  /^(exit|die|abort|abort_if|abort_unless|throw_if|throw_unless|validate\w*|middleware|withoutMiddleware|require_once|include_once|spl_autoload_register|singleton|bind|bindIf|scoped|alias|extend|register|addFlash|setDefaults?|setAllowed(Types|Values)|setRequired|load(Routes|Views|Migrations|Translations)From|publishes|mergeConfigFrom|macro|mixin|set(Name|Description|Help|Aliases|Hidden)|add(Option|Argument|Usage)|skipAuthorization|assert)$/;
const cleaning =
  /^(fclose|curl_close|imagedestroy|unlink|ob_\w+|gc_\w+|clearstatcache|error_log|trigger_error|var_dump|dd|dump|ini_set|set_(time_limit|error_handler|exception_handler)|restore_\w+|session_write_close|opcache\w*|mt_srand|srand|error_reporting|fflush|clear\w*Cache|assert\w*)$/;
/** What it waits for has happened already in most tests. */
const waiting = /^(u?sleep|time_nanosleep|time_sleep_until|(stream|socket)_select)$/;
const display = /^\$(this->)?_?(output|io|style|symfonyStyle|progress\w*|bar|logger)\b/;
/** Artisan commands talk to people by these. */
const console = /^\$this\.(line|info|comment|question|error|warn|alert|newLine|table|output)$/;

/** True for a thing that the function around it has created. */
function isNew(entity: Node, statement: Node): boolean {
  if (entity.type !== 'variable_name') return entity.type === 'object_creation_expression';
  const around = functionAround(statement)?.text ?? '';
  return new RegExp(`\\${entity.text}\\s*=\\s*\\(*new\\b`).test(around);
}

/** An empty statement, since a branch without braces needs one. */
function without(statement: Node): readonly TextEdit[] | undefined {
  const [call] = parts(statement);
  const scope = call?.childForFieldName('scope')?.text ?? '';
  if (!call || !functionAround(statement)) return undefined;
  if (
    noEffect.test(callName(call)) ||
    (call.type === 'function_call_expression' && sortFunction.test(callName(call)))
  )
    return undefined;
  if (/^(parent|Schema|\\?(Webmozart\\Assert\\)?Assert(ion)?|Route|Factory)$/.test(scope)) return undefined;
  // What stands in a closure has its own sites, and so has each middleware of a chain.
  const closures = (argumentsOf(call) ?? []).some((argument) => functionTypes.has(valueOf(argument).type));
  if (closures || /->middleware\(/.test(call.text)) return undefined;
  // Doctrine knows what it has loaded already: only something new has to be told to it.
  const [entity] = argumentsOf(call) ?? [];
  if (callName(call) === 'persist' && entity && !isNew(valueOf(entity), statement)) return undefined;
  // Orderings are sites too.
  return /^(orderBy\w*|addOrderBy|latest|oldest|sortBy\w*)$/.test(callName(call))
    ? undefined
    : [replace(statement, ';')];
}

const calls = statementCalls({
  query: `(expression_statement [${[...callTypes].map((type) => `(${type})`).join(' ')}] @call) @site`,
  without,
  lasts: (name) => /^(saveOrFail|saveQuietly|saveMany|updateOrFail|deleteOrFail|pushQuietly)$/.test(name),
  ignored: (callee) => {
    const name = /(\w+)$/.exec(callee)?.[1] ?? '';
    if (cleaning.test(name)) return 'it cleans up, or sets up the process';
    if (waiting.test(name)) return 'it only waits';
    return display.test(callee) || console.test(callee) ? 'it writes text for people' : undefined;
  },
});

const holding = /^(transaction|transactional|wrapInTransaction)$/;

/** `DB::transaction(function () { ... })` runs its function and holds nothing. */
const transactions: FaultQuery = {
  kind: 'durability',
  query: methodCalls,
  break: ({ site, name }) => {
    const [work] = argumentsOf(site) ?? [];
    const closure = work && valueOf(work);
    if (
      !closure ||
      !/^(anonymous_function|arrow_function)$/.test(closure.type) ||
      !holding.test(name?.text ?? '')
    )
      return undefined;
    const parameters = parts(closure.childForFieldName('parameters') ?? closure);
    const receiver = receiverOf(site);
    if (parameters.length > (receiver ? 1 : 0)) return undefined;
    const passed = parameters.length === 1 ? receiver?.text : '';
    return [
      { start: site.startIndex, end: closure.startIndex, replacement: '(' },
      { start: closure.endIndex, end: site.endIndex, replacement: `)(${passed})` },
    ];
  },
  subject: ({ site, name }) =>
    `the transaction "${site.text.slice(0, (name?.endIndex ?? 0) - site.startIndex)}"`,
};

/** `->lockForUpdate()` in a query. */
const lockedReads: FaultQuery = {
  kind: 'durability',
  query: methodCalls,
  break: ({ site, receiver, name }) =>
    receiver && /^(lockForUpdate|sharedLock)$/.test(name?.text ?? '')
      ? [cut(receiver.endIndex, site.endIndex)]
      : undefined,
  subject: ({ name }) => `the lock "${name?.text}()"`,
};

/** Statements whose loss only their effect shows, and what makes effects last. */
export const statementFaults: readonly FaultQuery[] = [...calls, transactions, lockedReads];
