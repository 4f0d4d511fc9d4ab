/** Words that cannot be a bare name in any dialect we meet, so that what follows them is not theirs. */
const RESERVED = new Set(
  (
    'SELECT FROM WHERE GROUP HAVING ORDER BY LIMIT UNION INTERSECT EXCEPT FETCH FOR ON INTO VALUES AND OR NOT ' +
    'ASC DESC IN JOIN THEN WHEN ELSE END CASE AS DISTINCT ALL ANY SOME EXISTS IS LIKE BETWEEN USING SET UPDATE ' +
    'DELETE INSERT WITH LEFT RIGHT INNER OUTER CROSS NATURAL FULL TABLE CREATE RETURNING COLLATE OVER TOP'
  ).split(' '),
);

/** Words at which an expression cannot start: a clause has ended, or was never filled in. */
const NO_OPERAND = new Set(
  (
    'SELECT FROM WHERE GROUP HAVING ORDER BY LIMIT UNION INTERSECT EXCEPT FETCH FOR ON INTO VALUES AND OR ' +
    'ASC DESC IN JOIN THEN WHEN ELSE END AS IS LIKE BETWEEN USING RETURNING COLLATE OVER INNER OUTER CROSS WITH'
  ).split(' '),
);

/** Words that may follow a complete list of order terms: a later clause, a frame, or the next statement. */
const AFTER_ORDER = new Set(
  (
    'LIMIT OFFSET FETCH FOR LOCK INTO RETURNING OPTION WINDOW UNION INTERSECT EXCEPT MINUS SEPARATOR ROWS RANGE ' +
    'GROUPS ON WITH WHERE GROUP HAVING ORDER PROCEDURE SETTINGS FORMAT QUALIFY EXCLUDE END ELSE SELECT INSERT UPDATE ' +
    'DELETE GO DECLARE BEGIN IF SET DO LOOP EXEC EXECUTE MERGE CREATE DROP ALTER TRUNCATE PRINT RETURN COMMIT ' +
    'ROLLBACK ALLOW SKIP USE PLAN'
  ).split(' '),
);

/** Words that join or introduce operands inside an expression and are followed by another operand. */
const INFIX = new Set(
  'AND OR XOR DIV MOD LIKE ILIKE RLIKE REGEXP GLOB MATCH ESCAPE BETWEEN IN OVERLAPS COLLATE'.split(' '),
);

/** Words before an operand that belong to it. */
const PREFIX = new Set('NOT PRIOR BINARY DISTINCT EXISTS ANY ALL SOME CONNECT_BY_ROOT'.split(' '));

/** Is the upper-case word one that cannot be a bare name? */
export const isReserved = (upper: string): boolean => RESERVED.has(upper);
/** Is the upper-case word one at which no expression starts? */
export const startsNoOperand = (upper: string): boolean => NO_OPERAND.has(upper);
/** Is the upper-case word one that may follow an ORDER BY clause? */
export const followsOrder = (upper: string): boolean => AFTER_ORDER.has(upper);
/** Is the upper-case word a binary operator? */
export const isInfix = (upper: string): boolean => INFIX.has(upper);
/** Is the upper-case word a prefix operator? */
export const isPrefix = (upper: string): boolean => PREFIX.has(upper);
/** Is the upper-case word UNION, INTERSECT, EXCEPT or MINUS? */
export const isSetOperation = (upper: string | undefined): boolean =>
  upper === 'UNION' || upper === 'INTERSECT' || upper === 'EXCEPT' || upper === 'MINUS';
