import type { Node } from 'web-tree-sitter';
import type { LineRange } from '../../domain/change.js';
import { looksLikeSql } from '../sql/looks-like-sql.js';
import { statementStarts } from '../sql/statement-starts.js';
import { displayUse, orderlessUse } from './arid.js';
import { faultSites } from './fault-sites.js';
import { chainLines, enclosingId, insideFunctionBody } from './enclosing.js';
import { parse, type SyntaxTree } from './grammar.js';
import type { Language, OrderCall, TextLiteral } from './language.js';
import { linesOf, replace } from './nodes.js';
import { rowIdOrder } from './row-id.js';
import { type FaultSite, lesserKinds, type OrderingSite, type Site, type TextEdit } from './site.js';
import { sqlFaults } from './sql-fault.js';
import { sqlSites } from './sql-site.js';
import { scriptText } from './sql-text.js';
import { failOnEntry } from './tripwire.js';

export interface SiteReading {
  readonly sites: readonly Site[];
  /** Sites where the grammar lost its way: an edit there could write code that is broken for another reason. */
  readonly unreadable: readonly Site[];
  /** Lines that the grammar cannot parse: whatever stands there is not among the sites. */
  readonly errors: readonly LineRange[];
}

/** Finds every place in `text` that an operator can change. */
export async function readSites(text: string, language: Language): Promise<SiteReading> {
  if (language.grammar === undefined) return { sites: plainSqlSites(text), unreadable: [], errors: [] };
  const tree = await parse(language.grammar, text);
  try {
    const orderings = callSites(tree, language);
    const all = [
      ...literalSites(tree, language),
      ...orderings,
      ...faultSites(tree, language).filter((fault) => !orderings.some((one) => saysItBetter(one, fault))),
    ];
    const sites = all.toSorted((first, second) => first.span.start - second.span.start);
    const errors = tree.root.hasError ? errorLines(tree.root) : [];
    const isUnreadable = (site: Site): boolean =>
      errors.some(([from, to]) => site.lines[0] <= to && site.lines[1] >= from);
    return {
      sites: sites.filter((site) => !isUnreadable(site)),
      unreadable: sites.filter(isUnreadable),
      errors,
    };
  } finally {
    tree.free();
  }
}

/** `xs.sort()` is a call that stands by itself too; and what a comparator compares is about the order. */
function saysItBetter(ordering: Site, { kind, span }: FaultSite): boolean {
  const around = span.start <= ordering.span.start && span.end >= ordering.span.end;
  const inside = span.start >= ordering.span.start && span.end <= ordering.span.end;
  return (kind === 'statement-call' && around) || (lesserKinds.has(kind) && inside);
}

function errorLines(root: Node): readonly LineRange[] {
  const found: LineRange[] = [];
  const nodes = [root];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.isError || node.isMissing) found.push(linesOf(node));
    for (const child of node.children) if (child?.hasError || child?.isMissing) nodes.push(child);
  }
  return found;
}

function plainSqlSites(text: string): readonly Site[] {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const starts = statementStarts(text);
  const whole = scriptText(text);
  return [...sqlSites(whole), ...sqlFaults(whole)]
    .map((site): Site => ({
      ...site,
      lines: [lineOf(site.span.start), lineOf(site.span.end)],
      enclosing: `statement at ${starts.findLast((start) => start <= site.span.start) ?? 0}`,
    }))
    .toSorted((first, second) => first.span.start - second.span.start);
}

function literalSites(tree: SyntaxTree, language: Language): readonly Site[] {
  return language.literals(tree).flatMap((literal) => {
    // Cheaper than reading every string of the file as SQL.
    const { masked } = literal;
    if (!/\border\s+by\b|\bwhere\b|\bjoin\b/i.test(masked)) return [];
    return looksLikeSql(masked) === undefined ? [] : sitesInLiteral(literal, language);
  });
}

function sitesInLiteral(literal: TextLiteral, language: Language): readonly Site[] {
  const { node } = literal;
  const place = placeOfLiteral(literal, language);
  const text = { ...literal, source: node.text, offset: node.startIndex };
  const entry = failOnEntry(node, language);
  return [
    ...sqlSites(text).map((site): Site => ({ ...site, ...place })),
    ...sqlFaults(text).map((fault): Site => ({ ...fault, ...place, ...(entry && { entry }) })),
  ];
}

/** What all SQL of one literal has in common; without a tripwire where only the SQL itself can fail. */
export function placeOfLiteral(
  { node, tripwire: own }: TextLiteral,
  language: Language,
): Pick<OrderingSite, 'lines' | 'enclosing' | 'arid'> & Partial<Pick<OrderingSite, 'tripwire'>> {
  const display = displayUse(node, language);
  const tagged = language.types.call.has(node.parent?.type ?? '') ? node.parent : null;
  const failing =
    own ?? (insideFunctionBody(node, language) ? [tripwire(tagged ?? node, language)] : undefined);
  return {
    lines: linesOf(node),
    enclosing: enclosingId(node, language),
    ...(display !== undefined && { arid: display }),
    ...(failing && { tripwire: failing }),
  };
}

/** JavaScript takes a parenthesis at the start of a line for arguments of what stands before it. */
function tripwire(node: Node, language: Language): TextEdit {
  let statement: Node | null = node;
  while (statement && statement.type !== 'expression_statement') statement = statement.parent;
  const guard = statement?.startIndex === node.startIndex ? language.statementGuard : '';
  return replace(node, guard + language.failure);
}

function callSites(tree: SyntaxTree, language: Language): readonly OrderingSite[] {
  return language.orderCalls(tree).map((call) => callSite(call, language));
}

function callSite(call: OrderCall, language: Language): OrderingSite {
  const { node, expression, ...rest } = call;
  const arid =
    displayUse(node, language) ?? (sortsInPlace(expression) ? undefined : orderlessUse(expression, language));
  const settled = call.settled ?? ordersByRowId(call);
  return {
    kind: 'order-call',
    ...rest,
    lines: chainLines(expression, language),
    enclosing: enclosingId(node, language),
    tripwire: call.tripwire ?? [tripwire(expression, language)],
    ...(arid !== undefined && { arid }),
    ...(settled !== undefined && { settled }),
  };
}

/** `xs.sort()` of JavaScript orders `xs` for everything after it, whatever becomes of the result. */
function sortsInPlace(expression: Node): boolean {
  const callee = expression.childForFieldName('function');
  const receiver = callee?.childForFieldName('object');
  const kept = receiver?.type === 'identifier' || receiver?.type === 'member_expression';
  return kept && callee?.childForFieldName('property')?.text === 'sort';
}

function ordersByRowId({ node, keys }: OrderCall): string | undefined {
  const [, owner = ''] = new RegExp(`(\\w+)\\.${keys[0] ?? ''}\\b`).exec(node.text) ?? [];
  const option = ['keyword_argument', 'pair', 'list', 'tuple'].includes(node.type);
  const query = option || /\.(order_by|orderBy|addOrderBy|thenBy|order)\s*\(/.test(node.text);
  const ascending = !/\bdesc\b|['"(\s]-|reverse|ascending: false/i.test(node.text);
  return query ? rowIdOrder(keys, owner, ascending) : undefined;
}
