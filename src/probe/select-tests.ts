import { posix } from 'node:path';
import type { Change } from '../domain/change.js';
import { distances, importGraph } from './import-graph.js';
import { withoutIndirectReach } from './indirect-reach.js';

export interface SelectionRequest {
  /** Every test file that the runner would collect. */
  readonly testFiles: readonly string[];
  /** The production files that will be broken. */
  readonly sources: readonly string[];
  /** Test files that the change itself touched. */
  readonly changedTests: readonly string[];
  /** The repository's texts by path, as far as they can import one another. */
  readonly texts: ReadonlyMap<string, string>;
  /** What says how its packages hang together, by path. */
  readonly manifests: ReadonlyMap<string, string>;
  /** As in `Runner`. */
  readonly sharesHooks: boolean;
}

/** The test files that a change added or altered. */
export function changedTestsOf({ files }: Change): readonly string[] {
  return files.filter(({ role, status }) => role === 'test' && status !== 'deleted').map(({ path }) => path);
}

/** Test files by how likely they are to cover the sources. */
export interface Selection {
  /** Changed, named after a source, or importing one directly; else importing one through other files. */
  readonly near: readonly string[];
  /** Importing one through other files. */
  readonly reaching: readonly string[];
  /** No import leads from them to a source; processes and requests still may. Without those: in none of the three. */
  readonly others: readonly string[];
}

function stemOf(path: string): string {
  return posix
    .basename(path)
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[._-]/g, '')
    .toLowerCase();
}

/** A test file that is named after a source file, in any of the usual ways. */
function namedAfter(test: string, sources: readonly string[]): boolean {
  return sources.some((source) => {
    const stem = stemOf(source);
    return stem.length > 2 && stemOf(test).includes(stem);
  });
}

/** pytest runs a conftest.py for every test below its folder. */
function conftestsAbove(test: string, near: ReadonlyMap<string, number>): boolean {
  for (let directory = posix.dirname(test); ; directory = posix.dirname(directory)) {
    const conftest = directory === '.' ? 'conftest.py' : `${directory}/conftest.py`;
    if (near.has(conftest)) return true;
    if (directory === '.' || directory === '/') return false;
  }
}

/**
 * Selects by imports and names, so that a small change does not pay for the whole suite.
 * What is selected decides only what runs first: a survivor is tried on the others too.
 */
export function selectTests(request: SelectionRequest): Selection {
  const { testFiles, sources, changedTests, texts } = request;
  const importers = importGraph(texts);
  const distance = distances(importers, sources);
  const changed = new Set(changedTests);
  const direct = testFiles.filter(
    (test) => changed.has(test) || (distance.get(test) ?? Infinity) <= 1 || namedAfter(test, sources),
  );
  const reaches = (test: string): boolean => distance.has(test) || conftestsAbove(test, distance);
  const near = direct.length > 0 ? direct : testFiles.filter(reaches);
  const chosen = new Set(near);
  const rest = testFiles.filter((test) => !chosen.has(test));
  const unreached = rest.filter((test) => !reaches(test));
  const conftests = [...texts.keys()].filter((path) => path.endsWith('conftest.py'));
  // Where no import leads anywhere, imports are not how these tests get to the code.
  const unrelated =
    near.length > 0
      ? withoutIndirectReach([...unreached, ...conftests], {
          ...request,
          importers,
          reaching: new Set(distance.keys()),
          importsLead: testFiles.some(reaches),
        })
      : new Set<string>();
  // What a conftest.py can get to, every test below it can.
  const open = new Map(conftests.filter((path) => !unrelated.has(path)).map((path) => [path, 0]));
  return {
    near,
    reaching: rest.filter(reaches),
    others: unreached.filter((test) => !unrelated.has(test) || conftestsAbove(test, open)),
  };
}
