import type { Node } from 'web-tree-sitter';
import { isEqualEitherWay } from './equal-either-way.js';
import { comparisons, conditions, connectors, guards } from './fault-queries.js';
import type { FaultQuery } from './faults.js';
import { access } from './javascript-access.js';
import { calls } from './javascript-calls.js';
import { predicates } from './javascript-predicates.js';
import { descendants, parts, replace } from './nodes.js';
import { calleeOf, isUnremarkableStatement } from './unremarkable-statement.js';

const refusedStatus =
  /\b(status|sendStatus|writeHead|code)\(\s*4\d\d|\b[45]\d\d\b.*\berror|Forbidden|Unauthori[sz]ed|BadRequest/i;

/** `throw`, `return res.status(403)...`, `return next(error)`, `process.exit(1)`, `return Promise.reject(...)`. */
function refuses(statement: Node): boolean {
  if (statement.type === 'throw_statement') return true;
  const text = statement.text.slice(0, 400);
  if (statement.type === 'return_statement')
    return (
      refusedStatus.test(text) || /^return (next\((new \w*Error|err)|Promise\.reject|reject\()/.test(text)
    );
  return /^(process\.exit|reject|abort|notFound|redirect|error)\(/.test(text);
}

/** `throw error`, `return next(err)`: somebody else has found what is wrong. */
function passesOn({ condition, body }: Readonly<Record<string, Node>>): boolean {
  if (/^\(!?(err|error|e)\)$/.test(condition?.text ?? '')) return true;
  return /^\{?\s*(throw [a-z][\w.]*|return (next|reject|Promise\.reject|cb|callback)\((err|error|e|ex)\));?\s*\}?$/.test(
    body?.text ?? '',
  );
}

/** What does not change while a program runs, or only where tests do not go. */
function isStatic(text: string): boolean {
  return /\bprocess\.(env|platform|versions?)\b|\b__DEV__\b|import\.meta\.(env|hot)|typeof (window|document|process|globalThis)\b/.test(
    text,
  );
}

/** Never true, and what the condition does by the way is done. */
function never(condition: string): string {
  return /[\w\])]\(|[^=!<>]=[^=]|\bawait\b|\+\+|--/.test(condition.slice(1))
    ? `(${condition} && false)`
    : `(false && ${condition})`;
}

const refusals = guards({
  query: `(if_statement condition: (parenthesized_expression) @condition consequence: (_) @body !alternative) @site`,
  refuses,
  never,
  passesOn: (captures) => isStatic(captures['condition']?.text ?? '') || passesOn(captures),
});

const negated = conditions(
  `(if_statement condition: (parenthesized_expression) @condition consequence: (_) @body) @site`,
  (condition) => `(!${condition})`,
);

/** `if (this.stream === old) this.stream = undefined`: what is asked for is only forgotten. */
function letsGo(statement: Node, condition: string): boolean {
  const [, target] = /^([\w.#$]+)\s*=\s*(?:undefined|null);?$/.exec(statement.text) ?? [];
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
    const statements = body?.type === 'statement_block' ? parts(body) : body ? [body] : [];
    if (statements.every((one) => letsGo(one, condition?.text ?? ''))) return 'it only lets go of something';
    return statements.every(isUnremarkableStatement) ? 'only a log depends on it' : undefined;
  },
};

function isTrivial(body: Node): boolean {
  const [only, ...more] = parts(body);
  return only === undefined || (more.length === 0 && /^(return|throw)_statement$/.test(only.type));
}

function draws(body: Node): boolean {
  return [...descendants(body)].some(({ type }) => type.startsWith('jsx_'));
}

const display =
  /^(toString|toJSON|inspect|render|main|displayName|equals|hashCode|(log|debug|print|warn|trace|cleanup|cleanUp|teardown|tearDown|dispose)([A-Z]\w*)?|\[(Symbol\.(for\(.*\)|toPrimitive|toStringTag|dispose|asyncDispose)|util\.inspect\.custom|inspect|kInspect|customInspect)\])$/;

const bodies: FaultQuery = {
  kind: 'body',
  query: `[
    (function_declaration name: (_) @name body: (statement_block) @body)
    (generator_function_declaration name: (_) @name body: (statement_block) @body)
    (method_definition name: (_) @name body: (statement_block) @body)
    (variable_declarator name: (identifier) @name value: (arrow_function body: (statement_block) @body))
    (variable_declarator name: (identifier) @name value: (function_expression body: (statement_block) @body))
  ] @site`,
  break: ({ name, body }) =>
    !body || isTrivial(body) || name?.text === 'constructor' ? undefined : [replace(body, '{}')],
  arid({ site, name, body }) {
    if (display.test(name?.text ?? '') || /^(\w+ )*(close|destroy)\s*\(\)/.test(site.text))
      return 'it shapes text for people, logs, cleans up or starts the program';
    return body && draws(body) ? 'it draws a user interface' : undefined;
  },
  subject: ({ name }) => `the function "${name?.text}"`,
};

/** What is as false as `undefined` where it is only asked for its truth; and `this`, which lets calls be chained. */
const asGoodAsUndefined =
  /^(undefined|null|void 0|this|''|""|``|0|\[\s*\]|\{\s*\}|Promise\.resolve\((undefined|null)?\))$/;

const returned: FaultQuery = {
  kind: 'returned-value',
  query: `(return_statement (_) @value) @site`,
  break({ value }) {
    if (!value || asGoodAsUndefined.test(value.text) || draws(value)) return undefined;
    if (value.type === 'true') return [replace(value, 'false')];
    return [replace(value, value.type === 'false' ? 'true' : 'undefined')];
  },
};

/** True in what an `if`, a loop, a `?` or a `!` asks, and between comparisons; elsewhere `a || b` gives a default. */
function isAsked(expression: Node): boolean {
  const { parent } = expression;
  if (parent === null) return false;
  if (parent.childForFieldName('condition')?.id === expression.id) return true;
  const asked = isConnected(parent) || isNegated(parent) || parent.type === 'parenthesized_expression';
  return asked ? isAsked(parent) : compares(expression);
}

function compares(node: Node): boolean {
  if (isConnected(node) || node.type === 'parenthesized_expression') return parts(node).some(compares);
  return isNegated(node) || /^([<>]=?|[!=]==?)$/.test(operatorOf(node));
}

function isConnected(node: Node): boolean {
  return /^(&&|\|\|)$/.test(operatorOf(node));
}

function isNegated(node: Node): boolean {
  return node.type === 'unary_expression' && operatorOf(node) === '!';
}

function operatorOf(expression: Node): string {
  return expression.childForFieldName('operator')?.text ?? '';
}

/** Clocks, versions of the platform and fractions never stand exactly on a boundary. */
const neverExact =
  /\b[nN]ow\b|\.now\(|performance\.|elapsed|duration|timestamp|expir|deadline|[a-z](At|Time|Date|Ago)\b|[vV]ersion\b|\d\.\d/;

function aridBoundary({ site }: { readonly site: Node }): string | undefined {
  const around = site.parent?.parent?.text ?? '';
  if (
    /\?\s*-?1\s*:/.test(site.parent?.text ?? '') ||
    /^if \([^)]*\)\s*\{?\s*return -?1;?\s*\}?$/.test(around)
  )
    return 'it compares two elements for a sort';
  if (isEqualEitherWay(site)) return 'it comes to the same on the boundary';
  if (site.parent?.type === 'for_statement') return 'it counts a loop';
  return neverExact.test(site.text) ? 'nothing stands exactly on that boundary' : aridAssertion(site);
}

/** What is asserted in production code holds anyway. */
function aridAssertion(expression: Node): string | undefined {
  for (
    let at = expression.parent;
    at !== null && !/statement|declaration|function/.test(at.type);
    at = at.parent
  )
    if (at.type === 'call_expression' && /^(assert(\.\w+)?|ok|invariant|console\.assert)$/.test(calleeOf(at)))
      return 'it is asserted where it stands';
  return undefined;
}

/** `sql<number>` is a comparison for a grammar that takes a template for an operand. */
function isTypeArgument(comparison: Node): boolean {
  return [comparison, comparison.parent].some(
    (node) => node?.childForFieldName('right')?.type === 'template_string',
  );
}

const shifted = comparisons(`(binary_expression operator: ["<" "<=" ">" ">="] @operator) @site`);

const swapped = connectors(`(binary_expression operator: ["&&" "||"] @operator) @site`);

/** Everything in JavaScript and TypeScript, other than orderings, that can be broken. */
export const faults: readonly FaultQuery[] = [
  refusals,
  ...access,
  ...predicates,
  ...calls,
  bodies,
  branches,
  {
    ...shifted,
    break: (captures) => (isTypeArgument(captures.site) ? undefined : shifted.break(captures)),
    arid: aridBoundary,
  },
  {
    ...swapped,
    break: (captures) => (isAsked(captures.site) ? swapped.break(captures) : undefined),
    arid: ({ site }) => aridAssertion(site),
  },
  returned,
];
