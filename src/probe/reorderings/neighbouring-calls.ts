import type { Node } from 'web-tree-sitter';
import type { Language } from '../languages/language.js';
import { descendants, parts } from '../languages/nodes.js';
import { assigned, type FixtureStep, namesBelow, stepOf } from './fixture-step.js';
import { permute } from './permute.js';
import type { FixtureBlock, ReorderingWay } from './reordering.js';

/**
 * Two steps side by side that call different things about the same, such as `record(db, "ada", 8)` and
 * `restore(db, "ada", 3)`, change places. Where one needs the other, the merged code does not pass any more.
 */
export const neighbouringCalls: ReorderingWay = {
  id: 'neighbouring-calls',
  propose({ tree, language, blocks }) {
    return blocks.flatMap((block) =>
      pairsOf(block, language).map((pair) => ({
        description: 'swapped two neighbouring steps of the fixture',
        edits: permute(
          tree.text,
          pair.map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex })),
          [1, 0],
        ),
        distance: block.distance,
      })),
    );
  },
};

function pairsOf({ statements }: FixtureBlock, language: Language): readonly (readonly [Node, Node])[] {
  return statements.flatMap((first, index) => {
    const second = statements[index + 1];
    return second !== undefined && maySwap(first, second, language) ? [[first, second] as const] : [];
  });
}

function maySwap(first: Node, second: Node, language: Language): boolean {
  if ([first, second].some((node) => language.types.assertion(node) || hasBlock(node, language)))
    return false;
  const [one, other] = [stepOf(first, language), stepOf(second, language)];
  if (one === undefined || other === undefined || one.callee === other.callee) return false;
  return sharesArgument(one, other) && !uses(first, second, language) && !uses(second, first, language);
}

/** A step holds no other steps. */
function hasBlock(statement: Node, language: Language): boolean {
  for (const node of descendants(statement)) if (language.types.block.has(node.type)) return true;
  return false;
}

function sharesArgument(one: FixtureStep, other: FixtureStep): boolean {
  const theirs = new Set(argumentsOf(other));
  return argumentsOf(one).some((argument) => theirs.has(argument));
}

function argumentsOf({ call }: FixtureStep): readonly string[] {
  const list = call.childForFieldName('arguments');
  return list === null ? [] : parts(list).map(({ text }) => text);
}

/** True where a statement mentions a name that the other one sets. */
function uses(statement: Node, other: Node, language: Language): boolean {
  const set = assigned([other]);
  return [...namesBelow([statement], language)].some((name) => set.has(name));
}
