import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import { openCompiler, type Compiled, type WarmCompiler } from './jvm-compiler.js';
import { Standby } from './jvm-standby.js';
import { readWarmRun } from './jvm-warm-run.js';
import { withoutRoot } from './plain-session.js';
import type { RunLimits, RunRequest } from './runner.js';
import { askedOf } from './surefire-asked.js';
import { readEditedSources } from './surefire-edits.js';
import type { TestedModule } from './surefire-flags.js';
import { always, discard, once, SurefireLearning, type Learned } from './surefire-learning.js';
import type { MavenProject, MavenSession } from './surefire-session.js';
import type { Refusal, WarmEngine } from './warm-session.js';

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
  readonly startsAnew = true;
  readonly #workspace: Workspace;
  readonly #project: MavenProject;
  readonly #session: MavenSession;
  readonly #learning: SurefireLearning;
  #compiler: WarmCompiler | undefined;

  constructor(workspace: Workspace, project: MavenProject, session: MavenSession) {
    this.#workspace = workspace;
    this.#project = project;
    this.#session = session;
    this.#learning = new SurefireLearning(workspace, project, session);
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    const { files = [] } = request;
    const module = this.#project.modules.find(({ unitTests }) =>
      files.some((file) => unitTests.includes(file)),
    );
    if (module === undefined || !files.every((file) => module.unitTests.includes(file))) {
      return once('not all are unit tests of one module');
    }
    const learned = await this.#learning.learn(module, request, files);
    if ('cold' in learned) return learned;
    if (files.some((file) => learned.endings.get(file) === undefined)) {
      return once('some tests end otherwise without Maven');
    }
    const classes = await mkdtemp(join(this.#workspace.scratch, 'edited-'));
    try {
      return await this.#runEdited(module, learned, request, classes);
    } finally {
      await this.#workspace.restore();
      await rm(classes, { recursive: true, force: true });
    }
  }

  /** Why each run starts a virtual machine of its own, where it does. */
  whyFresh(): string | undefined {
    return this.#learning.modules.map(({ residence }) => residence.cold).find((why) => why !== undefined);
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
    module: TestedModule,
    learned: Learned,
    request: RunRequest,
    classes: string,
  ): Promise<TestRun | Refusal> {
    await learned.outputs.putBack();
    const compiled = await this.#compile(learned, request, classes);
    if (compiled.kind === 'cold') return once(compiled.cold);
    if (compiled.kind === 'error') return this.#broken(request, compiled);
    const { limits } = request;
    const left = { ...limits, seconds: Math.max(limits.seconds - compiled.seconds, 0.001) };
    const run =
      (request.fresh ? undefined : await learned.residence.run(request, classes, left)) ??
      (await this.#runFresh(module, learned, request, classes, left));
    return { ...run, seconds: run.seconds + compiled.seconds };
  }

  async #compile(learned: Learned, request: RunRequest, into: string): Promise<Compiled> {
    const { root } = this.#workspace;
    const edited = await readEditedSources(root, this.#learning.compilations, request);
    if ('cold' in edited) return { kind: 'cold', cold: edited.cold };
    if (edited.compilation === undefined) return { kind: 'compiled', seconds: 0 };
    const { fork, programs } = learned.machine;
    const cwd = join(root, this.#project.directory);
    this.#compiler ??= await openCompiler(this.#workspace, fork.java, programs, cwd);
    return this.#compiler.compile(edited.compilation, edited.texts, into, request.limits.memoryBytes);
  }

  #broken(request: RunRequest, { reason, seconds }: { reason: string; seconds: number }): TestRun {
    const outcome = { kind: 'broken', reason } as const;
    const command = this.#session.command(request);
    return withoutRoot({ command, outcome, results: [], seconds, tail: '' }, this.#workspace.root);
  }

  /** In a virtual machine that is started for this run alone; the one for the next starts meanwhile. */
  async #runFresh(
    module: TestedModule,
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
      const asked = await askedOf(module, machine.fork, request);
      const exchange = await standby.run(asked, request, limits);
      const reading = { root: this.#workspace.root, names: module.names, session: this.#session };
      return await readWarmRun(standby.report, exchange, reading, request);
    } finally {
      await learned.next;
      await standby.close();
    }
  }
}
