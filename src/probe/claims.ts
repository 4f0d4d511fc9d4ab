import type { MutantEvidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import type { Mutant } from '../domain/mutant.js';
import type { Rule } from '../domain/rule.js';
import type { TestId } from '../domain/test-run.js';
import { isOrdering } from './languages/site.js';
import { orderingRules } from './ordering-rules.js';
import type { Proof, ProvenSurvivor } from './prove.js';
import { fileNotes } from './test-lines.js';
import { listed, mostNamed, shortName } from './test-names.js';
import { filesOf, type Trial } from './trial.js';

function tests(ids: readonly TestId[]): string {
  return listed(ids.map((id) => `"${shortName(id)}"`));
}

function singular(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function claimOf({ trial, mutant, proof }: ProvenSurvivor, covering: readonly TestId[]): string {
  const place = `line ${mutant.lines[0]}`;
  const count = covering.length;
  const all =
    count === 1
      ? `the one test that reaches it (${tests(covering)}) still passes`
      : `all ${count} tests that reach it still pass`;
  switch (proof.kind) {
    case 'passes-by-insertion-order': {
      const { lucky, reordering } = proof.exposure;
      const pass = singular(lucky.length, 'passes', 'pass');
      const what = mutant.operator === 'drop-tie-breaker' ? 'the last sort key' : 'the ordering';
      return `${tests(lucky)} ${pass} by insertion order. We ${mutant.description} on ${place} and ${all}; with the fixtures reordered (${reordering.description}), the merged code still passes and the code without ${what} fails.`;
    }
    case 'order-not-exposed': {
      const others = proof.cutShort ? 'tried before the time was used up' : 'that we tried';
      const reorderings =
        proof.tried === 0
          ? 'We found no fixture of theirs to reorder'
          : `${singular(proof.tried, 'The one reordering', `None of the ${proof.tried} reorderings`)} of their fixtures ${others} ${singular(proof.tried, 'did not make', 'made')} the difference show`;
      const notices = singular(proof.asserting.length, 'notices', 'notice');
      const asserting =
        proof.asserting.length === 0
          ? ''
          : `, although ${tests(proof.asserting)} ${notices} when its direction is reversed`;
      return `No test notices when the ordering is gone. We ${mutant.description} on ${place} and ${all}${asserting}. ${reorderings}.`;
    }
    case 'order-never-asserted':
      return `No test checks the order. We ${mutant.description} on ${place} and ${all}; with the direction reversed ${singular(count, 'it passes', 'they pass')} too.`;
    case 'direction-not-asserted':
      return `No test checks the direction of the order. We ${mutant.description} on ${place} and ${all}; without the ordering some of them fail.`;
    case 'tie-breaker-not-asserted': {
      const { site } = trial.planned;
      const key = isOrdering(site) && site.keys.length > 1 ? ` (${site.keys.at(-1)})` : '';
      return `No test checks the last sort key${key}. We ${mutant.description} on ${place} and ${all}.`;
    }
    case 'ordering-not-exercised':
      return `No test gives this ordering anything to do. Whenever a test comes to ${place}, what is ordered is in that order already; we ${mutant.description} and ${all}.`;
    case 'unnoticed':
      return `${proof.rule.shortDescription} We ${mutant.description} on ${place} and ${all}${count > 1 ? `: ${tests(covering)}` : ''}.`;
  }
}

/** Whoever mends one place should not be surprised by the next. */
function alikeOf({ alike = [] }: ProvenSurvivor): string {
  if (alike.length === 0) return '';
  const lines = listed(alike.map(String));
  return ` Unnoticed like it in the same function: ${singular(alike.length, 'line', 'lines')} ${lines}.`;
}

function evidenceOf(
  { trial, mutant, proof, repeats }: ProvenSurvivor,
  covering: readonly TestId[],
): MutantEvidence {
  const { operator, path, lines, original, mutated } = mutant;
  const command = commandOf(trial, mutant);
  const cells = proof.kind === 'passes-by-insertion-order' ? { cells: proof.exposure.cells } : {};
  return {
    kind: 'mutant',
    operator,
    path,
    lines,
    original,
    mutated,
    tests: covering,
    command,
    repeats,
    ...cells,
  };
}

/** That of all tests of their files, unless one that names the tests by themselves is shorter. */
function commandOf({ coverage, verdicts }: Trial, mutant: Mutant): string {
  const whole = coverage[0]?.baseline.command ?? '';
  const verdict = [...verdicts.values()].find((each) => each.kind === 'survived' && each.form === mutant);
  const own = verdict?.kind === 'survived' ? verdict.command : undefined;
  return own !== undefined && own.length < whole.length ? own : whole;
}

function relatedOf({ trial, proof }: ProvenSurvivor): Finding['related'] {
  if (proof.kind === 'passes-by-insertion-order') {
    const { lucky, reordering } = proof.exposure;
    return [{ path: reordering.path, line: reordering.lines[0], note: `the fixture of ${tests(lucky)}` }];
  }
  const known = trial.coverage.filter(({ tests: ids, baseline }) =>
    [...ids].every((id) => baseline.fileOf.get(id)),
  );
  const files = known.flatMap((coverage) => filesOf(coverage)).slice(0, mostNamed);
  return files.map((path) => ({ path, line: 1, note: fileNotes.reach[0] }));
}

/** The kind of finding that a proof is. */
export function ruleOf(proof: Proof): Rule {
  if (proof.kind === 'unnoticed') return proof.rule;
  const rule = orderingRules.find(({ id }) => id === proof.kind);
  if (rule === undefined) throw new Error(`no rule is called ${proof.kind}`);
  return rule;
}

/** What a proven survivor says to its reader; the verified fix is added by the caller. */
export function findingOf(survivor: ProvenSurvivor): Finding {
  const covering = survivor.trial.coverage.flatMap(({ tests: ids }) => [...ids]).toSorted();
  const { mutant, proof } = survivor;
  const rule = ruleOf(proof);
  return {
    rule: rule.id,
    severity: rule.severity,
    path: mutant.path,
    line: mutant.lines[0],
    endLine: mutant.lines[1],
    endColumn: (mutant.original.split('\n').at(-1)?.length ?? 0) + 1,
    claim: `${claimOf(survivor, covering)}${alikeOf(survivor)}`,
    raisedBy: 'probe',
    evidence: [evidenceOf(survivor, covering)],
    related: relatedOf(survivor),
  };
}
