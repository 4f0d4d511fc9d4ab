import type { Node, Tree } from 'web-tree-sitter';
import { spanOf } from './nodes.js';
import type { Span } from './site.js';

/** `#[test]`, `#[tokio::test]`, `#[rstest]`, `#[bench]`, `#[cfg(test)]`, `#[cfg(all(test, feature = "x"))]`. */
const testAttribute =
  /^#!?\[\s*(([\w:]+::)?(test|bench|rstest|test_case|proptest|quickcheck|wasm_bindgen_test|fixture)\b|cfg\((?!not\()[^\]]*\btest\b)/;

/** Code of platforms that this is not: nobody compiles it here. */
const elsewhere =
  process.platform === 'win32'
    ? /^#!?\[\s*cfg\(\s*(unix|not\(\s*windows|target_os\s*=\s*"(?!windows))/
    : /^#!?\[\s*cfg\(\s*(windows|not\(\s*unix|target_os\s*=\s*"windows|target_arch\s*=\s*"wasm)/;

/** The item that an attribute belongs to, with other attributes and comments in between. */
function attributedBy(attribute: Node): Node | undefined {
  for (let at = attribute.nextNamedSibling; at; at = at.nextNamedSibling) {
    if (at.type !== 'attribute_item' && !at.type.endsWith('comment')) return at;
  }
  return undefined;
}

/** Asked for every site of a file, and a file has few tests: found once. */
const known = new WeakMap<Tree, readonly Span[]>();

function testsOf(tree: Tree): readonly Span[] {
  const found = known.get(tree) ?? findTests(tree.rootNode);
  known.set(tree, found);
  return found;
}

function findTests(root: Node): readonly Span[] {
  const marks = root
    .descendantsOfType(['attribute_item', 'inner_attribute_item'])
    .filter(
      (attribute): attribute is Node =>
        attribute !== null && (testAttribute.test(attribute.text) || elsewhere.test(attribute.text)),
    );
  return marks.flatMap((mark) => {
    const item = mark.type === 'attribute_item' ? attributedBy(mark) : mark.parent;
    return item ? [spanOf(item)] : [];
  });
}

/** True for code that is compiled for tests only (Rust keeps them beside what they test), or not here at all. */
export function belongsToTests(node: Node): boolean {
  return testsOf(node.tree).some(({ start, end }) => start <= node.startIndex && end >= node.endIndex);
}

/** True inside a `const fn`, which the compiler itself may run. */
export function isConstant(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parent) {
    if (at.type === 'const_item' || at.type === 'static_item') return true;
    if (at.type !== 'function_item') continue;
    const modifiers = at.namedChildren.find((child) => child?.type === 'function_modifiers');
    return /\bconst\b/.test(modifiers?.text ?? '');
  }
  return false;
}
