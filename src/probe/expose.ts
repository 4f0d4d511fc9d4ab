import type { FourCells } from '../domain/evidence.js';
import type { Edit, Mutant } from '../domain/mutant.js';
import type { TestId } from '../domain/test-run.js';
import { judgeRun, type RunVerdict } from './judge-run.js';
import { type FixtureReordering, proposeReorderings } from './reorderings/propose.js';
import { runMerged } from './run-merged.js';
import { type Coverage, filesOf, runCovering } from './trial.js';

export interface Exposure {
  readonly reordering: FixtureReordering;
  /** The tests that fail on the mutant once their fixtures are reordered: those that were green by luck. */
  readonly lucky: readonly TestId[];
  readonly cells: FourCells;
  readonly coverage: Coverage;
}

export interface ExposureRequest {
  /** The survivor, in the form in which it survived. */
  readonly mutant: Mutant;
  readonly coverage: readonly Coverage[];
  /** Tests that notice some other order; only these can be exposed. */
  readonly asserting: ReadonlySet<TestId>;
  readonly keys: readonly string[];
  readonly table?: string;
  readonly readText: (path: string) => Promise<string | undefined>;
  /** Files of fixtures that a test file shares with others, such as conftest.py. */
  readonly fixtureFiles: (testFile: string) => readonly string[];
}

export interface ExposureResult {
  readonly exposure?: Exposure;
  readonly tried: number;
  /** True when the time was used up before every reordering was tried. */
  readonly cutShort: boolean;
  /** True when the mutant, run once more as it was, did not survive: no survivor after all. */
  readonly unstable: boolean;
}

const mostReorderings = 24;
/** Part of the time left that one survivor may take, so that a slow suite leaves some for the others. */
const shareOfTime = 0.25;
const seeds = [20, 21] as const;

type Cell = RunVerdict['kind'] | 'no-time' | 'unstable';

/** How one cell of the right column ends: all tests of the files that the reordering can reach have to answer. */
async function runCell(
  coverage: Coverage,
  edits: readonly Edit[],
  tests: ReadonlySet<TestId>,
  seed: number,
): Promise<RunVerdict | undefined> {
  // Round after round; the last one is run all the way as in the user's own CI.
  const run = await runCovering(coverage, edits, { seed, anew: seed !== seeds.at(-1) }, tests);
  return run && judgeRun(run, tests);
}

/** All three cells around the red one, run beside it under its own seed: luck of the seed must not pass for a proof. */
async function provesItself(
  request: ExposureRequest,
  coverage: Coverage,
  reordering: FixtureReordering,
  seed: number,
): Promise<Cell | { readonly red: readonly TestId[] }> {
  const both = [...request.mutant.edits, ...reordering.edits];
  const mutated = await runCell(coverage, both, coverage.tests, seed);
  if (mutated === undefined) return 'no-time';
  if (mutated.kind !== 'killed') return mutated.kind;
  if (mutated.doubtful) return 'unviable';
  const merged = await runMerged(coverage, reordering.edits, seed);
  if (merged !== 'survived') return merged;
  const asWritten = await runCell(coverage, request.mutant.edits, coverage.tests, seed);
  if (asWritten === undefined) return 'no-time';
  return asWritten.kind === 'survived' ? { red: mutated.by } : 'unstable';
}

/** The four cells for one reordering, each of them twice in fresh processes. */
async function tryReordering(
  request: ExposureRequest,
  coverage: Coverage,
  reordering: FixtureReordering,
): Promise<Exposure | Cell> {
  let lucky: readonly TestId[] | undefined;
  for (const seed of seeds) {
    const result = await provesItself(request, coverage, reordering, seed);
    if (typeof result === 'string') return result;
    lucky = lucky === undefined ? result.red : lucky.filter((id) => result.red.includes(id));
  }
  if (lucky === undefined || lucky.length === 0) return 'unviable';
  const { description, path, lines } = reordering;
  const cells: FourCells = {
    merged: { asWritten: 'green', reordered: 'green' },
    mutated: { asWritten: 'green', reordered: 'red' },
    repeats: seeds.length,
    reordering: { description, path, lines },
  };
  return { reordering, lucky, cells, coverage };
}

async function proposals(
  request: ExposureRequest,
  coverage: Coverage,
): Promise<readonly FixtureReordering[]> {
  const tests = [...request.asserting].filter((id) => coverage.tests.has(id));
  const testFiles = tests.length > 0 ? filesOf(coverage, tests) : [];
  const paths = new Set(testFiles.flatMap((file) => [file, ...request.fixtureFiles(file)]));
  const found: FixtureReordering[] = [];
  for (const path of paths) {
    const text = await request.readText(path);
    const { keys, table } = request;
    if (text !== undefined)
      found.push(
        ...(await proposeReorderings({ path, text, tests, keys, ...(table !== undefined && { table }) })),
      );
  }
  return found.slice(0, mostReorderings);
}

/** Looks for a reordering of fixtures that the merged code bears and the mutant does not. */
export async function expose(request: ExposureRequest): Promise<ExposureResult> {
  let tried = 0;
  const ended = (how: Partial<ExposureResult> = {}): ExposureResult => ({
    tried,
    cutShort: false,
    unstable: false,
    ...how,
  });
  for (const coverage of request.coverage) {
    const { deadline } = coverage.group;
    const enough = deadline.remaining() * (1 - shareOfTime);
    for (const reordering of await proposals(request, coverage)) {
      const result = await tryReordering(request, coverage, reordering);
      if (result === 'unstable') return ended({ unstable: true });
      if (result === 'no-time') return ended({ cutShort: true });
      tried += 1;
      if (typeof result !== 'string') return ended({ exposure: result });
      if (deadline.remaining() < enough) return ended({ cutShort: true });
    }
  }
  return ended();
}
