import { followsOrder, isInfix, isPrefix, isReserved } from './keywords.js';
import { isMask, type SqlText } from './scopes.js';
import type { Token } from './tokens.js';

/** Further words of SQL, which may stand side by side where names may not. */
const SQL_WORDS = new Set(
  (
    'PARTITION OVER ROW ROWS ONLY FIRST LAST NEXT PRIOR NULL NULLS TIES SHARE MODE NOWAIT SKIP LOCKED UNBOUNDED ' +
    'PRECEDING FOLLOWING CURRENT CONFLICT NOTHING DUPLICATE KEY TIME ZONE WITHOUT IF PRIMARY UNIQUE REFERENCES ' +
    'DEFAULT CHECK CONSTRAINT FOREIGN CASCADE RESTRICT INTEGER INT BIGINT SMALLINT SERIAL TEXT VARCHAR CHAR REAL ' +
    'CHARACTER VARYING DOUBLE PRECISION NUMERIC DECIMAL BOOLEAN TIMESTAMP DATE INTERVAL TRUE FALSE RECURSIVE ' +
    'MATERIALIZED TEMPORARY TEMP VIEW INDEX FUNCTION TRIGGER PROCEDURE LATERAL DO OUTFILE FILTER WITHIN OF ROWID ' +
    'AUTOINCREMENT AUTO_INCREMENT ORDINALITY ANALYZE EXPLAIN QUERY VERBOSE IGNORE REPLACE MERGE MATCHED OUTPUT SOME'
  ).split(' '),
);

const DETERMINERS = new Set('A AN THE THIS THESE THOSE YOUR MY OUR THEIR ITS EACH EVERY'.split(' '));
const COMPARISONS = new Set(['=', '<', '>', '<=', '>=', '<>', '!=', '::', '||', '<=>', '->', '->>', '*']);
const LONGEST_RUN_OF_NAMES = 2;

/** Runs of words, determiners, a full stop, a colon: what prose has and SQL has not. */
export function readsAsProse(text: SqlText): boolean {
  const isDefinition = ['CREATE', 'ALTER'].includes(text.tokens[0]?.upper ?? '');
  let run = 0;
  return text.tokens.some((token, index) => {
    if (isPunctuation(text, token, index)) return true;
    const isName = isNameWord(text, token);
    run = isName ? run + 1 : 0;
    if (run > LONGEST_RUN_OF_NAMES && !isDefinition) return true;
    const before = text.tokens[index - 1];
    return isName && run === 2 && before?.upper !== undefined && DETERMINERS.has(before.upper);
  });
}

/** A word that is neither a word of SQL nor host code. */
function isNameWord({ sql }: SqlText, { upper, start, end }: Token): boolean {
  if (upper === undefined || isMask(sql.slice(start, end))) return false;
  return (
    !isReserved(upper) && !followsOrder(upper) && !isInfix(upper) && !isPrefix(upper) && !SQL_WORDS.has(upper)
  );
}

/** `.`, `:`, `?` or `!` right after a word and before a blank or the end. */
function isPunctuation({ sql, tokens }: SqlText, token: Token, index: number): boolean {
  if (token.end - token.start !== 1 || !/[.:?!…]/.test(sql.charAt(token.start))) return false;
  const before = tokens[index - 1];
  const afterWord = before?.kind === 'word' && before.end === token.start;
  return afterWord && /^(?:\s|$)/.test(sql.slice(token.end, token.end + 1));
}

/** Has the text something that SQL has and prose has not: `a.b`, `a_b`, `=`, `count(`, `?`, `:id`? */
export function hasSqlEvidence(text: SqlText): boolean {
  return text.tokens.some((token, index) => isEvidence(text, token, index));
}

function isEvidence({ sql, tokens }: SqlText, token: Token, index: number): boolean {
  const source = sql.slice(token.start, token.end);
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const gluedAfterWord = before?.kind === 'word' && before.end === token.start;
  switch (token.kind) {
    case 'word':
      return /[a-z\d]_[a-z\d]/i.test(source);
    case 'quoted-identifier':
      return source[0] !== '"';
    case 'placeholder':
      return /^[?$:@]/.test(source) && !gluedAfterWord && source[1] !== '{';
    case 'operator':
      if (source === '.')
        return gluedAfterWord && (after?.kind === 'word' || after?.kind === 'quoted-identifier');
      return COMPARISONS.has(source);
    case 'open':
      // "item(s)"
      return gluedAfterWord && !/^e?s\)/.test(sql.slice(token.end, token.end + 3));
    case 'string':
    case 'number':
    case 'close':
    case 'comma':
    case 'semicolon':
      return false;
    default:
      return token.kind satisfies never;
  }
}
