import { mkdtemp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import { askedOf, type AskedClass } from './jvm-asked-classes.js';
import type { JvmBuild, TestModule, Told } from './jvm-build.js';
import type { Compilation } from './jvm-compilation.js';
import { fileEnding, isSameEnding, type FileEnding } from './jvm-endings.js';
import { BuildOutputs } from './jvm-outputs.js';
import { compilePrograms } from './jvm-programs.js';
import { Residence } from './jvm-residence.js';
import { Standby } from './jvm-standby.js';
import type { TestMachine } from './jvm-test-process.js';
import { readWarmRun } from './jvm-warm-run.js';
import type { RunRequest } from './runner.js';
import type { Refusal } from './warm-session.js';

/** A run in which the build tool compiles everything takes longer than any run that is asked for. */
const leastSecondsToLearn = 300;

export const once = (cold: string): Refusal => ({ cold, always: false });
export const always = (cold: string): Refusal => ({ cold, always: true });

/** What has been learned of one module. */
export interface Learned {
  readonly machine: TestMachine;
  readonly outputs: BuildOutputs;
  /** By test file, how its tests end; undefined where they end otherwise here than in the build. */
  readonly endings: Map<string, FileEnding | undefined>;
  /** Classes of libraries that the tests need. */
  readonly preload: Set<string>;
  /** The virtual machine that stays. */
  readonly residence: Residence;
  /** The one that has been started for the next run that needs one of its own. */
  next: Promise<Standby> | undefined;
}

/** Has a build tell how it compiles and how it starts the tests, and tries both without it. */
export class JvmLearning {
  readonly #workspace: Workspace;
  readonly #build: JvmBuild;
  readonly #learned = new Map<string, Learned>();
  readonly #refused = new Map<string, string>();
  #compilations: readonly Compilation[] = [];

  constructor(workspace: Workspace, build: JvmBuild) {
    this.#workspace = workspace;
    this.#build = build;
  }

  get compilations(): readonly Compilation[] {
    return this.#compilations;
  }

  get modules(): readonly Learned[] {
    return [...this.#learned.values()];
  }

  /** Why the tests of a module are left to the build; undefined where none are. */
  get cold(): string | undefined {
    return [...this.#refused.values()][0];
  }

  /** What there is to know of these files of the module; a run of the build where some of them are new. */
  async learn(
    module: TestModule,
    { limits }: RunRequest,
    files: readonly string[],
  ): Promise<Learned | Refusal> {
    const refused = this.#refused.get(module.directory);
    if (refused !== undefined) return once(refused);
    const known = this.#learned.get(module.directory);
    const unknown = files.filter((file) => !known?.endings.has(file));
    if (known !== undefined && unknown.length === 0) return known;
    const seconds = Math.max(limits.seconds, leastSecondsToLearn);
    const clean = { edits: [], files: unknown, limits: { ...limits, seconds }, seed: 0 };
    return (await this.#watch(module, clean)).learned;
  }

  /**
   * What the build says of untouched code, where there is something to learn from it; undefined where all that there is
   * to know of these files is known, and where it does not come to an end: that may be because it was watched.
   */
  async watch(
    module: TestModule,
    request: RunRequest,
    files: readonly string[],
  ): Promise<TestRun | undefined> {
    const known = this.#learned.get(module.directory);
    const isKnown = known !== undefined && files.some((file) => known.endings.has(file));
    if (isKnown || this.#refused.has(module.directory)) return undefined;
    const { expected } = await this.#watch(module, request);
    return expected.outcome.kind === 'completed' ? expected : undefined;
  }

  async #watch(
    module: TestModule,
    clean: RunRequest,
  ): Promise<{ readonly expected: TestRun; readonly learned: Learned | Refusal }> {
    const known = this.#learned.get(module.directory);
    let learned: Learned | Refusal =
      known ?? once(`${this.#build.name} does not complete a run of the tests`);
    const expected = await this.#build.watch(module, clean, known === undefined, async (told) => {
      learned = 'cold' in told ? told : await this.#look(module, known, told);
    });
    // To try it again would cost a run of the build for each request.
    if ('cold' in learned) {
      this.#refused.set(module.directory, learned.cold);
      return { expected, learned: once(learned.cold) };
    }
    await discard(learned);
    this.#learned.set(module.directory, learned);
    if (expected.outcome.kind === 'completed') await this.#compare(module, learned, clean, expected);
    else for (const file of clean.files ?? []) learned.endings.set(file, undefined);
    return { expected, learned };
  }

  async #look(module: TestModule, known: Learned | undefined, told: Told): Promise<Learned | Refusal> {
    const places = new Map([...this.#compilations, ...told.compilations].map((each) => [each.output, each]));
    this.#compilations = [...places.values()];
    const learned = known ?? (await this.#first(module, told));
    if (!('cold' in learned)) await learned.outputs.keep();
    return learned;
  }

  async #first(module: TestModule, { fork, tests }: Told): Promise<Learned | Refusal> {
    const { root, scratch } = this.#workspace;
    const inTree = fork.testClasspath.filter((path) => path.startsWith(`${root}/`));
    for (const path of inTree) {
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() === true) return always('a module is tested by what is packed of another');
    }
    const folder = await mkdtemp(join(scratch, 'build-'));
    const place = join(folder, 'programs');
    const programs = await compilePrograms(this.#workspace, fork, tests, place, this.#build.name);
    if ('cold' in programs) return always(programs.cold);
    const machine = { fork, programs: programs.folder, tests };
    const endings = new Map<string, FileEnding | undefined>();
    const outputs = new BuildOutputs(join(folder, 'outputs'), inTree);
    return {
      machine,
      outputs,
      endings,
      preload: new Set(),
      residence: new Residence({
        workspace: this.#workspace,
        machine,
        own: inTree,
        outputs,
        classesOf: (request) => askedIn(module, machine, request),
        reading: this.#reading(module),
        endings,
      }),
      next: undefined,
    };
  }

  /** Runs the tests without the build, once, and keeps how they end where that is as in it. */
  async #compare(
    module: TestModule,
    { machine, outputs, endings, preload, residence }: Learned,
    clean: RunRequest,
    expected: TestRun,
  ): Promise<void> {
    await outputs.putBack();
    const standby = await Standby.open(this.#workspace, machine, [...preload], true);
    try {
      const classes = await askedIn(module, machine, clean);
      const exchange = await standby.run(classes, clean, clean.limits);
      const found = await readWarmRun(standby.report, exchange, this.#reading(module), clean);
      for (const file of clean.files ?? []) {
        const ending = fileEnding(expected, file);
        endings.set(file, isSameEnding(fileEnding(found, file), ending) ? ending : undefined);
      }
      for (const name of await standby.loadedOutside(this.#workspace.root)) preload.add(name);
      residence.freshSeconds = Math.max(residence.freshSeconds, exchange.seconds);
    } finally {
      await standby.close();
      await this.#workspace.restore();
    }
  }

  #reading({ names }: TestModule) {
    return { root: this.#workspace.root, names, build: this.#build };
  }
}

/** The classes and methods of a request, with those nested in them as they are in the first folder of the class path. */
export function askedIn(
  { classes }: TestModule,
  { fork }: TestMachine,
  request: RunRequest,
): Promise<readonly AskedClass[]> {
  return askedOf(classes, fork.testClasspath[0] ?? '', request);
}

/** Ends the virtual machine that waits for the next run. */
export async function discard(learned: Learned): Promise<void> {
  const open = learned.next;
  learned.next = undefined;
  await (await open)?.close();
}
