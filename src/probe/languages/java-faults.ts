import type { Node } from 'web-tree-sitter';
import { isDurability, isUnremarkable } from './fault-names.js';
import {
  boundaryNames,
  comparisons,
  conditions,
  connectors,
  lastName,
  statementCalls,
} from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { accessFaults } from './java-access.js';
import { aridPlace } from './java-arid.js';
import { derivedPredicates } from './java-derived-queries.js';
import { durabilityFaults, withoutLasting } from './java-durability.js';
import { guardFaults, isCheck, unlessBinding } from './java-guards.js';
import { predicateFaults } from './java-predicates.js';
import {
  annotationName,
  declarationOf,
  failingDeclaration,
  javaSyntax,
  methodAround,
  neverRun,
} from './java-syntax.js';
import { emptyValue, otherValue } from './java-values.js';
import { insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';
import { failInBody, putBefore } from './tripwire.js';
import { calleeOf } from './unremarkable-statement.js';

/** `future.get()`, `thread.join()`, `latch.await()` as a statement: waiting whose value nobody uses. */
function waits(callee: string): boolean {
  if (!/\.(join|get|await|awaitTermination)$/.test(callee)) return false;
  return /(future|latch|thread|task|executor|barrier|allOf|pool|worker|phaser|termination|promise|job)\b/i.test(
    callee.replaceAll(/\([^()]*\)/g, ''),
  );
}

const awaits: FaultQuery = {
  kind: 'await',
  query: `(expression_statement (method_invocation) @call) @site`,
  break: ({ site, call }) => (call && waits(calleeOf(call)) ? neverRun(site) : undefined),
  subject: ({ site, call }) => quoted(call ?? site),
};

/** `case 3 -> name.length();` is what the `switch` comes to, unless that is a statement itself. */
function isValue(statement: Node): boolean {
  if (statement.parent?.type !== 'switch_rule') return false;
  return !javaSyntax.types.block.has(statement.parent.parent?.parent?.parent?.type ?? '');
}

function withoutStatement(statement: Node): readonly TextEdit[] | undefined {
  const call = statement.firstNamedChild;
  const callee = call ? calleeOf(call) : '';
  if (isCheck(callee) || waits(callee) || isValue(statement)) return undefined;
  // The rules inside are broken one by one.
  if (/\bauthorize(Http)?(Requests|Exchange)$/.test(callee)) return undefined;
  return isDurability(lastName(callee)) ? withoutLasting(statement) : neverRun(statement);
}

const tidying =
  /(^|\.)(shutdown(Now)?|interrupt|printStackTrace|addSuppressed|initCause|ensureCapacity|trimToSize|setAccessible|deleteOnExit|setDaemon|setName|unlock|release|disconnect|destroy|setFetchSize|setTimeout|setLenient|configure)$/;

function ignored(callee: string): string | undefined {
  if (/^(super|assert)\b/.test(callee)) return 'it is not made for an effect';
  if (/\b(out|err|writer|stream|os|bos|output\w*|printer)\.flush$/i.test(callee)) return 'it cleans up';
  return tidying.test(callee) ? 'it cleans up or sets something up' : undefined;
}

const tidyingMethod = /^(close|dispose|shutdown|destroy|clean[uU]p|tearDown|finalize|main)$/;

/** Nothing to empty: a single return or throw, or the assignment of a setter. */
function isTrivial(body: Node): boolean {
  const [only, ...more] = parts(body);
  if (only === undefined || more.length > 0) return only === undefined;
  const assigns = only.firstNamedChild?.type === 'assignment_expression';
  return /^(return|throw)_statement$/.test(only.type) || (only.type === 'expression_statement' && assigns);
}

const bodies: FaultQuery = {
  kind: 'body',
  query: `(method_declaration name: (identifier) @name body: (block) @body) @site`,
  break: ({ site, body }) => {
    const first = body && parts(body)[0];
    if (!body || !first || isTrivial(body)) return undefined;
    const value = emptyValue(site);
    return putBefore(
      first,
      value === undefined ? 'if (true) return;' : `if (true) return ${value};`,
      javaSyntax,
    );
  },
  arid: ({ name }) => {
    const callee = name?.text ?? '';
    return tidyingMethod.test(callee) || isUnremarkable(callee)
      ? 'it starts the program, logs, caches or cleans up'
      : undefined;
  },
  tripwire: ({ body }) => (body && failInBody(body, javaSyntax)) ?? [],
  subject: ({ name }) => `the method "${name?.text}"`,
};

/** Exceptions that only the value can throw would be caught for nothing, which the compiler refuses. */
function isCaught(statement: Node, method: Node): boolean {
  for (let at = statement.parent; at !== null && at.id !== method.id; at = at.parent) {
    if (/^try_(with_resources_)?statement$/.test(at.type)) return true;
  }
  return false;
}

const returned: FaultQuery = {
  kind: 'returned-value',
  query: `(return_statement (_) @value) @site`,
  break: ({ site, value }) => {
    const method = methodAround(site);
    const other = value && method?.type === 'method_declaration' ? otherValue(value, method) : undefined;
    if (!value || !method || other === undefined) return undefined;
    const caught = isCaught(site, method) && !other.startsWith('!');
    return [replace(value, caught ? `true ? ${other} : ${value.text}` : other)];
  },
  arid: ({ site, value }) => {
    const alone =
      site.parent && parts(site.parent).length === 1 && site.parent.parent?.type === 'method_declaration';
    return alone && value && /^(identifier|field_access|this)$/.test(value.type)
      ? 'it only hands out what is stored'
      : undefined;
  },
};

const listeners =
  /^(Kafka|Rabbit|Jms|Sqs|Stream|Pulsar|Nats|Redis)Listener$|^(Message|Subscribe)Mapping$|^(SendTo|Incoming|Outgoing|Topic|Channel|Queue|ServiceActivator)$/;

const listenerNames: FaultQuery = {
  kind: 'boundary-name',
  query: `(annotation arguments: (annotation_argument_list [(string_literal (string_fragment) @content) (element_value_pair key: (identifier) @key value: (string_literal (string_fragment) @content))])) @site`,
  break: ({ site, key, content }) => {
    const named =
      key === undefined || /^(topics?|queues?|destination|value|path|inputChannel)$/.test(key.text);
    const listening =
      listeners.test(annotationName(site)) && declarationOf(site)?.type === 'method_declaration';
    if (!content || !named || !listening || !/^[\w.:/#-]{3,80}$/.test(content.text)) return undefined;
    return failingDeclaration(site) ? [insert(content.endIndex, '_counterproof')] : undefined;
  },
  tripwire: ({ site }) => failingDeclaration(site) ?? [],
  subject: ({ site, content }) => `the name ${quoted(content ?? site)}`,
};

const givenNames = boundaryNames(
  `(method_invocation name: (identifier) @callee arguments: (argument_list . (string_literal (string_fragment) @content))) @site`,
);
/** With one argument these get a message, not a name. */
const ambiguous = /^(send|process|handle|notify|trigger|on|once|emit|listen|worker|consume|produce)$/;

const names: FaultQuery = {
  ...givenNames,
  break: (captures) => {
    const { site, callee } = captures;
    const args = site.childForFieldName('arguments');
    const single = args !== null && parts(args).length === 1;
    return single && ambiguous.test(callee?.text ?? '') ? undefined : givenNames.break(captures);
  },
};

/** With what never matters wherever it stands. */
function withArid(query: FaultQuery): FaultQuery {
  return { ...query, arid: (captures) => query.arid?.(captures) ?? aridPlace(captures.site, query.kind) };
}

/** Everything in Java code, other than orderings, that can be broken. */
export const faults: readonly FaultQuery[] = [
  ...guardFaults,
  ...accessFaults,
  ...derivedPredicates,
  ...predicateFaults,
  ...durabilityFaults,
  ...statementCalls({
    query: `(expression_statement (method_invocation) @call) @site`,
    without: withoutStatement,
    ignored,
  }),
  awaits,
  listenerNames,
  names,
  bodies,
  unlessBinding(
    conditions(
      `(if_statement condition: (parenthesized_expression (_) @condition)) @site`,
      (condition) => `!(${condition})`,
    ),
    ({ condition }) => condition,
  ),
  comparisons(`(binary_expression operator: ["<" "<=" ">" ">="] @operator) @site`),
  unlessBinding(connectors(`(binary_expression operator: ["&&" "||"] @operator) @site`), ({ site }) => site),
  returned,
].map(withArid);
