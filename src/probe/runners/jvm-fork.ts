/** How a build starts the virtual machine of its tests. */
export interface TestFork {
  /** The program, absolute. */
  readonly java: string;
  readonly options: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly testClasspath: readonly string[];
  /** What there has to be beside it for the test framework to run. */
  readonly providerClasspath: readonly string[];
  /** System properties that are set before any test. */
  readonly properties: ReadonlyMap<string, string>;
  /** System properties that tell the tests where their classes are. */
  readonly classpathProperties: readonly string[];
  /** Options with which our own programs tell tests as the build does. */
  readonly telling: readonly string[];
}

/** What keeps the tests from being run without their build tool: the end of a sentence. */
export interface Unusual {
  readonly unusual: string;
}
