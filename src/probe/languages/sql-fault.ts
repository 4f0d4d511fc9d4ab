import type { SqlComparison } from '../sql/comparisons.js';
import { findConditions, type SqlCondition } from '../sql/conditions.js';
import type { SqlSource } from '../sql/sources.js';
import { isHiding, isIsolation, wordsOf } from './fault-names.js';
import type { FaultSite, TextEdit } from './site.js';
import { mapAll, withBodies, type SqlText } from './sql-text.js';

/** What SQL text alone says about a condition that keeps rows apart. */
export type SqlFault = Omit<FaultSite, 'lines' | 'enclosing'>;

/** Every condition in one SQL text that keeps rows of others, or hidden ones, out of a query. */
export function sqlFaults(text: SqlText): readonly SqlFault[] {
  return withBodies(text).flatMap((part) =>
    findConditions(part.masked)
      .filter(({ comparisons, sources }) => {
        const isolates = (comparison: SqlComparison): boolean => isolatesRows(comparison, sources);
        return comparisons.length > 0 && comparisons.every(isolates);
      })
      .flatMap((condition) => faultOf(part, condition)),
  );
}

/** The same column of another table only joins, and an own id only looks a row up. */
function isolatesRows(comparison: SqlComparison, sources: readonly SqlSource[]): boolean {
  const { column, operator, with: other } = comparison;
  if (operator === 'null' || operator === 'truth') return isHiding(column);
  if (!isIsolation(column) || isOwnId(column, tableOf(comparison, sources))) return false;
  return operator === 'equal' ? other !== 'column' : other === 'literal';
}

function tableOf({ qualifier }: SqlComparison, sources: readonly SqlSource[]): string | undefined {
  const named = sources.find((source) => source.qualifier?.toLowerCase() === qualifier?.toLowerCase());
  return qualifier === undefined ? sources[0]?.table : (named?.table ?? qualifier);
}

/** `user_id` of `users` or `auth_user`. */
function isOwnId(column: string, table = ''): boolean {
  const noun = /^(\w+?)_?id$/i.exec(column)?.[1]?.toLowerCase();
  const last = wordsOf(table).at(-1) ?? '';
  return noun !== undefined && [noun, `${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')].includes(last);
}

const longestSubject = 60;

/** Always true, with whatever is bound still bound and of the type that the column gives it. */
function faultOf(text: SqlText, { start, end }: SqlCondition): readonly SqlFault[] {
  const around = (rest: string): readonly TextEdit[] | undefined =>
    mapAll(text, [
      { start, end: start, replacement: '(' },
      { start: end, end, replacement: ` ${rest})` },
    ]);
  const [broken, tripwire] = [around('OR 1 = 1'), around('AND counterproof_was_here = 1')];
  if (!broken || !tripwire) return [];
  const words = text.source.slice(start, end).replaceAll(/\s+/g, ' ');
  const subject = words.length > longestSubject ? `${words.slice(0, longestSubject)}...` : words;
  const span = { start: start + text.offset, end: end + text.offset };
  return [{ kind: 'predicate', span, broken, tripwire, subject: `"${subject}"` }];
}
