import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Edit } from '../../domain/mutant.js';
import type { TestRun } from '../../domain/test-run.js';
import { openLongProcess, type Exchange, type LongProcess } from '../../host/long-process.js';
import { testEnvironment, type ProcessEnd } from '../../host/process.js';
import { editsByPath } from '../../host/text-edits.js';
import type { Workspace } from '../../host/workspace.js';
import { errorLine, outcomeOf, selected, withoutRoot, type RunFiles, type Step } from './plain-session.js';
import { isPythonFile } from './python-project.js';
import { readTestReport } from './report-lines.js';
import { mutantSeed, type RunLimits, type RunRequest } from './runner.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** Loading all tests of a large project takes longer than any run that is asked for. */
const loadSeconds = 300;
/** How often a server may end by itself before we stop starting them. */
const mostDeaths = 2;

/** How one runner loads its tests into a process that stays (assets/reporters/counterproof_fork_server.py). */
export interface WarmTests {
  readonly workspace: Workspace;
  /** The process that loads these test files and then waits; the request is the first of those it will be given. */
  load(files: readonly string[], request: RunRequest, folder: RunFiles): Step;
  /** The files that a request means; undefined where only the runner itself can tell. */
  filesOf(request: RunRequest): readonly string[] | undefined;
  /** As a person would type it in the repository. */
  command(request: RunRequest): string;
  ownsTestFile(path: string): boolean;
}

const reply = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ cold: z.string() }),
  z.object({ refused: z.string() }),
  z.object({ code: z.number() }),
  z.object({ signal: z.string() }),
]);

/** Runs tests in copies of a process that has loaded them. */
export async function startWarmPython(tests: WarmTests): Promise<WarmEngine | Refusal> {
  if (process.platform === 'win32') return { cold: 'this system cannot copy a process', always: true };
  return new WarmPython(tests);
}

/** A process with the tests of these files in it. */
interface Server {
  readonly process: LongProcess;
  readonly files: ReadonlySet<string>;
  readonly folder: string;
}

class WarmPython implements WarmEngine {
  readonly #tests: WarmTests;
  readonly #workspace: Workspace;
  #server: Server | undefined;
  #deaths = 0;
  /** Every file that was asked for so far: a server is only ever replaced by one that has loaded more. */
  readonly #asked = new Set<string>();

  constructor(tests: WarmTests) {
    this.#tests = tests;
    this.#workspace = tests.workspace;
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    const files = this.#tests.filesOf(request);
    if (files === undefined || files.length === 0) return once('the runner looks for the tests by itself');
    const refused = this.#refuses(request.edits);
    if (refused !== undefined) return once(refused);
    const server = await this.#serverFor(files, request);
    if ('cold' in server) return server;
    const directory = await mkdtemp(join(this.#workspace.scratch, 'run-'));
    try {
      await this.#workspace.apply(request.edits);
      return await this.#runIn(server, request, files, directory);
    } finally {
      await this.#workspace.restore();
      await rm(directory, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    await server.process.close();
    await rm(server.folder, { recursive: true, force: true });
  }

  #refuses(edits: readonly Edit[]): string | undefined {
    for (const path of editsByPath(edits).keys()) {
      if (!isPythonFile(path)) return 'an edit is not of Python code';
      if (this.#tests.ownsTestFile(path) || basename(path) === 'conftest.py') return 'an edit is of a test';
      if (!existsSync(join(this.#workspace.root, path))) return 'an edit makes a new file';
    }
    return undefined;
  }

  async #serverFor(files: readonly string[], request: RunRequest): Promise<Server | Refusal> {
    for (const file of files) this.#asked.add(file);
    const open = this.#server;
    if (open !== undefined && files.every((file) => open.files.has(file))) return open;
    await this.close();
    const folder = await mkdtemp(join(this.#workspace.scratch, 'warm-'));
    const loaded = [...this.#asked].toSorted();
    const step = this.#tests.load(
      loaded,
      { ...request, seed: mutantSeed },
      {
        directory: folder,
        report: join(folder, 'report.jsonl'),
      },
    );
    const env = { ...step.env, COUNTERPROOF_STORE: join(folder, 'tmp'), OPENBLAS_NUM_THREADS: '1' };
    const territory = dirname(this.#workspace.root);
    this.#server = {
      process: await openLongProcess({ argv: step.argv, cwd: step.cwd, env, territory }),
      files: new Set(loaded),
      folder,
    };
    const exchange = await this.#server.process.exchange(
      { load: loaded },
      { ...request.limits, seconds: loadSeconds },
    );
    const said = answerOf(exchange);
    if (said !== undefined && 'ready' in said) return this.#server;
    await this.close();
    // What loading has written must be gone before the plain session runs.
    await this.#workspace.restore();
    return { cold: said !== undefined && 'cold' in said ? said.cold : notLoaded(exchange), always: true };
  }

  async #runIn(
    server: Server,
    request: RunRequest,
    files: readonly string[],
    directory: string,
  ): Promise<TestRun | Refusal> {
    // Empties the folder for temporary files; the environment itself has long been given to the process.
    testEnvironment(this.#workspace.scratch);
    const report = join(directory, 'report.jsonl');
    const run = {
      files,
      tests: request.tests ?? null,
      report,
      edited: [...editsByPath(request.edits).keys()],
      untilFailure: request.untilFailure ?? false,
      marks: request.marked ? join(directory, 'marks.jsonl') : null,
    };
    const exchange = await server.process.exchange({ run }, request.limits);
    // pytest keeps there what one run wants the next to know.
    await rm(join(server.folder, 'pytest-cache'), { recursive: true, force: true });
    const said = answerOf(exchange);
    if (said !== undefined && 'refused' in said) return once(said.refused);
    const end = endOf(exchange, said);
    if (end === undefined) return await this.#lost(exchange);
    if (exchange.kind !== 'reply') await this.#replaceUnless(exchange.kind !== 'ended' && exchange.alive);
    const lines = await readTestReport(report);
    // What a process that died has printed may come after the news of its death.
    const late = end.kind === 'exited' && lines.finished ? '' : await this.#lateOutput(request.limits);
    const tail = exchange.tail + late;
    return withoutRoot(
      {
        command: this.#tests.command(request),
        outcome: outcomeOf({ end, tail }, lines),
        results: selected(lines.results, request),
        seconds: exchange.seconds,
        tail,
        ...(request.marked && lines.marks && { marks: lines.marks }),
      },
      this.#workspace.root,
    );
  }

  async #replaceUnless(alive: boolean): Promise<void> {
    if (!alive) await this.close();
  }

  async #lateOutput({ memoryBytes }: RunLimits): Promise<string> {
    if (this.#server === undefined) return '';
    const { process: server, files } = this.#server;
    const exchange = await server.exchange({ load: [...files] }, { seconds: 10, memoryBytes });
    return exchange.tail;
  }

  /** The server itself has ended, which says nothing about the edit. */
  async #lost(exchange: Exchange): Promise<Refusal> {
    await this.close();
    this.#deaths += 1;
    return { cold: notLoaded(exchange), always: this.#deaths >= mostDeaths };
  }
}

function once(cold: string): Refusal {
  return { cold, always: false };
}

function answerOf(exchange: Exchange): z.infer<typeof reply> | undefined {
  return exchange.kind === 'reply' ? reply.safeParse(exchange.reply).data : undefined;
}

/** How the copy that ran the tests has ended; undefined where that is not known. */
function endOf(exchange: Exchange, said: z.infer<typeof reply> | undefined): ProcessEnd | undefined {
  if (exchange.kind === 'timed-out' || exchange.kind === 'over-memory') return exchange;
  if (said === undefined) return undefined;
  if ('code' in said) return { kind: 'exited', code: said.code };
  return 'signal' in said ? { kind: 'signalled', signal: said.signal } : undefined;
}

function notLoaded(exchange: Exchange): string {
  if (exchange.kind === 'ended') {
    return `a process that had loaded the tests ${exchange.reason}: ${errorLine(exchange.tail)}`;
  }
  if (exchange.kind === 'timed-out') return `loading the tests took more than ${exchange.afterSeconds} s`;
  if (exchange.kind === 'over-memory') return 'loading the tests took more memory than allowed';
  return 'a process that had loaded the tests did not say how a run ended';
}
