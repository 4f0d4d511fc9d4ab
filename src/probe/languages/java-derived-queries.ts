import type { Node } from 'web-tree-sitter';
import { isIsolation } from './fault-names.js';
import { annotationName, annotationsOf } from './java-syntax.js';
import type { FaultQuery } from './faults.js';
import type { OrderCall } from './language.js';
import { ancestor, insert, parts, replace } from './nodes.js';
import { rowIdOrder } from './row-id.js';
import type { TextEdit } from './site.js';

// Spring Data derives a query from the name of a method, and Micronaut Data does the same. The callers know the
// method by that name, so it stays, as a default method that calls another one with the name of another query.

/** The parts of `findFirst3ByStatusAndTenantIdOrderByCreatedAtDesc`. */
interface DerivedName {
  /** `findFirst3` */
  readonly subject: string;
  /** `StatusAndTenantId` */
  readonly criteria: string;
  /** `CreatedAtDesc` */
  readonly order: string;
}

function derivedName(name: string): DerivedName | undefined {
  const [, subject, rest] =
    /^((?:find|read|get|query|search|stream|count|exists|delete|remove)(?:[A-Z].*?)??)By($|[A-Z].*$)/.exec(
      name,
    ) ?? [];
  if (subject === undefined || rest === undefined) return undefined;
  const [criteria = '', order = '', ...more] = rest.split('OrderBy');
  return more.length > 0 ? undefined : { subject, criteria, order };
}

/** Words before `By` mean nothing to the derivation: this name is nobody else's. */
function nameOf({ subject, criteria, order }: DerivedName): string {
  return `${subject}CounterproofBy${criteria}${order === '' ? '' : `OrderBy${order}`}`;
}

const ownQuery = /^(\w*Query|Select|Aggregation|Procedure|Modifying|Update|Delete|Insert)$/;

/** The name of a method whose query is derived from it. */
function derivation(method: Node): DerivedName | undefined {
  const owner = ancestor(method, new Set(['interface_declaration']));
  const parents = owner?.namedChildren.find((child) => child?.type === 'extends_interfaces')?.text ?? '';
  const repository =
    /Repository\b/.test(parents) ||
    (owner && annotationsOf(owner).some((annotation) => /Repository/.test(annotationName(annotation))));
  const modifiers = method.namedChildren.find((child) => child?.type === 'modifiers')?.text ?? '';
  if (
    !repository ||
    method.childForFieldName('body') ||
    /\b(abstract|static|default|private)\b/.test(modifiers)
  )
    return undefined;
  if (annotationsOf(method).some((annotation) => ownQuery.test(annotationName(annotation)))) return undefined;
  return derivedName(method.childForFieldName('name')?.text ?? '');
}

interface Parameter {
  readonly node: Node;
  readonly type: string;
  readonly name: string;
}

function parametersOf(method: Node): readonly Parameter[] {
  const list = method.childForFieldName('parameters');
  return (list ? parts(list) : []).map((node) => {
    const bare = parts(node).filter(({ type }) => type !== 'modifiers');
    const name = node.childForFieldName('name')?.text ?? bare.at(-1)?.text ?? '';
    const type = bare[0]?.text ?? '';
    return { node, name, type: node.type === 'spread_parameter' ? `${type}...` : type };
  });
}

/** What stands before the name of the method, annotations left out: `<T> List<T>`. */
function returned(method: Node): string {
  const generics = method.childForFieldName('type_parameters')?.text;
  return [generics, method.childForFieldName('type')?.text].filter((text) => text !== undefined).join(' ');
}

/** The method under another name, and by its own name a default method that calls it. */
function renamed(method: Node, name: string, dropped: Parameter | undefined): readonly TextEdit[] {
  const own = method.childForFieldName('name');
  const list = method.childForFieldName('parameters');
  if (!own || !list) return [];
  const all = parametersOf(method);
  const kept = all.filter(({ node }) => node.id !== dropped?.node.id);
  const signature = all.map((parameter) => `${parameter.type} ${parameter.name}`).join(', ');
  const call = `${name}(${kept.map((parameter) => parameter.name).join(', ')});`;
  const body = method.childForFieldName('type')?.text === 'void' ? call : `return ${call}`;
  const indent = ' '.repeat(method.startPosition.column);
  return [
    replace(own, name),
    ...(dropped ? [replace(list, `(${kept.map(({ node }) => node.text).join(', ')})`)] : []),
    insert(method.endIndex, `\n${indent}default ${returned(method)} ${own.text}(${signature}) { ${body} }`),
  ];
}

/** The method as one that fails when it is called. */
export function failingMethod(method: Node): readonly TextEdit[] | undefined {
  const type = method.childForFieldName('type_parameters') ?? method.childForFieldName('type');
  const end = method.lastChild;
  if (!type || end?.type !== ';') return undefined;
  return [
    insert(type.startIndex, 'default '),
    replace(end, ' { throw new RuntimeException("counterproof was here"); }'),
  ];
}

/** `CreatedAtDesc` and `Id` of `CreatedAtDescId`. */
function termsOf(order: string): readonly string[] {
  return order.split(/(?<=Asc|Desc)(?=[A-Z])/);
}

function flipTerm(term: string): string {
  return term.endsWith('Desc') ? term.replace(/Desc$/, 'Asc') : `${term.replace(/Asc$/, '')}Desc`;
}

/** `findByStatusOrderByCreatedAtDesc`. */
export function derivedOrdering(method: Node): OrderCall | undefined {
  const derived = derivation(method);
  const tripwire = failingMethod(method);
  const name = method.childForFieldName('name');
  if (!derived || derived.order === '' || !tripwire || !name) return undefined;
  const terms = termsOf(derived.order);
  const keys = terms.map((term) =>
    term.replace(/(Asc|Desc)$/, '').replace(/^./, (first) => first.toLowerCase()),
  );
  const as = (order: string): readonly TextEdit[] =>
    renamed(method, nameOf({ ...derived, order }), undefined);
  const settled = rowIdOrder(keys, '', !/Desc/.test(derived.order));
  return {
    node: method,
    span: { start: name.startIndex, end: name.endIndex },
    expression: name,
    keys,
    without: as(''),
    reversed: as(terms.map(flipTerm).join('')),
    tripwire,
    ...(terms.length > 1 && { withoutLastKey: as(terms.slice(0, -1).join('')) }),
    ...(settled !== undefined && { settled }),
  };
}

const withoutValue = /(Is)?(Not)?(Null|Empty)$|(Is)?(True|False)$/;
const operator =
  /(Is)?(Not)?(In|Like|Containing|Contains|StartingWith|EndingWith|Between)$|(Is)?(GreaterThan|LessThan)(Equal)?$|(Is)?(Before|After|Not)$|Equals$|Is$/;

interface Criterion {
  readonly text: string;
  readonly property: string;
  /** How many of the method's arguments it takes. */
  readonly takes: number;
}

function criterion(text: string): Criterion {
  const bare = text.replace(/(IgnoreCase|IgnoringCase|AllIgnoreCase)$/, '');
  if (withoutValue.test(bare)) return { text, property: bare.replace(withoutValue, ''), takes: 0 };
  const takes = bare.endsWith('Between') ? 2 : 1;
  return { text, property: bare.replace(operator, ''), takes };
}

const notCriteria = /^(Pageable|Sort|Limit|ScrollPosition|Class|PageRequest)\b/;

/** Takes the nth part of the name that keeps rows apart out of it, with the parameter that it takes. */
function withoutCriterion(method: Node, nth: number): readonly TextEdit[] | undefined {
  const derived = derivation(method);
  if (!derived || derived.criteria === '' || /Or(?=[A-Z])/.test(derived.criteria)) return undefined;
  const criteria = derived.criteria.split(/And(?=[A-Z])/).map(criterion);
  const parameters = parametersOf(method).filter(({ type }) => !notCriteria.test(type));
  if (criteria.reduce((sum, { takes }) => sum + takes, 0) !== parameters.length) return undefined;
  const chosen = criteria.filter(({ property, takes }) => isIsolation(property) && takes < 2)[nth];
  if (!chosen) return undefined;
  const before = criteria.slice(0, criteria.indexOf(chosen)).reduce((sum, { takes }) => sum + takes, 0);
  const rest = criteria.filter((one) => one !== chosen).map(({ text }) => text);
  const dropped = chosen.takes === 1 ? parameters[before] : undefined;
  return renamed(method, nameOf({ ...derived, criteria: rest.join('And') }), dropped);
}

/** `findByIdAndTenantId` without the tenant. */
export const derivedPredicates: readonly FaultQuery[] = [0, 1].map((nth) => ({
  kind: 'predicate',
  query: `(method_declaration !body) @site`,
  break: ({ site }) => withoutCriterion(site, nth),
  tripwire: ({ site }) => failingMethod(site) ?? [],
  subject: ({ site }) => `a criterion of "${site.childForFieldName('name')?.text}"`,
}));
