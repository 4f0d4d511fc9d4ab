import { expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Edit } from '../../../src/domain/mutant.js';
import { editsKey } from '../../../src/probe/runners/go-schemata.js';
import { writeJavaScriptSchemata } from '../../../src/probe/runners/javascript-schemata.js';
import { applyEdits } from '../../../src/probe/mutant-of.js';

/**
 * fixtures/schemata/javascript/<case>.in.<ext> with <case>.out: a new case writes no code. `// edit: old => new` at the
 * top are the mutants, and what `main` says is what the file does.
 */
const root = join(import.meta.dirname, '../../fixtures/schemata/javascript');
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true';
const cases = readdirSync(root).filter((name) => name.includes('.in.'));

/** The first place behind the comments; several insertions of one edit are not needed here. */
function editsOf(path: string, text: string): readonly Edit[] {
  const head = /^(\/\/ edit: .*\n)+/.exec(text)?.[0] ?? '';
  const written = [...head.matchAll(/^\/\/ edit: (.*?) => (.*)$/gm)];
  expect(written.length).toBe(head.split('\n').length - 1);
  return written.map(([, find = '', replacement = '']) => {
    const start = text.indexOf(find, head.length);
    expect({ find, found: start >= 0 }).toEqual({ find, found: true });
    return { path, start, end: start + find.length, replacement };
  });
}

function compile(path: string, text: string): string {
  const typed = /tsx?$/.test(path);
  const parser = typed
    ? ({ syntax: 'typescript', tsx: path.endsWith('x') } as const)
    : ({ syntax: 'ecmascript', jsx: false } as const);
  const module = { type: 'commonjs' } as const;
  const plain = { sourceMaps: false, swcrc: false, configFile: false } as const;
  if (extname(path) === '.js') return text;
  return transformSync(text, { ...plain, filename: path, module, jsc: { parser, target: 'es2022' } }).code;
}

/** What the file does where this mutant is the active one. */
async function behaviour(path: string, text: string, active: number): Promise<unknown> {
  const exports: { main?: () => unknown } = {};
  try {
    const own = { counterproofSwitch: () => active, env: {} };
    const context = createContext({ exports, module: { exports }, process: own });
    runInContext(compile(path, text), context);
    return JSON.stringify(await exports.main?.());
  } catch (error) {
    return error instanceof Object && 'name' in error ? error.name : String(error);
  }
}

test.each(cases)('%s', async (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const candidates = editsOf(path, text).map((edit) => [edit]);
  const { edits, mutants } = await writeJavaScriptSchemata(root, candidates, () => false);
  const switched = applyEdits(text, edits);
  const left = candidates.filter((each) => !mutants.has(editsKey(each)));
  const output =
    switched + left.map(([edit]) => `// not here: ${edit?.replacement.replaceAll('\n', ' ')}\n`).join('');
  const golden = join(root, path.replace(/\.in\./, '.out.'));
  if (update) writeFileSync(golden, output);
  expect(output).toBe(readFileSync(golden, 'utf8'));

  const before = await behaviour(path, text, 0);
  expect(before).toMatch(/^\[/);
  expect(await behaviour(path, switched, 0)).toBe(before);
  for (const candidate of candidates) {
    const mutant = mutants.get(editsKey(candidate));
    if (mutant === undefined) continue;
    const edited = await behaviour(path, applyEdits(text, candidate), 0);
    expect([candidate, await behaviour(path, switched, mutant.id)]).toEqual([candidate, edited]);
    expect([candidate, edited]).not.toEqual([candidate, before]);
  }
});
