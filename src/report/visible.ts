import { spelled, unseen, withoutUnseen } from '../domain/unseen.js';

/** Untrusted text on one line: runs of white space become one space, unseen characters become `\x1b`, `\u{202e}`. */
export function visibleLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(unseen, spelled);
}

/** The same for a line of a log, anywhere in which a runner of GitHub obeys `##[name]`. */
export function logLine(text: string): string {
  return visibleLine(text).replaceAll('##[', '## [');
}

/** Untrusted code: lines and tabs stay, every other unseen character is spelled out. */
export const visibleCode: (text: string) => string = withoutUnseen;

/** At most `limit` characters, never half of a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = Array.from(text.slice(0, 2 * limit + 2));
  if (characters.length <= limit) return text;
  return `${characters.slice(0, limit - 1).join('')}…`;
}
