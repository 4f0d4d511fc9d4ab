import { fewFiles } from '../few-files.js';
import type { RunnerRecall } from './recall.js';

/** The test files of one runner that imports or names lead to, and what the change has to do with them. */
export interface LikelyRequest {
  readonly near: readonly string[];
  readonly reaching: readonly string[];
  /** The production files that will be broken. */
  readonly sources: readonly string[];
  /** Test files that the change itself touched. */
  readonly changedTests: readonly string[];
  readonly recall: RunnerRecall;
}

/** Seconds that the other files have to take for these few to be worth a start of their own. */
const leastOthers = 10;
/** How many times as long as the few. */
const leastRatio = 2;

/**
 * The few test files that are likely to notice most: those that the change touched, and those that have noticed faults
 * in the same production files before. Empty where asking them by themselves would not pay.
 */
export function likelyFiles(request: LikelyRequest): readonly string[] {
  const { near, reaching, recall } = request;
  const chosen = new Set(likeliest(request).slice(0, fewFiles));
  const all = [...near, ...reaching];
  const few = all.filter((file) => chosen.has(file));
  // So few near the change are asked by themselves in any case.
  const isAsked = near.length <= fewFiles && few.every((file) => near.includes(file));
  if (few.length === 0 || isAsked) return [];
  const others = all.filter((file) => !chosen.has(file));
  const pays = secondsOf(others, recall) >= Math.max(leastOthers, leastRatio * secondsOf(few, recall));
  return pays ? few : [];
}

function likeliest({ near, reaching, sources, changedTests, recall }: LikelyRequest): readonly string[] {
  const touched = near.filter((file) => changedTests.includes(file));
  const noticing = noticingInTurn([...near, ...reaching], sources, recall);
  // A change of very many tests says nothing about any of them.
  return [...(touched.length <= fewFiles ? touched : []), ...noticing];
}

/** The fastest file that has noticed something in the first source, in the second, and so on; then the next ones. */
function noticingInTurn(
  files: readonly string[],
  sources: readonly string[],
  recall: RunnerRecall,
): readonly string[] {
  const steady = files.flatMap((file) => recall.of(file) ?? []).filter((one) => one.steady);
  const bySpeed = steady.toSorted((one, other) => one.seconds - other.seconds);
  const noticing = sources.map((source) => bySpeed.filter(({ noticed }) => noticed.includes(source)));
  const turns = Array.from({ length: fewFiles }, (_, turn) => turn);
  return turns.flatMap((turn) => noticing.flatMap((list) => list[turn]?.file ?? []));
}

function secondsOf(files: readonly string[], recall: RunnerRecall): number {
  return files.reduce((sum, file) => sum + (recall.of(file)?.seconds ?? 0), 0);
}
