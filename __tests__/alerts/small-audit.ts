import { readChange } from '../../src/change/read-change.js';
import type { Execution } from '../../src/domain/execution.js';
import type { Finding } from '../../src/domain/finding.js';
import { decodeText, readBlobs } from '../../src/host/git.js';
import { planMutants } from '../../src/probe/plan.js';

/** What the probe finds in a change, one finding per function: its own planning and rules, and runs that are short. */
export async function findIn(
  repo: string,
  base: string,
  head: string,
  execution: Execution,
): Promise<readonly Finding[]> {
  const change = await readChange(repo, base, head);
  const plan = await planMutants(change.files, async (paths) => {
    const blobs = await readBlobs(repo, head, paths);
    return new Map(Array.from(blobs, ([path, bytes]) => [path, decodeText(bytes)]));
  });
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const { site, mutants } of plan.sites) {
    for (const mutant of mutants) {
      const { path, lines, operator, original, mutated } = mutant;
      const owner = JSON.stringify([path, site.enclosing]);
      if (told.has(owner)) continue;
      const trial = await execution.tryMutant(mutant.edits, 1);
      if (trial.kind !== 'survived') continue;
      told.add(owner);
      const { tests, command, repeats } = trial;
      findings.push({
        rule: `${operator}-unnoticed`,
        severity: 'medium',
        path,
        line: lines[0],
        endLine: lines[1],
        claim: `No test notices this. We ${mutant.description} on line ${lines[0]}.`,
        raisedBy: 'probe',
        evidence: [{ kind: 'mutant', operator, path, lines, original, mutated, tests, command, repeats }],
        related: [{ path: 'test/all.js', line: 1, note: 'tests that reach it' }],
      });
    }
  }
  return findings;
}
