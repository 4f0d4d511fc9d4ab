import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edit } from '../../domain/mutant.js';
import type { TestId, TestRun } from '../../domain/test-run.js';
import { runBounded } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { goEnvironment } from './go-environment.js';
import {
  askedFunctions,
  askedPackages,
  testId,
  type AskedPackages,
  type TestedModule,
} from './go-packages.js';
import { runPrograms, type ProgramSetting } from './go-program-run.js';
import { buildPrograms, type GoProgram } from './go-programs.js';
import { changing, editsKey, writeSchemata, type Schemata } from './go-schemata.js';
import type { RunnerSession, RunRequest } from './runner.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** Times that mutants which do not compile are left out before a package is given up. */
const buildRounds = 8;

/**
 * Test programs that are built once, with all mutants in them, and started for each: Go has nothing to build then.
 * `plain` is asked what the tests say without any of this, where that is in doubt.
 */
export async function startGoEngine(
  workspace: Workspace,
  module: TestedModule,
  plain: RunnerSession,
): Promise<WarmEngine | Refusal> {
  if (process.platform === 'win32') return { cold: 'Go is not kept warm on Windows', always: true };
  const { end, tail } = await runBounded({
    argv: ['go', 'tool', '-n', 'test2json'],
    cwd: join(workspace.root, module.directory),
    env: goEnvironment(workspace.scratch, module),
    seconds: 120,
    memoryBytes: 2 ** 31,
  });
  const converter = tail.trim().split('\n').at(-1) ?? '';
  if (end.kind !== 'exited' || end.code !== 0 || !converter.startsWith('/')) {
    return { cold: 'the Go that is there has no test2json', always: true };
  }
  const directory = await mkdtemp(join(workspace.scratch, 'programs-'));
  return new GoEngine({ workspace, module, plain, converter, directory });
}

interface Setting extends ProgramSetting {
  readonly plain: RunnerSession;
  /** For what is built. */
  readonly directory: string;
}

/** The functions to run of each package; undefined for all that it has. */
type Selection = ReadonlyMap<string, readonly string[] | undefined>;

const notNow = (cold: string): Refusal => ({ cold, always: false });

class GoEngine implements WarmEngine {
  readonly #setting: Setting;
  #candidates: (readonly Edit[])[] = [];
  readonly #expected = new Set<string>();
  readonly #uncompiled = new Set<number>();
  #schemata: Schemata | undefined;
  /** Undefined for a package that cannot be run this way. */
  #programs = new Map<string, GoProgram | undefined>();
  /** Test functions, as ids, that are the same in a program with all mutants as without. */
  #proven = new Set<string>();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  expect(candidates: readonly (readonly Edit[])[]): void {
    const fresh = candidates.filter((edits) => !this.#expected.has(editsKey(edits)));
    if (fresh.length === 0) return;
    for (const edits of fresh) this.#expected.add(editsKey(edits));
    this.#candidates.push(...fresh);
    this.#schemata = undefined;
    this.#programs = new Map();
    this.#proven = new Set();
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    const { workspace, module } = this.#setting;
    if (request.marked === true) return notNow('marks are no mutants');
    if (request.edits.length === 0 && request.tests === undefined) {
      return notNow('the untouched code is run as everybody runs it');
    }
    const isUnchanged = changing(request.edits).length === 0;
    const keys = isUnchanged ? [] : (request.sets ?? [request.edits]).map(editsKey);
    if (keys.some((key) => !this.#expected.has(key))) return notNow('it was not announced');
    const asked = await askedPackages(workspace.root, module, request);
    const selection = selectionIn(asked, request);
    if (selection.size === 0) return notNow('there is nothing to run');
    const programs = await this.#build([...selection.keys()], request);
    const mutants = keys.flatMap((key) => this.#schemata?.ids.get(key) ?? []);
    if (mutants.length < keys.length) return notNow('it is no matter of function bodies alone');
    if (programs === undefined || !(await this.#prove(asked, selection, request))) {
      return notNow('its tests are not the same in a program with mutants');
    }
    return await this.#start(asked, selection, mutants, request);
  }

  async close(): Promise<void> {
    await rm(this.#setting.directory, { recursive: true, force: true });
  }

  /** The programs of the packages, those that are missing being built; undefined where one cannot be had. */
  async #build(packages: readonly string[], { limits }: RunRequest): Promise<true | undefined> {
    const { workspace, module, directory } = this.#setting;
    for (let round = 0; round < buildRounds; round += 1) {
      this.#schemata ??= await writeSchemata(workspace.root, this.#candidates, this.#uncompiled);
      const missing = packages.filter((name) => !this.#programs.has(name));
      if (missing.length === 0) break;
      const build = await buildPrograms(workspace, module, this.#schemata, missing, { directory, limits });
      for (const [name, program] of build.programs) this.#programs.set(name, program);
      if (build.blamed.length === 0) {
        for (const name of missing) if (!build.programs.has(name)) this.#programs.set(name, undefined);
      } else {
        for (const mutant of build.blamed) this.#uncompiled.add(mutant);
        this.#schemata = undefined;
      }
    }
    return packages.every((name) => this.#programs.get(name) !== undefined) ? true : undefined;
  }

  /**
   * Whether the tests answer in a program with all mutants in it, of which none is active, as they do without. Those
   * that count allocations, or look at the stack, may not.
   */
  async #prove(asked: AskedPackages, selection: Selection, request: RunRequest): Promise<boolean> {
    const open = new Map<string, readonly string[]>();
    for (const [name, functions] of selection) {
      const all = functions ?? [...(asked.get(name) ?? [])].flatMap(([, own]) => own);
      const left = all.filter((test) => !this.#proven.has(testId(name, test)));
      if (left.length > 0) open.set(name, left);
    }
    if (open.size === 0) return true;
    const tests = [...open].flatMap(([name, functions]) => functions.map((test) => testId(name, test)));
    const { limits, seed } = request;
    const check = { edits: [], tests, limits, seed, ...(request.files && { files: request.files }) };
    const run = await this.#start(asked, open, [], check);
    const isGreen =
      run.outcome.kind === 'completed' && run.results.every(({ outcome }) => outcome !== 'failed');
    const holds = isGreen || isSame(run, await this.#setting.plain.run(check), tests);
    if (holds) for (const test of tests) this.#proven.add(test);
    else for (const name of open.keys()) this.#programs.set(name, undefined);
    return holds;
  }

  async #start(
    asked: AskedPackages,
    selection: Selection,
    mutants: readonly number[],
    request: RunRequest,
  ): Promise<TestRun> {
    const programs = [...selection].flatMap(([packageName, functions]) => {
      const program = this.#programs.get(packageName);
      return program === undefined ? [] : [{ packageName, program, functions }];
    });
    return await runPrograms(this.#setting, asked, programs, mutants, request);
  }
}

/** The packages that have something to run, in the order in which they were asked for. */
function selectionIn(asked: AskedPackages, request: RunRequest): Selection {
  const functions = askedFunctions(asked, request);
  return functions ?? new Map([...asked.keys()].map((name) => [name, undefined]));
}

/** Whether two runs say the same of each of these tests, and of each other one that the first has run. */
function isSame(one: TestRun, other: TestRun, tests: readonly TestId[]): boolean {
  if (one.outcome.kind !== other.outcome.kind) return false;
  const [first, second] = [outcomesOf(one), outcomesOf(other)];
  return [...tests, ...first.keys()].every((id) => first.get(id) === second.get(id));
}

function outcomesOf({ results }: TestRun): ReadonlyMap<TestId, string> {
  return new Map(results.map(({ id, outcome }) => [id, outcome]));
}
