import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';
import type { TestRun } from '../../domain/test-run.js';
import { openLongProcess, type Exchange, type LongProcess } from '../../host/long-process.js';
import type { ProcessEnd } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { outcomeOf, selected, withoutRoot, type RunFiles } from './plain-session.js';
import { readTestReport } from './report-lines.js';
import { commonBeginning, leadingRequires } from './ruby-leading-requires.js';
import { rubyRunEnvironment } from './ruby-toolchain.js';
import type { RunRequest } from './runner.js';
import { pathArgument } from './path-argument.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** How the plain session runs the tests, without the files that it is given. */
export interface RubyTests {
  readonly workspace: Workspace;
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly argv: readonly [program: string, ...args: string[]];
  readonly env?: Readonly<Record<string, string>>;
  readonly command: (request: RunRequest) => string;
}

/** How far a process goes before it stops; undefined where it loads nothing of the project before it does. */
interface Place {
  /** The edited files, absolute. */
  readonly before: readonly string[];
  /** What all test files asked for load first. */
  readonly requires: readonly string[];
}

/** A process that has stopped, or why there is none. */
type Paused = { readonly process: LongProcess; readonly folder: string } | { readonly cold: string };

const pauseReply = z.union([z.object({ paused: z.literal(true) }), z.object({ cold: z.string() })]);
const runReply = z.union([
  z.object({ status: z.number() }),
  z.object({ signal: z.string() }),
  z.object({ cold: z.string() }),
]);

/** Processes that are kept at a time: each holds all that the project has loaded. */
const mostPaused = 3;
/** Places in a row at which no process could stop before there is no more trying. */
const patience = 2;

/**
 * Test processes that have stopped just before they would load the files of an edit, and of which each run is a copy
 * that goes on (`assets/reporters/counterproof_fork_server.rb`). One is kept for each set of edited files.
 */
export async function startRuby(tests: RubyTests): Promise<WarmEngine | Refusal> {
  // Elsewhere Ruby cannot say what the copies of a process would share.
  if (process.platform !== 'linux') return { cold: 'Ruby is kept warm on Linux only', always: true };
  return new PausedProcesses(tests);
}

class PausedProcesses implements WarmEngine {
  readonly #tests: RubyTests;
  /** By their places; the one that was used last is the last. */
  readonly #paused = new Map<string, Paused>();
  readonly #beginnings = new Map<string, Promise<readonly string[]>>();
  #requests = 0;
  #failedPlaces = 0;

  constructor(tests: RubyTests) {
    this.#tests = tests;
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    if (request.files?.length === 0) return { cold: 'there is no test file to run', always: false };
    const edited = [...new Set(request.edits.map(({ path }) => path))].toSorted();
    for (const path of edited) {
      const why = await this.#cannotLoad(path);
      if (why !== undefined) return { cold: why, always: false };
    }
    const { workspace } = this.#tests;
    const directory = await mkdtemp(join(workspace.scratch, 'run-'));
    try {
      const files = { directory, report: join(directory, 'report.jsonl') };
      const run = await this.#runIn(files, request, edited);
      return 'cold' in run ? run : withoutRoot(run, workspace.root);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    for (const key of this.#paused.keys()) await this.#forget(key);
  }

  async #cannotLoad(path: string): Promise<string | undefined> {
    if (!path.endsWith('.rb')) return `${path} may be read before any test file is loaded`;
    const found = await stat(join(this.#tests.workspace.root, path)).catch(() => undefined);
    return found?.isFile() === true ? undefined : `${path} is new`;
  }

  async #runIn(files: RunFiles, request: RunRequest, edited: readonly string[]): Promise<TestRun | Refusal> {
    const { workspace, directory, env } = this.#tests;
    const place = await this.#placeOf(request, edited);
    let key = keyOf(place);
    let paused = await this.#pausedAt(place, request);
    if ('cold' in paused && place !== undefined) {
      key = keyOf(undefined);
      paused = await this.#pausedAt(undefined, request);
    }
    if ('cold' in paused) return { cold: paused.cold, always: true };
    const variables = await rubyRunEnvironment(workspace, directory, request, files, env);
    this.#requests += 1;
    await writeFile(join(paused.folder, String(this.#requests)), this.#orders(request, edited, variables));
    try {
      await workspace.apply(request.edits);
      const exchange = await paused.process.exchange(this.#requests, request.limits);
      const end = await this.#endOf(exchange, key);
      if ('cold' in end) return end;
      const report = await readTestReport(files.report);
      return {
        command: this.#tests.command(request),
        outcome: outcomeOf({ end, tail: exchange.tail }, report),
        results: selected(report.results, request),
        seconds: exchange.seconds,
        tail: exchange.tail,
        ...(request.marked && report.marks && { marks: report.marks }),
      };
    } finally {
      await workspace.restore();
    }
  }

  /** What the copy is told, in lines of a word and what it is about. */
  #orders(request: RunRequest, edited: readonly string[], variables: Record<string, string>): string {
    const { workspace, directory, testFiles } = this.#tests;
    const {
      COUNTERPROOF_TESTS: asked,
      COUNTERPROOF_REPORT: report = '',
      BOOTSNAP_CACHE_DIR = '',
    } = variables;
    return lines([
      ...edited.map((path) => ['edit', join(workspace.root, path)] as const),
      ...(request.files ?? testFiles).map(
        (path) => ['file', pathArgument(posix.relative(directory, path))] as const,
      ),
      ['report', report],
      ['bootsnap', BOOTSNAP_CACHE_DIR],
      ['seed', String(request.seed)],
      ...(asked === undefined ? [] : [['tests', asked] as const]),
      ...(request.untilFailure ? [['until_failure', 'true'] as const] : []),
    ]);
  }

  async #endOf(exchange: Exchange, key: string): Promise<ProcessEnd | Refusal> {
    const { kind } = exchange;
    if (kind === 'ended' || (kind !== 'reply' && !exchange.alive)) await this.#forget(key);
    if (kind === 'ended')
      return { cold: `the process that keeps Ruby warm ${exchange.reason}`, always: false };
    if (kind === 'timed-out') return { kind, afterSeconds: exchange.afterSeconds };
    if (kind === 'over-memory') return { kind, bytes: exchange.bytes };
    const reply = runReply.safeParse(exchange.reply).data;
    if (reply === undefined) {
      await this.#forget(key);
      return { cold: 'something else than our reporter answers for it', always: true };
    }
    if ('cold' in reply) return { cold: reply.cold, always: false };
    if ('signal' in reply) return { kind: 'signalled', signal: `SIG${reply.signal}` };
    return { kind: 'exited', code: reply.status };
  }

  async #placeOf(request: RunRequest, edited: readonly string[]): Promise<Place | undefined> {
    if (this.#failedPlaces >= patience) return undefined;
    const { workspace, testFiles } = this.#tests;
    const files = request.files ?? testFiles;
    // A test file that is itself edited may begin with something else then.
    const own = files.some((path) => edited.includes(path));
    const beginnings = own ? [] : await Promise.all(files.map((path) => this.#beginningOf(path)));
    return {
      before: edited.map((path) => join(workspace.root, path)),
      requires: commonBeginning(beginnings),
    };
  }

  #beginningOf(path: string): Promise<readonly string[]> {
    const file = join(this.#tests.workspace.root, path);
    const known =
      this.#beginnings.get(path) ?? readFile(file, 'latin1').then((text) => leadingRequires(text, file));
    this.#beginnings.set(path, known);
    return known;
  }

  async #pausedAt(place: Place | undefined, request: RunRequest): Promise<Paused> {
    const key = keyOf(place);
    const paused = this.#paused.get(key) ?? (await this.#open(place, request));
    this.#paused.delete(key);
    this.#paused.set(key, paused);
    if (place !== undefined) this.#failedPlaces = 'cold' in paused ? this.#failedPlaces + 1 : 0;
    const open = [...this.#paused].filter(([, one]) => !('cold' in one)).map(([one]) => one);
    for (const oldest of open.slice(0, -mostPaused)) await this.#forget(oldest);
    return paused;
  }

  async #open(place: Place | undefined, request: RunRequest): Promise<Paused> {
    const { workspace, directory, argv, env } = this.#tests;
    const folder = await mkdtemp(join(workspace.scratch, 'paused-'));
    const plan = join(folder, 'plan');
    await writeFile(plan, place === undefined ? '' : planOf(place));
    const files = { directory: folder, report: '' };
    const unselected = { edits: [], limits: request.limits, seed: request.seed };
    const variables = await rubyRunEnvironment(workspace, directory, unselected, files, {
      ...env,
      COUNTERPROOF_PLAN: plan,
    });
    // It has no territory of its own: others like it stand there too. It looks after what its copies leave there.
    const child = await openLongProcess({ argv, cwd: join(workspace.root, directory), env: variables });
    const exchange = await child.exchange(0, request.limits);
    const reply = exchange.kind === 'reply' ? pauseReply.safeParse(exchange.reply).data : undefined;
    if (reply !== undefined && 'paused' in reply) return { process: child, folder };
    await child.close();
    await workspace.restore();
    await rm(folder, { recursive: true, force: true });
    return { cold: reply?.cold ?? 'what the tests load first does not come to its end' };
  }

  async #forget(key: string): Promise<void> {
    const paused = this.#paused.get(key);
    this.#paused.delete(key);
    if (paused === undefined || 'cold' in paused) return;
    await paused.process.close();
    await rm(paused.folder, { recursive: true, force: true });
  }
}

function keyOf(place: Place | undefined): string {
  return JSON.stringify(place ?? 'start');
}

function planOf({ before, requires }: Place): string {
  return lines([
    ['deep', ''],
    ...before.map((path) => ['before', path] as const),
    ...requires.map((name) => ['require', name] as const),
  ]);
}

/** No path that git lists without quotes holds a line end or a tab. */
function lines(pairs: readonly (readonly [word: string, about: string])[]): string {
  return pairs.map(([word, about]) => `${word}\t${about}\n`).join('');
}
