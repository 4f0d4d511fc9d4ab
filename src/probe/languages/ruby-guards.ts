import type { Node } from 'web-tree-sitter';
import { guards } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { parts, replace } from './nodes.js';
import {
  argumentsOf,
  isInClassBody,
  isRunLater,
  methodName,
  plainText,
  statementsOf,
} from './ruby-syntax.js';
import { wholeLine } from './ruby-whole-line.js';
import { isUnremarkableStatement } from './unremarkable-statement.js';

const raising = /^(raise|fail|abort|exit!?|throw|halt|error!)$/;
/** Names that applications give to their own ways of refusing. */
const refusal =
  /^(render_?(4\d\d|error\w*|not_found|forbidden|unauthorized|unprocessable\w*|json_error)|not_found!?|page_not_found|forbidden!?|unauthorized!?|access_denied!?|deny_access!?|bad_request!?|user_not_authorized|raise_\w+|failure|fail!)$/i;
const refusedStatus =
  /:(bad_request|unauthorized|payment_required|forbidden|not_found|method_not_allowed|not_acceptable|request_timeout|conflict|gone|precondition_\w+|payload_too_large|content_too_large|unsupported_media_type|unprocessable_\w+|locked|too_many_requests)\b|\b4\d\d\b/;
const responding = /^(head|render|respond_with|send_error|json_response)$/;

/** A redirect may lead to the proper address, or away from what is not allowed. */
function turnsAway(call: Node): boolean {
  const block =
    call.parent?.type === 'binary' || call.parent?.type === 'return' ? call.parent.parent : call.parent;
  const around = /then|body/.test(block?.type ?? '') ? (block?.text ?? '') : call.text;
  return /\b(alert|error|danger|warning|login|sign_?in|log_?in|session_path|session_url|root_path|root_url|denied|unauthorized|forbidden)\b|login_|sign_in|new_\w*session/.test(
    around.slice(0, 600),
  );
}

/** What stands in a guard before it refuses: messages and logging. */
function isPreparing(statement: Node): boolean {
  return (
    /^(flash|@?errors?\b|session\[|skip_authorization|Rails\.logger)/.test(statement.text) ||
    isUnremarkableStatement(statement)
  );
}

function refusesCall(call: Node): boolean {
  const name = methodName(call);
  const receiver = call.childForFieldName('receiver')?.text;
  if (raising.test(name)) return receiver === undefined || /^(Kernel|Process)$/.test(receiver);
  if (refusal.test(name)) return true;
  if (/^redirect_(to|back)$/.test(name)) return receiver === undefined && turnsAway(call);
  if (responding.test(name)) return refusedStatus.test(call.text.slice(0, 400));
  // A validation says no by adding an error.
  return name === 'add' && receiver !== undefined && /(^|\.)errors$/.test(receiver);
}

/** `raise X`, `return head(:forbidden)`, `redirect_to root_path and return`, `errors.add(:base, ...)`. */
function refuses(statement: Node): boolean {
  if (statement.type === 'call' || statement.type === 'identifier') return refusesCall(statement);
  if (statement.type === 'return') {
    const [value, ...more] = parts(parts(statement)[0] ?? statement);
    if (!value || more.length > 0) return false;
    if (/^(Failure|failure|\w*Result\.(failure|error)|ServiceResponse\.error)\b/.test(value.text))
      return true;
    return (value.type === 'call' || value.type === 'identifier') && refusesCall(value);
  }
  // `render status: 422 and return`.
  const left = statement.type === 'binary' ? statement.childForFieldName('left') : null;
  return left !== null && statement.childForFieldName('right')?.type === 'return' && refusesCall(left);
}

/** A condition that assigns goes on doing so. */
function never(value: 'true' | 'false'): (condition: string) => string {
  return (condition) => (/[^=!<>~]=[^=~>]/.test(condition) ? `((${condition}); ${value})` : value);
}

/** `raise error if error`, and what is decided when the program starts. */
function isNoChoice({ condition }: Captures): boolean {
  const text = condition?.text ?? '';
  return (
    /^@?(e|ex|err|error|exception|\w+\.(error|exception))$/.test(text) ||
    /\b(defined\?|RUBY_\w+|Rails\.env|Gem\.)/.test(text)
  );
}

function rubyGuards(query: string, value: 'true' | 'false'): FaultQuery {
  return {
    ...guards({ query, refuses, never: never(value), passesOn: isNoChoice }),
    break({ site, condition, body }) {
      if (!condition || !body || !isRunLater(site)) return undefined;
      const statements = body.type === 'then' ? statementsOf(body) : [body];
      const last = statements.at(-1);
      const ready = statements
        .slice(0, -1)
        .every((statement) => isPreparing(statement) || refuses(statement));
      return last && ready && refuses(last) ? [replace(condition, never(value)(condition.text))] : undefined;
    },
    // The first line of an `if` tells more than its condition alone, which `unless` turns round.
    subject: ({ site }) => `the guard ${quoted(site)}`,
  };
}

/** `find(id) or raise NotFound`. */
const alternatives: FaultQuery = {
  kind: 'guard',
  query: `(binary left: (_) @left operator: ["or" "||"] right: [(call) (identifier) (parenthesized_statements)] @right) @site`,
  break: ({ site, left, right }) => {
    const refusing = right?.type === 'parenthesized_statements' ? right.firstNamedChild : right;
    if (!left || !refusing || !isRunLater(site) || !/^(raise|fail|abort)$/.test(methodName(refusing)))
      return undefined;
    return [replace(site, left.text)];
  },
  arid: ({ left }) => (/^ENV\b/.test(left?.text ?? '') ? 'it is decided when the program starts' : undefined),
  subject: ({ site }) => `the guard ${quoted(site)}`,
};

/** Only repeats how long the column is: `validates :name, length: { maximum: 255 }`. */
function isColumnLimit(call: Node): boolean {
  const pairs = argumentsOf(call).filter(({ type }) => type === 'pair');
  const rules = pairs.filter((pair) => !/^(if|unless|on|allow_nil|allow_blank|message)$/.test(nameOf(pair)));
  return rules.length > 0 && rules.every((pair) => /^length\b[^,]*\bmaximum:[^,]*$/s.test(pair.text));
}

function nameOf(pair: Node): string {
  const key = pair.childForFieldName('key');
  return (key && plainText(key)) ?? '';
}

/** `validates :name, presence: true`, which refuses records. */
const validations: FaultQuery = {
  kind: 'guard',
  query: `(call !receiver method: (identifier) @macro arguments: (argument_list) !block) @site`,
  break: ({ site, macro }) => {
    if (!/^validates?(_\w+)?$/.test(macro?.text ?? '') || !isInClassBody(site)) return undefined;
    return [wholeLine(site)];
  },
  tripwire: ({ site }) => [replace(site, 'validate { raise(Exception, "counterproof was here") }')],
  arid: ({ site }) => (isColumnLimit(site) ? 'it repeats the limit of a column' : undefined),
  subject: ({ site }) => `the validation ${quoted(site)}`,
};

/** Places where Ruby code refuses something. */
export const guardFaults: readonly FaultQuery[] = [
  rubyGuards(`(if_modifier body: (_) @body condition: (_) @condition) @site`, 'false'),
  rubyGuards(`(unless_modifier body: (_) @body condition: (_) @condition) @site`, 'true'),
  rubyGuards(`(if condition: (_) @condition consequence: (then) @body !alternative) @site`, 'false'),
  rubyGuards(`(unless condition: (_) @condition consequence: (then) @body !alternative) @site`, 'true'),
  alternatives,
  validations,
];
