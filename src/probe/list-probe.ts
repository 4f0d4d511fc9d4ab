import type { ProbeListing } from '../domain/probe-listing.js';
import { listFiles } from '../host/git.js';
import { openWorkspace } from '../host/workspace.js';
import { nameOf } from './open-runners.js';
import { type Plan, planMutants } from './plan.js';
import type { ProbeRequest } from './probe-request.js';
import { readImportingTexts, readTexts } from './repository-texts.js';
import { changedTestsOf, selectTests } from './select-tests.js';
import { countSkips } from './skip.js';

type ListRequest = Pick<ProbeRequest, 'repo' | 'change' | 'runners'>;

interface FoundRunner {
  readonly name: string;
  readonly because: string;
  readonly testFiles: readonly string[];
  readonly indivisible: boolean;
}

/** Plans the mutants and looks for runners as the probe does, and starts nothing. */
export async function listProbe(request: ListRequest): Promise<ProbeListing> {
  const { repo, change } = request;
  const plan = await planMutants(change.files, (paths) => readTexts(repo, change.head, paths));
  const files = await listFiles(repo, change.head);
  const found = await findRunners(request, files);
  const texts = await readImportingTexts(repo, change.head, files);
  return {
    change,
    runners: found.map(({ testFiles, name, because }) => ({ name, because, testFiles: testFiles.length })),
    files: filesOf(plan).map((path) => ({
      path,
      mutants: mutantsOf(plan, path, 1),
      lesser: mutantsOf(plan, path, 2),
      unordered: plan.queries.flatMap(({ planned }) =>
        planned.path === path ? [planned.site.lines[0]] : [],
      ),
      near: nearTests(request, path, found, texts),
    })),
    skipped: countSkips(plan.skipped),
    gaps: plan.gaps,
  };
}

/** Whether a runner can start is not tried: the first that claims a file has it here. */
async function findRunners(
  { repo, change, runners }: ListRequest,
  files: readonly string[],
): Promise<readonly FoundRunner[]> {
  const workspace = await openWorkspace(repo, change.head);
  const claimed = new Set<string>();
  const found: FoundRunner[] = [];
  try {
    for (const runner of runners) {
      for (const detection of await runner.detect(workspace.root, files)) {
        const testFiles = detection.testFiles.filter((file) => !claimed.has(file));
        const indivisible = detection.indivisible === true;
        if (testFiles.length === 0 && !indivisible) continue;
        for (const file of testFiles) claimed.add(file);
        found.push({ name: nameOf(runner, detection), because: detection.because, testFiles, indivisible });
      }
    }
  } finally {
    await workspace.close();
  }
  return found;
}

function filesOf({ sites, queries }: Plan): readonly string[] {
  const all = [...sites, ...queries.map(({ planned }) => planned)];
  return [...new Set(all.map(({ path }) => path))].toSorted();
}

function mutantsOf({ sites }: Plan, path: string, tier: 1 | 2): ProbeListing['files'][number]['mutants'] {
  return sites
    .filter((site) => site.path === path && site.tier === tier)
    .flatMap(({ mutants }) => mutants.map(({ lines, description }) => ({ line: lines[0], description })))
    .toSorted((first, second) => first.line - second.line);
}

/** What tells only which tests are not near. */
const nothingElse = { manifests: new Map<string, string>(), sharesHooks: false };

function nearTests(
  { change }: ListRequest,
  path: string,
  found: readonly FoundRunner[],
  texts: ReadonlyMap<string, string>,
): ProbeListing['files'][number]['near'] {
  const changedTests = changedTestsOf(change);
  return found
    .map(({ name, testFiles, indivisible }) => {
      const selected = selectTests({ testFiles, sources: [path], changedTests, texts, ...nothingElse });
      return { runner: name, paths: indivisible ? testFiles : selected.near };
    })
    .filter(({ paths }) => paths.length > 0);
}
