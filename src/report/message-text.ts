import { clip, visibleLine } from './visible.js';

/** Untrusted text for a SARIF message: plain, on one line, and without `[text](target)`, which GitHub makes a link. */
export function messageText(text: string, limit: number): string {
  return clip(visibleLine(text).replaceAll('](', '] ('), limit);
}
