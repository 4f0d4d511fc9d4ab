import { distances, type Importers } from './import-graph.js';
import { languageOf } from './languages/index.js';

/**
 * What code does that gets to other code without importing it: another process, a request, a module named by a text, a
 * plugin. Kept wide on purpose: a test file too many only costs time.
 */
const indirection =
  /process|spawn|\bexec|fork|popen|\bsystem\b|import_?module|__import__|importlib|runpy|entry_?points?|pkg_resources|plugin|https?:|client|server|request|fetch|socket|browser|driver|\bpage\b|visit|invoke|runner|call_command|settings|fixture|celery|\bsignal|getattr\(\s*sys|\bgo:embed|os\.Args|\bcgo\b/i;

/** A package that brings fixtures to every test without being imported. */
const ownPlugin = /pytest11|pytest_plugins/;

/**
 * Test files that cannot get to code which no import leads to: every module of the language is imported by name, and
 * neither the file nor anything that it imports has a way round that.
 */
export function withoutIndirectReach(
  testFiles: readonly string[],
  texts: ReadonlyMap<string, string>,
  importers: Importers,
): ReadonlySet<string> {
  const ways = [...texts].filter(([, text]) => indirection.test(text)).map(([path]) => path);
  const reaching = distances(importers, ways);
  const everywhere = [...texts.values()].some((text) => ownPlugin.test(text));
  return new Set(
    testFiles.filter((path) => {
      const complete = languageOf(path)?.importsSayAll === true && texts.has(path);
      return complete && !everywhere && !reaching.has(path);
    }),
  );
}
