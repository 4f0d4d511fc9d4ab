import { describe, expect, test } from '@jest/globals';
import { posix } from 'node:path';
import { filesBelow, type SourceFile } from './source-files.js';

/** Bottom up. A unit (a folder of src/, or a file beside them) imports from lower layers and from itself. */
const layers = [
  ['domain'],
  ['host', 'model'],
  ['change', 'probe', 'specialists', 'judgement', 'report', 'alerts', 'fixes'],
  ['settings', 'version'],
  ['policy'],
  ['standing-alerts', 'fixes-request'],
  ['audit', 'merge', 'init', 'explain', 'commands', 'report-folder'],
  ['publish', 'progress', 'help', 'setting-sources', 'reader'],
  ['invocation'],
  ['index'],
] as const;

/** Layers that the table names before there is any code in them. */
const announced: readonly string[] = [];

/** What only one place may touch, so that it can be seen whole. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['host/process.ts', 'host/spawn.ts'],
  '@actions/core': ['publish.ts'],
  '@actions/github': ['change/pull-request.ts', 'host/github/api.ts'],
  '@anthropic-ai/sdk': ['model/client.ts', 'model/converse.ts', 'model/failure.ts'],
  'cli-progress': ['progress.ts'],
};

const order = new Map<string, number>(
  layers.flatMap((units, at) => units.map((unit) => [unit, at] as const)),
);

function unitOf(path: string): string {
  return path.split('/')[0]?.replace(/\.[jt]s$/, '') ?? path;
}

/** Static, re-exporting, type-only and dynamic imports, and `require`, as written. */
function importsOf({ text }: SourceFile): readonly string[] {
  const found = text.matchAll(
    /(?:\bfrom|\bimport|\b(?:import|require|resolve)\s*\()\s*(['"`])([^'"`\n]+)\1/g,
  );
  return Array.from(found, ([, , specifier = '']) => specifier);
}

function violationsOf(file: SourceFile): readonly string[] {
  return importsOf(file).flatMap((specifier) => {
    const holders = reserved[specifier];
    if (holders && !holders.includes(file.path)) return [`${file.path} imports ${specifier}`];
    if (!specifier.startsWith('.')) {
      const isPure = unitOf(file.path) !== 'domain';
      return isPure ? [] : [`${file.path} imports ${specifier}`];
    }
    const [from, to] = [unitOf(file.path), unitOf(posix.join(posix.dirname(file.path), specifier))];
    const isLower = (order.get(to) ?? Infinity) < (order.get(from) ?? -Infinity);
    return from === to || isLower ? [] : [`${file.path} imports ${to}`];
  });
}

const sources = filesBelow('src', '.ts');

test('every file keeps to its layer', () => {
  expect(sources.flatMap(violationsOf)).toEqual([]);
});

test('the table knows every unit, and every unit of the table is there', () => {
  const units = new Set(sources.map(({ path }) => unitOf(path)));
  expect([...units, ...announced].toSorted()).toEqual([...order.keys()].toSorted());
});

test('enough was looked at for that to mean something', () => {
  expect(sources.length).toBeGreaterThan(150);
  expect(sources.flatMap(importsOf).length).toBeGreaterThan(500);
});

test('imports that no text names are in one place only, which loads the grammars', () => {
  const computed = sources.filter(({ text }) => /\bimport\s*\(\s*(\/\*.*?\*\/)?\s*[^'"\s/]/.test(text));
  expect(computed.map(({ path }) => path)).toEqual(['probe/languages/grammar.ts']);
});

describe('what is not allowed is seen', () => {
  test.each([
    ['a stage in another', 'probe/a.ts', `import { x } from '../change/x.js';`, 'probe/a.ts imports change'],
    [
      'a type of it',
      'report/a.ts',
      `import type { X } from '../judgement/x.js';`,
      'report/a.ts imports judgement',
    ],
    ['over several lines', 'host/a.ts', `import {\n  x,\n} from '../probe/x.js';`, 'host/a.ts imports probe'],
    ['re-exported', 'judgement/a.ts', `export * from "../report/x.js";`, 'judgement/a.ts imports report'],
    ['for its effects', 'change/a.ts', `import '../publish.js';`, 'change/a.ts imports publish'],
    ['dynamically', 'specialists/a.ts', `await import('../probe/x.js')`, 'specialists/a.ts imports probe'],
    ['from below', 'audit.ts', `import { y } from './publish.js';`, 'audit.ts imports publish'],
    ['something unknown', 'probe/a.ts', `import { y } from '../util/x.js';`, 'probe/a.ts imports util'],
    ['a package in the domain', 'domain/a.ts', `import { z } from 'zod';`, 'domain/a.ts imports zod'],
    [
      'a second spawner',
      'probe/a.ts',
      `import { spawn } from 'node:child_process';`,
      'probe/a.ts imports node:child_process',
    ],
  ])('%s', (_name, path, text, violation) => {
    expect(violationsOf({ path, text })).toEqual([violation]);
  });

  test.each([
    ['probe/languages/a.ts', `import { x } from '../../host/x.js';`],
    ['probe/a.ts', `import { x } from './operators/index.js';`],
    ['index.ts', `const { audit } = await import('./audit.js');`],
  ])('%s may do that', (path, text) => {
    expect(violationsOf({ path, text })).toEqual([]);
  });
});
