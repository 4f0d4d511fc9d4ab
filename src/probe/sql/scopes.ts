import { tokenize, type Token } from './tokens.js';

/** The inside of one pair of parentheses or brackets, or the whole text. */
export interface Scope {
  readonly parent: Scope | undefined;
  /** Index of the opening token; -1 for the whole text. */
  readonly open: number;
  /** Position of the opening token in the parent's `direct`. */
  readonly at: number;
  /** Was the parenthesis closed within the text? */
  closed: boolean;
  /** Indexes of the tokens at this level; of a nested pair only the two parentheses, side by side. */
  readonly direct: number[];
}

/** A text with its tokens and its nesting. */
export interface SqlText {
  readonly sql: string;
  readonly tokens: readonly Token[];
  readonly root: Scope;
  /** All scopes in the order in which they open. */
  readonly scopes: readonly Scope[];
  readonly inside: ReadonlyMap<number, Scope>;
}

/** Reads a text into tokens and scopes; parentheses that do not match are kept as plain tokens. */
export function readScopes(sql: string): SqlText {
  const tokens = tokenize(sql);
  const root: Scope = { parent: undefined, open: -1, at: 0, closed: true, direct: [] };
  const scopes: Scope[] = [root];
  const inside = new Map<number, Scope>();
  let scope = root;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'close') scope = leave(sql, tokens, scope, token) ?? scope;
    scope.direct.push(index);
    if (token.kind !== 'open') continue;
    scope = { parent: scope, open: index, at: scope.direct.length - 1, closed: false, direct: [] };
    scopes.push(scope);
    inside.set(index, scope);
  }
  return { sql, tokens, root, scopes, inside };
}

function leave(sql: string, tokens: readonly Token[], scope: Scope, close: Token): Scope | undefined {
  const opener = tokens[scope.open];
  if (!opener) return undefined;
  const matches = (sql[opener.start] === '(') === (sql[close.start] === ')');
  if (!matches) return undefined;
  scope.closed = true;
  return scope.parent;
}

/** The upper-case word at a position of a scope's `direct`; `undefined` for parts of dotted names. */
export function keyword(text: SqlText, scope: Scope, position: number): string | undefined {
  const token = text.tokens[scope.direct[position] ?? -1];
  if (token?.upper === undefined) return undefined;
  if (isDot(text, scope, position - 1) || isDot(text, scope, position + 1)) return undefined;
  return token.upper;
}

/** The token at a position of a scope's `direct`. */
export function tokenAt(text: SqlText, scope: Scope, position: number): Token | undefined {
  return text.tokens[scope.direct[position] ?? -1];
}

/** The text of the token at a position of a scope's `direct`, or ''. */
export function sourceAt(text: SqlText, scope: Scope, position: number): string {
  const token = tokenAt(text, scope, position);
  return token ? text.sql.slice(token.start, token.end) : '';
}

function isDot(text: SqlText, scope: Scope, position: number): boolean {
  const token = tokenAt(text, scope, position);
  return token?.kind === 'operator' && text.sql[token.start] === '.' && token.end - token.start === 1;
}

/** The scope that opens at a position of a scope's `direct`. */
export function scopeAt(text: SqlText, scope: Scope, position: number): Scope | undefined {
  return text.inside.get(scope.direct[position] ?? -1);
}

/** A run of `x` that the caller put over a piece of host code: it may stand for anything. */
export function isMask(source: string): boolean {
  return /^x{3,}$/.test(source);
}

/** The name an identifier token stands for: quotes off, doubled quotes halved; `undefined` for a mask. */
export function identifierName(source: string): string | undefined {
  if (isMask(source)) return undefined;
  const quote = source[0] ?? '';
  if (quote === '[') return source.slice(1, -1).replaceAll(']]', ']');
  if (quote !== '"' && quote !== '`') return source;
  return source.slice(1, -1).replaceAll(quote + quote, quote);
}
