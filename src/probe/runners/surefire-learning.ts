import { mkdtemp, readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import { fileEnding, isSameEnding, type FileEnding } from './jvm-endings.js';
import { BuildOutputs } from './jvm-outputs.js';
import { compilePrograms } from './jvm-programs.js';
import { Residence } from './jvm-residence.js';
import { Standby } from './jvm-standby.js';
import type { TestMachine } from './jvm-test-process.js';
import { readWarmRun } from './jvm-warm-run.js';
import type { RunRequest } from './runner.js';
import { askedOf } from './surefire-asked.js';
import { readCompilations, type Compilation } from './surefire-compilation.js';
import type { TestedModule } from './surefire-flags.js';
import { readForks, type SurefireFork } from './surefire-fork.js';

import type { MavenProject, MavenSession } from './surefire-session.js';
import type { Refusal } from './warm-session.js';

/** Our programs for the test frameworks, by Surefire's providers for them. */
const providers = new Map<string, TestMachine['tests']>([
  ['org.apache.maven.surefire.junit4.JUnit4Provider', 'CounterproofJUnit4'],
  ['org.apache.maven.surefire.junitplatform.JUnitPlatformProvider', 'CounterproofPlatform'],
]);
/** A run of Maven in which it compiles everything takes longer than any run that is asked for. */
const leastSecondsToLearn = 300;

export const once = (cold: string): Refusal => ({ cold, always: false });
export const always = (cold: string): Refusal => ({ cold, always: true });

/** What has been learned of one module. */
export interface Learned {
  readonly machine: TestMachine;
  readonly outputs: BuildOutputs;
  /** By test file, how its tests end; undefined where they end otherwise here than in Maven. */
  readonly endings: Map<string, FileEnding | undefined>;
  /** Classes of libraries that the tests need. */
  readonly preload: Set<string>;
  /** The virtual machine that stays. */
  readonly residence: Residence;
  /** The one that has been started for the next run that needs one of its own. */
  next: Promise<Standby> | undefined;
}

/** Reads off runs of Maven how it compiles and how Surefire starts the tests, and tries both without them. */
export class SurefireLearning {
  readonly #workspace: Workspace;
  readonly #project: MavenProject;
  readonly #session: MavenSession;
  readonly #learned = new Map<string, Learned>();
  #compilations: readonly Compilation[] = [];

  constructor(workspace: Workspace, project: MavenProject, session: MavenSession) {
    this.#workspace = workspace;
    this.#project = project;
    this.#session = session;
  }

  get compilations(): readonly Compilation[] {
    return this.#compilations;
  }

  get modules(): readonly Learned[] {
    return [...this.#learned.values()];
  }

  /** What there is to know of these files of the module; a run of Maven where some of them are new. */
  async learn(
    module: TestedModule,
    { limits }: RunRequest,
    files: readonly string[],
  ): Promise<Learned | Refusal> {
    const known = this.#learned.get(module.directory);
    const unknown = files.filter((file) => !known?.endings.has(file));
    if (known !== undefined && unknown.length === 0) return known;
    if (known === undefined) await this.#touchSources();
    const seconds = Math.max(limits.seconds, leastSecondsToLearn);
    const clean = { edits: [], files: unknown, limits: { ...limits, seconds }, seed: 0 };
    let learned: Learned | Refusal = known ?? once('Maven does not complete a run of the tests');
    const expected = await this.#session.debug(clean, async (log) => {
      learned = await this.#look(module, known, log);
    });
    // To try it again would cost a run of Maven for each request.
    if ('cold' in learned) return always(learned.cold);
    await discard(learned);
    this.#learned.set(module.directory, learned);
    if (expected.outcome.kind === 'completed') await this.#compare(module, learned, clean, expected);
    else for (const file of unknown) learned.endings.set(file, undefined);
    return learned;
  }

  /** Reads what a run of Maven has told. */
  async #look(module: TestedModule, known: Learned | undefined, log: string): Promise<Learned | Refusal> {
    const forks = await readForks(log);
    if ('unusual' in forks) return always(forks.unusual);
    const own = join(this.#workspace.root, module.directory).replace(/\/$/, '');
    const [fork, ...others] = forks.filter(({ cwd }) => cwd === own);
    if (fork === undefined) return once('Surefire does not say how it starts the tests');
    if (others.length > 0) return always('Surefire starts several processes for one module');
    const learned = known ?? (await this.#first(module, fork, log));
    if (!('cold' in learned)) await learned.outputs.keep();
    return learned;
  }

  async #first(module: TestedModule, fork: SurefireFork, log: string): Promise<Learned | Refusal> {
    const { root, scratch } = this.#workspace;
    const tests = providers.get(fork.provider);
    if (tests === undefined) return always('the tests are neither of JUnit 4 nor of the JUnit Platform');
    const inTree = fork.testClasspath.filter((path) => path.startsWith(`${root}/`));
    for (const path of inTree) {
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() === true) return always('a module is tested by what is packed of another');
    }
    const places = new Map(
      [...this.#compilations, ...readCompilations(log)].map((each) => [each.output, each]),
    );
    this.#compilations = [...places.values()];
    const folder = await mkdtemp(join(scratch, 'maven-'));
    const programs = await compilePrograms(this.#workspace, fork, tests, join(folder, 'programs'));
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
        classesOf: (request) => askedOf(module, fork, request),
        reading: this.#reading(module),
        endings,
      }),
      next: undefined,
    };
  }

  /** Maven tells how it compiles only where it does. */
  async #touchSources(): Promise<void> {
    const now = new Date();
    for (const { directory } of this.#project.modules) {
      const folder = join(this.#workspace.root, directory, 'src', 'main', 'java');
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      const name = names.find(
        (each) => each.endsWith('.java') && !/(^|\/)(package|module)-info\.java$/.test(each),
      );
      if (name !== undefined) await utimes(join(folder, name), now, now);
    }
  }

  /** Runs the tests without Maven, once, and keeps how they end where that is as in Maven. */
  async #compare(
    module: TestedModule,
    { machine, outputs, endings, preload, residence }: Learned,
    clean: RunRequest,
    expected: TestRun,
  ): Promise<void> {
    await outputs.putBack();
    const standby = await Standby.open(this.#workspace, machine, [...preload], true);
    try {
      const classes = await askedOf(module, machine.fork, clean);
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

  #reading({ names }: TestedModule) {
    return { root: this.#workspace.root, names, session: this.#session };
  }
}

/** Ends the virtual machine that waits for the next run. */
export async function discard(learned: Learned): Promise<void> {
  const open = learned.next;
  learned.next = undefined;
  await (await open)?.close();
}
