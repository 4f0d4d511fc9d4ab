import type { Node } from 'web-tree-sitter';
import { cut, descendants, insert, parts, replace } from './nodes.js';
import { methodCall, tailOf } from './rust-syntax.js';
import type { TextEdit } from './site.js';

function bodyOf(closure: Node | undefined): Node | undefined {
  return (closure?.type === 'closure_expression' && closure.childForFieldName('body')) || undefined;
}

/** The comparator with its parameters exchanged. */
export function flipComparator(comparator: Node | undefined): readonly TextEdit[] | undefined {
  if (!comparator) return undefined;
  if (comparator.type !== 'closure_expression')
    return [insert(comparator.startIndex, '|a, b| ('), insert(comparator.endIndex, ')(b, a)')];
  const parameters = comparator.childForFieldName('parameters');
  const [first, second, ...more] = parameters ? parts(parameters) : [];
  if (!first || !second || more.length > 0 || first.text === second.text) return undefined;
  return [replace(first, second.text), replace(second, first.text)];
}

/** The key the other way round. */
export function flipKey(key: Node | undefined): readonly TextEdit[] | undefined {
  if (!key) return undefined;
  const reverse = 'std::cmp::Reverse(';
  if (key.type !== 'closure_expression')
    return [insert(key.startIndex, `|x| ${reverse}(`), insert(key.endIndex, ')(x))')];
  const body = bodyOf(key);
  if (!body || key.childForFieldName('return_type') || /\breturn\b/.test(body.text)) return undefined;
  return [insert(body.startIndex, reverse), insert(body.endIndex, ')')];
}

/** `a.x.cmp(&b.x).then_with(|| ...)` without its last link; `(x, y)` without `y`. */
export function withoutLastComparison(closure: Node | undefined): readonly TextEdit[] | undefined {
  const body = bodyOf(closure);
  const tail = body && tailOf(body);
  if (!tail) return undefined;
  if (tail.type === 'tuple_expression') return withoutLastElement(tail);
  const link = methodCall(tail);
  return link && /^then(_with)?$/.test(link.name.text)
    ? [cut(link.receiver.endIndex, tail.endIndex)]
    : undefined;
}

/** A tuple of one keeps its comma. */
export function withoutLastElement(tuple: Node): readonly TextEdit[] | undefined {
  const elements = parts(tuple);
  const [last, before] = [elements.at(-1), elements.at(-2)];
  if (!last || !before) return undefined;
  const comma = elements.length === 2 && last.nextSibling?.type !== ',' ? ',' : '';
  return [{ start: before.endIndex, end: last.endIndex, replacement: comma }];
}

/** The fields that a comparator or a key looks at. */
export function comparedFields(closure: Node | undefined): readonly string[] {
  const body = bodyOf(closure);
  if (!body) return [];
  const fields = [...descendants(body)].filter(
    ({ type, parent }) =>
      type === 'field_identifier' &&
      parent?.parent?.type !== 'generic_function' &&
      parent?.parent?.childForFieldName('function')?.id !== parent?.id,
  );
  return [...new Set(fields.map(({ text }) => text))];
}
