import type { CommitTexts } from '../../host/commit-texts.js';
import { whyNoPath } from '../repository-path.js';

/** Why nothing can be looked up below this path: it is neither a folder nor a file of the audited commit. */
export function whyNoFolder(path: string, texts: CommitTexts): string | undefined {
  const isThere = texts.files.some((file) => file === path || file.startsWith(`${path}/`));
  return isThere ? undefined : (whyNoPath(path) ?? 'there is no such folder or file at the audited commit');
}
