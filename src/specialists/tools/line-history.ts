import { z } from 'zod';
import { lineHistory } from '../../host/line-history.js';
import type { Tool } from '../../model/conversation.js';
import { linesOf } from '../numbered.js';
import { whyNoFile } from '../repository-path.js';
import { visibleCodeLine, visibleName } from '../visible-text.js';
import { boundedAnswer } from './bounded-answer.js';
import type { ToolContext } from './context.js';

const input = z.strictObject({
  path: z.string().max(1_000),
  from: z.int().min(1),
  to: z.int().min(1),
});
const mostLines = 200;

/** Which commits made these lines what they are. */
export function lineHistoryTool({ texts }: ToolContext): Tool<z.infer<typeof input>> {
  return {
    name: 'line_history',
    description:
      'Shows the last commits that changed these lines of a file, and what each did to them (at most 200 lines).',
    input,
    async run({ path, from, to }) {
      await texts.load([path]);
      const why = whyNoFile(path, texts);
      const file = texts.text(path);
      if (why !== undefined || file === undefined) return `Cannot tell: ${why ?? 'it is no text'}.`;
      const count = linesOf(file.text).length;
      if (to < from || from > count)
        return `Cannot tell: the file has ${count} lines, and from has to be before to.`;
      const last = Math.min(to, count, from + mostLines - 1);
      const history = await lineHistory(texts.root, texts.commit, path, [from, last]);
      if (history.kind === 'failed') return `Cannot tell: ${visibleName(history.why)}.`;
      const lines = linesOf(history.text).map(visibleCodeLine);
      return lines.length === 0 ? 'There is no history.' : boundedAnswer(lines, () => 'ask for fewer lines');
    },
  };
}
