import { z } from 'zod';
import { searchCommit } from '../../host/commit-search.js';
import type { Tool } from '../../model/conversation.js';
import { numberedLine } from '../numbered.js';
import { visibleName } from '../visible-text.js';
import { boundedAnswer } from './bounded-answer.js';
import type { ToolContext } from './context.js';
import { whyNoFolder } from './folder.js';

const input = z.strictObject({
  pattern: z.string().min(1).max(500),
  regex: z.boolean().describe('true: a POSIX extended regular expression; false: exactly this text'),
  path_prefix: z.string().max(1_000).nullable().describe('a folder or a file; null for everywhere'),
});

/** Lines that hold a text or match a pattern. */
export function searchTool({ texts }: ToolContext): Tool<z.infer<typeof input>> {
  return {
    name: 'search',
    description:
      'Searches the text files of the audited commit, line by line and with regard to case. Answers with the lines, by file.',
    input,
    async run({ pattern, regex, path_prefix: prefix }) {
      if (/[\0\n]/.test(pattern)) return 'Cannot search: the pattern has to be on one line.';
      const below =
        prefix === null || prefix === '' || prefix === '.' ? undefined : prefix.replace(/\/+$/, '');
      const why = below === undefined ? undefined : whyNoFolder(below, texts);
      if (why !== undefined) return `Cannot search there: ${why}.`;
      const query = { pattern, regex, word: false, ...(below !== undefined && { below }) };
      const result = await searchCommit(texts.root, texts.commit, query);
      if (result.kind === 'failed')
        return `Cannot search: ${visibleName(result.why)}. Use a narrower or simpler pattern.`;
      return shownHits(result.hits);
    },
  };
}

/** Hits grouped by file. */
export function shownHits(
  hits: readonly { readonly path: string; readonly line: number; readonly text: string }[],
): string {
  if (hits.length === 0) return 'Nothing is found.';
  const lines = hits.flatMap(({ path, line, text }, index) => [
    ...(hits[index - 1]?.path === path ? [] : [`${visibleName(path)}:`]),
    numberedLine(line, ' ', text.slice(0, 300)),
  ]);
  return boundedAnswer(lines, () => 'ask for less, by a narrower pattern or folder');
}
