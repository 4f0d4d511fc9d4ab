import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Edit } from '../../domain/mutant.js';
import { decodeText } from '../../host/git.js';
import { editBytes, editsByPath } from '../../host/text-edits.js';
import { insert } from '../languages/nodes.js';
import type { TextEdit } from '../languages/site.js';
import { applyEdits } from '../mutant-of.js';
import { buildTags, isBuilt } from './go-build-constraint.js';
import { isOneDeclaration, readGoFile, type GoFile, type GoFunction } from './go-functions.js';
import { losesImport } from './go-lost-imports.js';
import { isGoTestFile } from './go-test-files.js';

/** Before the numbers of the mutants, with hyphens between, in the name of the folder that a test program is started from. */
export const mutantsFolder = 'counterproof-mutants-';

/** A file as all mutants of it at once, of which none is active unless it is chosen when the program starts. */
export interface SchemataFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** The mutants to blame for an error in a line, counted from 1. */
  blame(line: number): readonly number[];
}

/** Many mutants in one program ("mutant schemata"). */
export interface Schemata {
  readonly files: readonly SchemataFile[];
  /** Numbers of the mutants in it by `editsKey`. */
  readonly ids: ReadonlyMap<string, number>;
}

/** Edits that change something, in an order of their own. */
export function changing(edits: readonly Edit[]): readonly Edit[] {
  return edits
    .filter(({ start, end, replacement }) => start !== end || replacement !== '')
    .map(({ path, start, end, replacement }) => ({ path, start, end, replacement }))
    .toSorted((a, b) => a.path.localeCompare(b.path) || a.start - b.start || a.end - b.end);
}

/** The same for sets of edits that do the same. */
export function editsKey(edits: readonly Edit[]): string {
  return JSON.stringify(changing(edits));
}

interface Source extends GoFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** One function as one mutant has it. */
interface Copy {
  readonly mutant: number;
  readonly of: GoFunction;
  readonly name: string;
  readonly text: string;
}

/**
 * Writes every mutant that lies in the bodies of functions as copies of these, which the functions hand their
 * arguments to where the mutant is the active one. A mutant that cannot be written so is left out.
 */
export async function writeSchemata(
  root: string,
  candidates: readonly (readonly Edit[])[],
  dropped: ReadonlySet<number>,
): Promise<Schemata> {
  const sources = new Map<string, Promise<Source | undefined>>();
  const sourceOf = (path: string): Promise<Source | undefined> => {
    const known = sources.get(path) ?? readSource(root, path);
    sources.set(path, known);
    return known;
  };
  const copies = new Map<Source, Copy[]>();
  const ids = new Map<string, number>();
  for (const [index, candidate] of candidates.entries()) {
    const [mutant, key] = [index + 1, editsKey(candidate)];
    if (dropped.has(mutant) || ids.has(key)) continue;
    const own = await copiesOf(mutant, changing(candidate), sourceOf);
    if (own === undefined) continue;
    ids.set(key, mutant);
    for (const [source, ofSource] of own) copies.set(source, [...(copies.get(source) ?? []), ...ofSource]);
  }
  const switched = [...copies].map(([source, ofSource]) => switchedFile(source, ofSource));
  return { files: [...switched, ...switchFiles([...copies.keys()])], ids };
}

/** Why the package of a file is read: what its code asks of the runtime has to be true of a copy as well. */
const tellsCopies =
  /^\s*(import\s+)?"C"|\bruntime\s*\.\s*(Callers?|FuncForPC|Stack)\b|\bdebug\s*\.\s*(Print)?Stack\b/m;

async function readSource(root: string, path: string): Promise<Source | undefined> {
  if (!path.endsWith('.go') || isGoTestFile(path)) return undefined;
  const bytes = await readFile(join(root, path)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const text = decodeText(bytes);
  if (!isBuilt(path, text, buildTags())) return undefined;
  const folder = join(root, posix.dirname(path));
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.go') || isGoTestFile(name)) continue;
    if (tellsCopies.test(await readFile(join(folder, name), 'utf8').catch(() => ''))) return undefined;
  }
  const file = await readGoFile(text);
  return file && { ...file, path, bytes, text };
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
    if (source === undefined || ofFile === undefined || losesImport(source.text, own)) return undefined;
    copies.set(source, ofFile);
  }
  return copies.size === 0 ? undefined : copies;
}

async function copiesIn(
  { text, functions }: Source,
  mutant: number,
  edits: readonly Edit[],
): Promise<readonly Copy[] | undefined> {
  const byFunction = new Map<GoFunction, Edit[]>();
  for (const edit of edits) {
    const owner = functions.find(({ body }) => body.start < edit.start && edit.end < body.end);
    if (owner === undefined || owner.unfit !== undefined) return undefined;
    byFunction.set(owner, [...(byFunction.get(owner) ?? []), edit]);
  }
  const copies: Copy[] = [];
  for (const [of, own] of byFunction) {
    const name = `counterproof${mutant}_${text.slice(of.name.start, of.name.end)}`;
    const copy = copyText(text, of, name, own);
    // A brace too many, and the mutant would be one of the whole file.
    if (!(await isOneDeclaration(copy))) return undefined;
    copies.push({ mutant, of, name, text: copy });
  }
  return copies;
}

function copyText(
  text: string,
  { declaration, name, body }: GoFunction,
  copy: string,
  edits: readonly Edit[],
) {
  const moved = edits.map(({ start, end, replacement }) => ({
    start: start - body.start,
    end: end - body.start,
    replacement,
  }));
  const before = text.slice(declaration.start, name.start) + copy + text.slice(name.end, body.start);
  return before + applyEdits(text.slice(body.start, body.end), moved);
}

/** The file with its functions where they were, line by line, and the copies below. */
function switchedFile({ path, bytes, text }: Source, copies: readonly Copy[]): SchemataFile {
  const edits: TextEdit[] = [];
  const blamed: { readonly from: number; readonly to: number; readonly mutants: readonly number[] }[] = [];
  for (const of of new Set(copies.map((copy) => copy.of))) {
    const own = copies.filter((copy) => copy.of === of);
    const cases = own
      .map(({ mutant, name }) => `case counterproofActive[${mutant}]: ${of.handOn(name)}`)
      .join('; ');
    const statement = ` if counterproofActive != nil { switch { ${cases} } };`;
    edits.push(...of.naming, insert(of.body.start + 1, statement));
    const mutants = own.map(({ mutant }) => mutant);
    blamed.push({
      from: lineAt(text, of.declaration.start),
      to: lineAt(text, of.body.start),
      mutants,
    });
  }
  let line = lineAt(text, text.length) + 1;
  for (const { mutant, text: copy } of copies) {
    const to = line + lineAt(copy, copy.length) - 1;
    blamed.push({ from: line, to, mutants: [mutant] });
    edits.push(insert(text.length, `\n${copy}`));
    line = to + 1;
  }
  edits.push(insert(text.length, '\n'));
  return {
    path,
    bytes: editBytes(
      bytes,
      edits.map((edit) => ({ path, ...edit })),
    ),
    blame: (at) => blamed.find(({ from, to }) => from <= at && at <= to)?.mutants ?? [],
  };
}

/** The number of the line that an offset is in, counted from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** In each package the variable that says which mutants are active. */
function switchFiles(sources: readonly Source[]): readonly SchemataFile[] {
  const packages = new Map(sources.map(({ path, packageName }) => [posix.dirname(path), packageName]));
  return [...packages].map(([folder, packageName]) => ({
    path: posix.join(folder, switchName),
    bytes: Buffer.from(switchText(packageName)),
    blame: () => [],
  }));
}

/** Go initialises the variables of a package in the order of its files, so that this one is there before any other. */
const switchName = '0counterproof.go';

/**
 * The numbers are in the path of the program and not in its environment: whatever programs the tests make of it are
 * then of the same mutants.
 */
function switchText(packageName: string): string {
  return `package ${packageName}

import counterproofOS "os"

var counterproofActive = func() map[int]bool {
	path, _ := counterproofOS.Executable()
	end := len(path) - 1
	for end >= 0 && path[end] != '/' {
		end--
	}
	at := end
	for at > 0 && path[at-1] != '/' {
		at--
	}
	const folder = "${mutantsFolder}"
	if at+len(folder) >= end || path[at:at+len(folder)] != folder {
		return nil
	}
	active, mutant := map[int]bool{}, 0
	for _, digit := range path[at+len(folder):end] + "-" {
		if digit == '-' {
			active[mutant] = true
			mutant = 0
		} else {
			mutant = mutant*10 + int(digit-'0')
		}
	}
	return active
}()
`;
}
