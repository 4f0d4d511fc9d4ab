import { readScopes } from './scopes.js';

/** Where the statements of a script begin, the first of them at 0. */
export function statementStarts(sql: string): number[] {
  const { tokens, root } = readScopes(sql);
  const ends = root.direct.flatMap((index) => {
    const token = tokens[index];
    return token?.kind === 'semicolon' ? [token.end] : [];
  });
  return [0, ...ends];
}
