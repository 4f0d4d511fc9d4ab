import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Exchange, LongProcess } from '../../host/long-process.js';
import type { Workspace } from '../../host/workspace.js';
import { runOrders, type AskedClass } from './jvm-asked-classes.js';
import type { TestFork } from './jvm-fork.js';
import { writeOrders } from './jvm-orders.js';
import { classpathOrders, openTestProcess, withEdited, type TestMachine } from './jvm-test-process.js';
import type { RunLimits, RunRequest } from './runner.js';

const answer = z.object({ left: z.array(z.string()) });

/** A run, and what it has left behind in the virtual machine; undefined where that is no longer there. */
export interface ResidentRun {
  readonly exchange: Exchange;
  readonly left: readonly string[] | undefined;
}

/**
 * A virtual machine that stays for many runs. For each it loads the project's own classes anew
 * (assets/reporters/CounterproofResident.java).
 */
export class Resident {
  readonly #process: LongProcess;
  readonly #folder: string;
  readonly #fork: TestFork;
  readonly #own: readonly string[];

  private constructor(process: LongProcess, folder: string, fork: TestFork, own: Set<string>) {
    this.#process = process;
    this.#folder = folder;
    this.#fork = fork;
    this.#own = fork.testClasspath.filter((path) => own.has(path));
  }

  /** `own`: the folders of the class path that hold what is made of the repository's sources. */
  static async open(workspace: Workspace, machine: TestMachine, own: readonly string[]): Promise<Resident> {
    const folder = await mkdtemp(join(workspace.scratch, 'jvm-'));
    const { fork } = machine;
    const ours = new Set(own);
    const process = await openTestProcess(workspace, machine, {
      program: 'CounterproofResident',
      folder,
      classpath: fork.testClasspath.filter((path) => !ours.has(path)),
      options: [],
      settings: [],
    });
    return new Resident(process, folder, fork, ours);
  }

  /** Class files in `edited` take the place of the build's. */
  async run(
    classes: readonly AskedClass[],
    edited: string,
    request: Pick<RunRequest, 'untilFailure'>,
    limits: RunLimits,
  ): Promise<ResidentRun> {
    const orders = join(this.#folder, 'orders');
    await rm(this.report, { force: true });
    await writeOrders(orders, [
      ...withEdited(this.#own, edited).map((path) => ['own', `${path}/`] as const),
      ...classpathOrders(this.#fork, withEdited(this.#fork.testClasspath, edited)),
      ...runOrders(this.report, classes, request),
    ]);
    const exchange = await this.#process.exchange(orders, limits);
    await this.#emptyTemporary();
    const said = exchange.kind === 'reply' ? answer.safeParse(exchange.reply).data : undefined;
    return { exchange, left: said?.left };
  }

  get report(): string {
    return join(this.#folder, 'report.jsonl');
  }

  /** What one run has left there the next must not find. */
  async #emptyTemporary(): Promise<void> {
    const temporary = join(this.#folder, 'tmp');
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    await mkdir(temporary, { recursive: true });
  }

  async close(): Promise<void> {
    await this.#process.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
