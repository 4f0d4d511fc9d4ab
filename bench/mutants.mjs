// How mutants of different tools are compared: by file, line and what was done there.
// A mutant is { path, line, kind, ending }; line and kind are undefined where a tool does not tell.

/** Endings of mutants that were really run against tests. */
const runEndings = new Set(['killed', 'survived', 'timed-out', 'unviable']);

export function wasRun({ ending }) {
  return runEndings.has(ending);
}

export function countEndings(mutants) {
  const counts = { ran: 0, killed: 0, survived: 0, 'timed-out': 0, unviable: 0 };
  for (const mutant of mutants.filter(wasRun)) {
    counts.ran += 1;
    counts[mutant.ending] += 1;
  }
  return counts;
}

const relational = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!==']);
const boundaries = new Set(['< <=', '<= <', '> >=', '>= >']);
const opposites = new Set(['< >=', '>= <', '> <=', '<= >', '== !=', '!= ==', '=== !==', '!== ===']);
const connectors = new Set(['and or', 'or and', '&& ||', '|| &&']);
const tokenPattern = /"[^"]*"|'[^']*'|[\w.]+|[<>=!]={0,2}|&&|\|\||\*\*|\/\/|\S/g;

/** What was done to a line, from the line before and after it. */
export function kindOfEdit(before, after) {
  const old = before.match(tokenPattern) ?? [];
  const now = after.match(tokenPattern) ?? [];
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  const pair = `${old.join(' ')} ${now.join(' ')}`;
  if (boundaries.has(pair)) return 'boundary';
  if (opposites.has(pair)) return 'negation';
  if (connectors.has(pair)) return 'connector';
  if (old.length === 0 && (now[0] === 'not' || now[0] === '!')) return 'negation';
  if (old.length === 1 && relational.has(old[0]) && relational.has(now[0])) return 'comparison';
  if (/^\s*return\b/.test(before)) return 'returned value';
  if (old.length === 1 && /^[-+*/%]$/.test(old[0])) return 'arithmetic';
  return 'other';
}

/** The first line in which two texts differ, counted from 0, with both its versions; undefined where none does. */
export function firstDifference(before, after) {
  const old = before.split('\n');
  const now = after.split('\n');
  const index = old.findIndex((line, at) => line !== now[at]);
  return index === -1 ? undefined : { index, before: old[index], after: now[index] ?? '' };
}

/**
 * Mutants of two tools that break the same line in the same kind of way, and how many of those ended alike. Where
 * a tool has several of a kind on one line, they are paired in the order in which they ended.
 */
export function overlap(ours, theirs) {
  const waiting = new Map();
  for (const mutant of theirs.filter(isComparable)) {
    const place = placeOf(mutant);
    waiting.set(place, [...(waiting.get(place) ?? []), mutant.ending]);
  }
  let same = 0;
  let alike = 0;
  for (const mutant of ours.filter(isComparable)) {
    const endings = waiting.get(placeOf(mutant)) ?? [];
    if (endings.length === 0) continue;
    same += 1;
    const at = endings.indexOf(mutant.ending);
    if (at !== -1) alike += 1;
    endings.splice(Math.max(at, 0), 1);
  }
  return { same, alike };
}

const isComparable = (mutant) => wasRun(mutant) && mutant.line !== undefined && mutant.kind !== 'other';
const placeOf = ({ path, line, kind }) => `${path}:${line}:${kind}`;
