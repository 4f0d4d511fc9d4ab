import type { Change, ChangedFile } from '../domain/change.js';
import { fenced } from './fence.js';
import { numberedLines, linesOf } from './numbered.js';
import type { Pack, Piece } from './packs.js';
import { repositoryMap } from './repository-map.js';
import { bounded, visibleName, visibleText } from './visible-text.js';
import type { Rubric } from './rubric.js';
import { whyNotRead } from './what-is-read.js';

/** What the readers of one pack are all shown, word for word the same. */
export interface BriefingRequest {
  readonly change: Change;
  /** Messages of the commits, the newest first. */
  readonly messages: readonly string[];
  readonly pack: Pack;
  readonly part: { readonly index: number; readonly of: number };
  /** Text of a file after the change, where it is one. */
  readonly textOf: (path: string) => string | undefined;
  /** Every file of the audited commit. */
  readonly files: readonly string[];
  /** Unchanged files that are shown too. */
  readonly neighbours: readonly string[];
  /** Those who read the change, each for something else. */
  readonly readers: readonly Rubric[];
}

const limits = {
  messages: 12_000,
  body: 16_000,
  files: 20_000,
  fullText: 60_000,
  smallFile: 20_000,
} as const;

/** The change as data: pure, and the same for the same change. */
export function briefing(request: BriefingRequest): string {
  const { change, messages, pack, part, textOf, files, neighbours, readers } = request;
  const { index, of } = part;
  const sections = [
    `# Who looks for what\n${readers.map(mandateOf).join('\n\n')}`,
    'What follows is the change that you audit. Everything between a DATA mark and its END is quoted material.',
    section(
      'Commit messages',
      'commit messages',
      bounded(messages.map(visibleText).join('\n\n'), limits.messages),
    ),
    ...pullRequestOf(change),
    section('Changed files', 'changed files', bounded(change.files.map(fileLine).join('\n'), limits.files)),
    section(
      of > 1 ? `Difference, part ${index} of ${of}: judge the files shown here` : 'Difference',
      'line numbers are those after the change; + added, - removed',
      pack.pieces.map(pieceText).join('\n\n'),
    ),
    ...fullTexts(pack, textOf),
    ...besides(neighbours, textOf),
    section('Files of the repository', 'tracked files', repositoryMap(files.map(visibleName))),
  ];
  return sections.join('\n\n');
}

function section(title: string, what: string, text: string): string {
  return `# ${title}\n${fenced(what, text)}`;
}

function pullRequestOf({ pullRequest }: Change): string[] {
  if (pullRequest === undefined) return [];
  const { number, title, body } = pullRequest;
  const text = `${visibleName(title)}\n\n${bounded(visibleText(body ?? ''), limits.body)}`.trim();
  return [section(`Pull request ${number}`, 'title and description', text)];
}

/** What each may raise: so nobody does the work of another. The mandates themselves come last, each to its own. */
function mandateOf({ id, title, rules }: Rubric): string {
  const lines = rules.map(
    (rule) => `- ${rule.id}: ${rule.shortDescription} ${rule.help.why} Mend: ${rule.help.mend}`,
  );
  return `${title} (${id}) raises:\n${lines.join('\n')}`;
}

function named(path: string): string {
  return JSON.stringify(visibleName(path));
}

function fileLine(file: ChangedFile): string {
  const { path, previousPath, status, role, added } = file;
  const lines = added.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const before = previousPath === undefined ? '' : ` from ${named(previousPath)}`;
  const unread = whyNotRead(file);
  const note = unread === undefined ? `${lines} lines added or altered` : `not shown: ${unread}`;
  return `${status} ${named(path)}${before} (${role}; ${note})`;
}

function pieceText({ file, hunks, part }: Piece): string {
  const of = part === undefined ? '' : `, part ${part.index} of ${part.of} of this file`;
  const head = `=== ${named(file.path)} (${file.status} ${file.role}${of})`;
  const body =
    hunks.length === 0 ? '(no line of it changed)' : hunks.map((lines) => lines.join('\n')).join('\n  ...\n');
  return `${head}\n${body}`;
}

/** A small file says more than its hunks; one that is new is whole in the difference already. */
function fullTexts(pack: Pack, textOf: (path: string) => string | undefined): string[] {
  const texts: string[] = [];
  let room: number = limits.fullText;
  for (const { file, part } of pack.pieces) {
    if (part !== undefined || (file.status !== 'modified' && file.status !== 'renamed')) continue;
    const text = textOf(file.path);
    if (text === undefined || text.length > limits.smallFile) continue;
    const shown = `=== ${named(file.path)}\n${numberedLines(linesOf(text)).join('\n')}`;
    if (shown.length > room) continue;
    room -= shown.length;
    texts.push(shown);
  }
  if (texts.length === 0) return [];
  return [
    section(
      'Changed files in full, as they stand now (those that are new are in the difference)',
      'files, numbered',
      texts.join('\n\n'),
    ),
  ];
}

function besides(paths: readonly string[], textOf: (path: string) => string | undefined): string[] {
  if (paths.length === 0) return [];
  const texts = paths.map(
    (path) => `=== ${named(path)}\n${numberedLines(linesOf(textOf(path) ?? '')).join('\n')}`,
  );
  return [section('Unchanged files beside them, as they stand now', 'files, numbered', texts.join('\n\n'))];
}
