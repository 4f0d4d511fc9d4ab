import { z } from 'zod';
import type { Tool } from '../../model/conversation.js';
import { linesOf, numberedLines } from '../numbered.js';
import { whyNoFile } from '../repository-path.js';
import { boundedAnswer } from './bounded-answer.js';
import type { ToolContext } from './context.js';

const input = z.strictObject({
  path: z.string().max(1_000),
  from: z.int().min(1).nullable().describe('first line; null for the start'),
  to: z.int().min(1).nullable().describe('last line; null for the end'),
});

/** A range of a text file, numbered. */
export function readFileTool({ texts }: ToolContext): Tool<z.infer<typeof input>> {
  return {
    name: 'read_file',
    description:
      'Reads lines of a text file of the audited commit, numbered. Paths are relative to the root of the repository. Long files come in parts: ask for the next one.',
    input,
    async run({ path, from, to }) {
      await texts.load([path]);
      const why = whyNoFile(path, texts);
      const file = texts.text(path);
      if (why !== undefined || file === undefined) return `Cannot read it: ${why ?? 'it is no text'}.`;
      const lines = linesOf(file.text);
      if (lines.length === 0) return 'The file is empty.';
      const [first, last] = [from ?? 1, Math.min(to ?? lines.length, lines.length)];
      if (first > lines.length) return `The file has ${lines.length} lines.`;
      if (last < first) return 'The last line is before the first.';
      const shown = numberedLines(lines, first, last);
      return boundedAnswer(
        shown,
        (count) => `go on with from ${first + count}; the file has ${lines.length} lines`,
      );
    },
  };
}
