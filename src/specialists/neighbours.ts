import type { CommitTexts } from '../host/commit-texts.js';
import { stem } from './pair-tests.js';
import type { Pack } from './packs.js';

const room = 12_000;
const largest = 6_000;
const mostLookedAt = 60;
/** What a stranger opens first, where it is short. */
const introductions =
  /^(readme(\.\w+)?|package\.json|pyproject\.toml|go\.mod|cargo\.toml|composer\.json|gemfile|rakefile)$/i;

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function extensionOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0] ?? '';
}

/**
 * Small unchanged files that a reader of this pack would open first: those named like a changed one (its tests), then
 * those beside it and those that introduce the repository. They spare everybody the same calls, and what they cost is paid for once.
 */
export async function neighboursOf(
  pack: Pack,
  changed: ReadonlySet<string>,
  texts: CommitTexts,
): Promise<readonly string[]> {
  const own = pack.pieces.map(({ file }) => file.path);
  const extensions = new Set(own.map(extensionOf).filter((extension) => extension !== ''));
  const [stems, folders] = [new Set(own.map(stem)), new Set(own.map(folderOf))];
  const candidates = texts.files.filter((path) => !changed.has(path) && extensions.has(extensionOf(path)));
  const namesakes = candidates.filter((path) => stems.has(stem(path)));
  const siblings = candidates.filter((path) => !stems.has(stem(path)) && folders.has(folderOf(path)));
  const others = texts.files.filter((path) => introductions.test(path) && !changed.has(path));
  const looked = [...new Set([...[...namesakes, ...siblings].slice(0, mostLookedAt), ...others])];
  await texts.load(looked);
  let left = room;
  return looked.filter((path) => {
    const size = texts.text(path)?.text.length ?? 0;
    if (size === 0 || size > Math.min(left, largest)) return false;
    left -= size;
    return true;
  });
}
