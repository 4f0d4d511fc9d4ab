import { describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { audit } from '../../../src/audit.js';
import type { Report } from '../../../src/domain/report.js';
import { treeEntries } from '../../../src/host/git.js';
import { contentKeys } from '../../../src/probe/recall/content-key.js';
import { recalledFileSchema } from '../../../src/probe/recall/recalled-file.js';
import { settingsSchema } from '../../../src/settings.js';
import { makeRepository, type TestRepository } from '../../repository.js';
import { filesBelow } from '../../source-files.js';
import { isDue } from '../../thorough.js';
import { usePython } from '../runners/fixture-repository.js';

/** fixtures/recall/<case>/merged with case.json: its audit is the same under every cache of fixtures/recall/caches.json. */
const root = join(import.meta.dirname, '../../fixtures/recall');

const caseSchema = z.strictObject({
  why: z.string(),
  /** Of the findings, so that no case passes by finding nothing where there is something. */
  rules: z.array(z.string()),
  gate: z.enum(['pass', 'inconclusive']),
});

const cacheSchema = z.strictObject({
  name: z.string(),
  /** Test files that are said to have noticed faults in every source, with the seconds that they are said to take. */
  files: z.record(z.string(), z.number()).default({}),
  /** Seconds that all other test files are said to take. */
  others: z.number().default(0),
  /** In place of the right ones. */
  key: z.string().optional(),
  /** In place of all that. */
  text: z.string().optional(),
  /** The cases in which fewer tests are asked because of it. */
  spares: z.array(z.string()).default([]),
  /** The one case that it is tried with, where one will do. */
  only: z.string().optional(),
});
type Cache = z.infer<typeof cacheSchema>;

const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    ...caseSchema.parse(JSON.parse(readFileSync(join(root, name, 'case.json'), 'utf8'))),
  }));
const caches = z
  .array(cacheSchema)
  .parse(JSON.parse(readFileSync(join(root, 'caches.json'), 'utf8')))
  .filter(({ name }) => isDue('recall', name));

const fileName = 'counterproof-recall.json';

async function textOf({ files, others, key, text }: Cache, { root: repo }: TestRepository, head: string) {
  if (text !== undefined) return text;
  const tree = await treeEntries(repo, head);
  const keyOf = contentKeys(tree);
  const paths = tree.map(({ path }) => path);
  const sources = paths.filter((path) => path.startsWith('shop/'));
  const said = new Map(Object.entries(files).map(([name, seconds]) => [`tests/${name}`, seconds]));
  const entries = [...said.keys(), ...paths.filter((path) => path.startsWith('tests/') && !said.has(path))];
  return JSON.stringify({
    schema: 1,
    files: entries.map((file) => ({
      runner: 'pytest',
      file,
      key: key ?? keyOf('pytest', file) ?? '1'.repeat(64),
      heard: 9_000_000_000,
      seconds: said.get(file) ?? others,
      whole: true,
      steady: true,
      noticed: said.has(file) ? sources : [],
    })),
  });
}

async function auditOf(repo: string, head: string, cache?: string): Promise<Report> {
  const named = { repo, head, agents: 'none', workers: 1, ...(cache !== undefined && { cache }) };
  const audited = await audit(settingsSchema.parse(named), {
    version: '0',
    event: undefined,
    github: {},
    model: undefined,
    progress: () => {},
  });
  if (audited.kind !== 'audited') throw new Error(audited.reason);
  return audited.report;
}

/** All that anybody concludes: without times, and without which of several tests has noticed what was noticed. */
function essence({ verdicts, gaps, gate, fixes, probe }: Report): unknown {
  const endings = probe.mutants.map(({ id, ending }) => ({ id, ending }));
  return {
    findings: verdicts.map(({ finding }) => finding),
    gaps,
    gate,
    fixes,
    endings,
    skipped: probe.skipped,
  };
}

/** Caches that name only test files of another case are not worth an audit. */
function isAbout({ files, text }: Cache, tree: Readonly<Record<string, string>>): boolean {
  return (
    text !== undefined || Object.keys(files).some((name) => name.includes('..') || `tests/${name}` in tree)
  );
}

function testsIn({ probe }: Report): number {
  return probe.runners.reduce((sum, { tests }) => sum + tests, 0);
}

interface Audited {
  readonly report: Report;
  /** What was left for the next audit. */
  readonly kept: string;
}

describe.each(cases)('$name', ({ name, rules, gate }) => {
  const tree = filesBelow(`__tests__/fixtures/recall/${name}/merged`, '');
  const files = Object.fromEntries(tree.map(({ path, text }) => [path, text]));

  /** Asks for audits of one repository, each with a cache of its own. */
  async function inRepository(
    ask: (run: (text?: string) => Promise<Audited>, of: (cache: Cache) => Promise<string>) => Promise<void>,
  ) {
    const repository = makeRepository([{ files: { 'README.md': 'Prices.\n' } }, { files }]);
    const head = repository.git('rev-parse', 'HEAD');
    const sandbox = mkdtempSync(join(tmpdir(), 'counterproof-recall-'));
    try {
      await ask(
        async (text) => {
          const path = join(sandbox, 'cache', fileName);
          mkdirSync(dirname(path), { recursive: true });
          if (text === undefined) rmSync(path, { force: true });
          else writeFileSync(path, text);
          const report = await auditOf(repository.root, head, dirname(path));
          return { report, kept: readFileSync(path, 'utf8') };
        },
        (cache) => textOf(cache, repository, head),
      );
    } finally {
      rmSync(sandbox, { recursive: true, force: true });
      repository.remove();
    }
  }

  (usePython() ? test : test.skip)(
    'no cache changes what is concluded, whatever it says',
    async () => {
      await inRepository(async (run, of) => {
        const plain = await run();
        expect(plain.report.verdicts.map(({ finding }) => finding.rule)).toEqual(rules);
        expect(plain.report.gate.kind).toBe(gate);
        const expected = essence(plain.report);
        const runs = [{ said: 'what that audit has left', text: plain.kept, spares: false }];
        for (const cache of caches.filter(({ only = name }) => only === name))
          if (isAbout(cache, files))
            runs.push({ said: cache.name, text: await of(cache), spares: cache.spares.includes(name) });
        for (const { said, text, spares } of runs) {
          const { report, kept } = await run(text);
          expect({ said, is: essence(report) }).toEqual({ said, is: expected });
          expect({ said, spares: testsIn(report) < testsIn(plain.report) }).toEqual({ said, spares });
          const { files: left } = z.object({ files: z.array(recalledFileSchema) }).parse(JSON.parse(kept));
          expect(left.filter(({ noticed }) => noticed.includes('shop/prices.py'))).not.toEqual([]);
        }
      });
    },
    20 * 60_000,
  );
});
