import { existsSync } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileRole } from '../domain/change.js';
import type { ProposedFile } from '../domain/claim.js';
import type { Edit } from '../domain/mutant.js';
import { isBinary, readBlob } from '../host/git.js';
import { editBytes, editsByPath } from '../host/text-edits.js';
import { writablePath } from '../host/tree-paths.js';
import type { Field } from './execution-field.js';

/** A proposal is a few places; more than this is no proposal. */
const mostEdits = 100;
const longestText = 200_000;
const longestPath = 1000;

/** What may be edited for a purpose, as the end of "edits ...". */
export interface Purpose {
  readonly roles: readonly FileRole[];
  readonly only: string;
  /** Whether a file may be added. */
  readonly adds: boolean;
}

/** A break of what people run. */
export const mutantPurpose: Purpose = {
  roles: ['source', 'migration', 'configuration', 'other'],
  only: 'a mutant breaks production code',
  adds: false,
};

/** Tests are what a fix is measured by, so that it may not touch them. */
export const fixPurpose: Purpose = {
  roles: ['source', 'migration', 'configuration'],
  only: 'a fix edits production code, migrations and configuration',
  adds: true,
};

/** For a diff, which runs nothing: whatever people write by hand. */
export const anyPurpose: Purpose = {
  roles: ['source', 'test', 'migration', 'configuration', 'documentation', 'other'],
  only: 'nobody writes it by hand',
  adds: true,
};

/** What decides which tests run, and which count. */
const testConfiguration =
  /(^|\/)(pytest\.ini|tox\.ini|conftest\.py|(jest|vitest|vite|playwright|cypress|karma)\.(config|setup)(\.\w+)*|\.mocharc(\.\w+)?|phpunit(\.dist)?\.xml(\.dist)?|\.rspec|testng.*\.xml)$/;

/** Why these edits cannot be made, as a sentence; undefined where they can. */
export async function misfitOf(
  field: Field,
  edits: readonly Edit[],
  purpose: Purpose,
): Promise<string | undefined> {
  if (edits.length === 0) return 'there is no edit: name a file and what to replace in it';
  if (edits.length > mostEdits) return `there are ${edits.length} edits, and at most ${mostEdits} are taken`;
  const length = edits.reduce((sum, { replacement }) => sum + replacement.length, 0);
  if (length > longestText)
    return `the edits write ${length} characters, and at most ${longestText} are taken`;
  const byPath = editsByPath(edits);
  const nested = nestedPath([...byPath.keys()]);
  if (nested !== undefined) return nested;
  for (const [file, own] of byPath) {
    const why =
      (await oddPath(field, file)) ??
      foreign(field, file, purpose) ??
      (await unfit(field, file, own, purpose));
    if (why !== undefined) return why;
  }
  return undefined;
}

/** Why these files cannot stand beside one another. */
export function nestedPath(paths: readonly string[]): string | undefined {
  const outer = paths.find((one) => paths.some((other) => other.startsWith(`${one}/`)));
  return outer === undefined ? undefined : `${outer} cannot be a file and a folder`;
}

/** Why nothing may be written there. */
async function oddPath({ trees }: Field, file: string): Promise<string | undefined> {
  if (file.length > longestPath || /[\p{Cc}\\]/u.test(file)) {
    return 'the path is no plain path below the repository root: name one with / between folders';
  }
  try {
    // A setup command, or a test, may have left links where the commit has none.
    for (const root of rootsOf(trees)) {
      await writablePath(root, file);
      if (await isBelowFile(root, file)) return `will not write ${file}: what would be its folder is a file`;
    }
    return undefined;
  } catch (error) {
    // Its only errors are refusals, worded for people.
    return error instanceof Error ? error.message : String(error);
  }
}

async function isBelowFile(root: string, file: string): Promise<boolean> {
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const found = await stat(path.join(root, folder)).catch(() => undefined);
    if (found !== undefined) return !found.isDirectory();
  }
  return false;
}

/** A tree whose runner could not start is gone. */
function rootsOf(trees: Field['trees']): readonly string[] {
  return trees.map(({ root }) => root).filter((root) => existsSync(root));
}

function foreign({ request }: Field, file: string, { roles, only }: Purpose): string | undefined {
  const role = request.roleOf(file);
  if (!roles.includes(role)) return `${file} is a file of the kind "${role}": ${only}`;
  return !roles.includes('test') && testConfiguration.test(file)
    ? `${file} decides which tests run: ${only}`
    : undefined;
}

async function unfit(
  field: Field,
  file: string,
  edits: readonly Edit[],
  { adds }: Purpose,
): Promise<string | undefined> {
  const { request } = field;
  const isThere = field.files.has(file);
  if (!isThere && !adds) return `there is no file ${file} at the audited commit`;
  if (!isThere && (await isTaken(field, file)))
    return `${file} is there, and is no file of the audited commit: choose another path`;
  const before = isThere
    ? ((await readBlob(request.repo, request.change.head, file)) ?? Buffer.alloc(0))
    : Buffer.alloc(0);
  if (isBinary(before)) return `${file} is binary and cannot be edited`;
  try {
    const after = editBytes(before, edits);
    return after.equals(before) ? `the edits of ${file} leave it as it is` : undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** What is there and not in the commit is a dependency, a submodule or what git ignores. */
async function isTaken({ workspace, alone }: Field, file: string): Promise<boolean> {
  const entry = await alone(() => lstat(path.join(workspace.root, file)).catch(() => undefined));
  return entry !== undefined;
}

/** Why this file cannot be added. */
export async function misfitOfAdded(
  field: Field,
  { path: file, text }: ProposedFile,
): Promise<string | undefined> {
  if (text.trim() === '') return 'the file is empty';
  if (text.length > longestText)
    return `the file has ${text.length} characters, and at most ${longestText} are taken: write a smaller test`;
  if (text.includes('\0')) return 'the file is not a text';
  const odd = await oddPath(field, file);
  if (odd !== undefined) return odd;
  const strange = foreign(field, file, anyPurpose);
  if (strange !== undefined) return strange;
  if (field.files.has(file)) return `${file} is there already: choose the path of a new file`;
  if (await isTaken(field, file))
    return `${file} is there, and is no file of the audited commit: choose another path`;
  return undefined;
}

/** The edit that adds a file. */
export function adding({ path: file, text }: ProposedFile): Edit {
  return { path: file, start: 0, end: 0, replacement: text };
}
