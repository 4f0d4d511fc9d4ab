import { z } from 'zod';
import type { Tool } from '../../model/conversation.js';
import { visibleName } from '../visible-text.js';
import { boundedAnswer } from './bounded-answer.js';
import type { ToolContext } from './context.js';
import { whyNoFolder } from './folder.js';

const input = z.strictObject({
  prefix: z.string().max(1_000).nullable().describe('a folder; null for the whole repository'),
});

/** Paths of the regular files below a folder. */
export function listFilesTool({ texts }: ToolContext): Tool<z.infer<typeof input>> {
  return {
    name: 'list_files',
    description: 'Lists the files of the audited commit, or those below a folder.',
    input,
    async run({ prefix }) {
      const below = prefix === null || prefix === '.' ? '' : prefix.replace(/\/+$/, '');
      const why = below === '' ? undefined : whyNoFolder(below, texts);
      if (why !== undefined) return `Cannot list it: ${why}.`;
      const files = texts.files.filter(
        (file) => below === '' || file === below || file.startsWith(`${below}/`),
      );
      if (files.length === 0) return 'There are no files.';
      return boundedAnswer(files.map(visibleName), () => 'name a folder');
    },
  };
}
