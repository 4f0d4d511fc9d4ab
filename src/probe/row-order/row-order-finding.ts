import type { MutantEvidence } from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import type { Mutant } from '../../domain/mutant.js';
import { fileNotes } from '../test-lines.js';
import { listed, mostNamed, shortName } from '../test-names.js';
import { filesOf } from '../trial.js';
import type { RowOrderDependence } from './depends-on-order.js';
import { rowOrderRule } from './row-order-rule.js';

/** What a proven dependence says to its reader. */
export function rowOrderFinding(dependence: RowOrderDependence): Finding {
  const { ordering, coverage, tests, query } = dependence;
  const { path, site } = query.planned;
  const reversed = { ...evidenceOf(dependence, ordering.turned), outcome: 'red' as const };
  const files = filesOf(coverage, tests).slice(0, mostNamed);
  return {
    rule: rowOrderRule.id,
    severity: rowOrderRule.severity,
    path,
    line: site.lines[0],
    endLine: site.lines[1],
    claim: claimOf(dependence),
    raisedBy: 'probe',
    evidence: [reversed, evidenceOf(dependence, ordering.pinned)],
    related: files.map((file) => ({ path: file, line: 1, note: fileNotes.order[0] })),
  };
}

function claimOf({ ordering, tests, query }: RowOrderDependence): string {
  const names = listed(tests.map((id) => `"${shortName(id)}"`));
  const [pass, fail] = tests.length === 1 ? ['passes', 'fails'] : ['pass', 'fail'];
  const order = ordering.key === '1' ? 'the order of their first column' : 'insertion order';
  const line = query.planned.site.lines[0];
  return `${names} ${pass} only because rows come back in ${order}: the query on line ${line} has no ORDER BY. We reversed the rows of this query alone, and ${tests.length === 1 ? 'it' : 'they'} ${fail}; with ${order} written out ${tests.length === 1 ? 'it' : 'they'} ${pass}.`;
}

function evidenceOf({ coverage, tests, repeats }: RowOrderDependence, mutant: Mutant): MutantEvidence {
  const { operator, path, lines, original, mutated } = mutant;
  const { command } = coverage.baseline;
  return { kind: 'mutant', operator, path, lines, original, mutated, tests, command, repeats };
}
