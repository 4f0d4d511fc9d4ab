import { z } from 'zod';
import { searchCommit } from '../../host/commit-search.js';
import type { Tool } from '../../model/conversation.js';
import { visibleName } from '../visible-text.js';
import type { ToolContext } from './context.js';
import { shownHits } from './search.js';

const input = z.strictObject({
  name: z.string().min(1).max(200).describe('name of a function, class, field, route, event or setting'),
});

/** Every line that says a name as a word of its own. */
export function whoCallsTool({ texts }: ToolContext): Tool<z.infer<typeof input>> {
  return {
    name: 'who_calls',
    description:
      'Finds every line of the audited commit that says a name as a whole word: its definition, callers, tests and strings.',
    input,
    async run({ name }) {
      if (!/^\S+$/.test(name) || name.includes('\0')) return 'Cannot search: give one name, without blanks.';
      const result = await searchCommit(texts.root, texts.commit, {
        pattern: name,
        regex: false,
        word: true,
      });
      return result.kind === 'failed' ? `Cannot search: ${visibleName(result.why)}.` : shownHits(result.hits);
    },
  };
}
