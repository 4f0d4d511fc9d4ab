import type { HiddenBy } from '../domain/policy.js';
import { ruleOf } from './claims.js';
import { isOrdering } from './languages/site.js';
import type { ProvenSurvivor } from './prove.js';
import { likeOthers, mostPerChange } from './reading-limits.js';
import type { Skip } from './skip.js';

/** Of lesser faults; more would not be read. Figures: https://arxiv.org/abs/2102.11378 */
const mostPerFunction = 3;

export interface Choice {
  readonly chosen: readonly ProvenSurvivor[];
  readonly left: readonly Skip[];
}

function functionOf({ trial, mutant }: ProvenSurvivor): string {
  const { enclosing } = trial.planned.site;
  return JSON.stringify([mutant.path, enclosing]);
}

function causeOf(survivor: ProvenSurvivor): string {
  const { trial, mutant, proof } = survivor;
  if (trial.planned.site.enclosing === '') return mutant.id;
  return JSON.stringify([functionOf(survivor), ruleOf(proof).id]);
}

/** Those that one entry of the repository's own file hides, and those that nothing hides. */
function apart(
  survivors: readonly ProvenSurvivor[],
  hiddenBy: HiddenBy,
): ReadonlyMap<string, readonly ProvenSurvivor[]> {
  const groups = new Map<string, ProvenSurvivor[]>();
  for (const survivor of survivors) {
    const { mutant, proof } = survivor;
    const { path, original } = mutant;
    const name = hiddenBy({ raisedBy: 'probe', rule: ruleOf(proof).id, path, code: [original] }) ?? '';
    groups.set(name, [...(groups.get(name) ?? []), survivor]);
  }
  return groups;
}

/** What is worth telling. What is hidden stands for nothing but itself: the next of its kind is told in its place. */
export function chooseFindings(survivors: readonly ProvenSurvivor[], hiddenBy: HiddenBy): Choice {
  const told = new Set([...apart(survivors, hiddenBy).values()].flatMap(chooseAmong));
  const chosen = survivors.filter((survivor) => told.has(survivor));
  const count = survivors.length - chosen.length;
  return { chosen, left: count === 0 ? [] : [{ reason: likeOthers, count }] };
}

/** Those that were chosen, each with the lines of what is unnoticed like it and told nowhere else. */
export function withAlike(
  chosen: readonly ProvenSurvivor[],
  survivors: readonly ProvenSurvivor[],
  hiddenBy: HiddenBy,
): readonly ProvenSurvivor[] {
  const groups = [...apart(survivors, hiddenBy).values()];
  return chosen.map((one) => {
    const [own] = one.mutant.lines;
    const cause = causeOf(one);
    const same = groups.find((group) => group.includes(one))?.filter((other) => causeOf(other) === cause);
    const lines = new Set(same?.map(({ mutant }) => mutant.lines[0]).filter((line) => line !== own));
    return lines.size === 0 ? one : { ...one, alike: [...lines].toSorted((a, b) => a - b) };
  });
}

/**
 * One finding per function and cause, one per line, and of lesser faults only so many. Where a whole function can be
 * emptied unnoticed, that says everything about the faults inside.
 */
function chooseAmong(survivors: readonly ProvenSurvivor[]): readonly ProvenSurvivor[] {
  const emptied = new Set(
    survivors.filter(({ trial }) => trial.planned.site.kind === 'body').map(functionOf),
  );
  const causes = new Set<string>();
  const lines = new Set<string>();
  const perFunction = new Map<string, number>();
  const chosen: ProvenSurvivor[] = [];
  for (const survivor of survivors) {
    const { site } = survivor.trial.planned;
    const cause = causeOf(survivor);
    if (causes.has(cause)) continue;
    causes.add(cause);
    if (isOrdering(site)) {
      chosen.push(survivor);
      continue;
    }
    const owner = functionOf(survivor);
    if (site.kind !== 'body' && emptied.has(owner)) continue;
    const line = `${survivor.mutant.path}:${survivor.mutant.lines[0]}`;
    const before = perFunction.get(owner) ?? 0;
    const lesser = chosen.filter(({ trial }) => !isOrdering(trial.planned.site)).length;
    // What the second tier shows of a function about which the first has something to say is mostly the same.
    const said = survivor.trial.planned.tier === 2 && before > 0;
    if (said || lines.has(line) || before === mostPerFunction || lesser === mostPerChange) continue;
    lines.add(line);
    perFunction.set(owner, before + 1);
    chosen.push(survivor);
  }
  return chosen;
}
