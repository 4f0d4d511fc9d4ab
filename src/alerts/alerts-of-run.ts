import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recheck } from '../domain/recheck.js';
import { errorMessage } from '../host/system-error.js';
import { type Branch, branchOfRun, type WorkflowRun } from '../host/github/branch-of-run.js';
import { keptFileName, readKept } from './kept-rechecks.js';
import type { Refusal } from '../host/github/refusal.js';
import { serverWords } from '../host/github/server-words.js';

/** The alerts that an audit is to keep true, as the workflow run knows them. */
export interface AlertsOfRun {
  readonly branch: Branch | Refusal;
  /** What earlier audits have kept of their findings, by fingerprint. */
  readonly kept: ReadonlyMap<string, Recheck>;
  /** Where this one leaves the same for the next; undefined where there is no place that the repository cannot fill. */
  readonly keptPath: string | undefined;
}

/** Larger is nothing that we have written. */
const largestKept = 64 * 1024 * 1024;

/** What the run says of its branch, and what a step before has brought along. */
export async function alertsOfRun(run: WorkflowRun): Promise<AlertsOfRun> {
  const { RUNNER_TEMP: folder } = run.environment;
  // Not below the checkout: what a commit brings along could close alerts.
  const keptPath = folder ? join(folder, keptFileName) : undefined;
  return {
    branch: branchOfRun(run, 'The alerts of the branch were left alone'),
    kept: readKept(await textOf(keptPath)),
    keptPath,
  };
}

/** One sentence where it cannot be left: the audit is worth no less for that. */
export async function leaveKept(path: string, text: string): Promise<string | undefined> {
  try {
    // Replaced and not written through: tests may have put a link there.
    await rm(path, { force: true, recursive: true });
    await writeFile(path, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return `What the next audit needs to look at the alerts again could not be kept (${serverWords(errorMessage(error))})`;
  }
}

async function textOf(path: string | undefined): Promise<string> {
  if (path === undefined) return '';
  try {
    return (await stat(path)).size > largestKept ? '' : await readFile(path, 'utf8');
  } catch {
    return '';
  }
}
