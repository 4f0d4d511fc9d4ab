import type { Execution } from '../../domain/execution.js';
import type { LineCoverage } from '../../domain/line-coverage.js';
import type { CommitTexts } from '../../host/commit-texts.js';

/** What the tools of one conversation look at: git objects of the audited commit and, where allowed, the probe. */
export interface ToolContext {
  readonly texts: CommitTexts;
  readonly testsOfLine: ((path: string, line: number) => Promise<LineCoverage>) | undefined;
  readonly execution: Execution | undefined;
}
