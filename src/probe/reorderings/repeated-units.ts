import type { Node } from 'web-tree-sitter';
import type { Language } from '../languages/language.js';
import { assigned, namesBelow, stepOf } from './fixture-step.js';
import type { FixtureBlock } from './reordering.js';

/** The same few statements several times in a row, such as three inserts, or three times build-add-commit. */
export type RepeatedUnits = readonly (readonly Node[])[];

const longestUnit = 4;

/** Two statements of the same shape do the same thing with other values. */
function shapeOf(statement: Node, language: Language): string | undefined {
  const step = stepOf(statement, language);
  if (step === undefined) return undefined;
  const kind = statement.firstNamedChild?.type.replace(/_declarator$/, '') ?? '';
  return `${statement.type}/${kind}/${step.callee}`;
}

/** No unit uses a name that another one sets. */
function independent(units: RepeatedUnits, language: Language): boolean {
  return units.every((unit, index) => {
    const set = assigned(unit);
    const reused = units.some(
      (other, at) => at !== index && [...namesBelow(other, language)].some((name) => set.has(name)),
    );
    // A name that every unit sets anew for itself (`row = ...; add(row)`) ties nothing together.
    return !reused || units.every((other) => [...set].every((name) => assigned(other.slice(0, 1)).has(name)));
  });
}

function repeatsAt(shapes: readonly (string | undefined)[], start: number, length: number): number {
  const unit = shapes.slice(start, start + length);
  if (unit.includes(undefined) || unit.length < length) return 0;
  let count = 1;
  while (unit.every((shape, index) => shapes[start + count * length + index] === shape)) count += 1;
  return count;
}

/** Every run of repeated, independent units in a block; longer runs of shorter units first. */
export function repeatedUnits(block: FixtureBlock, language: Language): readonly RepeatedUnits[] {
  const shapes = block.statements.map((statement) => shapeOf(statement, language));
  const found: RepeatedUnits[] = [];
  for (let length = 1; length <= longestUnit; length++) {
    for (let start = 0; start + 2 * length <= shapes.length;) {
      const count = repeatsAt(shapes, start, length);
      const alike = new Set(shapes.slice(start, start + length)).size === 1;
      if (count < 2 || (length > 1 && alike)) {
        start += 1;
        continue;
      }
      const units = Array.from({ length: count }, (_, index) =>
        block.statements.slice(start + index * length, start + (index + 1) * length),
      );
      const asserts = units.every((unit) => unit.every((statement) => language.types.assertion(statement)));
      if (!asserts && independent(units, language)) found.push(units);
      start += count * length;
    }
  }
  return found;
}
