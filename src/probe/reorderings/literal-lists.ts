import type { Node } from 'web-tree-sitter';
import type { Language } from '../languages/language.js';
import { insert, parts, replace, spanOf } from '../languages/nodes.js';
import { calleeOf } from '../languages/unremarkable-statement.js';
import { ordersOf, permute } from './permute.js';
import {
  type FixtureBlock,
  type FixtureScope,
  isAsserted,
  type Reordering,
  type ReorderingWay,
} from './reordering.js';

const scalar =
  /^(string|integer|float|number|true|false|none|null|undefined|template_string|concatenated_string)$/;

/** Nodes of a block that belong to it and not to a block inside it. */
export function* ownNodes(block: FixtureBlock, language: Language): Generator<Node> {
  for (const statement of block.statements) yield* below(statement, language);
}

function* below(node: Node, language: Language): Generator<Node> {
  yield node;
  for (const child of node.children) {
    if (child !== null && !language.types.block.has(child.type)) yield* below(child, language);
  }
}

/** A list of things, not one row written as a list: its elements are of one kind, and a tuple's are more than scalars. */
function isCollection(elements: readonly Node[], list: Node): boolean {
  if (elements.length < 2 || new Set(elements.map((element) => element.type)).size > 1) return false;
  return list.type !== 'tuple' || !scalar.test(elements[0]?.type ?? '');
}

function listReorderings(list: Node, scope: FixtureScope, distance: number): readonly Reordering[] {
  const elements = parts(list);
  if (!isCollection(elements, list)) return [];
  return ordersOf(elements.length).map(({ verb, indices }) => ({
    description: `${verb} a list of ${elements.length}`,
    edits: permute(scope.tree.text, elements.map(spanOf), indices),
    distance,
  }));
}

/** `for i in range(3): insert(i)`: the loop runs backwards. */
function loopReordering(loop: Node, language: Language, distance: number): readonly Reordering[] {
  const source = loop.childForFieldName('right') ?? loop.childForFieldName('value');
  if (!source || language.types.list.has(source.type) || source.type === 'object') return [];
  return [
    {
      description: 'ran the loop of the fixture backwards',
      edits: [replace(source, language.reversed(source.text))],
      distance,
    },
  ];
}

/** `Array.from({ length: 3 }, make)`. */
function arrayFrom(node: Node, distance: number): readonly Reordering[] {
  if (node.type !== 'call_expression' || node.childForFieldName('function')?.text !== 'Array.from') return [];
  return [
    { description: 'reversed a generated list', edits: [insert(node.endIndex, '.reverse()')], distance },
  ];
}

/** Reverses or rotates a list that is written out, or the sequence that a loop runs over. */
export const literalLists: ReorderingWay = {
  id: 'literal-lists',
  propose(scope) {
    const { language } = scope;
    const loops = new Set([...language.types.loop, 'for_in_clause']);
    return scope.blocks.flatMap((block) =>
      [...ownNodes(block, language)].flatMap((node) => {
        if (isAsserted(node, language) || insideDecorator(node)) return [];
        if (language.types.list.has(node.type) || isListCall(node))
          return listReorderings(node, scope, block.distance);
        if (loops.has(node.type)) return loopReordering(node, language, block.distance);
        return arrayFrom(node, block.distance);
      }),
    );
  },
};

/** `List.of(...)` and `Arrays.asList(...)`: Java has no other way of writing a list. */
function isListCall(node: Node): boolean {
  const call = node.type === 'argument_list' ? node.parent : null;
  return (
    call !== null &&
    /(^|\.)(List|Lists|ImmutableList|Arrays|Stream)\.(of|asList|newArrayList)$/.test(calleeOf(call))
  );
}

/** Rows of a parametrised test are separate tests: their order says nothing. */
function insideDecorator(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) if (at.type === 'decorator') return true;
  return false;
}
