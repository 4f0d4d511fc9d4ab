import type { Edit } from '../domain/mutant.js';
import type { Finding } from '../domain/finding.js';
import type { Workspace } from '../host/workspace.js';
import { findingOf } from './claims.js';
import { judgeRun } from './judge-run.js';
import type { ProvenSurvivor } from './prove.js';
import { runMerged } from './run-merged.js';
import { type Coverage, runCovering } from './trial.js';

export interface FixedFindings {
  readonly findings: readonly Finding[];
  /** Every verified fix that goes together with the others, in one unified diff. */
  readonly patch: string;
}

function overlap(first: Edit, second: Edit): boolean {
  return first.path === second.path && first.start < second.end && second.start < first.end;
}

function sameEdits(first: readonly Edit[], second: readonly Edit[]): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/** With all fixes at once the merged code is still green, and every mutant red: one fix may undo another. */
async function holdsTogether(
  survivors: readonly ProvenSurvivor[],
  coverage: Coverage,
  edits: readonly Edit[],
): Promise<boolean> {
  if ((await runMerged(coverage, edits, 40)) !== 'survived') return false;
  for (const { mutant, proof } of survivors) {
    if (proof.kind !== 'passes-by-insertion-order') continue;
    const own = proof.exposure.coverage;
    const run = await runCovering(own, [...mutant.edits, ...edits], { seed: 41 });
    if (run === undefined || judgeRun(run, own.tests).kind !== 'killed') return false;
  }
  return true;
}

/** Takes up one fix after another as long as they do not touch the same text and the tests stay green with all of them. */
async function together(survivors: readonly ProvenSurvivor[]): Promise<readonly Edit[]> {
  let taken: readonly Edit[] = [];
  const accepted: ProvenSurvivor[] = [];
  for (const survivor of survivors) {
    const { proof } = survivor;
    if (proof.kind !== 'passes-by-insertion-order') continue;
    const { reordering, coverage } = proof.exposure;
    const known = reordering.edits.every((edit) => taken.some((other) => sameEdits([edit], [other])));
    if (known || reordering.edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    const candidate = [...taken, ...reordering.edits];
    if (taken.length > 0 && !(await holdsTogether([...accepted, survivor], coverage, candidate))) continue;
    taken = candidate;
    accepted.push(survivor);
  }
  return taken;
}

/** The findings with their fixes, and the one patch that holds all fixes. */
export async function fixFindings(
  survivors: readonly ProvenSurvivor[],
  workspace: Workspace,
): Promise<FixedFindings> {
  const findings: Finding[] = [];
  for (const survivor of survivors) {
    const finding = findingOf(survivor);
    const { proof } = survivor;
    if (proof.kind !== 'passes-by-insertion-order') findings.push(finding);
    else
      findings.push({
        ...finding,
        fix: { patch: await workspace.diff(proof.exposure.reordering.edits), verified: true },
      });
  }
  const edits = await together(survivors);
  return { findings, patch: edits.length > 0 ? await workspace.diff(edits) : '' };
}
