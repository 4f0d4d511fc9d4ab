import type { ChangedFile } from '../domain/change.js';

/** One entry of `git diff --raw`: https://git-scm.com/docs/git-diff#_raw_output_format */
export interface RawEntry {
  readonly status: ChangedFile['status'];
  /** True where the kind of thing changed (file to symbolic link); git then prints two patches for one entry. */
  readonly typeChanged: boolean;
  readonly path: string;
  readonly previousPath?: string;
  readonly oldId: string;
  /** Mode and id at head; of a deleted file those at base. */
  readonly mode: string;
  readonly id: string;
}

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  M: 'modified',
  T: 'modified',
  D: 'deleted',
  R: 'renamed',
};

/** Reads the fields of `git diff --raw -z`; throws on anything that this output does not contain. */
export function parseRawDiff(fields: readonly string[]): readonly RawEntry[] {
  const entries: RawEntry[] = [];
  for (let index = 0; index < fields.length;) {
    const header = fields[index] ?? '';
    const [oldMode = '', newMode = '', oldId = '', newId = '', letters = ''] = header.slice(1).split(' ');
    const letter = letters.charAt(0);
    const status = statuses[letter];
    if (!header.startsWith(':') || status === undefined) {
      throw new Error(`unexpected entry in git's raw diff: ${JSON.stringify(header)}`);
    }
    const renamed = status === 'renamed';
    const path = fields[index + (renamed ? 2 : 1)] ?? '';
    const previous = renamed ? { previousPath: fields[index + 1] ?? '' } : {};
    const [mode, id] = status === 'deleted' ? [oldMode, oldId] : [newMode, newId];
    entries.push({ status, typeChanged: letter === 'T', path, ...previous, oldId, mode, id });
    index += renamed ? 3 : 2;
  }
  return entries;
}
