import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from './grammar.js';
import type { OrderCall } from './language.js';
import { cut, cutElement, descendants, insert, parts, replace, spanOf } from './nodes.js';
import type { TextEdit } from './site.js';

const methodCalls = `(call function: (attribute object: (_) @receiver attribute: (identifier) @name) arguments: (_) @arguments) @call`;
const functionCalls = `(call function: (identifier) @name arguments: (_) @arguments) @call`;
const options = `(keyword_argument name: (identifier) @name value: (_) @value) @option`;
const assignments = `(assignment left: (identifier) @name right: (_) @value)`;

const chainMethods = new Set(['order_by', 'sort_values', 'sort_index', 'sort']);
/** Their order comes from the platform, not from anything a test could arrange. */
const listings = /\b(listdir|scandir|glob|iglob|rglob|iterdir|walk)\(/;

/** Whose way of writing directions the file uses. */
type Dialect = 'sqlalchemy' | 'django' | 'unknown';

function dialectOf(text: string): Dialect {
  if (/\b(sqlalchemy|sqlmodel|flask_sqlalchemy)\b|\bdb\.session\b/.test(text)) return 'sqlalchemy';
  return /\bdjango\b|\.objects\b/.test(text) ? 'django' : 'unknown';
}

interface KeywordArgument {
  readonly node: Node;
  readonly value: Node;
}

function keyword(args: Node, name: string): KeywordArgument | undefined {
  for (const node of parts(args)) {
    const value = node.type === 'keyword_argument' ? node.childForFieldName('value') : null;
    if (value && node.childForFieldName('name')?.text === name) return { node, value };
  }
  return undefined;
}

function positional(args: Node): readonly Node[] {
  return parts(args).filter((node) => node.type !== 'keyword_argument' && !node.type.endsWith('_splat'));
}

/** Turns `reverse=`/`ascending=` round, or writes it where it is left out. */
function flipKeyword(
  args: Node,
  name: string,
  absentMeans: 'True' | 'False',
): readonly TextEdit[] | undefined {
  const opposite = absentMeans === 'True' ? 'False' : 'True';
  const given = keyword(args, name);
  if (given?.value.type === 'true') return [replace(given.value, 'False')];
  if (given?.value.type === 'false') return [replace(given.value, 'True')];
  if (given?.value.type === 'list') return undefined;
  if (given) return [replace(given.value, `not (${given.value.text})`)];
  const last = parts(args).at(-1);
  return last
    ? [insert(last.endIndex, `, ${name}=${opposite}`)]
    : [insert(args.endIndex - 1, `${name}=${opposite}`)];
}

/** One key of `.order_by(...)` the other way round; undefined where its direction cannot be known. */
function flipKey(key: Node, dialect: Dialect): readonly TextEdit[] | undefined {
  if (key.type === 'string') return flipStringKey(key, dialect);
  if (key.type === 'unary_operator')
    return key.text.startsWith('-') ? [cut(key.startIndex, key.startIndex + 1)] : undefined;
  for (const node of descendants(key)) {
    if (node.type !== 'identifier' || node.parent === null) continue;
    if (node.text !== 'asc' && node.text !== 'desc') continue;
    const other = node.text === 'asc' ? 'desc' : 'asc';
    if (node.parent.type === 'attribute') return [replace(node, other)];
    if (node.parent.type === 'call' && node.text === 'desc') return [replace(node, '')];
    if (node.parent.type === 'call') return [insert(node.parent.endIndex, '.desc()')];
  }
  const column = /^[A-Z]\w*(\.\w+)+$/.test(key.text) || key.type === 'call';
  if (column) return [insert(key.endIndex, '.desc()')];
  // `desc` takes names and columns alike, whatever this expression turns out to be.
  return dialect === 'sqlalchemy'
    ? [insert(key.startIndex, '__import__("sqlalchemy").desc('), insert(key.endIndex, ')')]
    : undefined;
}

function flipStringKey(key: Node, dialect: Dialect): readonly TextEdit[] | undefined {
  const content = parts(key).find((part) => part.type === 'string_content');
  if (!content || parts(key).some((part) => part.type === 'interpolation') || content.text === '?')
    return undefined;
  const word = /\s(asc|desc)\s*$/i.exec(content.text);
  if (word) {
    const other = word[1]?.toLowerCase() === 'asc' ? ' DESC' : ' ASC';
    return [{ start: content.startIndex + word.index, end: content.endIndex, replacement: other }];
  }
  if (dialect === 'sqlalchemy') return [insert(content.endIndex, ' DESC')];
  if (content.text.startsWith('-')) return [cut(content.startIndex, content.startIndex + 1)];
  // Elsewhere a minus may mean anything, such as the negative of a text.
  return dialect === 'django' ? [insert(content.startIndex, '-')] : undefined;
}

function flipKeys(keys: readonly Node[], dialect: Dialect): readonly TextEdit[] | undefined {
  const edits = keys.map((key) => flipKey(key, dialect));
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}

function keyName(key: Node): string | undefined {
  if (key.type === 'string') {
    const name = /^-?([A-Za-z_][\w.]*)(?:\s+(?:asc|desc))?$/i.exec(key.text.slice(1, -1))?.[1];
    return name?.split(/__|\./).at(-1);
  }
  const identifiers = [...descendants(key)]
    .filter((node) => node.type === 'identifier')
    .map((node) => node.text);
  return identifiers
    .filter((name) => !['asc', 'desc', 'nulls_first', 'nulls_last', 'nullslast', 'nullsfirst'].includes(name))
    .at(-1);
}

function namesOf(keys: readonly Node[]): readonly string[] {
  return keys.map(keyName).filter((name) => name !== undefined);
}

/** `key=lambda row: (row.a, row.b)`, `key=itemgetter('a', 'b')`: the single keys. */
function keysOfFunction(args: Node): readonly Node[] {
  const value = keyword(args, 'key')?.value;
  const body = value?.type === 'lambda' ? value.childForFieldName('body') : undefined;
  if (body) return body.type === 'tuple' ? parts(body) : [body];
  const call = value?.type === 'call' ? value.childForFieldName('arguments') : undefined;
  return call ? positional(call) : [];
}

function dropLast(keys: readonly Node[]): readonly TextEdit[] | undefined {
  const [last, before] = [keys.at(-1), keys.at(-2)];
  if (!last || !before) return undefined;
  // A tuple of one keeps its comma, where it does not have one already.
  const comma = last.parent?.type === 'tuple' && last.nextSibling?.type !== ',' ? ',' : '';
  return [{ start: before.endIndex, end: last.endIndex, replacement: comma }];
}

function nameOfSubscript(node: Node): string | undefined {
  const texts = [...descendants(node)]
    .filter((part) => part.type === 'string_content')
    .map((part) => part.text);
  return texts.at(-1) ?? keyName(node);
}

/** `sorted(xs, ...)` becomes `list(xs)`. */
function sortedCall({ call, name, arguments: args }: Record<string, Node>): OrderCall | undefined {
  if (!call || !name || !args || name.text !== 'sorted') return undefined;
  const generator = args.type === 'generator_expression';
  const source = generator ? args : positional(args)[0];
  if (!source) return undefined;
  const keys = generator ? [] : keysOfFunction(args);
  const last = parts(args).at(-1);
  const without = [
    replace(name, 'list'),
    ...(generator || !last ? [] : [cut(source.endIndex, last.endIndex)]),
  ];
  const withoutLastKey = dropLast(keys);
  return {
    node: call,
    span: spanOf(call),
    expression: call,
    randomised: true,
    keys: keys.map(nameOfSubscript).filter((key) => key !== undefined),
    without,
    reversed: generator
      ? [insert(args.startIndex + 1, '('), insert(args.endIndex - 1, '), reverse=True')]
      : (flipKeyword(args, 'reverse', 'False') ?? []),
    ...(withoutLastKey && { withoutLastKey }),
    ...(listings.test(source.text) && { settled: 'the platform lists directories in an order of its own' }),
  };
}

/** `xs.sort(...)` as a statement, where the list is sorted in place. */
function sortInPlace(call: Node, args: Node): OrderCall {
  const keys = keysOfFunction(args);
  const withoutLastKey = dropLast(keys);
  return {
    node: call,
    span: spanOf(call),
    expression: call,
    randomised: true,
    keys: keys.map(nameOfSubscript).filter((key) => key !== undefined),
    without: [replace(call, 'None')],
    reversed: flipKeyword(args, 'reverse', 'False') ?? [],
    ...(withoutLastKey && { withoutLastKey }),
  };
}

/** `receiver.order_by(...)` becomes `receiver`. */
function chainCall(captures: Record<string, Node>, dialect: Dialect): OrderCall | undefined {
  const { call, name, receiver, arguments: args } = captures;
  if (!call || !name || !receiver || !args || !chainMethods.has(name.text)) return undefined;
  if (name.text === 'sort' && call.parent?.type === 'expression_statement') return sortInPlace(call, args);
  const given = positional(args);
  // A cursor or a frame sorts by named keys; `module.sort(rows)` is some function.
  if (name.text === 'sort' && !['string', 'list'].includes(given[0]?.type ?? '')) return undefined;
  if (name.text === 'order_by' && given[0]?.type === 'none') return undefined;
  const keys = given.length === 1 && given[0]?.type === 'list' ? parts(given[0]) : given;
  // `.order_by()` clears an ordering and `.order_by('?')` asks for a random one.
  if (name.text === 'order_by' && (parts(args).length === 0 || keys[0]?.text.slice(1, -1) === '?'))
    return undefined;
  const query = name.text === 'order_by';
  const splat = parts(args).some((part) => part.type.endsWith('_splat'));
  const frame = name.text.startsWith('sort_');
  const reversed =
    query && !splat ? flipKeys(keys, dialect) : frame ? flipKeyword(args, 'ascending', 'True') : undefined;
  const withoutLastKey = query ? dropLast(keys) : undefined;
  return {
    node: call,
    span: { start: receiver.endIndex, end: call.endIndex },
    expression: call,
    keys: namesOf(keys),
    without: [cut(receiver.endIndex, call.endIndex)],
    ...(query && { neutral: [replace(args, '()')] }),
    ...(reversed && { reversed }),
    ...(withoutLastKey && { withoutLastKey }),
  };
}

const orderingOptions = new Set(['order_by', 'ordering']);
/** Calls of libraries whose option orders; elsewhere a left-out argument may have a default that does the same. */
const orderingCalls =
  /(^|\.)(relationship|backref|dynamic_loader|over|Window|ArrayAgg|StringAgg|JSONBAgg|aggregate_order_by)$/;

/** `relationship(..., order_by=X.a)`: the option goes. */
function orderingOption(
  { option, name, value }: Record<string, Node>,
  dialect: Dialect,
): OrderCall | undefined {
  if (
    !option ||
    !name ||
    !value ||
    !orderingOptions.has(name.text) ||
    value.type === 'none' ||
    !option.parent
  )
    return undefined;
  if (!orderingCalls.test(option.parent.parent?.childForFieldName('function')?.text ?? '')) return undefined;
  const siblings = parts(option.parent);
  const keys = value.type === 'list' || value.type === 'tuple' ? parts(value) : [value];
  const reversed = flipKeys(keys, dialect);
  return {
    node: option,
    span: spanOf(option),
    expression: value,
    keys: namesOf(keys),
    without: [
      cutElement(
        siblings,
        siblings.findIndex((sibling) => sibling.id === option.id),
      ),
    ],
    ...(reversed && { reversed }),
  };
}

/** Django's `class Meta: ordering = [...]`. */
function metaOrdering({ name, value }: Record<string, Node>): OrderCall | undefined {
  if (name?.text !== 'ordering' || !value || !['list', 'tuple'].includes(value.type)) return undefined;
  const owner = name.parent?.parent?.parent?.parent;
  if (owner?.type !== 'class_definition' || owner.childForFieldName('name')?.text !== 'Meta')
    return undefined;
  const keys = parts(value);
  const reversed = flipKeys(keys, 'django');
  const withoutLastKey = dropLast(keys);
  return {
    node: value,
    span: spanOf(value),
    expression: value,
    keys: namesOf(keys),
    without: [replace(value, '[]')],
    ...(reversed && { reversed }),
    ...(withoutLastKey && { withoutLastKey }),
  };
}

/** Every ordering that Python code writes as a call, an option or Django's Meta. */
export function orderCalls(tree: SyntaxTree): readonly OrderCall[] {
  const dialect = dialectOf(tree.text);
  return [
    ...tree.query(functionCalls).map(sortedCall),
    ...tree.query(methodCalls).map((captures) => chainCall(captures, dialect)),
    ...tree.query(options).map((captures) => orderingOption(captures, dialect)),
    ...tree.query(assignments).map(metaOrdering),
  ].filter((found) => found !== undefined);
}
