import { randomUUID } from 'node:crypto';
import { readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';
import type { TestRun } from '../../domain/test-run.js';
import { openLongProcess, type LongProcess } from '../../host/long-process.js';
import { hasProcessTable, processesOf, startOf } from '../../host/process-table.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import type { ActiveMutants } from './javascript-schemata.js';
import { endOf, reportedRun } from './javascript-warm.js';
import type { Leftovers } from './javascript-leftovers.js';
import type { Step } from './plain-session.js';
import type { RunRequest } from './runner.js';
import { fullNamePattern } from './test-names.js';

/** The tests find an empty standard input, as in any run; what is to be run comes by another way. */
export const aside = ['sh', '-c', 'exec 4<&0 </dev/null; exec "$@"', 'sh'] as const;

/** How a runner is started that stays for many runs. */
export interface SwitchedStart {
  /** Of the package under test, relative to the root. */
  readonly place: string;
  readonly isTestFile: (path: string) => boolean;
  /** True where every run loads all modules anew, so that nothing they hold gets to the next. */
  readonly isolated: boolean;
  /** True where the process does not run the tests itself: should it end, that was not what ends in other runs. */
  readonly isHost: boolean;
  /** The process, set up for these files first of all; undefined where it cannot be of the kind that stays. */
  readonly step: (files: readonly string[], directory: string) => Promise<Step | undefined>;
  /** Of a run, as a person would type it. */
  readonly command: (request: RunRequest) => string;
}

const counts = z.record(z.string(), z.number());
const reply = z.object({
  pid: z.number(),
  run: z.string(),
  entered: counts,
  atLoading: counts,
  earlier: counts,
  waiting: counts,
  altered: z.array(z.string()),
});
type Reply = z.infer<typeof reply>;

/** One run in a process that stays. */
export interface SwitchedRun {
  readonly run: TestRun;
  /** How often each function that has mutants was entered, by its number. */
  readonly entered: ReadonlyMap<number, number>;
  /** Those that were entered while test files were loaded. */
  readonly atLoading: readonly number[];
  /** Absent where the process has ended. */
  readonly leftovers?: Leftovers;
}

interface StartRequest {
  readonly files: readonly string[];
  /** The files that hold mutants, relative to the root. */
  readonly switched: readonly string[];
  /** For what is written while it starts. */
  readonly directory: string;
}

/** Starts the runner on these files; undefined where it is not of the kind that stays. */
export async function openSwitchedProcess(
  workspace: Workspace,
  start: SwitchedStart,
  { files, switched, directory }: StartRequest,
): Promise<SwitchedProcess | undefined> {
  const step = hasProcessTable() ? await start.step(files, directory) : undefined;
  if (step === undefined) return undefined;
  const opened = await openLongProcess({
    ...step,
    env: { ...step.env, COUNTERPROOF_SWITCHED: workspace.root },
  });
  return new SwitchedProcess(workspace, start, switched, opened);
}

export class SwitchedProcess {
  readonly #workspace: Workspace;
  readonly #start: SwitchedStart;
  readonly #process: LongProcess;
  readonly #switched: readonly string[];
  #mostBeside = 0;
  #runs = 0;
  #ended = false;

  /** `switched` are the files that hold mutants, relative to the root. */
  constructor(workspace: Workspace, start: SwitchedStart, switched: readonly string[], opened: LongProcess) {
    this.#switched = switched;
    this.#workspace = workspace;
    this.#start = start;
    this.#process = opened;
  }

  get hasEnded(): boolean {
    return this.#ended;
  }

  /** True before its first run. */
  get isUnused(): boolean {
    return this.#runs === 0;
  }

  /** Undefined where it refuses, or has not got as far as to run anything. */
  async run(
    request: RunRequest,
    mutants: ActiveMutants,
    directory: string,
  ): Promise<SwitchedRun | undefined> {
    const report = join(directory, `${randomUUID()}.jsonl`);
    const { files = [], tests, untilFailure, limits } = request;
    // Makes the folder of temporary files anew.
    testEnvironment(this.#workspace.scratch);
    const message = {
      files: files.map((path) => posix.relative(this.#start.place, path)),
      pattern: tests && fullNamePattern(tests),
      report,
      untilFailure,
      mutants,
      switched: this.#switched,
    };
    const exchange = await this.#process.exchange(message, limits);
    this.#runs += 1;
    const said = exchange.kind === 'reply' ? reply.safeParse(exchange.reply).data : undefined;
    if (said === undefined) await this.close();
    if (said === undefined && exchange.kind === 'reply') return undefined;
    const { root } = this.#workspace;
    const command = this.#start.command(request);
    const run = await reportedRun(request, exchange, { root, report, command, end: endOf(exchange) });
    if (said === undefined) return { run, entered: new Map(), atLoading: [] };
    return {
      run,
      entered: new Map(Object.entries(said.entered).map(([place, count]) => [Number(place), count])),
      atLoading: Object.keys(said.atLoading).map(Number),
      leftovers: { waiting: growth(said), programs: await this.#programs(said), altered: said.altered },
    };
  }

  async close(): Promise<void> {
    this.#ended = true;
    await this.#process.close();
  }

  /** What is ending has a moment for it. */
  async #programs({ pid, run }: Reply): Promise<ReadonlyMap<string, number>> {
    // Without a territory: the processes of other runs stand there as well.
    const find = (): number[] =>
      processesOf({ leader: pid, marker: run, since: startOf(pid) }).filter((each) => each !== pid);
    for (let round = 0; round < 5 && find().length > this.#mostBeside; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const left = find();
    this.#mostBeside = Math.max(this.#mostBeside, left.length);
    const programs = new Map<string, number>();
    for (const each of left) {
      const program = await readlink(`/proc/${each}/exe`).catch(() => '');
      programs.set(program, (programs.get(program) ?? 0) + 1);
    }
    // It has ended by now.
    programs.delete('');
    return programs;
  }
}

function growth({ earlier, waiting }: Reply): ReadonlyMap<string, number> {
  const grown = new Map<string, number>();
  for (const [kind, count] of Object.entries(waiting)) {
    const more = count - (earlier[kind] ?? 0);
    if (more > 0) grown.set(kind, more);
  }
  return grown;
}
