import type { Node } from 'web-tree-sitter';
import { cut } from './nodes.js';
import type { TextEdit } from './site.js';

/** Cuts a statement with the line or lines that it has for itself. */
export function wholeLine(statement: Node): TextEdit {
  const text = statement.tree.rootNode.text;
  const lineStart = text.lastIndexOf('\n', statement.startIndex - 1) + 1;
  const lineBreak = text.indexOf('\n', statement.endIndex);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak + 1;
  const around = text.slice(lineStart, statement.startIndex) + text.slice(statement.endIndex, lineEnd);
  const alone = /^\s*(#.*)?\s*$/.test(around);
  return alone ? cut(lineStart, lineEnd) : cut(statement.startIndex, statement.endIndex);
}
