import type { Node } from 'web-tree-sitter';
import type { LineRange } from '../../domain/change.js';
import { applyEdits } from '../mutant-of.js';
import { looksLikeSql } from '../sql/looks-like-sql.js';
import { displayUse, orderlessUse } from './arid.js';
import { chainLines, enclosingId, insideFunctionBody } from './enclosing.js';
import { parse, type SyntaxTree } from './grammar.js';
import type { Language, OrderCall, TextLiteral } from './language.js';
import { linesOf, replace } from './nodes.js';
import { rowIdOrder } from './row-id.js';
import type { OrderingSite, Site, TextEdit } from './site.js';
import { sqlSites } from './sql-site.js';

export interface SiteReading {
  readonly sites: readonly Site[];
  /** Sites where the grammar lost its way: an edit there could write code that is broken for another reason. */
  readonly unreadable: readonly Site[];
}

/** Finds every place in `text` that an operator can change. */
export async function readSites(text: string, language: Language): Promise<SiteReading> {
  // Most files of a large change order nothing, and reading a word is cheaper than reading a tree.
  if (!/order|sort/i.test(text)) return { sites: [], unreadable: [] };
  if (language.grammar === undefined) return { sites: plainSqlSites(text), unreadable: [] };
  const tree = await parse(language.grammar, text);
  try {
    const all = [...literalSites(tree, language), ...callSites(tree, language)];
    const sites = all.toSorted((first, second) => first.span.start - second.span.start);
    const errors = sites.length > 0 && tree.root.hasError ? errorLines(tree.root) : [];
    const isUnreadable = (site: Site): boolean =>
      errors.some(([from, to]) => site.lines[0] <= to && site.lines[1] >= from);
    return {
      sites: sites.filter((site) => !isUnreadable(site)),
      unreadable: sites.filter(isUnreadable),
    };
  } finally {
    tree.free();
  }
}

/** True where the text with these edits has no more errors of syntax than before. */
export async function staysValid(
  text: string,
  edits: readonly TextEdit[],
  language: Language,
): Promise<boolean> {
  if (language.grammar === undefined) return true;
  const [before, after] = [
    await parse(language.grammar, text),
    await parse(language.grammar, applyEdits(text, edits)),
  ];
  try {
    return !after.root.hasError || before.root.hasError;
  } finally {
    before.free();
    after.free();
  }
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
  return sqlSites({ masked: text, offset: 0, pieces: [{ start: 0, end: text.length }], operands: [] }).map(
    (site) => ({
      ...site,
      lines: [lineOf(site.span.start), lineOf(site.span.end)],
      enclosing: '',
    }),
  );
}

function literalSites(tree: SyntaxTree, language: Language): readonly OrderingSite[] {
  return language.literals(tree).flatMap((literal) => {
    // Cheaper than reading every string of the file as SQL.
    if (!/order\s+by/i.test(literal.masked) || looksLikeSql(literal.masked) === undefined) return [];
    return sitesInLiteral(literal, language);
  });
}

function sitesInLiteral(literal: TextLiteral, language: Language): readonly OrderingSite[] {
  const { node, masked, pieces, operands } = literal;
  const display = displayUse(node, language);
  const tagged = language.types.call.has(node.parent?.type ?? '') ? node.parent : null;
  return sqlSites({ masked, offset: node.startIndex, pieces, operands }).map((site) => ({
    ...site,
    lines: linesOf(node),
    enclosing: enclosingId(node, language),
    ...(display !== undefined && { arid: display }),
    ...(insideFunctionBody(node, language) && { tripwire: [tripwire(tagged ?? node, language)] }),
  }));
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
    tripwire: [tripwire(expression, language)],
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
