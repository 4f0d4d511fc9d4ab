import type { Node } from 'web-tree-sitter';
import type { OrderCall } from './language.js';
import { cut, cutElement, insert, parts, replace, spanOf } from './nodes.js';
import { flipMap, lastOf, mapKeys } from './php-directions.js';
import { argumentsOf, callName, valueOf } from './php-syntax.js';

/** Doctrine's `findBy($criteria, ['createdAt' => 'DESC'], 10)`. */
export function finderOrdering(call: Node): OrderCall | undefined {
  const args = argumentsOf(call) ?? [];
  const named = args.find((argument) => argument.childForFieldName('name')?.text === 'orderBy');
  const array = named ? valueOf(named) : args[1] && valueOf(args[1]);
  if (!/^find(One)?By$/.test(callName(call)) || array?.type !== 'array_creation_expression') return undefined;
  if (parts(array).length === 0) return undefined;
  const reversed = flipMap(array);
  const tie = lastOf(parts(array));
  return {
    node: array,
    span: spanOf(array),
    expression: array,
    keys: mapKeys(array),
    without: [replace(array, '[]')],
    ...(reversed && { reversed }),
    ...(tie && { withoutLastKey: tie }),
  };
}

/** `#[ORM\OrderBy(['position' => 'ASC'])]` of a Doctrine relation. */
export function attributeOrdering({ attribute, name, array }: Record<string, Node>): OrderCall | undefined {
  if (!attribute?.parent || !array || !/(^|\\)OrderBy$/.test(name?.text ?? '')) return undefined;
  const group = attribute.parent;
  const siblings = parts(group);
  const next = group.nextSibling ?? group.parent?.nextSibling;
  const [key] = parts(array);
  const reversed = flipMap(array);
  const tie = lastOf(parts(array));
  const place = siblings.findIndex(({ id }) => id === attribute.id);
  const field = key && keyOfElement(key);
  return {
    node: attribute,
    span: spanOf(attribute),
    expression: array,
    keys: mapKeys(array),
    without: [
      siblings.length > 1
        ? cutElement(siblings, place)
        : cut(group.startIndex, next?.startIndex ?? group.endIndex),
    ],
    ...(reversed && { reversed }),
    ...(tie && { withoutLastKey: tie }),
    // Doctrine asks for the field when the relation is loaded.
    ...(field && { tripwire: [insert(field.endIndex - 1, '_counterproof_was_here')] }),
  };
}

function keyOfElement(element: Node): Node | undefined {
  const [key] = parts(element);
  return key?.type === 'string' ? key : undefined;
}
