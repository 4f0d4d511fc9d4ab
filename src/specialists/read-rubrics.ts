import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../domain/change.js';
import type { Lead } from '../domain/lead.js';
import type { Gap } from '../domain/verdict.js';
import { decodeText, isRegularFile, readBlobs, treeEntries } from '../host/git.js';
import { readRubric, type Rubric } from './rubric.js';
import { visibleName } from './visible-text.js';

/** Where a repository keeps specialists of its own. */
export const customFolder = '.github/counterproof/rubrics/';

/** What every reader, the cross-examiner and the writer of the synthesis are told. */
export interface Prompts {
  readonly system: string;
  readonly examine: string;
  readonly synthesise: string;
}

export interface Rubrics {
  /** The built-in ones in alphabetical order, then those that the repository adds. */
  readonly rubrics: readonly Rubric[];
  readonly gaps: readonly Gap[];
  /** Rubrics that the audited change itself has touched: the ones before it were used. */
  readonly leads: readonly Lead[];
}

export async function readPrompts(folder: string): Promise<Prompts> {
  const read = async (name: string) => (await readFile(join(folder, 'prompts', `${name}.md`), 'utf8')).trim();
  return {
    system: await read('system'),
    examine: await read('examine'),
    synthesise: await read('synthesise'),
  };
}

/**
 * The product's specialists, and those that the repository adds or puts in their place. Its own are taken from the
 * commit before the change: a change does not choose its auditors.
 */
export async function readRubrics(folder: string, root: string, change: Change): Promise<Rubrics> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();
  const builtIn = await Promise.all(
    names.map(async (name) => ({
      source: `rubrics/${name}`,
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
  const custom = await readCustom(root, change);
  const byId = new Map<string, Rubric>();
  const gaps: Gap[] = [];
  for (const { source, text } of [...builtIn, ...custom.texts]) {
    const reading = readRubric(source, text);
    if (reading.kind === 'rubric') byId.set(reading.rubric.id, reading.rubric);
    else gaps.push({ what: `rubric ${visibleName(source)}`, why: visibleName(reading.why) });
  }
  return { rubrics: [...byId.values()], gaps, leads: custom.leads };
}

interface Custom {
  readonly texts: readonly { readonly source: string; readonly text: string }[];
  readonly leads: readonly Lead[];
}

async function readCustom(root: string, { base, head }: Change): Promise<Custom> {
  const [before, after] = await Promise.all([customIds(root, base), customIds(root, head)]);
  const paths = [...before.keys()].toSorted();
  const blobs = paths.length === 0 ? new Map<string, Buffer>() : await readBlobs(root, base, paths);
  const texts = paths.map((path) => ({ source: path, text: decodeText(blobs.get(path) ?? Buffer.alloc(0)) }));
  const touched = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const leads = touched
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path, line: 1, note: noteOn(before.has(path), after.has(path)) }));
  return { texts, leads };
}

function noteOn(was: boolean, is: boolean): string {
  if (!was)
    return 'This change adds the rubric; it was not used, since a change does not choose its auditors.';
  return is
    ? 'This change alters the rubric; the one before the change was used.'
    : 'This change removes the rubric; it was used all the same.';
}

/** Ids of the regular files that are rubrics, by path; a symbolic link is none. */
async function customIds(root: string, commit: string): Promise<Map<string, string>> {
  const entries = await treeEntries(root, commit);
  return new Map(
    entries
      .filter(
        ({ path, mode }) => isRegularFile(mode) && path.startsWith(customFolder) && path.endsWith('.md'),
      )
      .filter(({ path }) => !path.slice(customFolder.length).includes('/'))
      .map(({ path, id }) => [path, id]),
  );
}
