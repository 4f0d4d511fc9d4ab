import type { Gap } from '../domain/verdict.js';
import type { Workspace } from '../host/workspace.js';
import type { Detection, Runner, RunnerSession } from './runners/runner.js';
import { type Opening, SessionPool } from './session-pool.js';
import type { Setup } from './setup.js';
import type { WorkTrees } from './work-trees.js';

export interface RunnerRequest {
  readonly trees: WorkTrees;
  readonly runners: readonly Runner[];
  /** The repository's files at `head`. */
  readonly files: readonly string[];
  readonly workers: number;
  /** False where every run is to be in new processes. */
  readonly warm: boolean;
  readonly setup: Setup;
}

/** A runner that can start here, with the test files that are its own. */
export interface OpenRunner {
  readonly name: string;
  readonly runner: Runner;
  readonly testFiles: readonly string[];
  /** True where every run is of all tests, whatever files are asked for. */
  readonly indivisible: boolean;
  readonly pool: SessionPool;
}

export interface OpenRunners {
  readonly open: readonly OpenRunner[];
  readonly gaps: readonly Gap[];
}

/** A session whose private work tree goes with it. */
async function openSession(
  { trees, setup }: RunnerRequest,
  runner: Runner,
  detection: Detection,
): Promise<Opening> {
  const workspace = await trees.open();
  const missing = (await setup(workspace)) ?? undefined;
  const opening = missing === undefined ? await runner.open(workspace, detection) : { missing };
  if ('missing' in opening) {
    await workspace.close();
    return opening;
  }
  return closingWith(opening, workspace, runner);
}

function closingWith(session: RunnerSession, workspace: Workspace, { compiles }: Runner): RunnerSession {
  return {
    run: (request) => session.run(request),
    expect: (candidates) => session.expect?.(candidates),
    cold: () => session.cold?.(),
    ...(session.warmsSlowly && { warmsSlowly: true }),
    ...(compiles && { compiles }),
    close: async () => {
      await session.close();
      await workspace.close();
    },
  };
}

/** How people know this use of the runner. */
export function nameOf(runner: Runner, { directory }: Detection): string {
  return directory === '' ? runner.id : `${runner.id} in ${directory}`;
}

interface Detected {
  readonly runner: Runner;
  readonly detection: Detection;
}

async function detectRunners(
  { runners, files }: Pick<RunnerRequest, 'runners' | 'files'>,
  root: string,
): Promise<readonly Detected[]> {
  const detected: Detected[] = [];
  for (const runner of runners)
    for (const detection of await runner.detect(root, files)) detected.push({ runner, detection });
  return detected;
}

/**
 * Opens every runner that has test files here. A file belongs to the first runner that claims it and can start:
 * where pytest is missing, unittest may still run the files that it understands. All are looked for at `root` before
 * anything runs.
 */
export async function openRunners(request: RunnerRequest, root: string): Promise<OpenRunners> {
  const claimed = new Set<string>();
  const opened: OpenRunner[] = [];
  const missing: { readonly name: string; readonly why: string; readonly files: readonly string[] }[] = [];
  const unnameable: { readonly file: string; readonly why: string }[] = [];
  const detected = await detectRunners(request, root);
  for (const { runner, detection } of detected) {
    const { files = [], why = '' } = detection.unnameable ?? {};
    unnameable.push(...files.map((file) => ({ file, why })));
    const testFiles = detection.testFiles.filter((file) => !claimed.has(file));
    // A command that names its tests itself needs no file of ours.
    if (testFiles.length === 0 && detection.indivisible !== true) continue;
    const name = nameOf(runner, detection);
    const open = () => openSession(request, runner, detection);
    const pool = new SessionPool(request.workers, open, request.warm ? undefined : '--no-warm was given');
    const failure = await pool.start();
    if (failure) {
      missing.push({ name, why: failure.missing, files: testFiles });
      continue;
    }
    for (const file of testFiles) claimed.add(file);
    opened.push({ name, runner, testFiles, indivisible: detection.indivisible ?? false, pool });
  }
  const gaps = missing
    .filter(({ files }) => files.some((file) => !claimed.has(file)))
    .map(({ name, why }) => ({ what: `tests of ${name}`, why }));
  const left = unnameable.filter(({ file }) => !claimed.has(file));
  return {
    open: opened,
    gaps: [...gaps, ...left.map(({ file, why }) => ({ what: `the tests in ${file}`, why }))],
  };
}
