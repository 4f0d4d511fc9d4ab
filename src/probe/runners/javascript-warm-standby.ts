import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRun } from '../../domain/test-run.js';
import { assetPath } from '../../host/asset.js';
import { openLongProcess, type LongProcess } from '../../host/long-process.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { endOf, reportedRun } from './javascript-warm.js';
import type { Launch, RunFiles, Step } from './plain-session.js';
import type { RunRequest } from './runner.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** The tests find an empty standard input, as in any run; what is to be run comes by another way. */
const aside = ['sh', '-c', 'exec 4<&0 </dev/null; exec "$@"', 'sh'] as const;

/** How a runner is started that is a program of its own. */
export interface StandbyStart {
  readonly runner: 'mocha' | 'jest';
  /** Of node, before the program. */
  readonly nodeFlags: readonly string[];
  readonly program: string;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Of one run, whose words begin with `node`, these flags and the program. */
  readonly prepare: (request: RunRequest, files: RunFiles) => Promise<Launch> | Launch;
}

/**
 * While one run goes on, the process of the next is started already: it has loaded the runner and waits. Every process
 * serves one run and ends with it, as in a plain session, so that nothing can pass from one run to the next.
 */
export async function openStandbyEngine(
  workspace: Workspace,
  start: StandbyStart,
): Promise<WarmEngine | Refusal> {
  if (process.platform === 'win32') return { cold: 'there is no sh on Windows', always: true };
  return new StandbyEngine(workspace, start);
}

class StandbyEngine implements WarmEngine {
  readonly #workspace: Workspace;
  readonly #start: StandbyStart;
  #next: Promise<LongProcess> | undefined;

  constructor(workspace: Workspace, start: StandbyStart) {
    this.#workspace = workspace;
    this.#start = start;
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    if (request.marked) return { cold: 'marks are told by new processes', always: false };
    const read = request.edits.find(({ path }) => /(^|\/)(package|tsconfig[^/]*)\.json$/.test(path));
    if (read !== undefined) return { cold: `${read.path} is read when a process starts`, always: false };
    const directory = await mkdtemp(join(this.#workspace.scratch, 'run-'));
    const current = await (this.#next ?? this.#standBy());
    try {
      await this.#workspace.apply(request.edits);
      const files = { directory, report: join(directory, 'report.jsonl') };
      const launch = await this.#start.prepare(request, files);
      const step = launch.builds.length > 0 ? undefined : await launch.tests();
      if (step === undefined || request.files?.length === 0) {
        this.#next = Promise.resolve(current);
        return launch.builds.length > 0
          ? { cold: 'the tests are compiled before each run', always: true }
          : { cold: 'there is no test file to run', always: false };
      }
      this.#next = this.#standBy();
      return await this.#finish(current, request, launch, step, files);
    } finally {
      await this.#workspace.restore();
      await rm(directory, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    const next = await this.#next;
    this.#next = undefined;
    await next?.close();
  }

  async #finish(
    current: LongProcess,
    request: RunRequest,
    { command }: Launch,
    { argv, env }: Step,
    { report }: RunFiles,
  ): Promise<TestRun> {
    const args = argv.slice(argv.indexOf(this.#start.program) + 1);
    const exchange = await current.exchange({ args, env }, request.limits);
    await current.close();
    const end = endOf(exchange);
    return await reportedRun(request, exchange, { root: this.#workspace.root, report, command, end });
  }

  async #standBy(): Promise<LongProcess> {
    const { runner, nodeFlags, program, cwd, env } = this.#start;
    const standby = assetPath('reporters/javascript-standby.cjs');
    const scratch = join(this.#workspace.scratch, 'standby');
    const place = { runner, modules: join(this.#workspace.scratch, `${runner}-modules.json`) };
    return await openLongProcess({
      argv: [...aside, 'node', '--require', standby, ...nodeFlags, program],
      cwd,
      env: testEnvironment(scratch, { ...env, COUNTERPROOF_STANDBY: JSON.stringify(place) }),
    });
  }
}
