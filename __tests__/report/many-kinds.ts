import type { Finding } from '../../src/domain/finding.js';
import type { Report } from '../../src/domain/report.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { whole } from './mutants.js';
import { reports } from './reports.js';

/** Every finding of every report: mutants with and without cells, reproducers, quotes, fixes, hostile texts. */
const kinds: readonly Verdict[] = Object.values(reports)
  .flatMap(({ verdicts }) => verdicts)
  .filter(({ ruling }) => ruling !== 'refuted');

const words = Array.from({ length: 977 }, (_, at) => Buffer.from(String(at * 7919)).toString('base64'));

/** The same at another place, about other code: so much that no two compress into one. */
function elsewhere(finding: Finding, at: number): Finding {
  const path = `src/${at % 400}/${finding.path}`;
  const line = 1 + (at % 9_000);
  const said = Array.from({ length: 12 }, (_, index) => words[(at * 31 + index * 17) % words.length]).join(
    ' ',
  );
  return { ...finding, path, line, endLine: line + 1, claim: `${finding.claim} ${said}` };
}

/** A report of so many findings, of all kinds in turn. */
export function manyKinds(count: number): Report {
  const verdicts = Array.from({ length: count }, (_, at): Verdict[] => {
    const verdict = kinds[at % kinds.length];
    return verdict === undefined ? [] : [{ ...verdict, finding: elsewhere(verdict.finding, at) }];
  });
  return { ...whole, verdicts: verdicts.flat() };
}
