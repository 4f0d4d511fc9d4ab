import type { Node } from 'web-tree-sitter';
import { isEqualEitherWay } from './equal-either-way.js';
import { isDurability, wordsOf } from './fault-names.js';
import { comparisons, conditions, connectors, guards, lastName } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { ancestor, parts, replace } from './nodes.js';
import { access } from './python-access.js';
import { calls } from './python-calls.js';
import { predicates } from './python-predicates.js';
import type { Span } from './site.js';
import { isUnremarkableStatement } from './unremarkable-statement.js';

const refusing =
  /^(abort|exit|sys\.exit|fail|self\.fail|HttpResponse(Forbidden|NotFound|BadRequest|NotAllowed)|redirect)$/;
const refusedStatus =
  /\b(status(_code)?\s*=\s*(status\.HTTP_)?4\d\d|,\s*4\d\d\s*$)|Forbidden|Unauthori[sz]ed|BadRequest|\b\w*error\w*\(|\berror\w*['"]?\s*[=:]|^['"]error/i;

/** `raise`, `abort(403)`, `return jsonify(error), 400`. */
function refuses(statement: Node): boolean {
  if (statement.type === 'raise_statement') return true;
  const [value] = parts(statement);
  if (value === undefined) return false;
  if (statement.type === 'return_statement') return refusedStatus.test(value.text.slice(0, 400));
  const callee = value.type === 'call' ? value.childForFieldName('function')?.text : undefined;
  return statement.type === 'expression_statement' && callee !== undefined && refusing.test(callee);
}

/** `raise` by itself, and `raise error`: somebody else has found what is wrong. */
function passesOn(body: Node): boolean {
  return parts(body).some(({ text }) => /^raise(\s+(\w+\.)*_*[a-z]\w*)?$/.test(text));
}

/** What does not change while a program runs, or only where tests do not go. */
function isStatic(text: string): boolean {
  return /\bTYPE_CHECKING\b|\b__name__\b|\b__debug__\b|\bsys\.(version|platform)|\bplatform\.|\bos\.name\b|\bDEBUG\b/.test(
    text,
  );
}

/** Never true, and what the condition does by the way is done: Django's `is_valid()` fills in what is read later. */
function never(condition: string): string {
  return /[(]|:=|\bawait\b/.test(condition) ? `(${condition}) and False` : 'False';
}

const mutex = /(^|_)r?lock$|_mutex$|^mutex$/i;

/** `with session.begin():`, `with transaction.atomic():`, `with redis.lock("x"):` lose what they hold. */
const blocks: FaultQuery = {
  kind: 'durability',
  query: `(with_statement (with_clause . (with_item value: [(call) (attribute) (identifier)] @held) .)) @site`,
  break({ held }) {
    const name = lastName(held?.text.replace(/\(.*$/s, '') ?? '');
    const lasting = isDurability(name) || mutex.test(name) || /^(begin|begin_nested|atomic)$/.test(name);
    return held && lasting ? [replace(held, '__import__("contextlib").nullcontext()')] : undefined;
  },
  // A lock that others than threads of this process meet at is a call: it has a name.
  arid: ({ held }) =>
    held?.type !== 'call' && mutex.test(lastName(held?.text ?? ''))
      ? 'only threads that come at the same time could tell'
      : undefined,
  subject: ({ held, site }) => quoted(held ?? site),
};

const trivial = new Set(['pass_statement', 'return_statement', 'raise_statement']);

/** Nothing to empty: a docstring, `pass`, `...`, a single return or raise. */
/** Where a body does something: after its docstring. */
function workOf(body: Node): Span {
  const [first = body, second] = parts(body);
  const documented = second !== undefined && /^[rbu]{0,2}("|')/i.test(first.text);
  return { start: (documented ? second : first).startIndex, end: body.endIndex };
}

function isTrivial(body: Node): boolean {
  const statements = parts(body).filter(({ text }) => !/^([rbu]{0,2}("|')|\.\.\.)/i.test(text));
  return statements.length === 0 || (statements.length === 1 && trivial.has(statements[0]?.type ?? ''));
}

/** True for a generator; the functions and classes in it have their own. */
function yields(node: Node): boolean {
  if (node.type === 'yield') return true;
  return node.namedChildren.some(
    (child) =>
      child !== null && !/^(function_definition|class_definition|lambda)$/.test(child.type) && yields(child),
  );
}

/** Members that every class could have, and that are for people, debuggers and copies. */
const boilerplate =
  /^__(repr|str|format|bytes|hash|eq|ne|del|enter|exit|aenter|aexit|init_subclass|set_name|copy|deepcopy|reduce|reduce_ex|getstate|setstate|getnewargs|sizeof|dir|class_getitem)__$/;
const aside = new Set('log debug print warn trace cleanup teardown dispose'.split(' '));

function aridBody(name: string, owner: string): string | undefined {
  if (boilerplate.test(name) || name === 'main') return 'it shapes text for people, or starts the program';
  const [first = '', second = ''] = wordsOf(name);
  const closes = owner !== '' && /^_*(a?close|destroy)$/.test(name);
  if (closes || aside.has(first) || aside.has(first + second)) return 'it logs, or cleans up';
  return name === '__init__' && /(Error|Exception|Warning)$/.test(owner)
    ? 'it carries the message of an error'
    : undefined;
}

const classes = new Set(['class_definition']);

const bodies: FaultQuery = {
  kind: 'body',
  query: `(function_definition name: (identifier) @name body: (block) @body) @site`,
  break({ name, body }) {
    if (!name || !body || isTrivial(body)) return undefined;
    return [{ ...workOf(body), replacement: yields(body) ? 'return; yield' : 'return None' }];
  },
  arid: ({ site, name }) =>
    aridBody(name?.text ?? '', ancestor(site, classes)?.childForFieldName('name')?.text ?? ''),
  subject: ({ name }) => `the function "${name?.text}"`,
};

/** What is as false as `None` where it is only asked for its truth; and `self`, which lets calls be chained. */
const asGoodAsNone = /^(None|\[\s*\]|\{\s*\}|\(\s*\)|""|''|0|self|(dict|list|set|tuple|str)\(\))$/;

const returned: FaultQuery = {
  kind: 'returned-value',
  query: `(return_statement (_) @value) @site`,
  break({ value }) {
    if (!value || asGoodAsNone.test(value.text)) return undefined;
    if (value.type === 'true') return [replace(value, 'False')];
    return [replace(value, value.type === 'false' ? 'True' : 'None')];
  },
};

const refusals = guards({
  query: `(if_statement condition: (_) @condition consequence: (block) @body !alternative) @site`,
  refuses,
  never,
  passesOn: ({ condition, body }) =>
    isStatic(condition?.text ?? '') || (body !== undefined && passesOn(body)),
});

const negated = conditions(
  `(if_statement condition: (_) @condition consequence: (block) @body) @site`,
  (condition) => `not (${condition})`,
);

/** `if self.stream is old: self.stream = None`: what is asked for is only forgotten. */
function letsGo(statement: Node, condition: string): boolean {
  const [, target] = /^([\w.]+)\s*=\s*None$/.exec(statement.text) ?? [];
  return target !== undefined && condition.includes(target);
}

/** A guard has a fault of its own; of another branch, only what is more than a log is worth asking for. */
const branches: FaultQuery = {
  ...negated,
  break(captures) {
    const guard = captures.site.childForFieldName('alternative') === null && refusals.break(captures);
    return guard ? undefined : negated.break(captures);
  },
  arid({ condition, body }) {
    if (isStatic(condition?.text ?? '')) return 'it does not change while the program runs';
    if (body && parts(body).every((one) => letsGo(one, condition?.text ?? '')))
      return 'it only lets go of something';
    return body && parts(body).every(isUnremarkableStatement) ? 'only a log depends on it' : undefined;
  },
};

/** True in what an `if`, a loop or a `not` asks, and between comparisons; elsewhere `a or b` gives a default. */
function isAsked(expression: Node): boolean {
  const { parent } = expression;
  if (parent === null) return false;
  if (/^(boolean_operator|parenthesized_expression|not_operator)$/.test(parent.type)) return isAsked(parent);
  if (parent.type === 'conditional_expression') return parent.namedChildren[1]?.id === expression.id;
  const condition = parent.childForFieldName('condition');
  return parent.type === 'if_clause' || condition?.id === expression.id || compares(expression);
}

function compares(node: Node): boolean {
  if (/^(comparison_operator|not_operator)$/.test(node.type)) return true;
  return /^(boolean_operator|parenthesized_expression)$/.test(node.type) && parts(node).some(compares);
}

/** Clocks, versions of the platform and fractions never stand exactly on a boundary. */
const neverExact =
  /\b(time|monotonic|perf_counter|now|utcnow|today)\(\)|\bnow\b|elapsed|duration|timestamp|expir|deadline|_(at|time|date|ago)\b|version|\d\.\d/i;

const swapped = connectors(`(boolean_operator operator: _ @operator) @site`);

/** Everything in Python code, other than orderings, that can be broken. */
export const faults: readonly FaultQuery[] = [
  refusals,
  ...access,
  ...predicates,
  blocks,
  ...calls,
  bodies,
  branches,
  {
    ...comparisons(`(comparison_operator ["<" "<=" ">" ">="] @operator) @site`),
    arid({ site }) {
      if (isEqualEitherWay(site)) return 'it comes to the same on the boundary';
      return neverExact.test(site.text) ? 'nothing stands exactly on that boundary' : undefined;
    },
  },
  { ...swapped, break: (captures) => (isAsked(captures.site) ? swapped.break(captures) : undefined) },
  returned,
];
