import type { ContentKeys } from './content-key.js';
import { mostNoticed, type RecalledFile } from './recalled-file.js';

/** What an audit learns of one test file. */
export type Lesson = Partial<Pick<RecalledFile, 'seconds' | 'whole' | 'steady' | 'noticed'>>;

/** What earlier audits have seen of the tests of one runner, and what is learnt for later ones. */
export interface RunnerRecall {
  /** Undefined where nobody has seen this very file. */
  of(file: string): RecalledFile | undefined;
  learn(file: string, lesson: Lesson): void;
}

/** What is asked for is what earlier audits have left: what this one learns is for the next, so that no run hangs on it. */
export class Recall {
  readonly #keyOf: ContentKeys;
  readonly #known = new Map<string, RecalledFile>();
  readonly #learnt = new Map<string, RecalledFile>();
  readonly #now: number;

  constructor(known: readonly RecalledFile[], keyOf: ContentKeys, now = Math.floor(Date.now() / 1000)) {
    this.#keyOf = keyOf;
    this.#now = now;
    // What claims to be of the future would outlive all else.
    for (const file of known) this.#known.set(placeOf(file), { ...file, heard: Math.min(file.heard, now) });
  }

  /** `runner` as people know it. */
  forRunner(runner: string): RunnerRecall {
    return {
      of: (file) => this.#of(runner, file),
      learn: (file, lesson) => this.#learn(runner, file, lesson),
    };
  }

  /** For the next audit; without test files that are gone. */
  kept(): readonly RecalledFile[] {
    const all = new Map([...this.#known, ...this.#learnt]);
    return [...all.values()].filter(({ runner, file }) => this.#keyOf(runner, file) !== undefined);
  }

  #of(runner: string, file: string): RecalledFile | undefined {
    const known = this.#known.get(placeOf({ runner, file }));
    return known?.key === this.#keyOf(runner, file) ? known : undefined;
  }

  #learn(runner: string, file: string, { seconds, whole = false, steady, noticed = [] }: Lesson): void {
    const key = this.#keyOf(runner, file);
    if (key === undefined) return;
    const place = placeOf({ runner, file });
    const before = this.#learnt.get(place) ?? this.#of(runner, file);
    // Only of a run to the end is it known how long it takes.
    const longer = before === undefined || whole || !before.whole;
    this.#learnt.set(place, {
      runner,
      file,
      key,
      heard: this.#now,
      seconds: longer && seconds !== undefined ? rounded(seconds) : (before?.seconds ?? 0),
      whole: whole || (before?.whole ?? false),
      steady: steady ?? before?.steady ?? true,
      noticed: [...new Set([...noticed, ...(before?.noticed ?? [])])].slice(0, mostNoticed),
    });
  }
}

function placeOf({ runner, file }: Pick<RecalledFile, 'runner' | 'file'>): string {
  return JSON.stringify([runner, file]);
}

function rounded(seconds: number): number {
  return Math.min(86_400, Math.round(seconds * 100) / 100);
}
