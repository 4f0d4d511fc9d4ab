import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edit } from '../../domain/mutant.js';
import type { TestId, TestResult, TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import { ExpectedLeftovers } from './javascript-leftovers.js';
import { changing, editsKey } from './go-schemata.js';
import {
  type ActiveMutants,
  writeJavaScriptSchemata,
  type JavaScriptSchemata,
  type SwitchedMutant,
} from './javascript-schemata.js';
import {
  openSwitchedProcess,
  type SwitchedProcess,
  type SwitchedStart,
} from './javascript-switched-process.js';
import type { RunRequest } from './runner.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** With fewer mutants there is nothing to gain: a process has to be started and the tests run twice in it first. */
const fewestMutants = 6;
/** Sets of tests that are not the same twice in a row, before there is no more hope for the others. */
const mostUnsteady = 3;

/**
 * A process that has loaded the tests, with all mutants in the files of the tree, and runs them again and again. Tests
 * could meet there what an earlier run has left, so it has to be seen that they do not: they say the same twice before
 * the first mutant, and those that a mutant makes fail are run without it right away. What is not told apart by
 * function bodies, or in doubt, is for `cold`.
 */
export class SwitchedEngine implements WarmEngine {
  readonly #workspace: Workspace;
  readonly #start: SwitchedStart;
  readonly #cold: WarmEngine;
  #candidates: (readonly Edit[])[] = [];
  #expected = new Set<string>();
  #schemata: JavaScriptSchemata | undefined;
  #process: SwitchedProcess | undefined;
  /** What the tests say of the code as it is. */
  #proven = new Map<TestId, TestResult['outcome']>();
  #provenFiles = new Set<string>();
  readonly #unsteady = new Set<string>();
  /** Functions that are not entered in every run: when modules are loaded, or when something is kept. */
  #unfit = new Set<number>();
  #leftovers = new ExpectedLeftovers();
  /** Runs of the code as it is, by what was asked for. */
  #unchanged = new Map<string, TestRun>();
  #refusals = 0;
  #hopeless = false;

  constructor(workspace: Workspace, start: SwitchedStart, cold: WarmEngine) {
    this.#workspace = workspace;
    this.#start = start;
    this.#cold = cold;
  }

  expect(candidates: readonly (readonly Edit[])[]): void {
    const fresh = candidates.filter((edits) => !this.#expected.has(editsKey(edits)));
    if (fresh.length === 0) return;
    for (const edits of fresh) this.#expected.add(editsKey(edits));
    this.#candidates.push(...fresh);
    this.#schemata = undefined;
  }

  async run(request: RunRequest): Promise<TestRun | Refusal> {
    return (await this.#switched(request)) ?? (await this.#cold.run(request));
  }

  async close(): Promise<void> {
    await this.#end();
    await this.#cold.close();
  }

  async #end(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    await running?.close();
  }

  /** Undefined where the mutant is not among those in the files, or the tests are not fit for it. */
  async #switched(request: RunRequest): Promise<TestRun | undefined> {
    if (this.#hopeless || request.marked === true || (request.files ?? []).length === 0) return undefined;
    if (this.#candidates.length < fewestMutants) return undefined;
    const mutants = await this.#mutantsOf(request);
    const schemata = this.#schemata;
    if (mutants === undefined || schemata === undefined || this.#isUnsteady(request)) return undefined;
    const isUnchanged = mutants.length === 0;
    const known = isUnchanged ? this.#unchanged.get(whatIsAsked(request)) : undefined;
    if (known !== undefined) return known;
    const directory = await mkdtemp(join(this.#workspace.scratch, 'switched-'));
    try {
      await this.#workspace.apply(schemata.edits);
      if (!(await this.#prove(request, directory))) return undefined;
      if (mutants.some(({ places }) => places.some((place) => this.#unfit.has(place)))) return undefined;
      const run = await this.#judge(request, activeOf(mutants), directory);
      if (isUnchanged && run !== undefined) this.#unchanged.set(whatIsAsked(request), run);
      return run;
    } finally {
      await this.#workspace.restore();
      await rm(directory, { recursive: true, force: true });
    }
  }

  /** Those that are asked for, none for the code as it is; undefined where they are not in the files. */
  async #mutantsOf({ edits, sets = [edits] }: RunRequest): Promise<readonly SwitchedMutant[] | undefined> {
    if (this.#schemata === undefined) {
      await this.#end();
      this.#proven = new Map();
      this.#provenFiles = new Set();
      this.#unfit = new Set();
      this.#leftovers = new ExpectedLeftovers();
      this.#unchanged = new Map();
      const { root } = this.#workspace;
      this.#schemata = await writeJavaScriptSchemata(root, this.#candidates, this.#start.isTestFile);
    }
    const { mutants } = this.#schemata;
    if (mutants.size < fewestMutants) return undefined;
    // Not worth a process of its own.
    if (changing(edits).length === 0) return this.#process === undefined ? undefined : [];
    const asked = sets.flatMap((set) => mutants.get(editsKey(set)) ?? []);
    const places = asked.flatMap((mutant) => mutant.places);
    const areApart = new Set(places).size === places.length;
    return asked.length === sets.length && areApart ? asked : undefined;
  }

  #isUnsteady({ files = [], tests }: RunRequest): boolean {
    return (tests ?? files).some((each) => this.#unsteady.has(each));
  }

  /** Whether the tests are green twice in a row with all mutants in the files and none of them active. */
  async #prove(request: RunRequest, directory: string): Promise<boolean> {
    const { files = [], tests } = request;
    const open = tests?.filter((id) => !this.#proven.has(id)) ?? [];
    const openFiles = files.filter((file) => !this.#provenFiles.has(file));
    if (tests === undefined ? openFiles.length === 0 : open.length === 0) return true;
    const { limits, seed } = request;
    const check = { edits: [], limits, seed, files: tests === undefined ? openFiles : files };
    const whole = tests === undefined ? check : { ...check, tests: open };
    const running = await this.#started(request, directory);
    if (running === undefined) return false;
    const { isUnused } = running;
    const first = await running.run(whole, {}, directory);
    // It has ended, or refuses, without a mutant: so would the next one.
    if (isUnused && !first?.leftovers) this.#hopeless = true;
    // Where nothing is kept between runs, one time has shown it.
    const once = this.#start.isolated && this.#proven.size > 0;
    const second = once ? first : first && (await running.run(whole, {}, directory));
    const isGreen = first !== undefined && saysAll(first.run, tests === undefined ? openFiles : []);
    if (!isGreen || !first.leftovers || !second?.leftovers || !isSame(first.run, second.run)) {
      return await this.#setAside(tests === undefined ? openFiles : open);
    }
    if (!this.#leftovers.learn(first.leftovers, second.leftovers)) {
      return await this.#setAside(tests === undefined ? openFiles : open);
    }
    for (const [place, count] of first.entered) {
      if (count > (second.entered.get(place) ?? 0)) this.#unfit.add(place);
    }
    for (const place of [...first.atLoading, ...second.atLoading]) this.#unfit.add(place);
    this.#unchanged.set(whatIsAsked(whole), second.run);
    for (const { id, outcome } of second.run.results) this.#proven.set(id, outcome);
    if (tests === undefined) for (const file of openFiles) this.#provenFiles.add(file);
    return open.every((id) => this.#proven.get(id) === 'passed');
  }

  async #setAside(names: readonly string[]): Promise<false> {
    for (const name of names) this.#unsteady.add(name);
    this.#refusals += 1;
    if (this.#refusals >= mostUnsteady) this.#hopeless = true;
    await this.#end();
    return false;
  }

  async #started({ files = [] }: RunRequest, directory: string): Promise<SwitchedProcess | undefined> {
    if (this.#process !== undefined && !this.#process.hasEnded) return this.#process;
    await this.#end();
    const switched = [...new Set(this.#schemata?.edits.map(({ path }) => path))];
    const request = { files, switched, directory };
    this.#process = await openSwitchedProcess(this.#workspace, this.#start, request);
    if (this.#process === undefined) this.#hopeless = true;
    return this.#process;
  }

  /**
   * Runs the mutant. A test that fails has to pass without it right afterwards; where it does not, this process is
   * spoilt, and a new one decides.
   */
  async #judge(request: RunRequest, mutants: ActiveMutants, directory: string): Promise<TestRun | undefined> {
    for (;;) {
      const running = await this.#started(request, directory);
      const isFirst = running?.isUnused === true;
      const done = await running?.run(request, mutants, directory);
      if (running === undefined || done === undefined) return undefined;
      if (done.leftovers === undefined) {
        if (isFirst || isBeyondDoubt(done.run)) return this.#fromTests(done.run);
        continue;
      }
      if (this.#leftovers.keepsWaiting(done.leftovers)) {
        await this.#end();
        return undefined;
      }
      const spoilt = this.#leftovers.spoils(done.leftovers);
      const isIsolated = this.#start.isolated && !spoilt;
      const isClean = isIsolated || (await this.#isClean(running, request, done.run, directory));
      if (!isClean || spoilt) await this.#end();
      if (isClean || isFirst) return done.run;
    }
  }

  /** The end of a process that only lets others run the tests says nothing of these. */
  #fromTests(run: TestRun): TestRun | undefined {
    return this.#start.isHost && run.outcome.kind === 'broken' ? undefined : run;
  }

  /** Whether the tests that failed do, without the mutant, what they did at first. */
  async #isClean(
    running: SwitchedProcess,
    request: RunRequest,
    { results }: TestRun,
    directory: string,
  ): Promise<boolean> {
    const failed = results.filter(({ id, outcome }) => outcome !== this.#proven.get(id));
    if (failed.length === 0) return true;
    const { limits, seed, tests, files = [] } = request;
    const ids = failed.map(({ id }) => id);
    const alone = tests !== undefined && ids.every((each) => tests.includes(each));
    const own = files.filter((path) => failed.some(({ file }) => file === path));
    const check = { edits: [], limits, seed, files, ...(alone && { files: own, tests: ids }) };
    const again = await running.run(check, {}, directory);
    if (!again?.leftovers || this.#leftovers.keepsWaiting(again.leftovers)) return false;
    const outcomes = new Map(again.run.results.map(({ id, outcome }) => [id, outcome]));
    const isClean =
      again.run.outcome.kind === 'completed' &&
      ids.every((each) => outcomes.get(each) === this.#proven.get(each)) &&
      again.run.results.every(({ id, outcome }) => outcome === this.#proven.get(id));
    if (isClean) this.#unchanged.set(whatIsAsked(check), again.run);
    return isClean;
  }
}

function activeOf(mutants: readonly SwitchedMutant[]): ActiveMutants {
  return Object.fromEntries(mutants.flatMap(({ id, places }) => places.map((place) => [place, id])));
}

/** Whether no test fails, and each of these files has some: what another file has loaded before is not loaded again. */
function saysAll({ results }: TestRun, files: readonly string[]): boolean {
  const told = new Set(results.map(({ file }) => file));
  return results.every(({ outcome }) => outcome !== 'failed') && files.every((file) => told.has(file));
}

function whatIsAsked({ files = [], tests }: RunRequest): string {
  return JSON.stringify([files.toSorted(), tests?.toSorted() ?? 'all']);
}

/** Time limits are tried again elsewhere, and what is green has met nothing. */
function isBeyondDoubt({ outcome, results }: TestRun): boolean {
  if (outcome.kind === 'timed-out') return true;
  return outcome.kind === 'completed' && results.every((result) => result.outcome !== 'failed');
}

/** Whether both have run to their end, and said the same of each test. */
function isSame(one: TestRun, other: TestRun): boolean {
  if (one.outcome.kind !== 'completed' || other.outcome.kind !== 'completed') return false;
  const outcomes = new Map(other.results.map(({ id, outcome }) => [id, outcome]));
  return (
    one.results.length === other.results.length &&
    one.results.every(({ id, outcome }) => outcomes.get(id) === outcome)
  );
}
