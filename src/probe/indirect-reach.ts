import { distances, type Importers, withOpenImports } from './import-graph.js';
import { languageOf } from './languages/index.js';

/**
 * What code does that gets to other code without importing it: another process, a request, a module named by a text, a
 * plugin. Kept wide on purpose: a test file too many only costs time.
 */
const indirection =
  /process|spawn|\bexec|fork|popen|\bsystem\b|import_?module|__import__|importlib|runpy|entry_?points?|pkg_resources|plugin|https?:|client|server|request|fetch|socket|browser|driver|\bpage\b|visit|invoke|runner|call_command|settings|fixture|celery|\bsignal|getattr\(\s*sys|\bgo:embed|os\.Args|\bcgo\b/i;

/** A package that brings fixtures to every test without being imported. */
const ownPlugin = /pytest11|pytest_plugins/;

export interface ReachRequest {
  /** Every test file of the runner. */
  readonly testFiles: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** As in `ImportRules`, by path. */
  readonly manifests: ReadonlyMap<string, string>;
  readonly importers: Importers;
  /** Every file from which an import leads to the change, or that is changed. */
  readonly reaching: ReadonlySet<string>;
  /** Whether from any test file imports lead to the change. */
  readonly importsLead: boolean;
  /** True where what one test file sets up holds for the tests of all. */
  readonly sharesHooks: boolean;
}

/**
 * Of these files those that cannot get to code which no import leads to: every module of the language is imported by
 * name, neither the file nor anything that it imports has a way round that, and nothing that is run along with every
 * test gets there.
 */
export function withoutIndirectReach(paths: readonly string[], request: ReachRequest): ReadonlySet<string> {
  const { texts, manifests, importers } = request;
  const ways = [...[...texts].filter(isWay).map(([path]) => path), ...withOpenImports(texts, manifests)];
  if (isEverywhere(request)) return new Set();
  const reaching = distances(importers, ways);
  return new Set(
    paths.filter((path) => {
      const rules = languageOf(path)?.importsSayAll;
      const complete = rules !== undefined && (request.importsLead || rules.oftenBypassed !== true);
      return complete && texts.has(path) && !reaching.has(path);
    }),
  );
}

function isWay([path, text]: readonly [string, string]): boolean {
  return indirection.test(text) || languageOf(path)?.importsSayAll?.indirection?.test(text) === true;
}

/** Whether something that gets to the change is run with every test. */
function isEverywhere({ testFiles, texts, manifests, reaching, sharesHooks }: ReachRequest): boolean {
  if ([...texts.values()].some((text) => ownPlugin.test(text))) return true;
  const tests = new Set(testFiles);
  return [...reaching].some((path) => {
    const rules = languageOf(path)?.importsSayAll;
    const isShared = sharesHooks && rules?.sharedHooks?.test(texts.get(path) ?? '') === true;
    return isShared || (!tests.has(path) && rules?.isSetup?.(path, manifests) === true);
  });
}
