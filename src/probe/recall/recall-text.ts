import { z } from 'zod';
import { type RecalledFile, recalledFileSchema } from './recalled-file.js';

/** Room for tens of thousands of test files; reading more than that would cost more than it could spare. */
export const mostBytes = 8 * 1024 * 1024;

/** Longer is nothing that we have written: the shortest entry is about this long. */
const mostFiles = mostBytes / 160;

const textSchema = z.object({ schema: z.literal(1), files: z.array(recalledFileSchema).max(mostFiles) });

/** Nothing where it is not what we have written: then this audit is as the first one. */
export function parseRecall(text: string): readonly RecalledFile[] {
  try {
    return textSchema.parse(JSON.parse(text)).files;
  } catch {
    return [];
  }
}

/** One line for each, in a fixed order; those that were not heard for the longest time are left out beyond `bytes`. */
export function renderRecall(files: readonly RecalledFile[], bytes = mostBytes): string {
  const [head, tail] = ['{"schema":1,"files":[\n', '\n]}\n'];
  let left = bytes - head.length - tail.length;
  const kept: RecalledFile[] = [];
  for (const file of files.toSorted((one, other) => other.heard - one.heard || byName(one, other))) {
    left -= Buffer.byteLength(JSON.stringify(file)) + 2;
    if (left < 0 || kept.length >= mostFiles) break;
    kept.push(file);
  }
  const lines = kept.toSorted(byName).map((file) => JSON.stringify(file));
  return head + lines.join(',\n') + tail;
}

function byName(one: RecalledFile, other: RecalledFile): number {
  return compare(one.runner, other.runner) || compare(one.file, other.file);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
