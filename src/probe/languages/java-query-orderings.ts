import type { Node } from 'web-tree-sitter';
import { type Call, callOf } from './java-comparators.js';
import { failing, neverRun, propertyOf, withoutAnnotation } from './java-syntax.js';
import type { OrderCall } from './language.js';
import { cut, cutElement, descendants, insert, parts, replace, spanOf } from './nodes.js';
import { rowIdOrder } from './row-id.js';
import type { TextEdit } from './site.js';

const opposites: Readonly<Record<string, string>> = {
  asc: 'desc',
  desc: 'asc',
  ASC: 'DESC',
  DESC: 'ASC',
  ascending: 'descending',
  descending: 'ascending',
  orderByAsc: 'orderByDesc',
  orderByDesc: 'orderByAsc',
};
const notKeys = new Set([...Object.keys(opposites), 'get', 'nullsFirst', 'nullsLast', 'nullFirst', 'by']);
const builders = /^(orderBy|orderByAsc|orderByDesc|addOrderBy|addOrder|thenOrderBy)$/;

/** Directions written out below `node`: `cb.desc(x)`, `x.asc()`, `Direction.DESC`. */
function flipWritten(node: Node): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const at of descendants(node)) {
    const opposite = at.type === 'identifier' ? opposites[at.text] : undefined;
    const names =
      (at.parent?.type === 'method_invocation' && at.parent.childForFieldName('name')?.id === at.id) ||
      (/^[A-Z]/.test(at.text) && at.parent?.type !== 'formal_parameter');
    if (opposite !== undefined && names) edits.push(replace(at, opposite));
  }
  return edits;
}

/** `name` of `root.get("name")`, `QUser.user.name.asc()`, `User::getName`, `"u.name"`. */
function keyOf(key: Node): string | undefined {
  const names: string[] = [];
  for (const node of descendants(key)) {
    if (node.type === 'string_fragment')
      names.push(
        node.text
          .replace(/\s+(asc|desc)$/i, '')
          .split('.')
          .at(-1) ?? '',
      );
    if (node.type === 'identifier' && !notKeys.has(node.text)) names.push(node.text);
  }
  const last = names.at(-1);
  return last !== undefined && /^[A-Za-z_]\w*$/.test(last) ? propertyOf(last) : undefined;
}

function namesOf(keys: readonly Node[]): readonly string[] {
  return keys.map(keyOf).filter((name) => name !== undefined);
}

function flipKeys(call: Call, jooq: boolean): readonly TextEdit[] | undefined {
  const name = call.node.childForFieldName('name');
  const opposite = opposites[call.name];
  if (name && opposite !== undefined) return [replace(name, opposite)];
  const edits = call.given.map((key) => {
    const written = flipWritten(key);
    if (written.length > 0) return written;
    return jooq && /^(identifier|field_access)$/.test(key.type)
      ? [insert(key.endIndex, '.desc()')]
      : undefined;
  });
  return edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}

/** A link of a chain gone; where that leaves no statement, the statement. */
export function withoutLink(receiver: Node, call: Node): readonly TextEdit[] {
  const alone = call.parent?.type === 'expression_statement' && receiver.type !== 'method_invocation';
  return alone && call.parent ? neverRun(call.parent) : [cut(receiver.endIndex, call.endIndex)];
}

/** `.orderBy(a).orderBy(b)` is one ordering with two keys. */
function linksOf(call: Call): readonly Call[] {
  const below = callOf(call.receiver);
  return below?.receiver && builders.test(below.name) ? [...linksOf(below), call] : [call];
}

/** `query.orderBy(cb.asc(x))` of criteria, QueryDSL, jOOQ, MyBatis-Plus. */
function builderOrdering(call: Call, jooq: boolean): OrderCall | undefined {
  const above = callOf(call.node.parent);
  if (above?.receiver?.id === call.node.id && builders.test(above.name)) return undefined;
  const links = linksOf(call);
  const bottom = links[0]?.receiver;
  const tripwire = failing(call.node);
  if (!bottom || !call.receiver || !tripwire || call.given.length === 0) return undefined;
  const flips = links.map((link) => flipKeys(link, jooq));
  const untied =
    links.length > 1
      ? withoutLink(call.receiver, call.node)
      : call.given.length > 1 && call.name === 'orderBy'
        ? [cutElement(call.given, call.given.length - 1)]
        : undefined;
  const criteria = links.length === 1 && call.given.every((key) => /\.(asc|desc)\(.+\)$/s.test(key.text));
  const args = call.node.childForFieldName('arguments');
  return {
    node: call.node,
    span: { start: bottom.endIndex, end: call.node.endIndex },
    expression: call.node,
    keys: links.flatMap((link) => namesOf(link.given)),
    without: withoutLink(bottom, call.node),
    tripwire,
    ...(criteria && !jooq && args && { neutral: [replace(args, '()')] }),
    ...(flips.every((flip) => flip !== undefined) && { reversed: flips.flat() }),
    ...(untied && { withoutLastKey: untied }),
  };
}

/** `Sort.by("a").descending().and(Sort.by("b"))`, from its first link. */
function wholeSort(first: Node): Node {
  let whole = first;
  for (let above = callOf(whole.parent); above; above = callOf(whole.parent)) {
    if (above.receiver?.id !== whole.id || !/^(ascending|descending|and)$/.test(above.name)) break;
    whole = above.node;
  }
  return whole;
}

/** Spring Data's `Sort.by(...)`, and Panache's. */
function sortValue(first: Call, source: string): OrderCall | undefined {
  const whole = wholeSort(first.node);
  const holder = whole.parent?.type === 'argument_list' ? callOf(whole.parent.parent) : undefined;
  const tripwire = failing(whole);
  if (!first.receiver || !tripwire || (holder?.name === 'and' && /\bSort\b/.test(holder.node.text)))
    return undefined;
  const top = callOf(whole);
  const joined = top?.name === 'and';
  const written = flipWritten(whole);
  const directed = first.given[0] && !/^(string_literal|method_reference)$/.test(first.given[0].type);
  const plain = !joined && !directed && written.length === 0;
  const reversed = plain ? [insert(whole.endIndex, '.descending()')] : joined ? [] : written;
  const keys = first.given.filter(({ type, text }) => type === 'string_literal' || /\bOrder\b/.test(text));
  const untied =
    joined && top?.receiver
      ? [cut(top.receiver.endIndex, whole.endIndex)]
      : keys.length > 1
        ? [cutElement(first.given, first.given.length - 1)]
        : undefined;
  const none = /\bio\.quarkus\.panache\b/.test(source) ? 'empty' : 'unsorted';
  const settled = joined ? undefined : rowIdOrder(namesOf(keys), '', plain);
  return {
    node: whole,
    span: spanOf(whole),
    expression: whole,
    keys: namesOf(keys),
    without: [replace(whole, `${first.receiver.text}.${none}()`)],
    tripwire,
    ...(reversed.length > 0 && { reversed }),
    ...(untied && { withoutLastKey: untied }),
    ...(settled !== undefined && { settled }),
  };
}

/** `PageRequest.of(page, size, Direction.DESC, "a")`. */
function pageRequest(call: Call): OrderCall | undefined {
  const [, size, direction, ...keys] = call.given;
  const last = keys.at(-1);
  const tripwire = failing(call.node);
  if (!size || !direction || !last || !tripwire) return undefined;
  const reversed = flipWritten(direction);
  return {
    node: call.node,
    span: { start: size.endIndex, end: last.endIndex },
    expression: call.node,
    keys: namesOf(keys),
    without: [cut(size.endIndex, last.endIndex)],
    tripwire,
    ...(reversed.length > 0 && { reversed }),
    ...(keys.length > 1 && { withoutLastKey: [cutElement(call.given, call.given.length - 1)] }),
  };
}

/** One call, where it orders a query. */
export function queryOrderingOf(node: Node, source: string): OrderCall | undefined {
  const call = callOf(node);
  if (!call?.receiver) return undefined;
  const owner = call.receiver.text.split('.').at(-1);
  if (call.name === 'by' && owner === 'Sort') return sortValue(call, source);
  if (call.name === 'of' && owner === 'PageRequest') return pageRequest(call);
  return builders.test(call.name) ? builderOrdering(call, /\borg\.jooq\b/.test(source)) : undefined;
}

/** `@OrderBy("name DESC, id")` on a collection of JPA; without a text it orders by the key of the rows. */
export function annotatedOrdering(annotation: Node): OrderCall | undefined {
  const name = annotation.childForFieldName('name')?.text.split('.').at(-1) ?? '';
  const args = annotation.childForFieldName('arguments');
  if (!/^(OrderBy|SQLOrder)$/.test(name) || !args || parts(args).length !== 1) return undefined;
  const contents = args.descendantsOfType('string_fragment');
  const [content] = contents;
  if (!content || contents.length > 1) return undefined;
  const terms = content.text.split(',').map((term) => term.trim());
  const keys = terms.map((term) => term.split(/\s+/)[0]?.split('.').at(-1) ?? '');
  const flipped = terms.map((term) =>
    /\sdesc$/i.test(term) ? term.replace(/\s+desc$/i, ' ASC') : `${term.replace(/\s+asc$/i, '')} DESC`,
  );
  const settled = rowIdOrder(keys, '', !/\bdesc\b/i.test(content.text));
  return {
    node: annotation,
    span: spanOf(annotation),
    expression: content,
    keys,
    without: withoutAnnotation(annotation),
    reversed: [replace(content, flipped.join(', '))],
    // The provider of the entities reads the text when it starts.
    tripwire: [replace(content, 'counterproof_was_here')],
    ...(terms.length > 1 && { withoutLastKey: [replace(content, terms.slice(0, -1).join(', '))] }),
    ...(settled !== undefined && { settled }),
  };
}
