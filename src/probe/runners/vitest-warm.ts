import { mkdtemp, readFile, readlink, rm, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { z } from 'zod';
import type { TestRun } from '../../domain/test-run.js';
import { assetPath } from '../../host/asset.js';
import { openLongProcess, type Exchange, type LongProcess } from '../../host/long-process.js';
import { hasProcessTable, processesOf, startOf } from '../../host/process-table.js';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import type { SwitchedStart } from './javascript-switched-process.js';
import { endOf, reportedRun } from './javascript-warm.js';
import type { RunRequest } from './runner.js';
import { fullNamePattern } from './test-names.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** How a project's Vitest is started. */
export interface VitestStart {
  readonly nodeFlags: readonly string[];
  /** Of the installed package. */
  readonly directory: string;
  /** What follows `vitest run`, before the test files. */
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Of the package under test, relative to the root. */
  readonly place: string;
  readonly command: (request: RunRequest) => string;
}

const reply = z.object({
  pid: z.number(),
  run: z.string(),
  done: z.literal(true).optional(),
  pool: z.string().optional(),
  refused: z.string().optional(),
  failed: z.string().optional(),
});
type Reply = z.infer<typeof reply>;

/** Starting up: a configuration may ask for a lot. */
const startLimits = { seconds: 120, memoryBytes: 2 ** 32 };
/** After so many runs in a row that leave processes behind there is no gain in starting again. */
const mostRestarts = 3;

/** One Vitest for many runs: it gives every test file a process of its own, and keeps what it has transformed. */
export async function openVitestEngine(
  workspace: Workspace,
  start: VitestStart,
): Promise<WarmEngine | Refusal> {
  if (!hasProcessTable()) {
    return { cold: 'what tests leave running can only be seen on Linux', always: true };
  }
  const engine = new VitestEngine(workspace, start);
  const refusal = await engine.open();
  if (refusal === undefined) return engine;
  await engine.close();
  return refusal;
}

/** The same Vitest where every test file gets a thread, which is ready sooner than a process. */
export function vitestThreads(
  { root, scratch }: Workspace,
  { nodeFlags, directory, flags, env, place, command }: VitestStart,
  testFiles: readonly string[],
): SwitchedStart {
  const own = new Set(testFiles);
  return {
    place,
    isolated: true,
    isHost: true,
    isTestFile: (path) => own.has(path),
    step: async () => ({
      argv: ['node', ...nodeFlags, assetPath('reporters/vitest-engine.mjs'), ...flags, '--pool=threads'],
      cwd: join(root, place),
      env: testEnvironment(join(scratch, 'switched'), {
        ...env,
        COUNTERPROOF_ROOT: root,
        COUNTERPROOF_VITEST: directory,
        COUNTERPROOF_TESTS_TMPDIR: join(scratch, 'tmp'),
      }),
    }),
    command,
  };
}

class VitestEngine implements WarmEngine {
  readonly #workspace: Workspace;
  readonly #start: VitestStart;
  #process: LongProcess | undefined;
  #forks = false;
  #restarts = 0;

  constructor(workspace: Workspace, start: VitestStart) {
    this.#workspace = workspace;
    this.#start = start;
  }

  async open(): Promise<Refusal | undefined> {
    if (this.#process !== undefined) return undefined;
    const { root, scratch } = this.#workspace;
    const { nodeFlags, directory, flags, env, place } = this.#start;
    this.#process = await openLongProcess({
      argv: ['node', ...nodeFlags, assetPath('reporters/vitest-engine.mjs'), ...flags],
      cwd: join(root, place),
      env: testEnvironment(join(scratch, 'vitest'), {
        ...env,
        COUNTERPROOF_ROOT: root,
        COUNTERPROOF_VITEST: directory,
        COUNTERPROOF_TESTS_TMPDIR: join(scratch, 'tmp'),
      }),
      territory: dirname(root),
    });
    const exchange = await this.#process.exchange({ open: true }, startLimits);
    const answer = readReply(exchange);
    if (answer?.done) {
      this.#forks = answer.pool === 'forks';
      return undefined;
    }
    const cold = answer?.refused ?? 'vitest could not be started to stay';
    return { cold, always: true };
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    const unknown = await this.#unknownTo(request);
    if (unknown !== undefined) return { cold: unknown, always: false };
    // Before the edits are there: the configuration is to be read as it is.
    const opened = await this.open();
    if (opened !== undefined) return opened;
    const directory = await mkdtemp(join(this.#workspace.scratch, 'run-'));
    try {
      await this.#workspace.apply(request.edits);
      return await this.#exchange(request, join(directory, 'report.jsonl'));
    } finally {
      await this.#workspace.restore();
      await rm(directory, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    await running?.close();
  }

  /** Only what Vitest itself transforms or its processes load is known to be loaded anew. */
  async #unknownTo({ edits, files, marked }: RunRequest): Promise<string | undefined> {
    if (marked) return 'marks are told by new processes';
    if (files?.length === 0) return 'there is no test file to run';
    for (const path of new Set(edits.map((edit) => edit.path))) {
      if (!/\.[cm]?[jt]sx?$/.test(path)) return `${path} is no source file`;
      if (/(^|\/)[^/]*(config|workspace)\.[cm]?[jt]s$/.test(path)) return `${path} may be configuration`;
      const found = await stat(join(this.#workspace.root, path)).catch(() => undefined);
      if (found === undefined) return `${path} is new`;
    }
    return undefined;
  }

  async #exchange(request: RunRequest, report: string): Promise<TestRun | Refusal> {
    const exchange = (await this.#ask(request, report)) ?? (await this.#ask(request, report));
    if (exchange === undefined) return { cold: 'vitest did not survive the run', always: false };
    const answer = readReply(exchange);
    if (exchange.kind === 'reply' && !answer?.done) {
      if (answer?.refused === undefined) await this.close();
      return { cold: answer?.refused ?? 'vitest failed in the run', always: false };
    }
    const run = await reportedRun(request, exchange, {
      root: this.#workspace.root,
      report,
      command: this.#start.command(request),
      end: endOf(exchange),
    });
    const refusal = answer === undefined ? await this.close() : await this.#endLeftovers(answer);
    return refusal ?? run;
  }

  /** Undefined where it has ended: it may, when a test file has ended its own process in an earlier run. */
  async #ask(request: RunRequest, report: string): Promise<Exchange | undefined> {
    if ((await this.open()) !== undefined) return undefined;
    const files = request.files?.map((path) => posix.relative(this.#start.place, path));
    const pattern = request.tests && fullNamePattern(request.tests);
    // Makes the folder of temporary files anew.
    testEnvironment(this.#workspace.scratch);
    await rm(report, { force: true });
    const message = { files, pattern, report, untilFailure: request.untilFailure };
    const exchange = await this.#process?.exchange(message, request.limits);
    if (exchange?.kind !== 'ended') return exchange;
    await this.close();
    return undefined;
  }

  /** What a test leaves running must not meet the next one: everything ends with it, this process included. */
  async #endLeftovers(answer: Reply): Promise<Refusal | undefined> {
    if (await this.#isAlone(answer)) {
      this.#restarts = 0;
      return undefined;
    }
    await this.close();
    this.#restarts += 1;
    if (this.#restarts < mostRestarts) return undefined;
    return { cold: 'the tests leave processes running', always: true };
  }

  async #isAlone(answer: Reply): Promise<boolean> {
    // The processes of the test files have been told to end.
    for (let round = 0; round < 25; round += 1) {
      const own = await Promise.all(this.#processes(answer).map((pid) => this.#isOwn(pid, answer.pid)));
      if (!own.includes(false)) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
  }

  /** Where files run in processes, only Vitest is the parent of what it starts; it has the next one ready, unused. */
  async #isOwn(pid: number, vitest: number): Promise<boolean> {
    const parent = await parentOf(pid);
    if (pid === vitest || parent === undefined) return true;
    if (parent !== vitest) return false;
    return this.#forks || (await isCompiler(pid));
  }

  #processes({ pid, run }: Reply): readonly number[] {
    const territory = dirname(this.#workspace.root);
    return processesOf({ leader: pid, marker: run, since: startOf(pid), territory });
  }
}

/** esbuild serves Vitest itself, and is started when it is first needed. */
async function isCompiler(pid: number): Promise<boolean> {
  const program = await readlink(`/proc/${pid}/exe`).catch(() => '/esbuild');
  return posix.basename(program) === 'esbuild';
}

/** Undefined for a process that has ended. */
async function parentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  const [, parent] = /^PPid:\s+(\d+)/m.exec(status) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

function readReply(exchange: Exchange): Reply | undefined {
  return exchange.kind === 'reply' ? reply.safeParse(exchange.reply).data : undefined;
}
