import pLimit from 'p-limit';
import type { Change, FileRole } from '../domain/change.js';
import type { NotRunCause } from '../domain/execution.js';
import type { Progress } from '../domain/progress.js';
import { listFiles } from '../host/git.js';
import { IncompleteCloneError } from '../host/incomplete-clone.js';
import { WorkTrees } from './work-trees.js';
import { openWorkspace, type Workspace } from '../host/workspace.js';
import { type BaselineReading, takeBaseline } from './baseline.js';
import type { CoverageBoard } from './coverage-board.js';
import { takingNewFiles } from './execution-new-files.js';
import type { ExecutionTime } from './execution-time.js';
import { type OpenRunner, openRunners } from './open-runners.js';
import { readTexts } from './repository-texts.js';
import type { Runner } from './runners/runner.js';
import { type Setup, setupCommand } from './setup.js';
import type { TestGroup } from './test-group.js';
import { groupsOf } from './test-groups.js';

/** What questions may use. */
export interface ExecutionRequest {
  /** The user's checkout; only read. */
  readonly repo: string;
  /** Its tests are near every file that is edited. */
  readonly change: Change;
  readonly runners: readonly Runner[];
  /** Questions that are answered at the same time; each has a session of its own. One, where absent. */
  readonly workers?: number;
  /** Test processes that somebody else runs meanwhile: memory is shared with them. None, where absent. */
  readonly besides?: number;
  readonly setup?: string;
  /** Is told what the runs of mutants show of who gets where; none, where absent. */
  readonly board?: CoverageBoard;
  /** For all questions together, without the time between them. */
  readonly minutes: number;
  readonly progress: Progress;
  /** What a file is for, by its path. */
  readonly roleOf: (path: string) => FileRole;
}

/** What the tests say of the untouched code, and whether they are to be heard. */
export type Reading =
  | Extract<BaselineReading, { kind: 'usable' }>
  | { readonly kind: 'empty'; readonly why: string; readonly baseline?: undefined }
  | {
      readonly kind: 'unusable';
      readonly why: string;
      readonly cause: NotRunCause;
      /** They did not end on the untouched code. */
      readonly hangs?: true;
      readonly baseline?: undefined;
    };

/** What is opened for the first question and kept for all others. */
export interface Field {
  readonly request: ExecutionRequest;
  /** For reading texts, looking for owners of files and writing diffs; no test runs here. */
  readonly workspace: Workspace;
  /** That one and those in which tests run. */
  readonly trees: readonly Workspace[];
  /** One at a time may write in `workspace`, or ask what is there. */
  readonly alone: ReturnType<typeof pLimit>;
  /** The regular files of the audited commit. */
  readonly files: ReadonlySet<string>;
  readonly open: readonly OpenRunner[];
  /** Why there is no runner, or not every one. */
  readonly missing: readonly string[];
  readonly time: ExecutionTime;
  readonly workers: number;
  textsOf(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The tests near these files, then those farther away. */
  groupsNear(sources: readonly string[]): Promise<readonly TestGroup[]>;
  /** Two runs on the untouched code, once for each set of files. */
  readingOf(group: TestGroup, sources: readonly string[]): Promise<Reading>;
  close(): Promise<void>;
}

/** Opens every runner; one sentence where the repository cannot be checked out. */
export async function openField(request: ExecutionRequest, time: ExecutionTime): Promise<Field | string> {
  const { repo, change, runners, workers = 1, setup, progress } = request;
  progress({ what: 'opening test runners for what is proposed' });
  const workspace = await checkOut(repo, change.head);
  if (typeof workspace === 'string') return workspace;
  try {
    const files = await listFiles(repo, change.head);
    const trees = [workspace];
    const prepare = setupCommand(setup);
    const kept: Setup = async (tree) => {
      trees.push(tree);
      return await prepare(tree);
    };
    const { open, gaps } = await openRunners(
      {
        trees: new WorkTrees(repo, change.head),
        runners: runners.map(takingNewFiles),
        files,
        workers,
        warm: false,
        setup: kept,
      },
      workspace.root,
    );
    const missing = gaps.map(({ why }) => why);
    return fieldOf(request, { workspace, trees, files, open, missing, time, workers });
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

async function checkOut(repo: string, head: string): Promise<Workspace | string> {
  try {
    return await openWorkspace(repo, head);
  } catch (error) {
    if (error instanceof IncompleteCloneError) return error.message;
    throw error;
  }
}

type Opened = Pick<Field, 'workspace' | 'trees' | 'open' | 'missing' | 'time' | 'workers'> & {
  readonly files: readonly string[];
};

function fieldOf(request: ExecutionRequest, { files, ...opened }: Opened): Field {
  const { repo, change, besides = 0 } = request;
  const groupsNear = once((sources: readonly string[]) =>
    groupsOf(
      { repo, change, workers: opened.workers + besides, sources, deadline: opened.time, files },
      opened.open,
    ),
  );
  const readings = new Map<string, Promise<Reading>>();
  return {
    ...opened,
    request,
    alone: pLimit(1),
    files: new Set(files),
    textsOf: (paths) => readTexts(repo, change.head, paths),
    groupsNear: (sources) => groupsNear([...sources].toSorted()),
    readingOf: (group, sources) => {
      const key = JSON.stringify([group.name, group.files]);
      const reading = readings.get(key) ?? readGroup(group, sources);
      readings.set(key, reading);
      return reading;
    },
    close: async () => {
      for (const { pool } of opened.open) await pool.close();
      await opened.workspace.close();
    },
  };
}

/** Each argument is asked for once. */
function once<A, T>(ask: (argument: A) => Promise<T>): (argument: A) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (argument) => {
    const key = JSON.stringify(argument);
    const answer = known.get(key) ?? ask(argument);
    known.set(key, answer);
    return answer;
  };
}

async function readGroup(group: TestGroup, sources: readonly string[]): Promise<Reading> {
  const reading = await takeBaseline(group, sources);
  if (reading.kind === 'empty') return { kind: 'empty', why: reading.why };
  if (reading.kind === 'unusable') {
    const { why, hangs } = reading;
    return { kind: 'unusable', why, cause: causeOf(reading), ...(hangs && { hangs }) };
  }
  return reading;
}

/** Without any answer the merged code, or what it is tested with, does not run. */
function causeOf({ baseline }: Extract<BaselineReading, { kind: 'unusable' }>): NotRunCause {
  if (baseline !== undefined && baseline.green.size > 0) return 'reach-unknown';
  if (baseline === undefined || baseline.red.length > 0) return 'merged-code-red';
  return baseline.flaky.length > 0 ? 'tests-unstable' : 'reach-unknown';
}
