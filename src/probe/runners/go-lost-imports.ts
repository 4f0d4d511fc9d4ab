import type { TextEdit } from '../languages/site.js';
import { applyEdits } from '../mutant-of.js';

const firstDeclaration = /^(?:func|type|var|const)\b/m;
const notCode = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`/g;

/**
 * Whether an edit takes away the last use of an import, which does not compile. What cannot be told from a lost import
 * by the text alone counts as one.
 */
export function losesImport(text: string, edits: readonly TextEdit[]): boolean {
  const removed = edits.map(({ start, end }) => text.slice(start, end)).join('\n');
  const names = new Set([...removed.matchAll(/\b([A-Za-z_]\w*)\s*\./g)].map(([, name = '']) => name));
  const header = text.slice(0, firstDeclaration.exec(text)?.index ?? 0);
  const imported = [...names].filter((name) => header.includes(name));
  if (imported.length === 0) return false;
  const after = applyEdits(text, edits);
  const code = after.slice(firstDeclaration.exec(after)?.index ?? 0).replaceAll(notCode, ' ');
  return imported.some((name) => !new RegExp(`\\b${name}\\s*\\.`).test(code));
}
