import type { Node } from 'web-tree-sitter';
import type { OrderCall } from './language.js';
import { cut, descendants, insert, parts, replace } from './nodes.js';
import { argumentsOf, methodName, plainText } from './ruby-syntax.js';
import type { TextEdit } from './site.js';

const sorts = /^(sort|sort_by)(!?)$/;
/** Their order comes from the platform, not from anything a test could arrange. */
const listings =
  /\bDir(\.(glob|children|entries|each_child)\b|\[)|\bPathname\b.*\.(children|entries|glob)\b|\bglob\(/s;

/** The block's value, where it is one expression. */
function blockValue(call: Node): Node | undefined {
  const body = call.childForFieldName('block')?.childForFieldName('body');
  const [value, ...more] = body ? parts(body) : [];
  return more.length === 0 ? value : undefined;
}

function lastElement(array: Node | null): TextEdit | undefined {
  const elements = array?.type === 'array' ? parts(array) : [];
  const [last, before] = [elements.at(-1), elements.at(-2)];
  return last && before && cut(before.endIndex, last.endIndex);
}

/** `[row.a, row.b]` as the key, `[x.a, x.b] <=> [y.a, y.b]` as the comparison. */
function withoutLastKey(value: Node | undefined): readonly TextEdit[] | undefined {
  if (value?.type !== 'binary') {
    const shorter = lastElement(value ?? null);
    return shorter && [shorter];
  }
  const sides = [value.childForFieldName('left'), value.childForFieldName('right')].map(lastElement);
  const [left, right] = sides;
  return value.childForFieldName('operator')?.text === '<=>' && left && right ? [left, right] : undefined;
}

/** `&:created_at`, and what the block reads of its row. */
function keysOf(call: Node, value: Node | undefined): readonly string[] {
  const list = call.childForFieldName('arguments');
  const passed = list && parts(list).find(({ type }) => type === 'block_argument')?.firstNamedChild;
  if (passed) return plainText(passed) === undefined ? [] : [plainText(passed) ?? ''];
  const elements = value?.type === 'array' ? parts(value) : value ? [value] : [];
  return elements.flatMap((element) => {
    const names = [...descendants(element)].flatMap((node) => {
      if (node.type === 'call' && node.childForFieldName('receiver')) return methodName(node);
      const key = node.type === 'element_reference' ? node.lastNamedChild : null;
      return key ? (plainText(key) ?? []) : [];
    });
    return names.slice(0, 1);
  });
}

/** The call with `.reverse` behind it, in brackets where a block argument would swallow it: `sort_by &:name`. */
function reversal(call: Node, bang: string): readonly TextEdit[] {
  const open = call.childForFieldName('arguments');
  if (open && open.firstChild?.type !== '(' && !call.childForFieldName('block'))
    return [insert(call.startIndex, '('), insert(call.endIndex, `).reverse${bang}`)];
  const operator = call.childForFieldName('operator')?.text ?? '.';
  return [insert(call.endIndex, `${operator}reverse${bang}`)];
}

/** The same, and an error where that moved anything. The receiver is evaluated once. */
function exercising(call: Node, receiver: Node, whole: Node): readonly TextEdit[] | undefined {
  const open = call.childForFieldName('arguments');
  if (open && open.firstChild?.type !== '(') return undefined;
  const operator = call.childForFieldName('operator')?.text ?? '.';
  const check = 'raise(Exception, "counterproof was here") unless counterproof_sorted == counterproof_before';
  return [
    insert(
      receiver.endIndex,
      `${operator}then { |counterproof_given| counterproof_before = counterproof_given.to_a.dup; counterproof_given`,
    ),
    ...(operator === '&.'
      ? [{ start: receiver.endIndex, end: receiver.endIndex + 2, replacement: '.' }]
      : []),
    insert(whole.endIndex, `.tap { |counterproof_sorted| ${check} } }`),
  ];
}

/** `rows.sort`, `rows.sort_by { ... }` and their forms that sort in place, with a `.reverse` behind them. */
export function sorting(call: Node): OrderCall | undefined {
  const [, , bang] = sorts.exec(methodName(call)) ?? [];
  if (bang === undefined || argumentsOf(call).length > 0) return undefined;
  const receiver = call.childForFieldName('receiver');
  const hasKey = call.childForFieldName('block') ?? call.childForFieldName('arguments');
  // Without both it may be anything: a column named `sort`.
  if (!receiver && !hasKey) return undefined;
  if (methodName(call).startsWith('sort_by') && !hasKey) return undefined;
  const value = blockValue(call);
  const above = call.parent?.type === 'call' ? call.parent : undefined;
  const reverse = above && /^reverse!?$/.test(methodName(above)) ? above : undefined;
  const whole = reverse ?? call;
  const start = receiver?.endIndex ?? call.startIndex;
  const plain = bang === '!' ? '' : receiver ? '.to_a' : 'to_a';
  const tie = withoutLastKey(value);
  const exercised = receiver && exercising(call, receiver, whole);
  const safe = call.childForFieldName('operator')?.text === '&.' ? plain.replace('.', '&.') : plain;
  return {
    node: whole,
    span: { start, end: whole.endIndex },
    expression: whole,
    keys: keysOf(call, value),
    without: receiver
      ? [{ start, end: whole.endIndex, replacement: safe }]
      : [replace(whole, plain || 'self')],
    reversed: reverse ? [cut(call.endIndex, reverse.endIndex)] : reversal(call, bang),
    ...(tie && { withoutLastKey: tie }),
    ...(exercised && { exercised }),
    ...(receiver &&
      listings.test(receiver.text) && { settled: 'the platform lists directories in an order of its own' }),
  };
}
