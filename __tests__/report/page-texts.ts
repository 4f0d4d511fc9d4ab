import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Report } from '../../src/domain/report.js';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Everything in a document, as a browser reads it. */
export function elementsOf(html: string): readonly Element[] {
  const within = (node: Node): readonly Element[] => [
    ...(isElement(node) ? [node] : []),
    ...childrenOf(node).flatMap(within),
  ];
  return within(parse(html));
}

export function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Comments anywhere in a document. */
export function commentsOf(html: string): number {
  const count = (node: Node): number =>
    Number(node.nodeName === '#comment') + childrenOf(node).reduce((sum, child) => sum + count(child), 0);
  return count(parse(html));
}

const ours = ['kind', 'severity', 'ruling', 'status', 'role', 'ending', 'state', 'by', 'url', 'version'];

/** The report with every text that is not ours replaced, and its mutants where they were. */
export function withEveryText(report: Report, text: string): Report {
  const changed: Report = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    typeof value === 'string' && !ours.includes(key) && !['green', 'red'].includes(value) ? text : value,
  );
  const sources = report.sources
    ?.slice(0, 1)
    .map((source) => ({ path: text, text: `${text}\n${source.text.repeat(2)}` }));
  return { ...changed, ...(sources && { sources }) };
}
