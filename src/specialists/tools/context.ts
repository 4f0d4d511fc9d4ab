import type { Execution } from '../../domain/execution.js';
import type { CommitTexts } from '../../host/commit-texts.js';
import type { TestsOfLine } from '../coverage.js';

/** What the tools of one conversation look at: git objects of the audited commit and, where allowed, the probe. */
export interface ToolContext {
  readonly texts: CommitTexts;
  readonly testsOfLine: TestsOfLine | undefined;
  readonly execution: Execution | undefined;
}
