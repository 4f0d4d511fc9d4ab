import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunOutcome, TestResult, TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import { buildPrograms } from './cargo-build.js';
import { targetsOf, type TestTarget } from './cargo-metadata.js';
import { runProgram, type Answer } from './cargo-program.js';
import type { CargoWorkspace, Run } from './cargo-run.js';
import { commandLine } from './command-line.js';
import { withoutRoot } from './plain-session.js';
import type { RunnerSession } from './runner.js';

/**
 * Builds with Cargo, which compiles what an edit touched and nothing else, and then starts the test programs itself,
 * so that each answers for itself and only the tests that were asked for run.
 */
export function cargoSession(workspace: Workspace, cargo: CargoWorkspace): RunnerSession {
  return {
    run: async (request) => {
      const folder = await mkdtemp(join(workspace.scratch, 'run-'));
      const started = performance.now();
      const ends = started + request.limits.seconds * 1000;
      try {
        await workspace.apply(request.edits);
        const run = await buildAndTest({ workspace, cargo, request, folder, ends });
        return withoutRoot({ ...run, seconds: (performance.now() - started) / 1000 }, workspace.root);
      } finally {
        await workspace.restore();
        await rm(folder, { recursive: true, force: true });
      }
    },
    close: async () => {},
  };
}

async function buildAndTest(run: Run): Promise<Omit<TestRun, 'seconds'>> {
  const { cargo, request } = run;
  const selection = selectTargets(cargo.targets, request.files);
  const command = commandLine(['cargo', 'test', ...selection], cargo.directory);
  const nothing: readonly TestResult[] = [];
  if (request.files?.length === 0) {
    return { command, outcome: broken('there is no test file to run'), results: nothing, tail: '' };
  }
  if (selection.length === 0) return { command, outcome: { kind: 'completed' }, results: nothing, tail: '' };
  const build = await buildPrograms(run, selection);
  if ('outcome' in build) return { command, results: nothing, ...build };
  const answers: Answer[] = [];
  for (const program of build.programs) {
    const answer = await runProgram(run, program);
    answers.push(answer);
    // The time or the memory is used up: what comes after would only be stopped at once.
    if (answer.outcome.kind === 'timed-out' || answer.outcome.kind === 'killed-by-limit') break;
  }
  return {
    command,
    outcome: outcomeOfAll(answers.map(({ outcome }) => outcome)),
    results: answers.flatMap(({ results }) => results),
    tail: answers
      .map(({ tail }) => tail)
      .join('\n')
      .slice(-64 * 1024),
  };
}

/** The arguments of `cargo test` for the targets of these files; empty where the files are in none. */
function selectTargets(
  targets: readonly TestTarget[],
  files: readonly string[] | undefined,
): readonly string[] {
  // Not the documentation's tests, which are compiled one by one.
  if (files === undefined) return ['--workspace', '--tests'];
  const chosen = new Set(files.flatMap((file) => targetsOf(targets, file)));
  const packages = new Set([...chosen].map(({ packageName }) => packageName));
  const flags = new Map([...chosen].map((target) => [target.flags.join(' '), target.flags]));
  return [...[...packages].flatMap((name) => ['-p', name]), ...[...flags.values()].flat()];
}

function broken(reason: string): RunOutcome {
  return { kind: 'broken', reason };
}

/** A limit says most: the rest did not run. */
function outcomeOfAll(outcomes: readonly RunOutcome[]): RunOutcome {
  const limit = outcomes.find(({ kind }) => kind === 'timed-out' || kind === 'killed-by-limit');
  if (limit !== undefined) return limit;
  const [first, ...more] = outcomes.flatMap((outcome) => (outcome.kind === 'broken' ? [outcome.reason] : []));
  if (first === undefined) return { kind: 'completed' };
  return broken(more.length === 0 ? first : `${first} (and ${more.length} more)`);
}
