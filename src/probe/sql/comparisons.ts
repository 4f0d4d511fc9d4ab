import { isReserved } from './keywords.js';
import { identifierName, keyword, scopeAt, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';

/** A column compared with something. */
export interface SqlComparison {
  /** Unquoted, without its qualifier. */
  readonly column: string;
  /** As written, without the column: `t` of `t.a`; absent where there is none. */
  readonly qualifier?: string;
  /** `null` is IS [NOT] NULL; `truth` is the column itself, NOT, IS [NOT] TRUE. */
  readonly operator: 'equal' | 'unequal' | 'null' | 'truth';
  /** What it is compared with: a bound value, a call or a subquery; a literal; another column. */
  readonly with: 'value' | 'literal' | 'column' | 'nothing';
}

/** A column and the position after it. */
interface Column {
  readonly column: string;
  readonly qualifier?: string;
  readonly next: number;
}

/** Reads positions `[from, to)` of a scope as one comparison of a column; `undefined` where they are something else. */
export function readComparison(
  text: SqlText,
  scope: Scope,
  from: number,
  to: number,
): SqlComparison | undefined {
  const isNegated = keyword(text, scope, from) === 'NOT';
  const start = isNegated ? from + 1 : from;
  const left = readColumn(text, scope, start, to);
  const compared = left ? readRight(text, scope, left, to) : readMirrored(text, scope, start, to);
  if (!compared || !isNegated) return compared;
  const turned = { equal: 'unequal', unequal: 'equal', null: 'null', truth: 'truth' } as const;
  return { ...compared, operator: turned[compared.operator] };
}

/** `a`, `t.a`, `"s"."t"."a"`, with a cast. */
function readColumn(text: SqlText, scope: Scope, from: number, to: number): Column | undefined {
  let at = from;
  while (at + 2 < to && isNamePart(text, scope, at) && sourceAt(text, scope, at + 1) === '.') at += 2;
  if (at >= to || !isNamePart(text, scope, at)) return undefined;
  const isPlain = tokenAt(text, scope, at)?.kind !== 'placeholder';
  const column = isPlain ? identifierName(sourceAt(text, scope, at)) : undefined;
  if (column === undefined || scopeAt(text, scope, at + 1) || isKeyword(text, scope, at)) return undefined;
  const next = afterCast(text, scope, at + 1);
  if (at === from) return { column, next };
  return { column, qualifier: sourceAt(text, scope, at - 2), next };
}

function isNamePart(text: SqlText, scope: Scope, at: number): boolean {
  return ['word', 'quoted-identifier', 'placeholder'].includes(tokenAt(text, scope, at)?.kind ?? '');
}

function isKeyword(text: SqlText, scope: Scope, at: number): boolean {
  const word = keyword(text, scope, at);
  return word !== undefined && (isReserved(word) || VALUES.has(word));
}

function afterCast(text: SqlText, scope: Scope, from: number): number {
  let at = from;
  while (sourceAt(text, scope, at) === '::') at += scopeAt(text, scope, at + 2) ? 4 : 2;
  return at;
}

const EQUAL = new Set(['=', '==', '<=>']);
const UNEQUAL = new Set(['<>', '!=']);

function readRight(text: SqlText, scope: Scope, left: Column, to: number): SqlComparison | undefined {
  const { next, ...column } = left;
  if (next >= to) return { ...column, operator: 'truth', with: 'nothing' };
  const sign = sourceAt(text, scope, next);
  const isEqual = EQUAL.has(sign);
  if (isEqual || UNEQUAL.has(sign)) {
    const kind = operandKind(text, scope, next + 1, to);
    return kind && { ...column, operator: isEqual ? 'equal' : 'unequal', with: kind };
  }
  return readWord(text, scope, left, to);
}

/** IN, NOT IN, and the many forms of IS. */
function readWord(
  text: SqlText,
  scope: Scope,
  { next, ...column }: Column,
  to: number,
): SqlComparison | undefined {
  const words = [0, 1, 2].map((offset) => keyword(text, scope, next + offset));
  const isNot = words[0] === 'NOT' || words[1] === 'NOT';
  const listAt = words[0] === 'NOT' ? next + 1 : next;
  if (keyword(text, scope, listAt) === 'IN') {
    const kind = operandKind(text, scope, listAt + 1, to);
    return kind && { ...column, operator: isNot ? 'unequal' : 'equal', with: kind };
  }
  if (words[0] === 'ISNULL' || words[0] === 'NOTNULL')
    return next + 1 === to ? { ...column, operator: 'null', with: 'nothing' } : undefined;
  if (words[0] !== 'IS') return undefined;
  const at = isNot ? next + 2 : next + 1;
  const what = keyword(text, scope, at) ?? '';
  if (what === 'DISTINCT') {
    const kind = operandKind(text, scope, at + 2, to);
    return kind && { ...column, operator: isNot ? 'equal' : 'unequal', with: kind };
  }
  if (what === 'NULL') return at + 1 === to ? { ...column, operator: 'null', with: 'nothing' } : undefined;
  if (at + 1 === to && ['TRUE', 'FALSE'].includes(what))
    return { ...column, operator: 'truth', with: 'nothing' };
  const kind = operandKind(text, scope, at, to);
  return kind && { ...column, operator: isNot ? 'unequal' : 'equal', with: kind };
}

/** `? = tenant_id`, `$1 = ANY(…)` is none. */
function readMirrored(text: SqlText, scope: Scope, from: number, to: number): SqlComparison | undefined {
  const at = afterCast(text, scope, from + 1);
  const column = EQUAL.has(sourceAt(text, scope, at)) ? readColumn(text, scope, at + 1, to) : undefined;
  const kind = column && column.next === to ? operandKind(text, scope, from, at) : undefined;
  if (!column || !kind) return undefined;
  const { next: _, ...named } = column;
  return { ...named, operator: 'equal', with: kind };
}

const VALUES = new Set('TRUE FALSE NULL CURRENT_USER SESSION_USER CURRENT_ROLE USER'.split(' '));
/** Arguments and variables of stored functions are named so, where they share a name with a column. */
const ARGUMENT = /^(?:_|(?:p|v|in|arg|var|param)_)\w/i;
const ARITHMETIC = new Set(['.', '::', '+', '-', '*', '/', '||', '->', '->>']);

/** What an operand is; `undefined` where more than one operand stands there. */
function operandKind(
  text: SqlText,
  scope: Scope,
  from: number,
  to: number,
): SqlComparison['with'] | undefined {
  const first = tokenAt(text, scope, from);
  if (!first || from >= to) return undefined;
  for (let at = from; at < to; at += 1) {
    const token = tokenAt(text, scope, at);
    if (token?.kind === 'operator' && !ARITHMETIC.has(sourceAt(text, scope, at))) return undefined;
  }
  if (first.kind === 'number' || first.kind === 'string') return 'literal';
  if (first.kind === 'placeholder') return 'value';
  if (first.kind === 'open') return isLiteralList(text, scopeAt(text, scope, from)) ? 'literal' : 'value';
  const word = keyword(text, scope, from) ?? '';
  if (word === 'TRUE' || word === 'FALSE') return 'literal';
  const source = sourceAt(text, scope, from);
  const isGiven = VALUES.has(word) || (to - from === 1 && /^x+$/.test(source));
  const isCase = word === 'CASE';
  const called = callAt(text, scope, from, to);
  if (called) return namesColumn(text, called) ? 'column' : 'value';
  return isGiven || isCase || (to - from === 1 && ARGUMENT.test(source)) ? 'value' : 'column';
}

/** `(1, 'a')` */
function isLiteralList(text: SqlText, list: Scope | undefined): boolean {
  return (
    list?.direct.every((_, at) =>
      ['number', 'string', 'comma'].includes(tokenAt(text, list, at)?.kind ?? ''),
    ) ?? false
  );
}

/** The arguments of `f(…)`, `s.f(…)`, `ANY (…)`. */
function callAt(text: SqlText, scope: Scope, from: number, to: number): Scope | undefined {
  for (let at = from + 1; at < to; at += 1) {
    const inner = scopeAt(text, scope, at);
    if (inner) return inner;
  }
  return undefined;
}

/** `t.a` among the arguments. */
function namesColumn(text: SqlText, args: Scope): boolean {
  return args.direct.some((_, at) => sourceAt(text, args, at) === '.' && keyword(text, args, 0) !== 'SELECT');
}
