import { isInfix, isPrefix, startsNoOperand } from './keywords.js';
import { isMask, keyword, scopeAt, sourceAt, tokenAt, type Scope, type SqlText } from './scopes.js';

/** A place in the `direct` tokens of a scope from which an expression is read. */
export interface Reader {
  readonly text: SqlText;
  readonly scope: Scope;
  at: number;
  /** Did the text end inside an expression (an operator or parenthesis left open)? */
  broken: boolean;
}

const UNARY = new Set(['+', '-', '~', '!', '@']);
const NO_OPERATOR = new Set(['{', '}', ';', ':', '\\', '"', '?', '!', '$', '’', '…', '`']);
const TYPED_LITERAL = new Set(['INTERVAL', 'DATE', 'TIME', 'TIMESTAMP', 'TIMESTAMPTZ', 'BINARY']);
const UNIT = /^(?:MICRO)?(?:SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|QUARTER|YEAR)S?$/;
const NEGATABLE = new Set(['LIKE', 'ILIKE', 'RLIKE', 'REGEXP', 'GLOB', 'MATCH', 'IN', 'BETWEEN', 'SIMILAR']);

/**
 * Moves the reader over one expression: operands joined by operators. It knows no precedence and
 * no grammar beyond that alternation, which is what the dialects have in common.
 */
export function readExpression(reader: Reader): boolean {
  const isRead = readOperands(reader);
  // What a cut-off text leaves out of `::type` or AT TIME ZONE is not there to be passed over.
  const end = reader.scope.direct.length;
  reader.broken ||= reader.at > end;
  reader.at = Math.min(reader.at, end);
  return isRead;
}

function readOperands(reader: Reader): boolean {
  const first = operandLength(reader, reader.at);
  if (first === 0) return false;
  reader.at += first;
  for (;;) {
    const { length, wantsOperand } = suffixAt(reader);
    if (length === 0) return true;
    if (!wantsOperand) {
      reader.at += length;
      continue;
    }
    const operand = operandLength(reader, reader.at + length);
    reader.at += length + operand;
    if (operand === 0) reader.broken = true;
    if (operand === 0) return true;
  }
}

function operandLength(reader: Reader, from: number): number {
  let at = from;
  while (isUnaryAt(reader, at)) at += 1;
  const simple = simpleOperand(reader, at);
  if (simple > 0) return at + simple - from;
  // A lone BINARY or ALL is then a name after all (DuckDB has ORDER BY ALL).
  return at > from && tokenAt(reader.text, reader.scope, at - 1)?.kind === 'word' ? at - from : 0;
}

function isUnaryAt({ text, scope }: Reader, at: number): boolean {
  const word = keyword(text, scope, at);
  if (word !== undefined) return isPrefix(word);
  return tokenAt(text, scope, at)?.kind === 'operator' && UNARY.has(sourceAt(text, scope, at));
}

function simpleOperand(reader: Reader, at: number): number {
  const { text, scope } = reader;
  const token = tokenAt(text, scope, at);
  if (!token) return 0;
  switch (token.kind) {
    case 'open':
      return groupLength(reader, at);
    case 'quoted-identifier':
    case 'string':
    case 'number':
    case 'placeholder':
      return 1;
    case 'operator':
      return sourceAt(text, scope, at) === '*' ? 1 : 0;
    case 'word':
      return wordOperand(reader, at);
    case 'close':
    case 'comma':
    case 'semicolon':
      return 0;
    default:
      return token.kind satisfies never;
  }
}

function wordOperand(reader: Reader, at: number): number {
  const { text, scope } = reader;
  const word = keyword(text, scope, at);
  if (word === undefined) return 1;
  if (word === 'CASE') return caseLength(reader, at);
  if (startsNoOperand(word)) return 0;
  if (!TYPED_LITERAL.has(word)) return 1;
  const next = tokenAt(text, scope, at + 1)?.kind;
  if (next !== 'string' && next !== 'number' && next !== 'placeholder') return 1;
  return UNIT.test(keyword(text, scope, at + 2) ?? '') ? 3 : 2;
}

function caseLength(reader: Reader, from: number): number {
  const { text, scope } = reader;
  let depth = 0;
  for (let at = from; at < scope.direct.length; at += 1) {
    const word = keyword(text, scope, at);
    if (word === 'CASE') depth += 1;
    if (word === 'END') depth -= 1;
    if (depth === 0) return at + 1 - from;
    if (word === 'ORDER' || word === 'LIMIT' || tokenAt(text, scope, at)?.kind === 'semicolon') break;
  }
  reader.broken = true;
  return 1;
}

function groupLength(reader: Reader, at: number): number {
  if (scopeAt(reader.text, reader.scope, at)?.closed) return 2;
  reader.broken = true;
  return 1;
}

interface Suffix {
  readonly length: number;
  readonly wantsOperand: boolean;
}

const NONE: Suffix = { length: 0, wantsOperand: false };
const takes = (length: number): Suffix => ({ length, wantsOperand: false });
const joins = (length: number): Suffix => ({ length, wantsOperand: true });

/** What continues an operand: an operator, a call's parentheses, a subscript, a name glued to a placeholder. */
function suffixAt(reader: Reader): Suffix {
  const { text, scope, at } = reader;
  const token = tokenAt(text, scope, at);
  if (!token) return NONE;
  if (token.kind === 'open') return takes(groupLength(reader, at));
  if (token.kind === 'operator') return operatorSuffix(reader);
  if (isGluedName(reader)) return takes(1);
  const word = keyword(text, scope, at);
  return word === undefined ? NONE : wordSuffix(reader, word);
}

/** `{prefix}_name`, `tbl_%s`: one name in two tokens. */
function isGluedName(reader: Reader): boolean {
  const { text, scope, at } = reader;
  if (!isGluedTo(reader, at)) return false;
  const kinds = [tokenAt(text, scope, at - 1)?.kind, tokenAt(text, scope, at)?.kind];
  return kinds.includes('placeholder') && kinds.every((kind) => kind === 'placeholder' || kind === 'word');
}

/** Does the token at a position follow the one before it without a gap? */
function isGluedTo({ text, scope }: Reader, at: number): boolean {
  const token = tokenAt(text, scope, at);
  return token !== undefined && tokenAt(text, scope, at - 1)?.end === token.start;
}

function operatorSuffix(reader: Reader): Suffix {
  const { text, scope, at } = reader;
  const source = sourceAt(text, scope, at);
  // Snowflake's path `v:field` is glued on both sides, a colon of prose is not.
  if (source === ':' && isGluedTo(reader, at) && isGluedTo(reader, at + 1)) return joins(1);
  if (NO_OPERATOR.has(source)) return NONE;
  if (source === '::') return takes(castLength(reader));
  if (source !== '.') return joins(1);
  // After a dot even a reserved word is a name, and `*` is all columns.
  const next = tokenAt(text, scope, at + 1)?.kind;
  const isName = next === 'word' || next === 'quoted-identifier' || next === 'placeholder';
  return isName ? takes(2) : joins(1);
}

function castLength({ text, scope, at }: Reader): number {
  const words = [2, 3, 4].map((offset) => keyword(text, scope, at + offset));
  if (words[0] === 'PRECISION' || words[0] === 'VARYING') return 3;
  const isZone = words[0] === 'WITH' || words[0] === 'WITHOUT';
  return isZone && words[1] === 'TIME' && words[2] === 'ZONE' ? 5 : 2;
}

function wordSuffix(reader: Reader, word: string): Suffix {
  const { text, scope, at } = reader;
  const next = keyword(text, scope, at + 1);
  // The name of a collation may be a prefix operator elsewhere: COLLATE BINARY NULLS LAST.
  if (word === 'COLLATE' && tokenAt(text, scope, at + 1)) return takes(2);
  if (isInfix(word)) return joins(1);
  if (word === 'NOT')
    return next !== undefined && NEGATABLE.has(next) ? joins(next === 'SIMILAR' ? 3 : 2) : NONE;
  if (word === 'IS') return isSuffix(reader);
  if (word === 'ISNULL' || word === 'NOTNULL') return takes(1);
  if (word === 'SIMILAR' && next === 'TO') return joins(2);
  if (word === 'AT') return next === 'LOCAL' ? takes(2) : next === 'TIME' ? joins(3) : NONE;
  if ((word === 'IGNORE' || word === 'RESPECT') && next === 'NULLS') return takes(2);
  return callSuffix(reader, word, next);
}

/** `IS [NOT] NULL`, `IS [NOT] DISTINCT FROM x`. */
function isSuffix({ text, scope, at }: Reader): Suffix {
  const offset = keyword(text, scope, at + 1) === 'NOT' ? 2 : 1;
  const word = keyword(text, scope, at + offset);
  if (word === 'DISTINCT') return joins(offset + 2);
  if (word !== undefined && ['NULL', 'TRUE', 'FALSE', 'UNKNOWN', 'JSON'].includes(word))
    return takes(offset + 1);
  return tokenAt(text, scope, at + offset)?.kind === 'placeholder' ||
    isMask(sourceAt(text, scope, at + offset))
    ? takes(offset + 1)
    : NONE;
}

/** What may follow the parentheses of a call: OVER (…), OVER w, FILTER (…), WITHIN GROUP (…), KEEP (…). */
function callSuffix(reader: Reader, word: string, next: string | undefined): Suffix {
  const { text, scope, at } = reader;
  const offset = word === 'WITHIN' && next === 'GROUP' ? 2 : 1;
  if (offset === 1 && word !== 'OVER' && word !== 'FILTER' && word !== 'KEEP') return NONE;
  if (tokenAt(text, scope, at + offset)?.kind === 'open')
    return takes(offset + groupLength(reader, at + offset));
  return word === 'OVER' ? takes(2) : NONE;
}
