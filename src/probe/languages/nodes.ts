import type { Node } from 'web-tree-sitter';
import type { LineRange } from '../../domain/change.js';
import type { Span, TextEdit } from './site.js';

export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

/** 1-based and inclusive. */
export function linesOf(node: Node): LineRange {
  return [node.startPosition.row + 1, node.endPosition.row + 1];
}

export function replace(node: Node, replacement: string): TextEdit {
  return { ...spanOf(node), replacement };
}

export function insert(at: number, replacement: string): TextEdit {
  return { start: at, end: at, replacement };
}

export function cut(start: number, end: number): TextEdit {
  return { start, end, replacement: '' };
}

/** The whole text of the file; the root node leaves out what stands before its first token, and offsets count that. */
export function sourceOf(node: Node): string {
  const root = node.tree.rootNode;
  return ' '.repeat(root.startIndex) + root.text;
}

/** Named children without comments. */
export function parts(node: Node): readonly Node[] {
  return node.namedChildren.filter(
    (child): child is Node => child !== null && !child.type.endsWith('comment'),
  );
}

/** The nearest ancestor of one of these types; `node` itself does not count. */
export function ancestor(node: Node, types: ReadonlySet<string>): Node | undefined {
  for (let at = node.parent; at !== null; at = at.parent) if (types.has(at.type)) return at;
  return undefined;
}

/** `node` and everything below it, in the order of the text. */
export function* descendants(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (child !== null) yield* descendants(child);
}

/** Cuts one element of a comma-separated list together with the comma that it no longer needs. */
export function cutElement(elements: readonly Node[], index: number): TextEdit {
  const element = elements[index];
  if (element === undefined) throw new RangeError(`no element ${index} in a list of ${elements.length}`);
  const previous = elements[index - 1];
  if (previous !== undefined) return cut(previous.endIndex, element.endIndex);
  const next = elements[index + 1];
  if (next !== undefined) return cut(element.startIndex, next.startIndex);
  const comma = element.nextSibling;
  return cut(element.startIndex, comma?.type === ',' ? comma.endIndex : element.endIndex);
}
