import type { Change, FileRole } from '../domain/change.js';
import type { HiddenBy } from '../domain/policy.js';
import type { Progress } from '../domain/progress.js';
import type { Shard } from '../domain/shard.js';
import type { CoverageBoard } from './coverage-board.js';
import type { Runner } from './runners/runner.js';

/** What the probe is asked to look at, and what it may use. */
export interface ProbeRequest {
  /** The user's checkout; only read. */
  readonly repo: string;
  readonly change: Change;
  readonly minutes: number;
  readonly workers: number;
  readonly runners: readonly Runner[];
  readonly setup?: string;
  /** Whether test processes may stay between mutants; findings are confirmed in fresh ones in any case. */
  readonly warm: boolean;
  /** Only this part of the plan; the whole where it is absent. */
  readonly shard?: Shard;
  readonly progress: Progress;
  /** What a file is for, by its path. */
  readonly roleOf: (path: string) => FileRole;
  /** What the repository does not want told, which takes the place of nothing that is. */
  readonly hiddenBy?: HiddenBy;
  /** Folder with what earlier audits have seen of the tests, and for what this one sees; undefined keeps nothing. */
  readonly recallFolder?: string;
  /** Where others may read, meanwhile, which tests come by which line. */
  readonly board?: CoverageBoard;
}
