import type { TestId } from '../domain/test-run.js';
import type { Trial } from './trial.js';

/** What is known so far of the tests that come by a line. */
export type KnownTests = readonly TestId[] | 'none' | 'not known yet';

/** Tells, while the probe is still at work, which tests come by the places that it looks at. */
export class CoverageBoard {
  readonly #watched: Trial[] = [];
  readonly #settled = new Set<Trial>();

  /** Trials on their way: what they learn can be asked for from then on. */
  watch(trials: readonly Trial[]): void {
    this.#watched.push(...trials);
  }

  /** Every group that concerns these was asked: where no test was found, there is none. */
  settle(trials: readonly Trial[]): void {
    for (const trial of trials) if (!isUnheard(trial)) this.#settled.add(trial);
  }

  /** The tests that come by the line, as far as the probe has a place on it. */
  testsOf(path: string, line: number): KnownTests {
    const here = this.#watched.filter(({ planned }) => {
      const [from, to] = planned.site.lines;
      return planned.path === path && from <= line && line <= to;
    });
    const tests = new Set(here.flatMap(testsKnown));
    if (tests.size > 0) return [...tests].toSorted();
    return here.some((trial) => this.#settled.has(trial)) ? 'none' : 'not known yet';
  }

  /** Path of the file that a test stands in; empty where that is not known. */
  fileOf(test: TestId): string {
    const files = this.#watched.flatMap(({ coverage }) =>
      coverage.map(({ baseline }) => baseline.fileOf.get(test)),
    );
    return files.find((file) => file !== undefined) ?? '';
  }
}

/** Where there was no time, nobody knows that no test comes by. */
function isUnheard({ verdicts }: Trial): boolean {
  return [...verdicts.values()].some(({ kind }) => kind === 'no-time');
}

/** Those that were found to come by, and those that have noticed what was broken there. */
function testsKnown({ coverage, verdicts }: Trial): readonly TestId[] {
  const killers = [...verdicts.values()].flatMap((verdict) => (verdict.kind === 'killed' ? verdict.by : []));
  return [...coverage.flatMap(({ tests }) => [...tests]), ...killers];
}
