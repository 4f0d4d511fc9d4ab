import { createHash } from 'node:crypto';

/**
 * Puts text of the audited repository between two marks that it cannot contain: the mark is made from the text, and
 * made again where the text holds it all the same. The same text always gets the same mark.
 */
export function fenced(what: string, text: string): string {
  const mark = markFor(`${what}\n${text}`);
  return `<<<DATA ${mark} ${what}\n${text}\n${mark} END OF DATA>>>`;
}

function markFor(text: string): string {
  for (let attempt = 0; ; attempt++) {
    const mark = createHash('sha256').update(`${attempt}\n${text}`).digest('hex').slice(0, 20);
    if (!text.includes(mark)) return mark;
  }
}
