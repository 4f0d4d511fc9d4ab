import type { Node } from 'web-tree-sitter';
import { type Call, callAbove, callOf, csharpSyntax, failing, neverRun } from './csharp-syntax.js';
import type { SyntaxTree } from './grammar.js';
import type { OrderCall } from './language.js';
import { cut, insert, parts, replace, spanOf } from './nodes.js';
import { rowIdOrder } from './row-id.js';
import type { TextEdit } from './site.js';

const opposites: Readonly<Record<string, string>> = {
  OrderBy: 'OrderByDescending',
  OrderByDescending: 'OrderBy',
  ThenBy: 'ThenByDescending',
  ThenByDescending: 'ThenBy',
  Order: 'OrderDescending',
  OrderDescending: 'Order',
};
const listings = /\b(GetFiles|GetDirectories|EnumerateFiles|EnumerateDirectories|GetFileSystem\w+)\(/;
const listingsReason = 'the platform lists directories in an order of its own';

/** Whoever goes on with one of these does not mind that the sequence is no ordered one any more. */
const indifferent =
  /^(To(List|Array|HashSet|Dictionary|Lookup)|Select(Many)?|Where|Skip|Take|First|Last|Single|FirstOrDefault|SingleOrDefault|Any|All|Count|Include|AsNoTracking|GroupBy|Distinct|Aggregate|Cast|OfType|ProjectTo|As(Enumerable|Queryable))(Async)?$/;

/** `Created` of `x => x.Created`, and of `x.Created` in the query syntax. */
function keyOf(key: Node | undefined): string | undefined {
  const [, , path] = /^(?:\(?\s*(\w+)\s*\)?\s*=>\s*\1|\w+)((?:[!?]?\.\w+)+)/.exec(key?.text ?? '') ?? [];
  return path?.split('.').at(-1);
}

/** `rows.OrderBy(a).ThenBy(b)`, from its first link. */
function linksOf(first: Call): readonly Call[] {
  const links = [first];
  for (let above = callAbove(first.node); above; above = callAbove(above.node)) {
    if (!/^ThenBy(Descending)?$/.test(above.name)) break;
    links.push(above);
  }
  return links;
}

/** The links of LINQ, by what they are given: a key, or nothing. */
function isLinq({ name, given }: Call): boolean {
  if (/^Order(Descending)?$/.test(name)) return given.length === 0;
  return (
    /^(OrderBy|ThenBy)(Descending)?$/.test(name) &&
    /^(lambda_expression|identifier)$/.test(given[0]?.type ?? '')
  );
}

/** `rows.OrderBy(x => x.Created).ThenBy(x => x.Id)` goes as a whole, or comes to order by nothing. */
function linqOrdering(first: Call): OrderCall | undefined {
  const links = linksOf(first);
  const top = links.at(-1) ?? first;
  const tripwire = failing(top.node);
  if (!isLinq(first) || !tripwire) return undefined;
  const above = callAbove(top.node);
  const iterated = top.node.parent?.type === 'foreach_statement';
  // A bare `Order()` may be a method of anything.
  if (/^Order(Descending)?$/.test(first.name) && !iterated && !(above && indifferent.test(above.name)))
    return undefined;
  const start = first.receiver.endIndex;
  const dot = /^\s*/.exec(first.node.text.slice(start - first.node.startIndex))?.[0] ?? '';
  const neutral = [{ start, end: top.node.endIndex, replacement: `${dot}.OrderBy(_ => 0)` }];
  const plain = iterated || (above !== undefined && indifferent.test(above.name));
  const keys = links.map(({ given }) => keyOf(given[0])).filter((key) => key !== undefined);
  const stored = /\b(_?db|\w*context|\w*repository|\w*set|query)\b/i.test(first.receiver.text);
  const settled = listings.test(first.receiver.text)
    ? listingsReason
    : stored
      ? rowIdOrder(keys, '', first.name === 'OrderBy')
      : undefined;
  return {
    node: top.node,
    span: { start, end: top.node.endIndex },
    expression: top.node,
    keys,
    without: plain ? [cut(start, top.node.endIndex)] : neutral,
    neutral,
    reversed: links.map(({ nameNode, name }) => replace(nameNode, opposites[name] ?? name)),
    tripwire,
    ...(links.length > 1 && { withoutLastKey: [cut(top.receiver.endIndex, top.node.endIndex)] }),
    ...(settled !== undefined && { settled }),
  };
}

/** `orderby x.Created descending, x.Id` of the query syntax. */
function queryOrdering(clause: Node): OrderCall | undefined {
  const keys = parts(clause);
  const [last, before] = [keys.at(-1), keys.at(-2)];
  const previous = clause.previousSibling;
  const tripwire = failing(clause);
  if (!last || !previous || !tripwire) return undefined;
  const reversed = keys.map((key) => {
    const word = key.nextSibling;
    if (word?.type === 'descending') return cut(key.endIndex, word.endIndex);
    return word?.type === 'ascending' ? replace(word, 'descending') : insert(key.endIndex, ' descending');
  });
  const beforeEnd = before?.nextSibling && before.nextSibling.type !== ',' ? before.nextSibling : before;
  return {
    node: clause,
    span: spanOf(clause),
    expression: clause,
    keys: keys.map(keyOf).filter((key) => key !== undefined),
    without: [cut(previous.endIndex, clause.endIndex)],
    reversed,
    tripwire,
    ...(beforeEnd && { withoutLastKey: [cut(beforeEnd.endIndex, clause.endIndex)] }),
  };
}

function isComparison(node: Node | undefined): boolean {
  if (node === undefined) return true;
  if (node.type === 'lambda_expression') return parametersOf(node).length === 2;
  return /compar/i.test(node.text);
}

function parametersOf(lambda: Node): readonly Node[] {
  const parameters = lambda.childForFieldName('parameters');
  return parameters?.type === 'parameter_list' ? parts(parameters) : [];
}

/** The statement with a look at what it has moved. */
function exercised(statement: Node, target: Node): readonly TextEdit[] | undefined {
  if (!/^\w+(\.\w+)*$/.test(target.text)) return undefined;
  const linq = 'global::System.Linq.Enumerable';
  const code = [
    `var counterproofBefore = ${linq}.ToArray(${target.text});`,
    statement.text,
    `if (!${linq}.SequenceEqual(counterproofBefore, ${target.text})) ${csharpSyntax.failure};`,
  ];
  return [replace(statement, `{ ${code.join(' ')} }`)];
}

/** `rows.Sort(compare)` and `Array.Sort(rows)`, which order in place. */
function sortOrdering(call: Call): OrderCall | undefined {
  const statement = call.node.parent?.type === 'expression_statement' ? call.node.parent : undefined;
  const array = call.receiver.text === 'Array';
  const [target, comparison, ...more] = array ? call.given : [call.receiver, ...call.given];
  if (!statement || !target || more.length > 0 || !isComparison(comparison)) return undefined;
  const tripwire = failing(call.node);
  const without = neverRun(statement);
  if (!tripwire || !without) return undefined;
  const [first, second] = comparison ? parametersOf(comparison) : [];
  const swapped = first && second ? [replace(first, second.text), replace(second, first.text)] : undefined;
  const turned = array ? `Array.Reverse(${target.text});` : `${target.text}.Reverse();`;
  const after = [insert(statement.startIndex, '{ '), insert(statement.endIndex, ` ${turned} }`)];
  const reversed = comparison ? swapped : after;
  const exercise = exercised(statement, target);
  return {
    node: call.node,
    span: spanOf(call.node),
    expression: call.node,
    keys: [],
    without,
    tripwire,
    ...(reversed && { reversed }),
    ...(exercise && { exercised: exercise }),
    ...(listings.test(target.text) && { settled: listingsReason }),
  };
}

function callOrdering(node: Node | undefined): OrderCall | undefined {
  const call = callOf(node);
  if (!call) return undefined;
  if (call.name === 'Sort') return sortOrdering(call);
  return /^Order(By)?(Descending)?$/.test(call.name) ? linqOrdering(call) : undefined;
}

/** Every ordering that C# code writes as a call or as a query. */
export function orderCalls(tree: SyntaxTree): readonly OrderCall[] {
  return [
    ...tree.query(`(invocation_expression) @node`).map(({ node }) => callOrdering(node)),
    ...tree.query(`(order_by_clause) @node`).map(({ node }) => node && queryOrdering(node)),
  ].filter((found) => found !== undefined);
}
