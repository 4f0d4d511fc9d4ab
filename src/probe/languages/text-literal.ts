import type { Node } from 'web-tree-sitter';
import type { TextLiteral } from './language.js';
import { parts, spanOf } from './nodes.js';
import type { Span } from './site.js';

/** Node types of a language's string literals. */
export interface LiteralTypes {
  /** Nodes that join literals: `+`, adjacency, parentheses around them. */
  readonly join: ReadonlySet<string>;
  readonly string: ReadonlySet<string>;
  readonly content: ReadonlySet<string>;
  readonly interpolation: ReadonlySet<string>;
  readonly escape: ReadonlySet<string>;
  /** The operator that joins two texts, where it is not `+`. */
  readonly joinOperator?: string;
  /** Where the contents of a literal lie, where that is not between its first and its last token. */
  inside?(string: Node): Span | undefined;
}

interface Leaves {
  readonly strings: Node[];
  readonly operands: Node[];
}

function collect(node: Node, types: LiteralTypes, leaves: Leaves): boolean {
  if (types.string.has(node.type)) {
    leaves.strings.push(node);
    return true;
  }
  const operator = types.joinOperator ?? '+';
  if (types.join.has(node.type) && (node.childForFieldName('operator')?.text ?? operator) === operator) {
    return parts(node).every((part) => collect(part, types, leaves));
  }
  leaves.operands.push(node);
  return true;
}

/** From after the opening quote to before the closing one. */
function insideOf(string: Node): Span {
  const [first, last] = [string.firstChild, string.lastChild];
  return { start: first?.endIndex ?? string.startIndex, end: last?.startIndex ?? string.endIndex };
}

/** The expression as one text of the same length: what is not SQL is blank, what is unknown is a name. */
export function joinedLiteral(node: Node, text: string, types: LiteralTypes): TextLiteral | undefined {
  const leaves: Leaves = { strings: [], operands: [] };
  collect(node, types, leaves);
  if (leaves.strings.length === 0) return undefined;
  const offset = node.startIndex;
  const masked: string[] = Array.from({ length: node.endIndex - offset }, () => ' ');
  const put = (span: Span, write: (character: string) => string): void => {
    for (let at = span.start; at < span.end; at++) masked[at - offset] = write(text[at] ?? ' ');
  };
  const contentsOf = (string: Node): Span => types.inside?.(string) ?? insideOf(string);
  for (const string of leaves.strings) {
    put(contentsOf(string), (character) => character);
    maskInside(string, types, put);
  }
  for (const operand of leaves.operands) put(spanOf(operand), () => 'x');
  return {
    node,
    masked: masked.join(''),
    pieces: leaves.strings.map(contentsOf),
    operands: leaves.operands.map(spanOf),
  };
}

function maskInside(
  node: Node,
  types: LiteralTypes,
  put: (span: Span, write: (character: string) => string) => void,
): void {
  for (const child of parts(node)) {
    if (types.interpolation.has(child.type)) put(spanOf(child), () => 'x');
    else if (types.escape.has(child.type)) maskEscape(child, put);
    else maskInside(child, types, put);
  }
}

/**
 * An escaped quote stands for itself, anything else (a newline, mostly) for white space. It ends in a newline, so that
 * nobody takes its last character for a blank that may go by itself.
 */
function maskEscape(escape: Node, put: (span: Span, write: (character: string) => string) => void): void {
  const quote = /^\\(["'`])$/.exec(escape.text)?.[1];
  put(spanOf(escape), (character) => (quote !== undefined && character === quote ? quote : ' '));
  if (quote === undefined) put({ start: escape.endIndex - 1, end: escape.endIndex }, () => '\n');
}
