import type { Node } from 'web-tree-sitter';
import { boundaryNames, comparisons, conditions, connectors } from './fault-queries.js';
import type { Captures, FaultQuery } from './faults.js';
import { ancestor, insert, parts, replace } from './nodes.js';
import { accessChecks } from './rust-access.js';
import { awaits, effects } from './rust-calls.js';
import { defaultOf } from './rust-defaults.js';
import { refusals } from './rust-guards.js';
import { predicates } from './rust-predicates.js';
import { statements, tailOf } from './rust-syntax.js';
import { belongsToTests, isConstant } from './rust-tests.js';
import type { TextEdit } from './site.js';
import { putBefore } from './tripwire.js';

const compound = /^(if|match|for|while|loop|unsafe|block|let)_?/;

/** Nothing to empty: nothing in it, or one simple expression, which is a value to change. */
function isTrivial(owner: Node, given: readonly Node[]): boolean {
  const [first, ...more] = given;
  if (!first) return true;
  if (more.length > 0) return false;
  if (first.type === 'macro_invocation' || /^(todo|unimplemented|unreachable|panic)!/.test(first.text))
    return true;
  return (
    owner.childForFieldName('return_type') !== null &&
    !compound.test(first.type) &&
    first.type !== 'expression_statement'
  );
}

function textAround(node: Node): string {
  return node.tree.rootNode.text;
}

const bodies: FaultQuery = {
  kind: 'body',
  query: `(function_item name: (identifier) @name body: (block) @body) @site`,
  break({ site, body }) {
    const given = body ? parts(body) : [];
    const [first] = given;
    if (!first || isTrivial(site, given)) return undefined;
    const type = site.childForFieldName('return_type');
    const value = defaultOf(type, textAround(site));
    if (value === undefined || value === equalTo(given)) return undefined;
    return putBefore(
      first,
      type === null ? 'if true { return; }' : `if true { return ${value}; }`,
      statements,
    );
  },
  arid: ({ name }) =>
    /^(main|fmt|drop|close|shutdown|description|usage|help|eq|ne|hash|cmp|partial_cmp)$/.test(
      name?.text ?? '',
    )
      ? 'it starts the program, shapes text, compares, or cleans up'
      : undefined,
  subject: ({ name }) => `the function "${name?.text}"`,
};

/** The only statement, where that is a value already. */
function equalTo(given: readonly Node[]): string | undefined {
  return given.length === 1 ? given[0]?.text : undefined;
}

/** Values that stand at the end of a function, or behind a `return`. */
function returnedBy(owner: Node, value: Node): readonly TextEdit[] | undefined {
  const type = owner.childForFieldName('return_type');
  if (!type) return undefined;
  if (value.type === 'boolean_literal') return [replace(value, value.text === 'true' ? 'false' : 'true')];
  if (type.text === 'bool') return [insert(value.startIndex, '!('), insert(value.endIndex, ')')];
  const held = heldValue(value);
  if (held) return changeHeld(held, type);
  if (/^(Ok|Err|Some|None)\b/.test(value.text)) return undefined;
  const other = defaultOf(type, textAround(owner));
  // `Ok(())` for another result would only lose an error.
  if (other === undefined || other === 'Ok(())' || other === value.text || isEmpty(value)) return undefined;
  return keepingType(value, type, other);
}

/** The value is still computed, with its type, so that everything before it compiles as it did. */
function keepingType(value: Node, type: Node, other: string): readonly TextEdit[] {
  if (value.type.endsWith('_literal')) return [replace(value, other)];
  return [insert(value.startIndex, `{ let _: ${type.text} = `), insert(value.endIndex, `; ${other} }`)];
}

function isEmpty(value: Node): boolean {
  return /^(0|0\.0|""|None|false|&?\[\]|vec!\[\]|(\w+::)*(new|default)\(\))$/.test(value.text);
}

/** `x` of `Ok(x)` and `Some(x)`. */
function heldValue(
  value: Node,
): { readonly wrapper: string; readonly call: Node; readonly inner: Node } | undefined {
  const wrapper = value.type === 'call_expression' ? value.childForFieldName('function')?.text : undefined;
  const args = value.childForFieldName('arguments');
  const [inner, ...more] = args ? parts(args) : [];
  return inner && more.length === 0 && (wrapper === 'Ok' || wrapper === 'Some')
    ? { wrapper, call: value, inner }
    : undefined;
}

function changeHeld(
  { wrapper, call, inner }: { readonly wrapper: string; readonly call: Node; readonly inner: Node },
  type: Node,
): readonly TextEdit[] | undefined {
  const given = type.type === 'generic_type' ? type.childForFieldName('type_arguments') : null;
  const [first] = given ? parts(given) : [];
  if (!first || inner.type === 'unit_expression') return undefined;
  if (wrapper === 'Some')
    return /\bOption$/.test(type.childForFieldName('type')?.text ?? '')
      ? keepingType(call, type, 'None')
      : undefined;
  if (inner.type === 'boolean_literal') return [replace(inner, inner.text === 'true' ? 'false' : 'true')];
  const other = defaultOf(first, textAround(call));
  if (other === undefined || other === '()' || other === inner.text || isEmpty(inner)) return undefined;
  return keepingType(inner, first, other);
}

const returned: FaultQuery = {
  kind: 'returned-value',
  query: `[(return_expression (_) @value) @site (function_item body: (block (_) @value @site .))]`,
  break({ site, value }) {
    const owner = ancestor(site, statements.types.functions);
    const body = owner?.childForFieldName('body');
    if (!owner || !body || !value || compound.test(value.type) || value.type === 'return_expression')
      return undefined;
    if (site.id === value.id && tailOf(body)?.id !== value.id) return undefined;
    // A closure returns what it likes.
    if (ancestor(value, new Set(['closure_expression', 'async_block', 'function_item']))?.id !== owner.id)
      return undefined;
    return returnedBy(owner, value);
  },
};

/** A pattern in a condition takes no `!` and no `||`. */
function binds(node: Node | undefined): boolean {
  for (let at: Node | null = node ?? null; at && at.type !== 'block'; at = at.parent) {
    if (at.type.startsWith('let_c')) return true;
    if (at.type === 'parenthesized_expression' || at.type === 'arguments') return false;
  }
  return false;
}

const displayed =
  /^(std::)?(fmt::)?(Display|Debug|LowerHex|UpperHex|Error|Drop|Hash|Hasher|PartialEq|Eq|PartialOrd|Ord|Clone|Serialize|Deserialize(<.*>)?|Visitor(<.*>)?)$/;

/** Why code at this place is nothing that a test of the program should have to notice. */
function aridPlace({ site }: Captures): string | undefined {
  const trait = ancestor(site, new Set(['impl_item']))?.childForFieldName('trait')?.text ?? '';
  if (displayed.test(trait)) return 'it shapes, compares or copies a value, as every such type does';
  const owner = site.type === 'function_item' ? site : ancestor(site, statements.types.functions);
  return owner?.childForFieldName('name')?.text === 'main' ? 'it starts the program' : undefined;
}

/** Tests stand beside what they test, and the compiler itself runs what is `const`. */
function onlyProduction(fault: FaultQuery): FaultQuery {
  return {
    ...fault,
    break(captures) {
      if (belongsToTests(captures.site)) return undefined;
      const broken = fault.break(captures);
      return broken && !isConstant(captures.site) ? broken : undefined;
    },
    arid: (captures) => fault.arid?.(captures) ?? aridPlace(captures),
  };
}

function unless(fault: FaultQuery, refused: (captures: Captures) => boolean): FaultQuery {
  return { ...fault, break: (captures) => (refused(captures) ? undefined : fault.break(captures)) };
}

const passing: FaultQuery = {
  ...unless(
    conditions(`(if_expression condition: (_) @condition) @site`, (condition) => `!(${condition})`),
    ({ condition }) => condition?.type.startsWith('let_') ?? false,
  ),
  arid: ({ condition }) =>
    /\.is_(err|ok)\(\)|log_enabled|enabled!\(/.test(condition?.text ?? '')
      ? 'it only passes on an error that something else has found, or decides what is logged'
      : undefined,
};

/** Everything in Rust code, other than orderings, that can be broken. */
export const faults: readonly FaultQuery[] = [
  ...refusals,
  ...accessChecks,
  ...predicates,
  ...effects,
  awaits,
  boundaryNames(
    `(call_expression function: (_) @callee arguments: (arguments . (string_literal . (string_content) @content .))) @site`,
  ),
  bodies,
  passing,
  comparisons(`(binary_expression operator: ["<" "<=" ">" ">="] @operator) @site`),
  unless(connectors(`(binary_expression operator: ["&&" "||"] @operator) @site`), ({ site }) => binds(site)),
  returned,
].map(onlyProduction);
