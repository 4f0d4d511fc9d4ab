import { keyword, scopeAt, tokenAt, type Scope, type SqlText } from './scopes.js';
import { afterName, clauseMayFollow, isName, type Fit } from './names.js';

const OPTIONS = new Set(
  'OR REPLACE TEMP TEMPORARY UNIQUE MATERIALIZED RECURSIVE UNLOGGED VIRTUAL GLOBAL LOCAL EXTERNAL CONSTRAINT'.split(
    ' ',
  ),
);
const EXISTENCE = new Set(['IF', 'NOT', 'EXISTS', 'CONCURRENTLY']);
const TYPES =
  /^(?:(?:BIG|SMALL|TINY)?INT(?:EGER)?|(?:BIG|SMALL)?SERIAL|TEXT|(?:N?VAR)?CHAR|VARCHAR2|NUMERIC|NUMBER|DECIMAL|REAL|FLOAT|DOUBLE|BOOL(?:EAN)?|DATE|DATETIME|TIMESTAMP|TIMESTAMPTZ|UUID|JSONB?|BLOB|BYTEA|PRIMARY)$/;
const OBJECTS = new Set(
  'TABLE VIEW INDEX FUNCTION PROCEDURE TRIGGER TYPE EXTENSION SCHEMA SEQUENCE DATABASE'.split(' '),
);
const ALTERATIONS = new Set('ADD DROP RENAME ALTER SET OWNER MODIFY CHANGE ENABLE DISABLE ATTACH'.split(' '));

/** The shapes of CREATE, ALTER, DROP and TRUNCATE. */
export function readDefinition(text: SqlText, scope: Scope, from: number): Fit | undefined {
  const verb = keyword(text, scope, from);
  if (verb !== 'CREATE' && verb !== 'ALTER' && verb !== 'DROP' && verb !== 'TRUNCATE') return undefined;
  let at = from + 1;
  while (OPTIONS.has(keyword(text, scope, at) ?? '')) at += 1;
  const object = keyword(text, scope, at) ?? '';
  const keywords = [from, at];
  if (OBJECTS.has(object)) at += 1;
  else if (verb !== 'TRUNCATE') return undefined;
  while (EXISTENCE.has(keyword(text, scope, at) ?? '')) at += 1;
  const end = afterName(text, scope, at);
  if (end === at && keyword(text, scope, at) !== 'ON') return undefined;
  if (verb === 'CREATE') return readCreate(text, scope, end, object, keywords);
  const next = keyword(text, scope, end) ?? '';
  const fits =
    verb === 'ALTER'
      ? ALTERATIONS.has(next)
      : next === 'CASCADE' || tokenAt(text, scope, end)?.kind !== 'word';
  return fits ? { certain: false, at: keywords } : undefined;
}

function readCreate(
  text: SqlText,
  scope: Scope,
  at: number,
  object: string,
  keywords: readonly number[],
): Fit | undefined {
  const next = keyword(text, scope, at);
  const group = scopeAt(text, scope, at);
  if (object === 'TRIGGER') {
    const fits = next === 'BEFORE' || next === 'AFTER' || next === 'INSTEAD' || next === 'ON';
    return fits ? { certain: false, at: [...keywords, at] } : undefined;
  }
  if (object === 'INDEX')
    return next === 'ON' && isName(text, scope, at + 1) ? { certain: false, at: keywords } : undefined;
  if (next === 'AS') return { certain: startsQuery(text, scope, at + 1), at: [...keywords, at] };
  if (object === 'TABLE' && group) return { certain: definesColumns(text, group), at: keywords };
  if (group) return { certain: false, at: keywords };
  return next !== undefined && clauseMayFollow(text, scope, at)
    ? { certain: false, at: keywords }
    : undefined;
}

function startsQuery(text: SqlText, scope: Scope, at: number): boolean {
  return ['SELECT', 'WITH', 'VALUES'].includes(keyword(text, scope, at) ?? '');
}

function definesColumns(text: SqlText, group: Scope): boolean {
  return group.direct.some((_, at) => at > 0 && TYPES.test(keyword(text, group, at) ?? ''));
}
