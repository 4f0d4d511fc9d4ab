import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import type { JvmBuild, TestModule } from './jvm-build.js';
import type { Compilation } from './jvm-compilation.js';
import { openCompiler, type Compiled, type WarmCompiler } from './jvm-compiler.js';
import { readEditedSources } from './jvm-edits.js';
import type { TestFork } from './jvm-fork.js';
import { askedIn, discard, JvmLearning, once, type Learned } from './jvm-learning.js';
import { Standby } from './jvm-standby.js';
import { readWarmRun } from './jvm-warm-run.js';
import { withoutRoot } from './plain-session.js';
import type { RunLimits, RunRequest } from './runner.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/**
 * Runs the tests of builds without their build tool. How, is read off one run of it for each set of test files; and the
 * tests of a file are run this way only if they then end as they had in the build tool's own.
 */
export class WarmJvm implements WarmEngine {
  readonly startsAnew = true;
  readonly #workspace: Workspace;
  readonly #build: JvmBuild;
  readonly #learning: JvmLearning;
  #compiler: WarmCompiler | undefined;

  constructor(workspace: Workspace, build: JvmBuild) {
    this.#workspace = workspace;
    this.#build = build;
    this.#learning = new JvmLearning(workspace, build);
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    const { files = [] } = request;
    const module = this.#build.moduleOf(files);
    if (module === undefined) return once('not all are unit tests of one module');
    const learned = await this.#learning.learn(module, request, files);
    if ('cold' in learned) return learned;
    if (files.some((file) => learned.endings.get(file) === undefined)) {
      return once(`some tests end otherwise without ${this.#build.name}`);
    }
    const classes = await mkdtemp(join(this.#workspace.scratch, 'edited-'));
    try {
      return await this.#runEdited(module, learned, request, classes);
    } finally {
      await this.#workspace.restore();
      await rm(classes, { recursive: true, force: true });
    }
  }

  async runWatched(request: RunRequest): Promise<TestRun | undefined> {
    const { files = [] } = request;
    const module = this.#build.moduleOf(files);
    return module && (await this.#learning.watch(module, request, files));
  }

  /** Why runs start a virtual machine of their own, or even the build tool, where they do. */
  whyFresh(): string | undefined {
    const residences = this.#learning.modules.map(({ residence }) => residence.cold);
    return this.#learning.cold ?? residences.find((why) => why !== undefined);
  }

  async close(): Promise<void> {
    for (const learned of this.#learning.modules) {
      await discard(learned);
      await learned.residence.close();
    }
    await this.#compiler?.close();
  }

  /** `classes` is an empty folder, for what is made of the edits. */
  async #runEdited(
    module: TestModule,
    learned: Learned,
    request: RunRequest,
    classes: string,
  ): Promise<TestRun | Refusal> {
    if (await learned.outputs.putBack()) await discard(learned);
    const compiled = await this.#compile(learned, request, classes);
    if (compiled.kind === 'cold') return once(compiled.cold);
    if (compiled.kind === 'error') return this.#broken(request, compiled);
    const { limits } = request;
    const left = { ...limits, seconds: Math.max(limits.seconds - compiled.seconds, 0.001) };
    const run =
      (request.fresh ? undefined : await learned.residence.run(request, classes, left)) ??
      (await this.#runFresh(module, learned, request, classes, left));
    if (run.outcome.kind === 'broken' && this.#build.crashReason === undefined) {
      return once(`${this.#build.name} has to tell how a process of tests has ended`);
    }
    return { ...run, seconds: run.seconds + compiled.seconds };
  }

  async #compile(learned: Learned, request: RunRequest, into: string): Promise<Compiled> {
    const { root } = this.#workspace;
    const { name, cwd } = this.#build;
    const edited = await readEditedSources(root, this.#learning.compilations, request, name);
    if ('cold' in edited) return { kind: 'cold', cold: edited.cold };
    if (edited.compilation === undefined) return { kind: 'compiled', seconds: 0 };
    const { fork, programs } = learned.machine;
    if (!isSeen(edited.compilation, fork, root)) {
      return { kind: 'cold', cold: 'the tests see other classes than those that the build compiles' };
    }
    this.#compiler ??= await openCompiler(this.#workspace, fork.java, programs, cwd);
    return this.#compiler.compile(edited.compilation, edited.texts, into, request.limits.memoryBytes);
  }

  #broken(request: RunRequest, { reason, seconds }: { reason: string; seconds: number }): TestRun {
    const outcome = { kind: 'broken', reason } as const;
    const command = this.#build.command(request);
    return withoutRoot({ command, outcome, results: [], seconds, tail: '' }, this.#workspace.root);
  }

  /** In a virtual machine that is started for this run alone; the one for the next starts meanwhile. */
  async #runFresh(
    module: TestModule,
    learned: Learned,
    request: RunRequest,
    classes: string,
    limits: RunLimits,
  ): Promise<TestRun> {
    const { machine, preload, outputs } = learned;
    await this.#workspace.restore();
    if (await outputs.putBack()) await discard(learned);
    const start = () => Standby.open(this.#workspace, machine, [...preload]);
    const standby = await (learned.next ?? start());
    learned.next = undefined;
    try {
      await standby.take(classes);
      if (!request.fresh && learned.residence.isRefused(request)) learned.next = start();
      await this.#workspace.apply(request.edits);
      const asked = await askedIn(module, machine, request);
      const exchange = await standby.run(asked, request, limits);
      const reading = { root: this.#workspace.root, names: module.names, build: this.#build };
      return await readWarmRun(standby.report, exchange, reading, request);
    } finally {
      await learned.next;
      await standby.close();
    }
  }
}

const plain = (path: string) => path.replace(/\/$/, '');

/** Whether the tests have the classes of these sources from where the compiler puts them: then ours can take their place. */
function isSeen({ output }: Compilation, { testClasspath }: TestFork, root: string): boolean {
  return output.startsWith(`${root}/`) && testClasspath.some((path) => plain(path) === plain(output));
}
