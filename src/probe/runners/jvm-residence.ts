import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestResult, TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import type { AskedClass } from './jvm-asked-classes.js';
import type { BuildOutputs } from './jvm-outputs.js';
import { Resident } from './jvm-resident.js';
import type { TestMachine } from './jvm-test-process.js';
import { endingOf, fileEnding, isSameEnding, type Endings } from './jvm-endings.js';
import { readWarmRun, type Reading } from './jvm-warm-run.js';
import type { RunLimits, RunRequest } from './runner.js';

/** Of so many virtual machines that could not be kept more than every second run is too much. */
const leastThrownAway = 4;
/** What the same tests may take longer on a machine that is busy with something else. */
const slack = 1.5;

/** What it takes to run tests in a virtual machine that stays. */
export interface ResidenceSetting {
  readonly workspace: Workspace;
  readonly machine: TestMachine;
  /** Folders of the class path that hold what is made of the repository's sources. */
  readonly own: readonly string[];
  readonly outputs: BuildOutputs;
  readonly classesOf: (request: RunRequest) => Promise<readonly AskedClass[]>;
  readonly reading: Reading;
  readonly endings: Endings;
}

/**
 * The one virtual machine of a module that stays, and whether it may. Tests are run there that end twice in it as they
 * do in one of their own, and leave nothing behind; and a failure counts only if the same tests are green on the
 * untouched code right after it, in the same place.
 */
export class Residence {
  readonly #setting: ResidenceSetting;
  /** By test file, why it is not run here; undefined for those that are. */
  readonly #proven = new Map<string, string | undefined>();
  /** What libraries start once and keep. */
  readonly #furniture = new Set<string>();
  #resident: Resident | undefined;
  /** An empty folder: no class is edited. */
  #nothing: string | undefined;
  #runs = 0;
  #thrownAway = 0;
  #refused: string | undefined;
  /** What the tests take in a virtual machine of their own. */
  freshSeconds = 0;

  constructor(setting: ResidenceSetting) {
    this.#setting = setting;
  }

  /** Why some or all runs need a virtual machine of their own; undefined where none does. */
  get cold(): string | undefined {
    return this.#refused ?? [...this.#proven.values()].find((why) => why !== undefined);
  }

  /** True where it is known that the request will not be run here. */
  isRefused({ files = [] }: RunRequest): boolean {
    return this.#refused !== undefined || files.some((file) => this.#proven.get(file) !== undefined);
  }

  /** Runs the request with the classes in `edited`; undefined where that needs a virtual machine of its own. */
  async run(request: RunRequest, edited: string, limits: RunLimits): Promise<TestRun | undefined> {
    const { files = [], edits, marked } = request;
    // A mark tells more of a process in which nothing else has happened, and there are few such runs.
    if (marked === true || this.#refused !== undefined) return undefined;
    await this.#prove(files, limits);
    if (this.isRefused(request)) return undefined;
    await this.#setting.workspace.apply(edits);
    this.#runs += 1;
    const { run, left } = await this.#ask(request, edited, limits);
    const kept = left !== undefined && left.every((each) => this.#furniture.has(each));
    if (run.outcome.kind === 'timed-out') {
      await this.close();
      return run;
    }
    const failed = run.results.filter(({ outcome }) => outcome === 'failed');
    const isGreen = run.outcome.kind === 'completed' && failed.length === 0;
    if (kept && isGreen) return run;
    if (kept && edits.length === 0) return undefined;
    if (kept && run.outcome.kind === 'completed' && (await this.#isClean(request, failed))) return run;
    await this.#throwAway();
    return isGreen ? run : undefined;
  }

  async close(): Promise<void> {
    const open = this.#resident;
    this.#resident = undefined;
    await open?.close();
  }

  async #ask(request: RunRequest, edited: string, limits: RunLimits) {
    const { workspace, machine, own, classesOf, reading } = this.#setting;
    this.#resident ??= await Resident.open(workspace, machine, own);
    const classes = await classesOf(request);
    const { exchange, left } = await this.#resident.run(classes, edited, request, limits);
    return { run: await readWarmRun(this.#resident.report, exchange, reading, request), left };
  }

  /** Whether the tests that have failed are green without the edits: what libraries keep may have made them fail. */
  async #isClean({ limits, seed }: RunRequest, failed: readonly TestResult[]): Promise<boolean> {
    const tests = failed.map(({ id }) => id);
    const files = [...new Set(failed.map(({ file }) => file))];
    const control = { edits: [], files, tests, limits, seed };
    const { run, left } = await this.#askUntouched(control, limits);
    const kept = left !== undefined && left.every((each) => this.#furniture.has(each));
    return kept && run.results.length > 0 && this.#endsAsUntouched(run);
  }

  /** Sees to it that each of the files is known to be run here, or not. */
  async #prove(files: readonly string[], limits: RunLimits): Promise<void> {
    const open = files.filter((file) => !this.#proven.has(file));
    if (open.length === 0) return;
    const why = await this.#whyNot(open, limits);
    await this.#restore();
    if (why !== undefined) await this.close();
    if (why === undefined || open.length === 1) {
      for (const file of open) this.#proven.set(file, why);
      return;
    }
    const half = Math.ceil(open.length / 2);
    await this.#prove(open.slice(0, half), limits);
    await this.#prove(open.slice(half), limits);
  }

  /** Runs the tests twice on the untouched code. */
  async #whyNot(files: readonly string[], limits: RunLimits): Promise<string | undefined> {
    const clean = { edits: [], files, limits, seed: 0 };
    const bounds = { ...limits, seconds: this.freshSeconds * 3 + 20 };
    const first = await this.#askUntouched(clean, bounds);
    const second = await this.#askUntouched(clean, bounds);
    if (first.left === undefined || second.left === undefined) {
      return 'the tests do not end twice in one process';
    }
    const { endings } = this.#setting;
    for (const { run } of [first, second]) {
      if (files.some((file) => !isSameEnding(fileEnding(run, file), endings.get(file)))) {
        return 'some tests end otherwise in a process that stays';
      }
    }
    const [left] = second.left;
    if (left !== undefined) return `tests leave behind what cannot be undone: ${left}`;
    if (second.run.seconds > this.freshSeconds * slack) return 'a process that stays is slower';
    for (const each of first.left) this.#furniture.add(each);
    return undefined;
  }

  async #askUntouched(request: RunRequest, limits: RunLimits) {
    this.#nothing ??= await mkdtemp(join(this.#setting.workspace.scratch, 'untouched-'));
    await this.#restore();
    return this.#ask(request, this.#nothing, limits);
  }

  /** Where git does not ignore what was built, that goes with all else that a run has made, and is put back. */
  async #restore(): Promise<void> {
    const { workspace, outputs } = this.#setting;
    await workspace.restore();
    await outputs.putBack();
  }

  #endsAsUntouched({ outcome, results }: TestRun): boolean {
    const { endings } = this.#setting;
    return (
      outcome.kind === 'completed' &&
      results.every((result) => endings.get(result.file)?.tests.get(result.id) === endingOf(result))
    );
  }

  async #throwAway(): Promise<void> {
    await this.close();
    this.#thrownAway += 1;
    if (this.#thrownAway >= leastThrownAway && this.#thrownAway * 2 > this.#runs) {
      this.#refused = 'most runs leave behind what cannot be undone';
    }
  }
}
