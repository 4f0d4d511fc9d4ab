import type { Node } from 'web-tree-sitter';
import { boundaryNames, comparisons, conditions, connectors } from './fault-queries.js';
import type { Captures, FaultQuery } from './faults.js';
import { accessChecks } from './go-access.js';
import { effects, transactions, waits } from './go-calls.js';
import { refusals } from './go-guards.js';
import { predicates } from './go-predicates.js';
import { isError, resultsOf, returnOfZeroes, zeroOf } from './go-results.js';
import { declarationAround, statements } from './go-syntax.js';
import { ancestor, insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';
import { putBefore } from './tripwire.js';

const text = `(interpreted_string_literal (interpreted_string_literal_content) @content .)`;

/** `net.Listen("tcp", address)` names no side; many clients want a context before anything else. */
const names = [
  boundaryNames(`(call_expression function: (_) @callee arguments: (argument_list . ${text})) @site`),
  boundaryNames(
    `(call_expression function: (_) @callee arguments: (argument_list . (_) @context . ${text}) (#match? @context "(^|\\\\.|^r\\\\.)(ctx|c|Context|Background|TODO)(\\\\(\\\\))?$")) @site`,
  ),
];

/** `kafka.Message{Topic: "orders"}`. */
const fields: FaultQuery = {
  kind: 'boundary-name',
  query: `(keyed_element key: (literal_element (identifier) @key) value: (literal_element ${text})) @site`,
  break: ({ key, content }) =>
    content && /^(Topic|Queue|QueueName|RoutingKey|Exchange)$/.test(key?.text ?? '')
      ? [insert(content.endIndex, '_counterproof')]
      : undefined,
  subject: ({ content }) => `the name "${content?.text}"`,
};

/** Their loss is noticed by the ordering, or by nobody: what they compare is about the order. */
const comparing = /^(Less|Compare|Cmp|Equals?|Swap|Len)$/;
const displaying =
  /^(String|GoString|Error|Format|LogValue|MarshalLogObject|Close|Shutdown|Stop|Cleanup|Describe|Help|Usage)$/;

/** Nothing to empty: nothing in it, or only a return or a panic. */
function isTrivial([first, ...more]: readonly Node[]): boolean {
  if (!first) return true;
  return more.length === 0 && (first.type === 'return_statement' || first.text.startsWith('panic('));
}

const bodies: FaultQuery = {
  kind: 'body',
  query: `[(function_declaration name: (_) @name body: (block (statement_list) @body)) (method_declaration name: (_) @name body: (block (statement_list) @body))] @site`,
  // What follows a return is still compiled, so nothing in it gets out of use.
  break({ site, body }) {
    const given = body ? parts(body) : [];
    const [first] = given;
    if (!first || isTrivial(given)) return undefined;
    return putBefore(first, returnOfZeroes(resultsOf(site)), statements);
  },
  arid: ({ name }) =>
    displaying.test(name?.text ?? '') || comparing.test(name?.text ?? '')
      ? 'it shapes text for people, compares, or cleans up'
      : undefined,
  subject: ({ name }) => `the function "${name?.text}"`,
};

const predeclared =
  /^(true|false|nil|iota|append|cap|copy|len|make|max|min|new|any|bool|byte|error|rune|string|u?int(8|16|32|64)?|float(32|64))$/;

/** Where the names in a value are only parameters, or none, it can go as it is. */
function isFreeOfVariables(value: Node, owner: Node): boolean {
  const parameters = ['receiver', 'parameters'].flatMap((field) => {
    const list = owner.childForFieldName(field);
    return list ? parts(list).flatMap((one) => one.childrenForFieldName('name')) : [];
  });
  const known = new Set(parameters.flatMap((name) => (name ? [name.text] : [])));
  const used = value.descendantsOfType(['identifier', 'package_identifier']);
  return used.every((name) => name === null || known.has(name.text) || predeclared.test(name.text));
}

/** Another value of the same type. */
function otherValue(value: Node, type: Node, owner: Node): readonly TextEdit[] | undefined {
  if (type.text === 'bool') {
    if (value.type === 'true' || value.type === 'false')
      return [replace(value, value.type === 'true' ? 'false' : 'true')];
    return [replace(value, `!(${value.text})`)];
  }
  const zero = zeroOf(type);
  // Zero values go with an error, or stand for nothing found.
  if (value.text === zero || /^(nil|""|``|0|\[\]\w+\{\}|[\w.]+\{\})$/.test(value.text)) return undefined;
  if (isFreeOfVariables(value, owner)) return [replace(value, zero)];
  return [
    insert(value.startIndex, `func(${type.text}) (zero ${type.text}) { return }(`),
    insert(value.endIndex, ')'),
  ];
}

const returned: FaultQuery = {
  kind: 'returned-value',
  query: `(return_statement (expression_list) @values) @site`,
  break({ site, values }) {
    const owner = ancestor(site, statements.types.functions);
    const types = owner ? resultsOf(owner).types : [];
    const given = values ? parts(values) : [];
    const [first, type] = [given[0], types[0]];
    if (!owner || !first || !type || given.length !== types.length || isError(type)) return undefined;
    // What comes with an error is nobody's business.
    if (isError(types.at(-1)) && given.at(-1)?.type !== 'nil') return undefined;
    return otherValue(first, type, owner);
  },
};

const errorTest = /\b\w*[eE]rr\w*\s*[!=]=\s*nil\b/;

function withArid(fault: FaultQuery, arid: (captures: Captures) => string | undefined): FaultQuery {
  return { ...fault, arid: (captures) => fault.arid?.(captures) ?? arid(captures) };
}

/** Why code at this place is nothing that a test of the program should have to notice. */
function aridPlace({ site }: Captures): string | undefined {
  const owner = site.type.endsWith('_declaration') ? site : declarationAround(site);
  const name = owner?.childForFieldName('name')?.text ?? '';
  if (/^(main|init)$/.test(name) && owner?.type === 'function_declaration') return 'it starts the program';
  if (/\btesting\.(T|B|TB|F)\b/.test(owner?.childForFieldName('parameters')?.text ?? ''))
    return 'it belongs to the tests';
  if (/^(Less|Swap|Len)$/.test(name) || comparesRows(site)) return 'it serves an ordering';
  return undefined;
}

/** `func(i, j int) bool { ... }`, given to a sort under a name of its own. */
function comparesRows(site: Node): boolean {
  const literal = ancestor(site, statements.types.functions);
  const [parameters, result] = ['parameters', 'result'].map(
    (field) => literal?.childForFieldName(field)?.text,
  );
  return /^\(\w+, \w+ int\)$/.test(parameters ?? '') && result === 'bool';
}

/** `if len(rows) <= smallInput`: two ways to the same result, of which one is faster. */
function choosesTheFaster({ site, condition }: Captures): string | undefined {
  const asked = (condition ?? site).text;
  return /^len\([\w.]+\)\s*[<>]=?\s*[\w.]*(small|cutoff|crossover)\w*$/i.test(asked)
    ? 'it only chooses the faster of two ways'
    : undefined;
}

/** Everything in Go code, other than orderings, that can be broken. */
export const faults: readonly FaultQuery[] = [
  ...refusals,
  ...accessChecks,
  ...predicates,
  transactions,
  ...effects,
  ...waits,
  ...names,
  fields,
  bodies,
  withArid(
    conditions(`(if_statement condition: (_) @condition) @site`, (condition) => `!(${condition})`),
    (captures) =>
      errorTest.test(captures['condition']?.text ?? '')
        ? 'it only passes on an error that something else has found'
        : choosesTheFaster(captures),
  ),
  withArid(
    comparisons(`(binary_expression operator: ["<" "<=" ">" ">="] @operator) @site`),
    choosesTheFaster,
  ),
  connectors(`(binary_expression operator: ["&&" "||"] @operator) @site`),
  returned,
].map((fault) => withArid(fault, aridPlace));
