import type { Change } from '../domain/change.js';
import type { Deadline } from './deadline.js';
import type { OpenRunner } from './open-runners.js';
import type { Surroundings } from './prove.js';
import type { Recall } from './recall/recall.js';
import { readImportingTexts, readManifests } from './repository-texts.js';
import { changedTestsOf, selectTests } from './select-tests.js';
import type { TestGroup } from './test-group.js';

/** What decides which tests are near the change. */
export interface GroupingRequest {
  readonly repo: string;
  readonly change: Change;
  readonly workers: number;
  /** The files that will be broken. */
  readonly sources: readonly string[];
  readonly deadline: Deadline;
  /** Every tracked file. */
  readonly files: readonly string[];
  /** What earlier audits have seen of the tests. */
  readonly recall?: Recall;
}

/** The tests near the change first, for every runner; then, for what survives there, those farther away. */
export async function groupsOf(
  { repo, change, workers, sources, deadline, files, recall }: GroupingRequest,
  open: readonly OpenRunner[],
): Promise<readonly TestGroup[]> {
  const texts = await readImportingTexts(repo, change.head, files);
  const manifests = await readManifests(repo, change.head, files);
  const changedTests = changedTestsOf(change);
  const selections = open.map(({ name, runner, testFiles, indivisible, pool }) => {
    const { sharesHooks = false } = runner;
    const selection = indivisible
      ? { near: testFiles, reaching: [], others: [] }
      : selectTests({ testFiles, sources, changedTests, texts, manifests, sharesHooks });
    // Of tests that all run whatever is asked for, none can be asked before the others.
    const known = !indivisible && recall && { recall: recall.forRunner(name) };
    const group = (tier: TestGroup['tier']): TestGroup => ({
      name,
      tier,
      files: selection[tier],
      pool,
      workers,
      deadline,
      ...known,
    });
    return { near: group('near'), reaching: group('reaching'), others: group('others') };
  });
  // Where no import and no name leads anywhere, nothing is nearer than anything else.
  const lost = selections.every(({ near }) => near.files.length === 0);
  if (lost) return selections.map(({ others }) => ({ ...others, tier: 'near' as const }));
  const tiers = ['near', 'reaching', 'others'] as const;
  return tiers
    .flatMap((tier) => selections.map((groups) => groups[tier]))
    .filter(({ files: part }) => part.length > 0);
}

/** Fixtures that a test file shares with others: pytest's conftest.py, in its folder and all above it. */
export function fixtureFiles(files: readonly string[]): Surroundings['fixtureFiles'] {
  const conftests = files.filter((file) => /(^|\/)conftest\.py$/.test(file));
  return (testFile) =>
    conftests.filter((conftest) => testFile.startsWith(conftest.slice(0, -'conftest.py'.length)));
}
