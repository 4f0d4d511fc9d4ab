import type { Node } from 'web-tree-sitter';
import { argumentsOf, isText, keepInUse, selectorOf, statements, textOf } from './go-syntax.js';
import type { OrderCall } from './language.js';
import { cut, descendants, insert, replace } from './nodes.js';
import { type OrderText, readOrderText } from './order-text.js';
import { rowIdOrder } from './row-id.js';
import type { TextEdit } from './site.js';
import { failBefore } from './tripwire.js';

const methods = new Set(['Order', 'OrderBy', 'OrderExpr', 'Asc', 'Desc', 'SetSort']);
/** Query builders and drivers that put things in order by a method. */
const builders =
  /gorm\.io\/|jinzhu\/gorm|uptrace\/bun|go-pg\/pg|[Ss]quirrel|xorm|entgo\.io|\/ent(\/|"|$)|goqu|\/dbr|\/jet|stephenafamo\/bob|upper\/db|reform|gobuffalo\/pop|mongo-driver|\/sqlf|go-sqlbuilder|rel\b/;
/** Words of a chain that is a query, whatever the file imports. */
const queryWords =
  /\.(Where|Find|First|Select|From|Limit|Offset|Preload|Joins|Model|Table|Scan|All|Query|NewSelect|NewSession|Rows)\b/;
const term = /^\s*[\w."`[\]]+(\s+(asc|desc)(\s+nulls\s+(first|last))?)?\s*$/i;

interface Link {
  readonly call: Node;
  readonly receiver: Node;
  readonly name: string;
  readonly args: readonly Node[];
}

function linkOf(call: Node): Link | undefined {
  const selector = selectorOf(call);
  if (!selector || !methods.has(selector.name)) return undefined;
  return { call, receiver: selector.operand, name: selector.name, args: argumentsOf(call) };
}

/** `Order` and `Desc` are everyday words: what they are given, or what stands around them, has to look like a query. */
function ordersQuery(
  { receiver, name, args }: Link,
  text: string,
  packages: ReadonlyMap<string, string>,
): boolean {
  const [first] = args;
  // `ent.Desc(user.FieldName)` is a key, not an ordering.
  if (!first || packages.has(receiver.text)) return false;
  const known = [...packages.values()].some((path) => builders.test(path));
  const terms = args.every((arg) => isText(arg) && readsAsTerms(arg));
  if (name === 'Asc' || name === 'Desc') return terms && (known || /xorm/i.test(text));
  if (known) return true;
  const explicit = args.some((arg) => isText(arg) && /\s(asc|desc)\b/i.test(textOf(arg)));
  return terms && (explicit || queryWords.test(chainText(receiver)));
}

function readsAsTerms(literal: Node): boolean {
  return textOf(literal)
    .split(',')
    .every((one) => term.test(one));
}

/** The text of the whole chain around a call, as far as it goes. */
function chainText(node: Node): string {
  let at = node;
  while (at.parent && statements.types.chain.has(at.parent.type)) at = at.parent;
  return at.text;
}

/** An ordering that a query builder is asked for; `.Order("a").Order("b")` is one with two keys. */
export function queryOrdering(
  call: Node,
  text: string,
  packages: ReadonlyMap<string, string>,
): OrderCall | undefined {
  const last = linkOf(call);
  const above = call.parent?.parent;
  if (!last || (above && linkOf(above)?.receiver.id === call.id) || !ordersQuery(last, text, packages))
    return undefined;
  const links = [last];
  for (let below = linkOf(last.receiver); below; below = linkOf(below.receiver)) links.unshift(below);
  const [first = last] = links;
  const tripwire = failBefore(call, statements);
  if (!tripwire) return undefined;
  const keys = links.flatMap(({ args }) => args.flatMap(keysOf));
  const flips = links.map(flipLink);
  const ascending = !/desc\b|-1/i.test(text.slice(first.receiver.endIndex, call.endIndex));
  const settled = rowIdOrder(keys, '', ascending);
  const without = cutLinks(first.receiver, call, links);
  const withoutLastKey = links.length > 1 ? cutLinks(last.receiver, call, [last]) : dropLastKey(last);
  return {
    node: call,
    span: { start: first.receiver.endIndex, end: call.endIndex },
    expression: call,
    tripwire,
    keys,
    ...(without && { without }),
    ...(flips.every((flip) => flip !== undefined) && { reversed: flips.flat() }),
    ...(withoutLastKey && { withoutLastKey }),
    ...(settled !== undefined && { settled }),
  };
}

/** The links go; what they were given stays in use. */
function cutLinks(receiver: Node, call: Node, links: readonly Link[]): readonly TextEdit[] | undefined {
  const stands = call.parent?.type === 'expression_statement';
  // A bare name is no statement.
  if (stands && receiver.type !== 'call_expression')
    return [insert(call.startIndex, 'if false { '), insert(call.endIndex, ' }')];
  const used = keepInUse(
    call,
    links.flatMap(({ args }) => args.filter((arg) => !isText(arg))),
  );
  return used && [...used, cut(receiver.endIndex, call.endIndex)];
}

function dropLastKey({ name, args, call }: Link): readonly TextEdit[] | undefined {
  const [last, before] = [args.at(-1), args.at(-2)];
  if (!last) return undefined;
  if (!before) return orderTextOf(last)?.withoutLastKey;
  // The first argument of OrderExpr is a text that the others fill in.
  if (name === 'OrderExpr') return undefined;
  const used = isText(last) ? [] : keepInUse(call, [last]);
  return used && [...used, cut(before.endIndex, last.endIndex)];
}

function orderTextOf(arg: Node): OrderText | undefined {
  if (!isText(arg) || arg.text.includes('\\')) return undefined;
  return readOrderText(textOf(arg), arg.startIndex + 1);
}

function keysOf(arg: Node): readonly string[] {
  if (isText(arg)) return orderTextOf(arg)?.keys ?? [];
  const texts = [...descendants(arg)].filter(isText).map(textOf);
  if (texts.length > 0) return texts.filter((name) => /^\w+$/.test(name));
  // `user.FieldCreatedAt` and `user.ByCreatedAt()` of ent.
  return [...arg.text.matchAll(/\.(?:Field|By)([A-Z]\w*)/g)].map(([, name = '']) => name);
}

const opposites: Readonly<Record<string, string>> = {
  Asc: 'Desc',
  Desc: 'Asc',
  ASC: 'DESC',
  DESC: 'ASC',
  OrderAsc: 'OrderDesc',
  OrderDesc: 'OrderAsc',
};

function flipLink({ call, name, args }: Link): readonly TextEdit[] | undefined {
  const field = call.childForFieldName('function')?.childForFieldName('field');
  if ((name === 'Asc' || name === 'Desc') && field) return [replace(field, opposites[name] ?? name)];
  const flips = args.map((arg) => flipArgument(arg));
  return flips.every((flip) => flip !== undefined) ? flips.flat() : undefined;
}

/** `ent.Desc(x)`, `goqu.C("x").Asc()`, `{Desc: true}`, `bson.D{{"x", -1}}`. */
function flipArgument(arg: Node): readonly TextEdit[] | undefined {
  if (isText(arg)) return orderTextOf(arg)?.reversed;
  const edits: TextEdit[] = [];
  for (const node of descendants(arg)) {
    const opposite = opposites[node.text];
    if (node.type === 'field_identifier' && opposite !== undefined) edits.push(replace(node, opposite));
    else if (node.type === 'literal_element') edits.push(...flipElement(node));
    else if (node.type === 'keyed_element' && /^Desc:\s*(true|false)$/.test(node.text)) {
      const value = node.childForFieldName('value');
      if (value) edits.push(replace(value, value.text === 'true' ? 'false' : 'true'));
    }
  }
  return edits.length > 0 ? edits : undefined;
}

function flipElement(element: Node): readonly TextEdit[] {
  if (element.text === '-1') return [replace(element, '1')];
  return element.text === '1' ? [replace(element, '-1')] : [];
}
