import { type Finding, severities } from './finding.js';

function byWeight(first: Finding, second: Finding): number {
  return (
    severities.indexOf(first.severity) - severities.indexOf(second.severity) ||
    compareText(first.path, second.path) ||
    first.line - second.line ||
    compareText(first.rule, second.rule) ||
    compareText(first.raisedBy, second.raisedBy)
  );
}

/** By code unit, the same on every machine: shards are judged on several, and put together on another. */
function compareText(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

/** The most severe first, then by place. */
export function inOrder<T extends { readonly finding: Finding }>(told: readonly T[]): readonly T[] {
  return told.toSorted((first, second) => byWeight(first.finding, second.finding));
}
