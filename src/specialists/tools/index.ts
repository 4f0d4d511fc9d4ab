import type { Tool } from '../../model/conversation.js';
import type { ToolContext } from './context.js';
import { lineHistoryTool } from './line-history.js';
import { listFilesTool } from './list-files.js';
import { readFileTool } from './read-file.js';
import { allowRuns } from './run-facts.js';
import { runTestTool } from './run-test.js';
import { searchTool } from './search.js';
import { testsOfLineTool } from './tests-of-line.js';
import { tryMutantTool } from './try-mutant.js';
import { whoCallsTool } from './who-calls.js';

const runsPerConversation = 12;

/** What a model may ask for, the same in every conversation of an audit. */
export function toolsFor(context: ToolContext): readonly Tool[] {
  const { execution } = context;
  const allowance = allowRuns(runsPerConversation);
  return [
    readFileTool(context),
    searchTool(context),
    listFilesTool(context),
    lineHistoryTool(context),
    whoCallsTool(context),
    testsOfLineTool(context),
    ...(execution === undefined
      ? []
      : [tryMutantTool(context, execution, allowance), runTestTool(context, execution, allowance)]),
  ];
}
