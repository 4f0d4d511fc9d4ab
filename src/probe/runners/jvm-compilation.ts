/** How a build called the compiler for one set of sources. */
export interface Compilation {
  /** Folders of sources, absolute. */
  readonly sources: readonly string[];
  /** Where it put the class files, absolute. */
  readonly output: string;
  /** Without those that name sources and folders for what is made of them. */
  readonly options: readonly string[];
  readonly encoding: string | undefined;
  /** True where what is compiled are tests. */
  readonly ofTests: boolean;
  /** How the build writes an error: `A.java:[3,5] ';' expected`, `A.java:3: error: ';' expected`. */
  readonly errors: 'maven' | 'javac';
  /** Why it cannot be done without the build tool, where that is known: the end of a sentence. */
  readonly unusual?: string;
}
