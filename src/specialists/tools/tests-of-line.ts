import { z } from 'zod';
import type { Tool } from '../../model/conversation.js';
import { whyNoFile } from '../repository-path.js';
import { visibleName } from '../visible-text.js';
import { boundedAnswer } from './bounded-answer.js';
import type { ToolContext } from './context.js';

const input = z.strictObject({ path: z.string().max(1_000), line: z.int().min(1) });

/** Which tests the probe has seen come by a line. */
export function testsOfLineTool({ texts, testsOfLine }: ToolContext): Tool<z.infer<typeof input>> {
  return {
    name: 'tests_of_line',
    description:
      'Tells which tests enter the function or the place around a changed line, as far as the probe has seen; a test that enters need not reach the very line.',
    input,
    async run({ path, line }) {
      const why = whyNoFile(path, texts);
      if (why !== undefined) return `Cannot tell: ${why}.`;
      const tests = await testsOfLine?.(path, line);
      if (tests === undefined) return 'It is not known which tests come by this line.';
      if (tests.length === 0) return 'No test comes by this line.';
      const lines = tests.map(({ id, file }) =>
        visibleName(file === '' || id.startsWith(file) ? id : `${file}: ${id}`),
      );
      return boundedAnswer(lines, () => 'more tests come by it');
    },
  };
}
