import type { Node } from 'web-tree-sitter';
import type { TestId } from '../../domain/test-run.js';
import type { SyntaxTree } from '../languages/grammar.js';
import type { Language } from '../languages/language.js';
import { descendants, parts } from '../languages/nodes.js';
import type { FixtureBlock } from './reordering.js';

const testCall = /^(it|test|specify)(\.\w+)*$/;

interface TestFunction {
  readonly node: Node;
  /** What a test's id contains if it is this one. */
  readonly title: string;
}

/** `@Test`, `[Fact]` and `#[Test]` are part of the method, `#[test]` of Rust stands before it. */
function isMarked(node: Node): boolean {
  const marks = /^\s*(@(Parameterized|Repeated)?Test\b|\[(Fact|Theory|Test|TestMethod|TestCase)\b|#\[Test\b)/;
  const before = node.previousNamedSibling;
  return (
    marks.test(node.text) || (before?.type === 'attribute_item' && /^#\[([\w:]+::)?test\b/.test(before.text))
  );
}

/** The functions of the file that are tests, however its language marks them. */
function testFunctions(root: Node, language: Language): readonly TestFunction[] {
  const found: TestFunction[] = [];
  for (const node of descendants(root)) {
    const name = language.types.functions.has(node.type) ? node.childForFieldName('name')?.text : undefined;
    if (name !== undefined && (/^test/i.test(name) || isMarked(node))) found.push({ node, title: name });
    const callee = node.childForFieldName('function') ?? node.childForFieldName('method');
    if (!language.types.call.has(node.type) || !testCall.test(callee?.text ?? '')) continue;
    const [title] = parts(node.childForFieldName('arguments') ?? node);
    if (title) found.push({ node, title: title.text.replaceAll(/^['"`]|['"`]$/g, '') });
  }
  return found;
}

function isAskedFor(title: string, tests: readonly TestId[]): boolean {
  // A template title has values in it at run time: what stands before the first one has to do.
  const fixed = title.split(/\$\{|%[sdij]/)[0] ?? title;
  return fixed.length > 0 && tests.some((test) => test.includes(fixed));
}

function inside(node: Node, test: TestFunction): boolean {
  return node.startIndex >= test.node.startIndex && node.endIndex <= test.node.endIndex;
}

/** Blocks of statements that prepare for `tests`, nearest first; other tests of the file are left out. */
export function fixtureBlocks(
  tree: SyntaxTree,
  language: Language,
  tests: readonly TestId[],
): readonly FixtureBlock[] {
  const functions = testFunctions(tree.root, language);
  const asked = functions.filter(({ title }) => isAskedFor(title, tests));
  const others = functions.filter((test) => !asked.includes(test));
  const blocks: FixtureBlock[] = [];
  for (const node of descendants(tree.root)) {
    if (!language.types.block.has(node.type)) continue;
    const mine = asked.some((test) => inside(node, test));
    if (!mine && others.some((test) => inside(node, test))) continue;
    const distance = mine ? 0 : node.id === tree.root.id ? 2 : 1;
    const testBody = asked.some((test) => inside(node, test) && directlyInside(node, test, language));
    blocks.push({ node, statements: parts(node), distance, testBody });
  }
  return blocks.toSorted((first, second) => first.distance - second.distance);
}

/** True where no further block lies between the test and this one. */
function directlyInside(block: Node, test: TestFunction, language: Language): boolean {
  for (let at = block.parent; at !== null && at.id !== test.node.id; at = at.parent) {
    if (language.types.block.has(at.type)) return false;
  }
  return true;
}
