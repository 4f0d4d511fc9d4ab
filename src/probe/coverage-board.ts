import type { LineCoverage } from '../domain/line-coverage.js';
import type { LineRange } from '../domain/change.js';
import type { TestId } from '../domain/test-run.js';
import type { TestGroup } from './test-group.js';
import type { Trial } from './trial.js';

/** What the runs of a proposed mutant have shown of its lines. */
interface Shown {
  readonly path: string;
  readonly lines: LineRange;
  /** Tests that get there; none where every one of `files` was asked. */
  readonly tests: readonly TestId[];
  readonly files: readonly string[];
}

const nothingThere =
  'the probe breaks nothing at this line, so that it has not asked: a comment, a declaration, code outside of functions, a query, a template, a language that it does not break, or a line that the change left alone';
const notHeard = 'the probe has not come to its end there, or could not hear every test near it';

/** Tells, while the probe is still at work, which tests come by the places that it looks at. */
export class CoverageBoard {
  readonly #watched: Trial[] = [];
  /** With the files of tests that were asked. */
  readonly #settled = new Map<Trial, readonly string[]>();
  readonly #shown: Shown[] = [];

  /** Trials on their way: what they learn can be asked for from then on. */
  watch(trials: readonly Trial[]): void {
    this.#watched.push(...trials);
  }

  /** Every group that concerns these was asked: where no test was found, there is none among them. */
  settle(trials: readonly Trial[], groups: readonly TestGroup[] = []): void {
    // Tests from which no import leads to a fault that nobody reaches are not asked.
    const files = groups.filter(({ tier }) => tier !== 'others').flatMap((group) => group.files);
    for (const trial of trials) if (!isUnheard(trial)) this.#settled.set(trial, files);
  }

  /** What was learnt beside the probe. */
  show(shown: Shown): void {
    this.#shown.push(shown);
  }

  /** The tests that come by the line, as far as anybody has looked. */
  coverageOf(path: string, line: number): LineCoverage {
    const here = this.#at(path, line);
    const shown = this.#shown.filter((one) => one.path === path && isIn(one.lines, line));
    const reaching = new Set([
      ...shown.flatMap(({ tests }) => tests),
      ...here.filter((trial) => isOnLine(trial, line)).flatMap(testsThere),
    ]);
    // What was asked of the very line is not outdone by who enters the function around it.
    const nearest = shown.length > 0 ? [] : this.#nearestOf(here);
    const entering = new Set(nearest.flatMap(testsKnown).filter((id) => !reaching.has(id)));
    if (reaching.size + entering.size > 0)
      return { kind: 'tests', reaching: this.#named(reaching), entering: this.#named(entering) };
    const asked = [...shown.map(({ files }) => files), ...here.flatMap((one) => this.#asked(one))];
    if (asked.length > 0) return { kind: 'none', files: [...new Set(asked.flat())].toSorted() };
    return { kind: 'unknown', why: here.length === 0 ? nothingThere : notHeard };
  }

  #at(path: string, line: number): readonly Trial[] {
    return this.#watched.filter(({ planned }) => planned.path === path && isIn(planned.site.lines, line));
  }

  #asked(trial: Trial): readonly (readonly string[])[] {
    const files = this.#settled.get(trial);
    return files === undefined ? [] : [files];
  }

  /** A statement inside another one knows better who gets there than the one around it: the smallest that tells. */
  #nearestOf(here: readonly Trial[]): readonly Trial[] {
    const telling = here.filter((trial) => testsKnown(trial).length > 0 || this.#settled.has(trial));
    const smallest = Math.min(...telling.map(linesIn));
    return telling.filter((trial) => linesIn(trial) === smallest);
  }

  #named(tests: ReadonlySet<TestId>): readonly { readonly id: TestId; readonly file: string }[] {
    return [...tests].toSorted().map((id) => ({ id, file: this.fileOf(id) }));
  }

  /** Path of the file that a test stands in; empty where that is not known. */
  fileOf(test: TestId): string {
    const files = this.#watched.flatMap(({ coverage }) =>
      coverage.map(({ baseline }) => baseline.fileOf.get(test)),
    );
    return files.find((file) => file !== undefined) ?? '';
  }
}

function isIn([from, to]: LineRange, line: number): boolean {
  return from <= line && line <= to;
}

function linesIn({ planned }: Trial): number {
  const [from, to] = planned.site.lines;
  return to - from;
}

/** A site of several lines is entered by its first one. */
function isOnLine({ planned }: Trial, line: number): boolean {
  return planned.site.lines[0] === line;
}

/** Where there was no time, nobody knows that no test comes by. */
function isUnheard({ verdicts }: Trial): boolean {
  return [...verdicts.values()].some(({ kind }) => kind === 'no-time');
}

function killersIn({ verdicts }: Trial): readonly TestId[] {
  return [...verdicts.values()].flatMap((verdict) => (verdict.kind === 'killed' ? verdict.by : []));
}

/** Those that have noticed what was broken there; of a survivor also those that were found to get there. */
function testsThere(trial: Trial): readonly TestId[] {
  const killers = killersIn(trial);
  // What is noticed is not asked any further than who enters its function.
  return killers.length > 0 ? killers : trial.coverage.flatMap(({ tests }) => [...tests]);
}

/** Those that were found to come by, and those that have noticed what was broken there. */
function testsKnown(trial: Trial): readonly TestId[] {
  return [...trial.coverage.flatMap(({ tests }) => [...tests]), ...killersIn(trial)];
}
