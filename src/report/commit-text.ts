import { visibleLine } from './visible.js';

/**
 * Words that GitHub acts on in a commit message, where nothing can be escaped: a mention, a reference that may close
 * an issue, an address, and marks that keep a workflow from running.
 * https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs
 */
const active: readonly (readonly [pattern: RegExp, apart: string])[] = [
  [/@(?=\S)/g, '@ '],
  [/#(?=\d)/g, '# '],
  [/\bGH-(?=\d)/gi, 'GH '],
  [/:\/\//g, ': //'],
  [/\bwww\.(?=\S)/gi, 'www. '],
  [/\[(?=\s*(?:skip|no|ci|actions)\b)/gi, '[ '],
  [/\bskip-checks:/gi, 'skip-checks :'],
];

/** Untrusted text for one line of a commit message: taken apart by a blank where it would do something. */
export function commitText(text: string): string {
  return active.reduce((line, [pattern, apart]) => line.replace(pattern, apart), visibleLine(text));
}
