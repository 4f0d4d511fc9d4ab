import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchange, LongProcess } from '../../host/long-process.js';
import type { Workspace } from '../../host/workspace.js';
import { runOrders, type AskedClass } from './jvm-asked-classes.js';
import { writeOrders } from './jvm-orders.js';
import { classpathOrders, openTestProcess, withEdited, type TestMachine } from './jvm-test-process.js';
import type { RunLimits, RunRequest } from './runner.js';

/**
 * A virtual machine that has been started for one run and ends with it: nothing can pass from one run to the next.
 * While it waits, it has loaded nothing of the repository.
 */
export class Standby {
  readonly #process: LongProcess;
  readonly #folder: string;

  private constructor(process: LongProcess, folder: string) {
    this.#process = process;
    this.#folder = folder;
  }

  /** `preload`: classes that tests here need and no edit can be of; they are loaded while nothing else is to do. */
  static async open(
    workspace: Workspace,
    machine: TestMachine,
    preload: readonly string[],
    logClasses = false,
  ): Promise<Standby> {
    const folder = await mkdtemp(join(workspace.scratch, 'jvm-'));
    const classes = join(folder, 'classes');
    await mkdir(classes);
    const classpath = withEdited(machine.fork.testClasspath, classes);
    const process = await openTestProcess(workspace, machine, {
      program: 'CounterproofRun',
      folder,
      classpath,
      options: logClasses ? [`-Xlog:class+load:file=${join(folder, 'loaded')}`] : [],
      settings: [
        ...classpathOrders(machine.fork, classpath),
        ...preload.map((name) => ['load', name] as const),
      ],
    });
    return new Standby(process, folder);
  }

  /** The class files in the folder, which is empty then, take the place of the build's. */
  async take(edited: string): Promise<void> {
    // Into the folder that is there: a virtual machine that starts while it is gone takes its name for that of an
    // archive, and never looks into it.
    const entries = await readdir(edited);
    await Promise.all(entries.map((name) => rename(join(edited, name), join(this.#folder, 'classes', name))));
  }

  async run(classes: readonly AskedClass[], request: RunRequest, limits: RunLimits): Promise<Exchange> {
    const orders = join(this.#folder, 'orders');
    await writeOrders(orders, runOrders(this.report, classes, request));
    return this.#process.exchange(orders, limits);
  }

  get report(): string {
    return join(this.#folder, 'report.jsonl');
  }

  /** What the tests have loaded that is not in a folder below `root`. */
  async loadedOutside(root: string): Promise<readonly string[]> {
    const log = await readFile(join(this.#folder, 'loaded'), 'utf8').catch(() => '');
    const loaded = Array.from(
      log.matchAll(/ ([\w.$]+) source: (?:jrt:|file:)(\S*)/g),
      ([, name = '', from = '']) => ({
        name,
        from,
      }),
    );
    return loaded
      .filter(({ from }) => !from.startsWith(root) && !from.startsWith(this.#folder))
      .map(({ name }) => name)
      .filter(
        (name) => !/\$\$Lambda|\$Proxy\d|^Counterproof|GeneratedMethod|GeneratedConstructor/.test(name),
      );
  }

  async close(): Promise<void> {
    await this.#process.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
