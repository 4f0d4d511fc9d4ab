import { z } from 'zod';
import type { LineCoverage, LineTest } from '../../domain/line-coverage.js';
import type { Tool } from '../../model/conversation.js';
import { whyNoFile } from '../repository-path.js';
import { visibleName } from '../visible-text.js';
import { boundedAnswer } from './bounded-answer.js';
import type { ToolContext } from './context.js';

const input = z.strictObject({ path: z.string().max(1_000), line: z.int().min(1) });
const mostFiles = 10;
const asking = 'To find out, break it with try_mutant.';

/** Which tests are known to come by a line. */
export function testsOfLineTool({ texts, testsOfLine }: ToolContext): Tool<z.infer<typeof input>> {
  return {
    name: 'tests_of_line',
    description:
      'Tells which tests get to a changed line, or enter the function or the statement around it, as far as the probe and try_mutant have seen by now: it starts no test, and "not known" is not "none".',
    input,
    async run({ path, line }) {
      const why = whyNoFile(path, texts);
      if (why !== undefined) return `Cannot tell: ${why}.`;
      const known = await testsOfLine?.(path, line);
      return answerOf(known ?? unknown, line);
    },
  };
}

const unknown: LineCoverage = {
  kind: 'unknown',
  why: 'the probe breaks nothing there, has not come to its end, or could not hear every test',
};

function answerOf(known: LineCoverage, line: number): string {
  if (known.kind === 'unknown')
    return `It is not known which tests come by line ${line}: ${known.why}. ${asking}`;
  if (known.kind === 'none') return `${noneOf(known.files, line)} Others were not looked at. ${asking}`;
  const { reaching, entering } = known;
  const lines = [
    ...headed(`Tests that are known to get to line ${line}; others may too:`, reaching),
    ...headed(
      `Tests that enter the function or the statement around line ${line}; not all need get to it:`,
      entering,
    ),
  ];
  return boundedAnswer(lines, () => 'more tests come by it');
}

function noneOf(files: readonly string[], line: number): string {
  if (files.length === 0)
    return `None of the tests near the change that the probe ran comes by line ${line}.`;
  const shown = files.slice(0, mostFiles).map(visibleName).join(', ');
  const more = files.length > mostFiles ? ` and ${files.length - mostFiles} more files` : '';
  return `No green test of those looked at comes by line ${line}: ${shown}${more}.`;
}

function headed(head: string, tests: readonly LineTest[]): readonly string[] {
  if (tests.length === 0) return [];
  const names = tests.map(({ id, file }) =>
    visibleName(file === '' || id.startsWith(file) ? id : `${file}: ${id}`),
  );
  return [head, ...names];
}
