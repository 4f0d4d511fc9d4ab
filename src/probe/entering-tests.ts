import type { Edit } from '../domain/mutant.js';
import type { TestId } from '../domain/test-run.js';
import { entryOf, type MarkPlan } from './marks.js';
import { type Coverage, type JudgedGroup, reach, type Trial } from './trial.js';

/** Which tests of a group get into the functions of the change: by the marks, else by a tripwire for each function. */
export class EnteringTests {
  readonly #marks: MarkPlan;
  readonly #known = new Map<string, Promise<Coverage | undefined>>();

  constructor(marks: MarkPlan) {
    this.#marks = marks;
  }

  /** Those that enter the function around the place; undefined when the time is used up. */
  async of({ planned }: Trial, judged: JudgedGroup): Promise<Coverage | undefined> {
    const entry = entryOf(planned);
    const marked = this.#marked(entry, judged);
    if (marked) return { ...judged, tests: marked, alone: true, marked: true };
    const key = JSON.stringify([judged.group.name, judged.group.tier, entry]);
    const known = this.#known.get(key) ?? reach(entry, judged);
    this.#known.set(key, known);
    const entered = await known;
    // The second time it is asked, the group has another deadline.
    return entered && { ...entered, ...judged };
  }

  /** Of those that enter the function those that get to the place itself; undefined where marks cannot tell. */
  within({ planned }: Trial, entered: Coverage): ReadonlySet<TestId> | undefined {
    const reached = this.#marked(planned.tripwire.edits, entered);
    return reached && new Set([...reached].filter((id) => entered.tests.has(id)));
  }

  /** Errors that will be asked for, to find who gets to these places: where no mark tells it. */
  tripwiresOf(trials: readonly Trial[], { group, baseline }: JudgedGroup): readonly (readonly Edit[])[] {
    const isMarked = (edits: readonly Edit[]): boolean =>
      baseline.marks !== undefined && this.#marks.idOf(edits) !== undefined;
    return trials
      .filter(({ coverage }) => coverage.every((known) => known.group !== group))
      .map(({ planned }) => planned.tripwire.edits)
      .filter((edits) => !isMarked(edits));
  }

  #marked(tripwire: readonly Edit[], { baseline }: JudgedGroup): ReadonlySet<TestId> | undefined {
    const id = baseline.marks && this.#marks.idOf(tripwire);
    if (id === undefined) return undefined;
    const passed = baseline.marks?.get(id) ?? new Set<TestId>();
    // Code that runs when a file is loaded, or in a hook, is there for every test.
    if (passed.has('')) return baseline.green;
    return new Set([...passed].filter((test) => baseline.green.has(test)));
  }
}
