import { distance } from 'fastest-levenshtein';

/** Shorter names are near to too many others. */
const shortest = 6;

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** True for a name that says what it is about; `ready` and `data` are words of every library. */
export function isTelling(name: string): boolean {
  return name.length >= shortest && /[a-z0-9][._:/#-][a-z0-9]|[a-z][A-Z]/.test(name);
}

/**
 * True for two names that differ as a slip makes them differ: one letter, a plural, another way of joining the
 * words. Names that differ by a number are counted on purpose.
 */
export function areNear(first: string, second: string): boolean {
  if (first === second || first.replaceAll(/\d+/g, '#') === second.replaceAll(/\d+/g, '#')) return false;
  const [one, other] = [plain(first), plain(second)];
  return one === other || distance(one, other) === 1 || singular(one) === singular(other);
}

function singular(name: string): string {
  return name
    .replace(/ies$/, 'y')
    .replace(/(s|x|ch|sh)es$/, '$1')
    .replace(/s$/, '');
}
