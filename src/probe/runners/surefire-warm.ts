import { mkdtemp, readdir, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRun } from '../../domain/test-run.js';
import { editBytes, editsByPath } from '../../host/text-edits.js';
import type { Workspace } from '../../host/workspace.js';
import { openCompiler, type WarmCompiler } from './jvm-compiler.js';
import { BuildOutputs } from './jvm-outputs.js';
import { compilePrograms } from './jvm-programs.js';
import { readWarmRun, type Reading } from './jvm-warm-run.js';
import { nestedIn } from './jvm-test-classes.js';
import { askedClasses, Standby, type StandbyMachine } from './jvm-standby.js';
import { withoutRoot } from './plain-session.js';
import type { RunRequest } from './runner.js';
import { readCompilations, type Compilation } from './surefire-compilation.js';
import type { TestedModule } from './surefire-flags.js';
import { readForks, type SurefireFork } from './surefire-fork.js';
import type { MavenProject, MavenSession } from './surefire-session.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** Our programs for the test frameworks, by Surefire's providers for them. */
const providers = new Map<string, StandbyMachine['tests']>([
  ['org.apache.maven.surefire.junit4.JUnit4Provider', 'CounterproofJUnit4'],
  ['org.apache.maven.surefire.junitplatform.JUnitPlatformProvider', 'CounterproofPlatform'],
]);
/** A run of Maven in which it compiles everything takes longer than any run that is asked for. */
const leastSecondsToLearn = 300;

const once = (cold: string): Refusal => ({ cold, always: false });
const always = (cold: string): Refusal => ({ cold, always: true });

/** What has been learned of one module. */
interface Learned {
  readonly machine: StandbyMachine;
  readonly outputs: BuildOutputs;
  /** By test file, whether its tests end here as they do in Maven. */
  readonly faithful: Map<string, boolean>;
  next: Promise<Standby> | undefined;
}

/**
 * Runs the tests of Maven builds without Maven. How, is read off one run of it for each set of test files; and the
 * tests of a file are run this way only if they then end as they had in Maven's own.
 */
export async function startWarmMaven(
  workspace: Workspace,
  project: MavenProject,
  session: MavenSession,
): Promise<WarmEngine | Refusal> {
  if (process.platform === 'win32') return always('there is no sh on Windows');
  if (/[\s:]/.test(workspace.root)) return always(`what Maven prints of ${workspace.root} cannot be read`);
  return new WarmMaven(workspace, project, session);
}

class WarmMaven implements WarmEngine {
  readonly #workspace: Workspace;
  readonly #project: MavenProject;
  readonly #session: MavenSession;
  readonly #learned = new Map<string, Learned>();
  #compilations: readonly Compilation[] = [];
  #compiler: WarmCompiler | undefined;

  constructor(workspace: Workspace, project: MavenProject, session: MavenSession) {
    this.#workspace = workspace;
    this.#project = project;
    this.#session = session;
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    const { files = [] } = request;
    const module = this.#project.modules.find(({ unitTests }) =>
      files.some((file) => unitTests.includes(file)),
    );
    if (module === undefined || !files.every((file) => module.unitTests.includes(file))) {
      return once('not all are unit tests of one module');
    }
    const refused = await this.#learn(module, request, files);
    const learned = this.#learned.get(module.directory);
    if (refused !== undefined || learned === undefined) return refused ?? once('Maven has told too little');
    if (!files.every((file) => learned.faithful.get(file) === true)) {
      return once('some tests end otherwise without Maven');
    }
    return this.#runEdited(module, learned, request);
  }

  async close(): Promise<void> {
    for (const learned of this.#learned.values()) await discard(learned);
    await this.#compiler?.close();
  }

  /** Sees to it that each of the files is known to be faithful, or not. */
  async #learn(
    module: TestedModule,
    { limits }: RunRequest,
    files: readonly string[],
  ): Promise<Refusal | undefined> {
    const known = this.#learned.get(module.directory);
    const unknown = files.filter((file) => !known?.faithful.has(file));
    if (unknown.length === 0) return undefined;
    if (known === undefined) await this.#touchSources();
    const seconds = Math.max(limits.seconds, leastSecondsToLearn);
    const clean = { edits: [], files: unknown, limits: { ...limits, seconds }, seed: 0 };
    let learned: Learned | Refusal = known ?? once('Maven does not complete a run of the tests');
    const expected = await this.#session.debug(clean, async (log) => {
      learned = await this.#look(module, known, log);
    });
    // To try it again would cost a run of Maven for each request.
    if ('cold' in learned) return { ...learned, always: true };
    if (expected.outcome.kind !== 'completed') {
      for (const file of unknown) learned.faithful.set(file, false);
    }
    await discard(learned);
    this.#learned.set(module.directory, learned);
    if (expected.outcome.kind !== 'completed') return undefined;
    this.#learned.set(module.directory, await this.#compared(module, learned, clean, expected));
    return undefined;
  }

  /** Reads what a run of Maven has told. */
  async #look(module: TestedModule, known: Learned | undefined, log: string): Promise<Learned | Refusal> {
    const forks = await readForks(log);
    if ('unusual' in forks) return always(forks.unusual);
    const own = join(this.#workspace.root, module.directory).replace(/\/$/, '');
    const [fork, ...others] = forks.filter(({ cwd }) => cwd === own);
    if (fork === undefined) return once('Surefire does not say how it starts the tests');
    if (others.length > 0) return always('Surefire starts several processes for one module');
    const learned = known ?? (await this.#first(fork, log));
    if (!('cold' in learned)) await learned.outputs.keep();
    return learned;
  }

  async #first(fork: SurefireFork, log: string): Promise<Learned | Refusal> {
    const { root, scratch } = this.#workspace;
    const tests = providers.get(fork.provider);
    if (tests === undefined) return always('the tests are neither of JUnit 4 nor of the JUnit Platform');
    const inTree = fork.testClasspath.filter((path) => path.startsWith(`${root}/`));
    for (const path of inTree) {
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() === true) return always('a module is tested by what is packed of another');
    }
    const compilations = readCompilations(log);
    const places = new Map([...this.#compilations, ...compilations].map((each) => [each.output, each]));
    this.#compilations = [...places.values()];
    const folder = await mkdtemp(join(scratch, 'maven-'));
    const programs = await compilePrograms(this.#workspace, fork, tests, join(folder, 'programs'));
    if ('cold' in programs) return always(programs.cold);
    this.#compiler ??= await openCompiler(
      this.#workspace,
      fork.java,
      programs.folder,
      join(root, this.#project.directory),
    );
    return {
      machine: { fork, programs: programs.folder, tests, preload: [] },
      outputs: new BuildOutputs(join(folder, 'outputs'), inTree),
      faithful: new Map(),
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

  async #compared(
    module: TestedModule,
    learned: Learned,
    clean: RunRequest,
    expected: TestRun,
  ): Promise<Learned> {
    await learned.outputs.putBack();
    const standby = await Standby.open(this.#workspace, learned.machine, true);
    try {
      const exchange = await standby.run(await this.#classesOf(module, learned, clean), clean, clean.limits);
      const found = await readWarmRun(standby, exchange, this.#reading(module), clean);
      for (const file of clean.files ?? []) {
        learned.faithful.set(file, essence(found, file) === essence(expected, file));
      }
      const loaded = await standby.loadedOutside(this.#workspace.root);
      const preload = [...new Set([...learned.machine.preload, ...loaded])];
      return { ...learned, machine: { ...learned.machine, preload } };
    } finally {
      await standby.close();
      await this.#workspace.restore();
    }
  }

  #reading({ names }: TestedModule): Reading {
    return { root: this.#workspace.root, names, session: this.#session };
  }

  async #classesOf(module: TestedModule, { machine }: Learned, request: RunRequest) {
    const { files = [], tests } = request;
    const [testClasses = ''] = machine.fork.testClasspath;
    const names: string[] = [];
    for (const file of files) {
      for (const { name, nests } of module.classes.filter((each) => each.file === file)) {
        names.push(name, ...(nests ? await nestedIn(testClasses, name) : []));
      }
    }
    return askedClasses(names, tests);
  }

  async #runEdited(module: TestedModule, learned: Learned, request: RunRequest): Promise<TestRun | Refusal> {
    const { texts, compilation } = await this.#texts(request);
    if (typeof compilation === 'string') return once(compilation);
    if (await learned.outputs.putBack()) await discard(learned);
    const standby = await (learned.next ?? Standby.open(this.#workspace, learned.machine));
    learned.next = undefined;
    try {
      const compiled =
        compilation === undefined
          ? ({ kind: 'compiled', seconds: 0 } as const)
          : await this.#compile(compilation, texts, standby, request);
      if (compiled.kind === 'cold') return once(compiled.cold);
      if (compiled.kind === 'error') {
        const outcome = { kind: 'broken', reason: compiled.reason } as const;
        return withoutRoot(
          {
            command: this.#session.command(request),
            outcome,
            results: [],
            seconds: compiled.seconds,
            tail: '',
          },
          this.#workspace.root,
        );
      }
      // The one for the next run starts while this one runs.
      learned.next = Standby.open(this.#workspace, learned.machine);
      await this.#workspace.apply(request.edits);
      const seconds = Math.max(request.limits.seconds - compiled.seconds, 0.001);
      const classes = await this.#classesOf(module, learned, request);
      const exchange = await standby.run(classes, request, { ...request.limits, seconds });
      const run = await readWarmRun(standby, exchange, this.#reading(module), request);
      return { ...run, seconds: run.seconds + compiled.seconds };
    } finally {
      await learned.next;
      await standby.close();
      await this.#workspace.restore();
    }
  }

  async #compile(
    compilation: Compilation,
    texts: ReadonlyMap<string, Buffer>,
    standby: Standby,
    request: RunRequest,
  ) {
    if (this.#compiler === undefined) return { kind: 'cold', cold: 'there is no compiler' } as const;
    return this.#compiler.compile(compilation, texts, standby.classes, request.limits.memoryBytes);
  }

  /** The edited sources, and how they are compiled: undefined where there are none, a text why that cannot be done. */
  async #texts({ edits, marked }: RunRequest): Promise<{
    readonly texts: ReadonlyMap<string, Buffer>;
    readonly compilation: Compilation | string | undefined;
  }> {
    const texts = new Map<string, Buffer>();
    const used = new Set<Compilation>();
    const cold = (why: string) => ({ texts, compilation: why });
    for (const [path, own] of editsByPath(edits)) {
      const source = join(this.#workspace.root, path);
      const bytes = await readFile(source).catch(() => undefined);
      if (!path.endsWith('.java')) return cold('an edit is not of Java code');
      if (bytes === undefined && marked !== true) return cold('an edit makes a new file');
      const fitting = this.#compilations.filter(({ sources }) =>
        sources.some((root) => source.startsWith(`${root}/`)),
      );
      const [compilation, ...others] = fitting;
      if (compilation === undefined || others.length > 0)
        return cold(`Maven does not say how ${path} is compiled`);
      if (/test-classes\/?$/.test(compilation.output)) return cold('an edit is of a test');
      used.add(compilation);
      texts.set(source, editBytes(bytes ?? Buffer.alloc(0), own));
    }
    const [compilation, ...others] = used;
    return others.length > 0 ? cold('the edits are of several modules') : { texts, compilation };
  }
}

async function discard(learned: Learned): Promise<void> {
  const open = learned.next;
  learned.next = undefined;
  await (await open)?.close();
}

/** What has to be the same of a file's tests here and in Maven. */
function essence({ outcome, results }: TestRun, file: string): string {
  const own = results.filter((result) => result.file === file);
  const lines = own
    .map(({ id, outcome: state, error }) => JSON.stringify([id, state, error?.type, error?.message]))
    .toSorted();
  return JSON.stringify([outcome, lines]);
}
