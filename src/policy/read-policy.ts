import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../domain/change.js';
import { type CommitTexts, openCommitTexts } from '../host/commit-texts.js';
import { isRegularFile, repositoryRoot } from '../host/git.js';
import { emptyPolicy, parsePolicy, type Policy, type PolicyText } from './parse-policy.js';
import { policyPath } from './policy-file.js';
import type { Problem } from './refuse-text.js';

export type PolicyReading =
  | {
      readonly kind: 'policy';
      readonly policy: Policy;
      /** False where there is no such file, the change brings none, and none lies uncommitted. */
      readonly isThere: boolean;
      /** What the change does to the file itself, and that one in the work tree does not count. */
      readonly notes: readonly string[];
    }
  /** Nobody knows what the repository wants of its audits; the reason says what to mend. */
  | { readonly kind: 'unusable'; readonly reason: string };

const mostProblems = 5;
const longestText = 1_000_000;
const misnamed = '.github/counterproof.yaml';

/**
 * The repository's own settings and suppressions, from the commit before the change: a change does not silence its
 * own audit. An audit under half of its settings would be another one than was asked for, so a file that cannot be
 * read ends it.
 */
export async function readPolicy(repo: string, { base, head }: Change): Promise<PolicyReading> {
  const root = (await repositoryRoot(repo)) ?? repo;
  const [before, after] = await Promise.all([openCommitTexts(root, base), openCommitTexts(root, head)]);
  await Promise.all([before.load([policyPath]), after.load([policyPath])]);
  const isThere = [before, after].some((texts) => texts.entry(policyPath) !== undefined);
  const uncommitted = await uncommittedNote(root, [before, after]);
  const reading = readOf(before);
  if (reading.kind === 'unusable') return { kind: 'unusable', reason: reasonOf(reading.problems, base) };
  return {
    kind: 'policy',
    policy: reading.policy,
    isThere: isThere || uncommitted.length > 0,
    notes: [...notesOn(before, after), ...uncommitted],
  };
}

function readOf(texts: CommitTexts): PolicyText {
  const entry = texts.entry(policyPath);
  if (entry === undefined) {
    if (texts.entry(misnamed) === undefined) return { kind: 'policy', policy: emptyPolicy };
    return unusable(`${misnamed} is not read: rename it to ${policyPath}`);
  }
  if (!isRegularFile(entry.mode)) return unusable('it is a link and not a file: put a file there');
  const read = texts.text(policyPath);
  if (read === undefined) return unusable('it is too large, or no text: write it anew, as YAML');
  if (!read.utf8) return unusable('it is not UTF-8: save it in that encoding');
  return parsePolicy(read.text);
}

function unusable(what: string): PolicyText {
  return { kind: 'unusable', problems: [{ line: 1, what }] };
}

function reasonOf(problems: readonly Problem[], base: string): string {
  return `${told(problems)} It is read from the commit before the change (${base.slice(0, 10)}), so a repair counts from the next change on`;
}

/** A sentence for each of the first, and one for the rest. */
function told(problems: readonly Problem[]): string {
  const shown = problems
    .slice(0, mostProblems)
    .map(({ line, what }) => `${policyPath}, line ${line}: ${what}`);
  const more = problems.length - shown.length;
  const sentences = [...shown, ...(more > 0 ? [`There are ${more} more`] : [])];
  return sentences.map((text) => (text.endsWith('?') ? text : `${text}.`)).join(' ');
}

function notesOn(before: CommitTexts, after: CommitTexts): readonly string[] {
  const [was, is] = [before.entry(policyPath), after.entry(policyPath)];
  if (was?.id === is?.id && was?.mode === is?.mode) return [];
  if (is === undefined) return [`This change removes ${policyPath}; it was heeded all the same.`];
  const does =
    was === undefined
      ? `This change adds ${policyPath}; it was not heeded, since a change does not silence its own audit, and counts from the next change on.`
      : `This change alters ${policyPath}; the one before the change was heeded, and the new one counts from the next change on.`;
  const next = readOf(after);
  if (next.kind === 'policy') return [does];
  return [does, `The new one cannot be used, and later audits will end with this: ${told(next.problems)}`];
}

/** Whoever writes one at a desk expects it to work at once. */
async function uncommittedNote(root: string, commits: readonly CommitTexts[]): Promise<readonly string[]> {
  const text = await textInWorkTree(join(root, policyPath));
  const known = commits.map((texts) => plainText(texts.text(policyPath)?.text));
  if (text === undefined || known.includes(plainText(text))) return [];
  return [
    `${policyPath} in the work tree is another one and was not heeded: it counts once it has merged, from the next change on.`,
  ];
}

/** Line ends may differ between a commit and its work tree. */
function plainText(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}

/** Undefined where there is none, or none that would be read once it is committed. */
async function textInWorkTree(path: string): Promise<string | undefined> {
  const there = await lstat(path).catch(() => undefined);
  if (there?.isFile() !== true || there.size > longestText) return undefined;
  return await readFile(path, 'utf8').catch(() => undefined);
}
