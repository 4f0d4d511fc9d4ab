/** What a token is; parentheses and subscript brackets are `open` and `close`. */
export type TokenKind =
  | 'word'
  | 'quoted-identifier'
  | 'string'
  | 'number'
  | 'placeholder'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'semicolon';

/** One token, `[start, end)` of the text; `upper` is the upper-case spelling of a word. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly upper?: string;
}

/** What a scan has read so far. */
export interface Scan {
  readonly sql: string;
  /** MySQL's reading of a backslash inside quotes; the standard has no such escape. */
  readonly backslash: boolean;
  readonly tokens: Token[];
  /** Block comments nest in PostgreSQL only; given up at the first one that does not balance. */
  nested: boolean;
  /** Quotes that never close, and strings glued to a word: signs of the wrong reading. */
  flaws: number;
  /** Where the `$tag$` of the text are, once one was asked for. */
  tags: ReadonlyMap<string, readonly number[]> | undefined;
}

/** Where a sticky pattern that matches at `at` ends, or `undefined`. */
export function endOf(pattern: RegExp, sql: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(sql) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}
