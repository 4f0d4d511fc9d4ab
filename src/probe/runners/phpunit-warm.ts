import { mkdtemp, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { TestRun } from '../../domain/test-run.js';
import { assetPath } from '../../host/asset.js';
import { openLongProcess, type Exchange, type LongProcess } from '../../host/long-process.js';
import { testEnvironment, type ProcessEnd, type ProcessResult } from '../../host/process.js';
import { editsByPath } from '../../host/text-edits.js';
import type { Workspace } from '../../host/workspace.js';
import { php } from './phpunit-program.js';
import { outcomeOf, selected, withoutRoot, type Launch, type RunFiles, type Step } from './plain-session.js';
import { readTestReport } from './report-lines.js';
import type { RunLimits, RunRequest } from './runner.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** How the plain session runs the tests. */
export interface PhpunitTests {
  readonly workspace: Workspace;
  /** Where Composer installs, absolute. */
  readonly vendor: string;
  readonly prepare: (request: RunRequest, files: RunFiles) => Promise<Launch>;
  /** A run of the tests that this configuration names. */
  readonly stepFor: (configuration: string, files: RunFiles) => Step;
}

/** How often a server may end by itself before no more are started. */
const mostDeaths = 2;

const reply = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ cold: z.string() }),
  /** All tests have been told of, and nothing has gone wrong after that. */
  z.object({ finished: z.literal(true) }),
  z.object({ status: z.number() }),
  z.object({ signal: z.number() }),
]);
type Reply = z.infer<typeof reply>;

/**
 * A process that has loaded PHPUnit, and of the project nothing, and of which each run is a copy
 * (`assets/reporters/phpunit-fork-server.php`). PHP cannot load a class anew, so that whatever is the project's is
 * loaded by the copies; what they are spared is the start of PHP and of PHPUnit.
 */
export async function startPhpunit(tests: PhpunitTests): Promise<WarmEngine | Refusal> {
  // Elsewhere what a run leaves behind could not be found.
  if (process.platform !== 'linux') return { cold: 'PHP is kept warm on Linux only', always: true };
  return new CopiesOfPhpunit(tests);
}

class CopiesOfPhpunit implements WarmEngine {
  readonly #tests: PhpunitTests;
  #server: LongProcess | undefined;
  #deaths = 0;

  constructor(tests: PhpunitTests) {
    this.#tests = tests;
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    if (request.files?.length === 0) return { cold: 'there is no test file to run', always: false };
    const { workspace } = this.#tests;
    const directory = await mkdtemp(join(workspace.scratch, 'run-'));
    try {
      const server = this.#server ?? (await this.#open(directory, request.limits));
      if ('cold' in server) return server;
      await workspace.apply(request.edits);
      const run = await this.#runIn(server, request, { directory, report: join(directory, 'report.jsonl') });
      return 'cold' in run ? run : withoutRoot(run, workspace.root);
    } finally {
      await workspace.restore();
      await rm(directory, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await server?.close();
  }

  async #runIn(server: LongProcess, request: RunRequest, files: RunFiles): Promise<TestRun | Refusal> {
    const launch = await this.#tests.prepare(request, files);
    let seconds = 0;
    for (const build of launch.builds) {
      const built = await this.#copy(server, build, request.edits, request.limits);
      if ('cold' in built) return built;
      // The plain session says best what is wrong with it.
      const isDone = built.end.kind === 'exited' && built.end.code === 0;
      if (!isDone) return { cold: 'the configuration of the run cannot be made', always: false };
      seconds += built.seconds;
    }
    const step = await launch.tests();
    if (step === undefined) return { cold: 'there is nothing to run', always: false };
    const limits = { ...request.limits, seconds: request.limits.seconds - seconds };
    const result = await this.#copy(server, step, request.edits, limits);
    if ('cold' in result) return result;
    const report = await (launch.readReport?.(result) ?? readTestReport(files.report));
    const outcome = outcomeOf(result, report);
    // Code of the project's own that takes PHPUnit's place comes too late.
    if (outcome.kind === 'broken' && /\balready in use\b|\bCannot redeclare\b/.test(outcome.reason)) {
      return { cold: `of what is loaded beforehand: ${outcome.reason}`, always: false };
    }
    return {
      command: launch.command,
      outcome,
      results: selected(report.results, request),
      seconds: seconds + result.seconds,
      tail: result.tail,
      ...(request.marked && report.marks && { marks: report.marks }),
    };
  }

  /** Starts PHP, and has it find out in a copy what PHPUnit loads of itself. */
  async #open(directory: string, limits: RunLimits): Promise<LongProcess | Refusal> {
    const { workspace, vendor, stepFor } = this.#tests;
    const configuration = assetPath('reporters/phpunit-learning/phpunit.xml');
    const step = stepFor(configuration, { directory, report: join(directory, 'learned.jsonl') });
    const server = await openLongProcess({
      // Its orders come by another way than the standard input, of which the tests are to find nothing.
      argv: [
        'sh',
        '-c',
        'exec "$@" 4<&0 </dev/null',
        'sh',
        ...php,
        assetPath('reporters/phpunit-fork-server.php'),
      ],
      cwd: step.cwd,
      env: testEnvironment(workspace.scratch, { XDEBUG_MODE: 'off' }),
      territory: dirname(workspace.root),
    });
    const learned = join(directory, 'learned.json');
    const exchange = await server.exchange(
      { ...this.#order(step), root: workspace.root, vendor, learned },
      limits,
    );
    const said = replyIn(exchange);
    if (said !== undefined && 'ready' in said) {
      this.#server = server;
      return server;
    }
    await server.close();
    return { cold: said !== undefined && 'cold' in said ? said.cold : 'PHP cannot be kept', always: true };
  }

  /** One program to its end, in a copy. */
  async #copy(
    server: LongProcess,
    step: Step,
    edits: RunRequest['edits'],
    limits: RunLimits,
  ): Promise<ProcessResult | Refusal> {
    const edited = [...editsByPath(edits).keys()].map((path) => join(this.#tests.workspace.root, path));
    const exchange = await server.exchange({ ...this.#order(step), edited }, limits);
    const said = replyIn(exchange);
    if (said !== undefined && 'cold' in said) return { cold: said.cold, always: false };
    const end = endOf(exchange, said);
    if (exchange.kind === 'ended' || end === undefined) return await this.#lost();
    const { tail, seconds } = exchange;
    if (exchange.kind !== 'reply' && !exchange.alive) {
      await this.close();
      return { end, tail, seconds };
    }
    // What was printed may come after the news of the end: asked for at once, or it would be told to nobody.
    const late = await server.exchange({ late: true }, { ...limits, seconds: 10 });
    return { end, tail: tail + late.tail, seconds };
  }

  /** The server itself has ended, which says nothing about the edit. */
  async #lost(): Promise<Refusal> {
    await this.close();
    this.#deaths += 1;
    return { cold: 'the process that keeps PHP warm has ended', always: this.#deaths >= mostDeaths };
  }

  #order({ argv, cwd, env }: Step) {
    const [program = '', ...args] = argv.slice(php.length);
    return {
      program,
      arguments: args,
      environment: env,
      directory: cwd,
      territory: dirname(this.#tests.workspace.root),
    };
  }
}

function replyIn(exchange: Exchange): Reply | undefined {
  return exchange.kind === 'reply' ? reply.safeParse(exchange.reply).data : undefined;
}

/** How the copy has ended; undefined where that is not known. */
function endOf(exchange: Exchange, said: Reply | undefined): ProcessEnd | undefined {
  if (exchange.kind === 'timed-out') return { kind: exchange.kind, afterSeconds: exchange.afterSeconds };
  if (exchange.kind === 'over-memory') return { kind: exchange.kind, bytes: exchange.bytes };
  if (said === undefined) return undefined;
  if ('finished' in said) return { kind: 'exited', code: 0 };
  if ('status' in said) return { kind: 'exited', code: said.status };
  if (!('signal' in said)) return undefined;
  return { kind: 'signalled', signal: signalName(said.signal) };
}

function signalName(number: number): string {
  const [name] = Object.entries(constants.signals).find(([, value]) => value === number) ?? [];
  return name ?? `signal ${number}`;
}
