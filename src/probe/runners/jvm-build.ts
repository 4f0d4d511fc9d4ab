import type { TestResult, TestRun } from '../../domain/test-run.js';
import type { JUnitNames } from './junit-results.js';
import type { Compilation } from './jvm-compilation.js';
import type { TestFork } from './jvm-fork.js';
import type { TestClass } from './jvm-test-classes.js';
import type { RunRequest } from './runner.js';
import type { Refusal } from './warm-session.js';

/** Tests that a build runs in one virtual machine: a module of Maven's, a set of sources of Gradle's. */
export interface TestModule {
  /** Tells it from the others; relative to the repository's root. */
  readonly directory: string;
  readonly classes: readonly TestClass[];
  readonly names: JUnitNames;
}

/** Our programs for the test frameworks (assets/reporters). */
export type TestProgram = 'CounterproofJUnit4' | 'CounterproofPlatform';

/** What a build has told of how it compiles and runs the tests of a module. */
export interface Told {
  readonly fork: TestFork;
  readonly tests: TestProgram;
  readonly compilations: readonly Compilation[];
}

/** A build tool at work, and what has to be known of it to do without. */
export interface JvmBuild {
  /** `Maven`, `Gradle`. */
  readonly name: string;
  /** The folder that it is started in, absolute. */
  readonly cwd: string;
  /** What it says of tests whose process ended before they did; absent where only a run of its own tells that. */
  readonly crashReason?: (testClass: string | undefined) => string;
  /** The module that all of the test files are of. */
  moduleOf(files: readonly string[]): TestModule | undefined;
  /** The command of a request, as the build tool would be given it. */
  command(request: RunRequest): string;
  /** The results, with those of tests that fell silent with their class. */
  complete(results: readonly TestResult[]): readonly TestResult[];
  /**
   * Runs tests of the unchanged tree such that the build tells how it does it. That, and what was built, can be looked
   * at before it may go with the tree. `first`: nothing is known of the module yet.
   */
  watch(
    module: TestModule,
    request: RunRequest,
    first: boolean,
    look: (told: Told | Refusal) => Promise<void>,
  ): Promise<TestRun>;
}
