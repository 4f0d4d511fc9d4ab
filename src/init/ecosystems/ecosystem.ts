/** One place of the repository where a test runner is at home. */
export interface Place {
  /** The id of the runner. */
  readonly runner: string;
  /** Relative to the repository root; empty for the root itself. */
  readonly directory: string;
  /**
   * Path of a tracked file with one of these names, in the nearest folder at or above the directory that has any; of
   * several in one folder the first named.
   */
  nearest(...names: readonly string[]): string | undefined;
  /** The tracked files of a folder, without those of folders inside it, by their names. */
  namesIn(directory: string): readonly string[];
  /** Empty where it cannot be read. */
  text(path: string): Promise<string>;
}

interface AnyStep {
  readonly name: string;
  /** Why it is there, or what it relies on. */
  readonly comment?: string;
}

/** Commands of a shell, which hold nothing that the repository may choose freely. */
export interface RunStep extends AnyStep {
  readonly run: readonly string[];
  /** Relative to the repository root; empty for the root itself. */
  readonly directory: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Its failure is told by the audit, and is no reason to audit nothing. */
  readonly mayFail?: true;
}

export interface UseStep extends AnyStep {
  /** Pinned by the full commit id, with its version as a comment. */
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
}

export type Step = RunStep | UseStep;

/** What a language needs before its tests can run; the id is the name of its file. */
export interface Ecosystem {
  readonly id: string;
  readonly title: string;
  /** Ids of the test runners that are at home in it. */
  readonly runners: readonly string[];
  /** The steps that make tests runnable there, in their order; none where nothing has to be installed. */
  prepare(place: Place): Promise<readonly Step[]>;
}
