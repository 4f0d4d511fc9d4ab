import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { Edit } from '../../domain/mutant.js';
import { decodeText } from '../../host/git.js';
import { editsByPath } from '../../host/text-edits.js';
import { insert } from '../languages/nodes.js';
import type { TextEdit } from '../languages/site.js';
import { applyEdits } from '../mutant-of.js';
import { changing, editsKey } from './go-schemata.js';
import {
  grammarOf,
  isSelfContained,
  readFunctions,
  type JavaScriptFunction,
} from './javascript-functions.js';

/** One mutant among all that the files hold. */
export interface SwitchedMutant {
  /** From 1. */
  readonly id: number;
  /** Numbers of the functions that differ. */
  readonly places: readonly number[];
}

/** Many mutants in the files of one tree ("mutant schemata"), of which at most one is active in each function. */
export interface JavaScriptSchemata {
  /** Make the tree's files hold all mutants. */
  readonly edits: readonly Edit[];
  /** By `editsKey`. */
  readonly mutants: ReadonlyMap<string, SwitchedMutant>;
}

/** A process that has not been told otherwise, started by a test, finds here which mutants are active (`ActiveMutants`). */
const mutantsVariable = 'COUNTERPROOF_MUTANTS';
/** The same for the threads of Vitest, which tells each what is provided for it (assets/reporters/vitest-engine.mjs). */
const mutantsContext = 'counterproofMutants';

/** By the number of the function, the mutant that is active in it. */
export type ActiveMutants = Readonly<Record<number, number>>;

/** Every copy makes its function slower to compile and its stack frame larger. */
const mostCopies = 64;
/** In UTF-16 units, of all copies in one file. */
const mostText = 1_000_000;

interface Source {
  readonly path: string;
  readonly grammar: string;
  readonly text: string;
  readonly functions: readonly JavaScriptFunction[];
}

/** The body of one function as one mutant has it. */
interface Copy {
  readonly mutant: number;
  readonly of: JavaScriptFunction;
  readonly text: string;
}

/** The copies that one file holds so far. */
interface Holding {
  readonly copies: Map<JavaScriptFunction, Copy[]>;
  size: number;
}

/**
 * Puts every mutant that lies in the bodies of functions as a copy of these beside their own code. A mutant that
 * cannot be written so is left out: one of a signature, a class or the top level of a module, or in one of `unfit`.
 */
export async function writeJavaScriptSchemata(
  root: string,
  candidates: readonly (readonly Edit[])[],
  unfit: (path: string) => boolean,
): Promise<JavaScriptSchemata> {
  const sources = new Map<string, Promise<Source | undefined>>();
  const sourceOf = (path: string): Promise<Source | undefined> => {
    const known = sources.get(path) ?? (unfit(path) ? Promise.resolve(undefined) : readSource(root, path));
    sources.set(path, known);
    return known;
  };
  const held = new Map<Source, Holding>();
  const functionsOf = new Map<string, readonly JavaScriptFunction[]>();
  const ids = new Map<string, number>();
  for (const [index, candidate] of candidates.entries()) {
    const key = editsKey(candidate);
    if (ids.has(key)) continue;
    const own = await copiesOf(index + 1, changing(candidate), sourceOf);
    if (own === undefined || !hold(held, own)) continue;
    ids.set(key, index + 1);
    functionsOf.set(
      key,
      [...own.values()].flat().map(({ of }) => of),
    );
  }
  const places = new Map([...held.values()].flatMap(({ copies }) => [...copies.keys()]).map(numbered));
  const mutants = [...ids].map(([key, id]): [string, SwitchedMutant] => [
    key,
    { id, places: (functionsOf.get(key) ?? []).flatMap((of) => places.get(of) ?? []) },
  ]);
  const edits = [...held].flatMap(([source, { copies }], index) =>
    switchedFile(source, [...copies], places, `counterproof${index}`),
  );
  return { edits, mutants: new Map(mutants) };
}

const numbered = (of: JavaScriptFunction, index: number): [JavaScriptFunction, number] => [of, index];

async function readSource(root: string, path: string): Promise<Source | undefined> {
  const grammar = grammarOf(path);
  const bytes = grammar && (await readFile(join(root, path)).catch(() => undefined));
  if (grammar === undefined || bytes === undefined) return undefined;
  const text = decodeText(bytes);
  const functions = await readFunctions(grammar, text);
  return functions && { path, grammar, text, functions };
}

/** The copies that make a mutant, by file; undefined where it is no matter of function bodies alone. */
async function copiesOf(
  mutant: number,
  edits: readonly Edit[],
  sourceOf: (path: string) => Promise<Source | undefined>,
): Promise<ReadonlyMap<Source, readonly Copy[]> | undefined> {
  const copies = new Map<Source, readonly Copy[]>();
  for (const [path, own] of editsByPath(edits)) {
    const source = await sourceOf(path);
    const ofFile = source && (await copiesIn(source, mutant, own));
    if (source === undefined || ofFile === undefined) return undefined;
    copies.set(source, ofFile);
  }
  return copies.size === 0 ? undefined : copies;
}

const isAround = ({ body }: JavaScriptFunction, start: number, end: number): boolean =>
  body.start <= start && end <= body.end;

/** Without what an edit leaves as it is at its ends: `{ ... }` that becomes `{}` keeps its braces. */
function narrowed(text: string, { start, end, replacement }: TextEdit): TextEdit {
  const old = text.slice(start, end);
  const most = Math.min(old.length, replacement.length);
  let head = 0;
  while (head < most && old[head] === replacement[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === replacement.at(-1 - tail)) tail += 1;
  const kept = replacement.slice(head, replacement.length - tail);
  return { start: start + head, end: end - tail, replacement: kept };
}

async function copiesIn(
  { grammar, text, functions }: Source,
  mutant: number,
  given: readonly Edit[],
): Promise<readonly Copy[] | undefined> {
  const edits = given.map((edit) => narrowed(text, edit));
  const innermost = new Set<JavaScriptFunction>();
  for (const { start, end } of edits) {
    const owner = functions.findLast((each) => isAround(each, start, end));
    if (owner === undefined) return undefined;
    innermost.add(owner);
  }
  const owners = [...innermost].filter(
    (one) => ![...innermost].some((other) => other !== one && isAround(other, one.body.start, one.body.end)),
  );
  const copies: Copy[] = [];
  for (const of of owners) {
    const own = edits.filter(({ start, end }) => isAround(of, start, end));
    const copy = copyText(text, of, own);
    const original = text.slice(of.body.start, of.body.end);
    // A brace too many, and the mutant would be one of the whole file.
    if (!(await isSelfContained(grammar, copy, of.isExpression))) return undefined;
    if (grammar === 'javascript' && !compiles(copy, of) && compiles(original, of)) return undefined;
    copies.push({ mutant, of, text: copy });
  }
  return copies;
}

function copyText(text: string, { body }: JavaScriptFunction, edits: readonly TextEdit[]): string {
  const moved = edits.map(({ start, end, replacement }) => ({
    start: start - body.start,
    end: end - body.start,
    replacement,
  }));
  return applyEdits(text.slice(body.start, body.end), moved);
}

/** Compiled, never run: one copy that node cannot read would take the whole file with it. */
function compiles(code: string, { isExpression }: JavaScriptFunction): boolean {
  const names = [...new Set(code.match(/#[\p{ID_Start}$_][\p{ID_Continue}$]*/gu))];
  const inside = isExpression ? `return (${code}\n);` : code;
  const fields = names.map((name) => `${name};`).join(' ');
  try {
    return new Script(`(class extends Object { ${fields} async *of() {${inside}\n} })`) instanceof Script;
  } catch {
    return false;
  }
}

/** False where there is no room for them. */
function hold(held: Map<Source, Holding>, own: ReadonlyMap<Source, readonly Copy[]>): boolean {
  for (const [source, copies] of own) {
    const holding = held.get(source);
    const size = copies.reduce((sum, { text }) => sum + text.length, holding?.size ?? 0);
    const most = Math.max(...copies.map(({ of }) => holding?.copies.get(of)?.length ?? 0));
    if (size > mostText || most >= mostCopies) return false;
  }
  for (const [source, copies] of own) {
    const holding: Holding = held.get(source) ?? { copies: new Map(), size: 0 };
    held.set(source, holding);
    for (const copy of copies) {
      holding.copies.set(copy.of, [...(holding.copies.get(copy.of) ?? []), copy]);
      holding.size += copy.text.length;
    }
  }
  return true;
}

/** The file with, in each function, the copies before its own code. */
function switchedFile(
  { path, text, grammar }: Source,
  copies: readonly (readonly [JavaScriptFunction, readonly Copy[]])[],
  places: ReadonlyMap<JavaScriptFunction, number>,
  name: string,
): readonly Edit[] {
  const typed = grammar !== 'javascript';
  const edits = copies.flatMap(([of, own]) => {
    const chosen = `${name}(${places.get(of) ?? 0})`;
    return of.isExpression ? switchedExpression(of, own, chosen) : switchedBlock(of, own, chosen, typed);
  });
  const chooser = insert(text.length, `\n${chooserText(name, typed)}\n`);
  return [...edits, chooser].map((edit) => ({ path, ...edit }));
}

function switchedBlock(
  { body, returnsNothing }: JavaScriptFunction,
  copies: readonly Copy[],
  chosen: string,
  typed: boolean,
): readonly TextEdit[] {
  // Checked types may demand a value where the code has returned one already.
  const end = typed && !returnsNothing ? 'return undefined as any;' : 'return;';
  const cases = copies.map(({ mutant, text }) => `case ${mutant}: {${text}\n} ${end}`).join(' ');
  return [insert(body.start, ` switch (${chosen}) { ${cases} }`)];
}

function switchedExpression(
  { body }: JavaScriptFunction,
  copies: readonly Copy[],
  chosen: string,
): readonly TextEdit[] {
  const cases = copies.map(({ mutant, text }) => `${chosen} === ${mutant} ? (${text}\n) : `).join('');
  return [insert(body.start, `${cases}(`), insert(body.end, ')')];
}

/** A declaration, so that it is there before the first line of the file runs. `process` is the same in all sandboxes. */
function chooserText(name: string, typed: boolean): string {
  const [parameter, result, whatever] = typed ? [': number', ': number', ' as any'] : ['', '', ''];
  return [
    `function ${name}(place${parameter})${result} {`,
    `const node = (globalThis${whatever}).process;`,
    'if (node === undefined) return 0;',
    'if (node.counterproofSwitch === undefined) {',
    `const vitest = (globalThis${whatever}).__vitest_worker__;`,
    `const told = vitest ? vitest.providedContext.${mutantsContext} : node.env.${mutantsVariable};`,
    'const active = JSON.parse(told || "{}");',
    `node.counterproofSwitch = (at${parameter}) => active[at] || 0; }`,
    'return node.counterproofSwitch(place);',
    '}',
  ].join(' ');
}
