import { ecosystems } from './ecosystems/index.js';
import type { Ecosystem, Place, Step } from './ecosystems/ecosystem.js';

/** A place with what makes its tests runnable. */
export interface Preparation {
  readonly place: Place;
  /** Absent for a place that is left to the reader, which `left` tells why. */
  readonly ecosystem?: Ecosystem;
  readonly steps: readonly Step[];
  readonly left?: string;
}

/** Projects that are material of other tests; some fail or hang on purpose. */
const material = /(^|\/)(fixtures?|__fixtures__|testdata|test-data)(\/|$)/i;

/** What a path may not hold that is written into a workflow: expressions are filled in wherever they stand. */
const unsafe = /\$\{\{|\p{Cc}/u;

/** What each place needs, as its language says. */
export async function prepareAll(places: readonly Place[]): Promise<readonly Preparation[]> {
  return Promise.all(places.map(prepare));
}

async function prepare(place: Place): Promise<Preparation> {
  const { directory, runner } = place;
  if (material.test(directory))
    return { place, steps: [], left: 'by its folder it is material of other tests' };
  if (unsafe.test(directory))
    return { place, steps: [], left: 'the name of its folder cannot be written into a workflow' };
  const ecosystem = ecosystems.find(({ runners }) => runners.includes(runner));
  if (ecosystem === undefined)
    throw new Error(`the runner ${runner} has no ecosystem in src/init/ecosystems`);
  return { place, ecosystem, steps: await ecosystem.prepare(place) };
}

/** The steps of all places in their order, each once. */
export function stepsOf(preparations: readonly Preparation[]): readonly Step[] {
  const steps = preparations.flatMap((preparation) => preparation.steps);
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}
