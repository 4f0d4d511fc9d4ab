import type { Node } from 'web-tree-sitter';
import type { OrderCall } from './language.js';
import { cut, descendants, insert, parts, replace, spanOf } from './nodes.js';
import { argumentsOf, callName, functionTypes, plainText, statementOf, valueOf } from './php-syntax.js';
import type { TextEdit } from './site.js';

const opposites: Readonly<Record<string, string>> = {
  sort: 'rsort',
  rsort: 'sort',
  asort: 'arsort',
  arsort: 'asort',
  ksort: 'krsort',
  krsort: 'ksort',
};
const comparing = /^u[ak]?sort$/;
/** Functions that sort an array in place. */
export const sortFunction = /^([rauk]|uk|ua|ar|kr)?sort$|^array_multisort$|^nat(case)?sort$/;
const listings = /\b(scandir|glob|readdir|DirectoryIterator)\b/;

/** The comparator where it is written in place, with its two parameters and the value that it returns. */
function comparator(
  value: Node | undefined,
): { readonly parameters: readonly Node[]; readonly value?: Node } | undefined {
  const list = value && functionTypes.has(value.type) ? value.childForFieldName('parameters') : null;
  const body = value?.childForFieldName('body');
  if (!list || !body) return undefined;
  const [statement, ...more] = body.type === 'compound_statement' ? parts(body) : [];
  const only =
    more.length === 0 && statement?.type === 'return_statement' ? statement.firstNamedChild : undefined;
  const returned = body.type === 'compound_statement' ? only : body;
  return { parameters: parts(list), ...(returned && { value: returned }) };
}

function flipComparator(value: Node): readonly TextEdit[] {
  const [first, second, ...more] = comparator(value)?.parameters ?? [];
  if (first && second && more.length === 0) return [replace(first, second.text), replace(second, first.text)];
  return [
    insert(value.startIndex, 'fn ($first, $second) => ('),
    insert(value.endIndex, ')($second, $first)'),
  ];
}

function lastElement(array: Node | null): TextEdit | undefined {
  const elements = array?.type === 'array_creation_expression' ? parts(array) : [];
  const [last, before] = [elements.at(-1), elements.at(-2)];
  return last && before && cut(before.endIndex, last.endIndex);
}

/** `[$a->x, $a->y] <=> [$b->x, $b->y]`, `$a->x <=> $b->x ?: $a->y <=> $b->y` without the last key. */
function withoutLastKey(value: Node | undefined): readonly TextEdit[] | undefined {
  const compared = value?.type === 'parenthesized_expression' ? value.firstNamedChild : value;
  if (!compared) return undefined;
  const condition = compared.childForFieldName('condition');
  if (compared.type === 'conditional_expression' && condition && !compared.childForFieldName('body'))
    return [cut(condition.endIndex, compared.endIndex)];
  if (compared.childForFieldName('operator')?.text !== '<=>') return undefined;
  const [left, right] = [compared.childForFieldName('left'), compared.childForFieldName('right')].map(
    lastElement,
  );
  return left && right && [left, right];
}

/** Properties, methods and keys that the comparator reads. */
function keysOf(value: Node | undefined): readonly string[] {
  if (!value) return [];
  const names = [...descendants(value)].flatMap((node) => {
    if (/^(member_access|member_call)_expression$/.test(node.type))
      return node.childForFieldName('name')?.text ?? [];
    return node.type === 'subscript_expression' ? (plainText(node.lastNamedChild ?? undefined) ?? []) : [];
  });
  return [...new Set(names)];
}

/** The statement with an error behind it that shows where it moved anything. */
function exercising(call: Node, array: Node): readonly TextEdit[] | undefined {
  const statement = statementOf(call);
  if (!statement || /\(/.test(array.text)) return undefined;
  const values = /^(r|u)?sort$/.test(callName(call));
  const [before, after] = values
    ? ['array_values($counterproofBefore)', `array_values(${array.text})`]
    : ['$counterproofBefore', array.text];
  return [
    insert(statement.startIndex, `{ $counterproofBefore = ${array.text}; `),
    insert(
      statement.endIndex,
      ` if (${before} !== ${after}) { throw new \\Error('counterproof was here'); } }`,
    ),
  ];
}

/** The other way round: another function, other parameters, or another flag. */
function reversal(call: Node, args: readonly Node[]): readonly TextEdit[] | undefined {
  const name = call.childForFieldName('function');
  const other = opposites[callName(call)];
  if (name && other !== undefined) return [replace(name, name.text.replace(/\w+$/, other))];
  const second = args[1] && valueOf(args[1]);
  if (comparing.test(callName(call))) return second && flipComparator(second);
  if (callName(call) !== 'array_multisort' || !args[0]) return undefined;
  const flag = second && /^SORT_(ASC|DESC)$/.test(second.text) ? second : undefined;
  if (flag) return [replace(flag, flag.text === 'SORT_ASC' ? 'SORT_DESC' : 'SORT_ASC')];
  return [insert(args[0].endIndex, ', SORT_DESC')];
}

/** `usort($rows, $compare)`, `ksort($map)`, `array_multisort($keys, $rows)`. */
export function sorting(call: Node): OrderCall | undefined {
  const name = callName(call);
  const args = argumentsOf(call);
  const array = args?.[0] && valueOf(args[0]);
  if (call.type !== 'function_call_expression' || !sortFunction.test(name) || !args || !array)
    return undefined;
  const value = comparing.test(name) && args[1] ? comparator(valueOf(args[1]))?.value : undefined;
  const tie = withoutLastKey(value);
  const reversed = reversal(call, args);
  const exercised = name === 'array_multisort' ? undefined : exercising(call, array);
  return {
    node: call,
    span: spanOf(call),
    expression: call,
    keys: keysOf(value),
    without: [replace(call, 'true')],
    ...(reversed && { reversed }),
    ...(tie && { withoutLastKey: tie }),
    ...(exercised && { exercised }),
    ...(listings.test(array.text) && { settled: 'the platform lists directories in an order of its own' }),
  };
}
