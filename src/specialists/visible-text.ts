import { spelled, unseen, withoutUnseen } from '../domain/unseen.js';

/** Lines and tabs stay; every other unseen character is spelled out. */
export const visibleText: (text: string) => string = withoutUnseen;

/** One line of code: tabs stay. */
export function visibleCodeLine(text: string): string {
  return visibleText(text.replace(/\r$/, '')).replaceAll('\n', '\\x0a');
}

/** A name or a title: on one line. */
export function visibleName(text: string): string {
  return text.replace(unseen, spelled);
}

/** What a model wrote, for people: no unseen character, at most `limit` characters, never half of one. */
export function harmless(text: string, limit: number): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(unseen, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim();
  const characters = Array.from(clean.slice(0, 2 * limit + 2));
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}

/** The same on one line. */
export function harmlessLine(text: string, limit: number): string {
  return harmless(text.replace(/\s+/gu, ' '), limit);
}

/** Text from outside, cut where it is too long; says how much is missing. */
export function bounded(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return `${cut}\n[${text.length - cut.length} more characters are not shown]`;
}
