import { git } from './git-command.js';
import { decodeText, resolveCommit } from './git.js';

const mostCommits = 50;

/** Messages of the commits of `base..head`, the newest first; of `head` alone where `base` is no commit. */
export async function commitMessages(root: string, base: string, head: string): Promise<readonly string[]> {
  const hasBase = (await resolveCommit(root, base)) !== undefined;
  const range = hasBase ? [`--max-count=${mostCommits}`, head, `^${base}`] : ['--max-count=1', head];
  const format = ['--no-show-signature', '--no-notes', '--no-color', '--encoding=UTF-8', '-z', '--format=%B'];
  const { code, stdout, stderr } = await git(root, ['log', ...format, ...range, '--']);
  if (code !== 0) throw new Error(`cannot read the messages up to ${head} in ${root}: ${stderr.trim()}`);
  const messages = decodeText(stdout).split('\0');
  return messages.map((message) => message.trim()).filter((message) => message !== '');
}
