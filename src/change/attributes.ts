import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, gitText } from '../host/git-command.js';
import { splitAtNul } from '../host/git.js';
import type { RoleAttributes } from './file-role.js';

const generated = 'linguist-generated';
const vendored = 'linguist-vendored';

/**
 * What the `.gitattributes` files of `commit` say about the role of `paths` (paths they say nothing about are
 * absent), whatever is checked out: a temporary index answers in every version of git and in bare repositories;
 * `git check-attr --source` needs git 2.40.
 */
export async function readRoleAttributes(
  root: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, RoleAttributes>> {
  const folder = await mkdtemp(join(tmpdir(), 'counterproof-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    // A split index would leave its shared half in the user's .git folder.
    await gitText(root, ['-c', 'core.splitIndex=false', 'read-tree', commit], { env });
    const question = ['check-attr', '--cached', '--stdin', '-z', generated, vendored];
    const { code, stdout, stderr } = await git(root, question, { env, input: paths.join('\0') });
    if (code !== 0) throw new Error(`cannot read the attributes of ${commit} in ${root}: ${stderr.trim()}`);
    return attributesByPath(splitAtNul(stdout));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `fields` are triples of path, attribute and value: https://git-scm.com/docs/git-check-attr#_output */
function attributesByPath(fields: readonly string[]): ReadonlyMap<string, RoleAttributes> {
  const result = new Map<string, RoleAttributes>();
  for (let index = 0; index + 2 < fields.length; index += 3) {
    const [path = '', name = '', value = ''] = fields.slice(index, index + 3);
    if (value === 'unspecified') continue;
    const stated = value === 'set' || value === 'true';
    const others = result.get(path) ?? {};
    result.set(path, name === generated ? { ...others, generated: stated } : { ...others, vendored: stated });
  }
  return result;
}
