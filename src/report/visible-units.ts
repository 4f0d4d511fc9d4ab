import { visibleCode } from './visible.js';

/**
 * The same value with every text shown as it is, one visible character for each unit that a reader does not see:
 * places in these texts stay what they are.
 */
export function unitByUnit(value: unknown): unknown {
  if (typeof value === 'string') return visibleUnits(value);
  if (Array.isArray(value)) return value.map(unitByUnit);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [visibleUnits(key), unitByUnit(item)]),
  );
}

function visibleUnits(text: string): string {
  return Array.from(text, (character) =>
    character === '\r' || visibleCode(character) === character
      ? character
      : '\ufffd'.repeat(character.length),
  ).join('');
}
