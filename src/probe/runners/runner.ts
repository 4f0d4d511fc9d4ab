import type { Edit } from '../../domain/mutant.js';
import type { TestId, TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';

/** What the probe allows one test process. */
export interface RunLimits {
  /** Wall clock of one run; the whole process group is killed at its end. */
  readonly seconds: number;
  /** Resident memory of the whole process group, in bytes. */
  readonly memoryBytes: number;
}

/** One place of the repository where a runner has work; a monorepo may have several for one runner. */
export interface Detection {
  /** Where the runner is started, relative to the repository root; empty for the root itself. */
  readonly directory: string;
  /** Why this runner was chosen, in words for people: `pytest: pyproject.toml has [tool.pytest.ini_options]`. */
  readonly because: string;
  /** The test files that this runner would collect here, relative to the repository root. */
  readonly testFiles: readonly string[];
  /** Test files that the runner would collect, and that it cannot be asked for by name; and why. */
  readonly unnameable?: { readonly files: readonly string[]; readonly why: string };
  /** True where every run is of all tests, whatever files are asked for. */
  readonly indivisible?: boolean;
}

/** The seed of the runs that try mutants: a process that stays for many runs has it from its start. */
export const mutantSeed = 4;

export interface RunRequest {
  /** Applied to the session's private work tree before the run and gone after it. */
  readonly edits: readonly Edit[];
  /** Where the edits are more than one of the sets that a session was told to expect: these sets. */
  readonly sets?: readonly (readonly Edit[])[];
  /** Test files to run, relative to the repository root; undefined runs the whole suite. */
  readonly files?: readonly string[];
  /** Of those files only these tests, where the runner can select; a session may run more than asked. */
  readonly tests?: readonly TestId[];
  readonly limits: RunLimits;
  /** Varies what the language randomises (Python's hash seed), so that luck shows; warm runs may be under `mutantSeed`. */
  readonly seed: number;
  /** True where nothing of an earlier run may be there still: in processes that start anew, as in the user's own CI. */
  readonly fresh?: boolean;
  /** Of a fresh run of untouched code: true where warm runs of the same tests will follow. */
  readonly beforeWarm?: boolean;
  /** Of a fresh run: true where only the process of the tests has to be new, and not all that leads up to it. */
  readonly anew?: boolean;
  /** True where one failed test says enough: the run may end there, and what did not run is not in the results. */
  readonly untilFailure?: boolean;
  /** True where the edits hold marks (`Language.mark`), and the run is to say which tests came by them. */
  readonly marked?: boolean;
}

/**
 * A private work tree in which one run happens at a time. A test that is absent from a run's results did not run
 * (its process may have ended early, and well): it is neither green nor red.
 */
export interface RunnerSession {
  run(request: RunRequest): Promise<TestRun>;
  /**
   * Tells what will be asked for: sets of edits, each of which will be run by itself. A session that compiles may
   * then compile all of them at once.
   */
  expect?(candidates: readonly (readonly Edit[])[]): void;
  /** True where a first warm run takes about as long as building everything: then few sessions should have one. */
  readonly warmsSlowly?: true;
  /** As in `Runner`. */
  readonly compiles?: true;
  /** Why runs that need not be fresh start new processes all the same; absent where there are no warm ones for it. */
  cold?(): string | undefined;
  close(): Promise<void>;
}

export interface Runner {
  readonly id: string;
  /** Why our own tests cannot run it for real; absent where they do. Told in docs/support.md. */
  readonly notRun?: string;
  /** True where a run builds what the next one takes over: two at the same time would both build it. */
  readonly compiles?: true;
  /** True where a hook that stands in no suite is run for the tests of every file. */
  readonly sharesHooks?: true;
  /** True for a file that this runner would collect tests from, judged by its name alone. */
  ownsTestFile(path: string): boolean;
  /**
   * Looks at files only; starts nothing. `files` are the repository's tracked files (`git ls-files`).
   * Empty: this runner has no part in the repository.
   */
  detect(root: string, files: readonly string[]): Promise<readonly Detection[]>;
  /** `missing` is one sentence: what is missing and what to do. */
  open(workspace: Workspace, detection: Detection): Promise<RunnerSession | { readonly missing: string }>;
}
