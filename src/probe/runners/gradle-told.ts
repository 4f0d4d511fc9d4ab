import { z } from 'zod';
import { readFile } from 'node:fs/promises';

const compilation = z.object({
  sources: z.array(z.string()),
  output: z.string(),
  options: z.array(z.string()),
  classpath: z.array(z.string()),
  encoding: z.string().nullish(),
  /** Of the compiler. */
  javaHome: z.string(),
  /** A Java that the build has chosen to compile with, in whatever form. */
  forkedWith: z.string().nullish(),
  processors: z.boolean(),
  /** True where it is told of places of classes and sources beside the class path. */
  places: z.boolean(),
});

const test = z.object({
  /** The folder of the project. */
  project: z.string(),
  /** The class of the task. */
  type: z.string(),
  /** The class of Gradle's that runs the tests. */
  framework: z.string(),
  /** Gradle's version. */
  gradle: z.string(),
  /** Where Gradle has its own libraries. */
  libraries: z.string().nullish(),
  java: z.string().nullish(),
  options: z.array(z.string()),
  cwd: z.string(),
  classpath: z.array(z.string()),
  testClassesDirs: z.array(z.string()),
  /** Of the environment, by name: what the build has changed. */
  variables: z.array(z.string()),
  /** What the task does beside our own. */
  actions: z.number(),
  forkEvery: z.number(),
  maxParallelForks: z.number(),
  failFast: z.boolean(),
  debug: z.boolean(),
  dryRun: z.boolean(),
  bootstrap: z.boolean(),
  /** Categories, tags and engines of tests to run, or not to. */
  chosen: z.array(z.string()),
});

const entry = z.union([
  z.object({ compilation }),
  z.object({ test }),
  z.object({ build: z.object({ includes: z.array(z.string()) }) }),
  z.object({ failure: z.string() }),
]);

/** How Gradle compiles the Java of one set of sources. */
export type GradleCompilation = z.infer<typeof compilation>;
/** How Gradle runs the tests of one task. */
export type GradleTest = z.infer<typeof test>;

/** What the tasks of a run have told of themselves (assets/reporters/counterproof.init.gradle). */
export interface GradleTold {
  readonly compilations: readonly GradleCompilation[];
  readonly tests: readonly GradleTest[];
  /** The folders of builds that this one includes. */
  readonly includes: readonly string[];
}

/** Reads what a run has told; undefined where something of it is missing. */
export async function readTold(path: string): Promise<GradleTold | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const entries = text.split('\n').filter((line) => line !== '');
  const read = entries.map((line) => parse(line));
  if (read.some((each) => each === undefined || 'failure' in each)) return undefined;
  return {
    compilations: read.flatMap((each) => (each && 'compilation' in each ? [each.compilation] : [])),
    tests: read.flatMap((each) => (each && 'test' in each ? [each.test] : [])),
    includes: read.flatMap((each) => (each && 'build' in each ? each.build.includes : [])),
  };
}

function parse(line: string): z.infer<typeof entry> | undefined {
  try {
    return entry.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
