import { basename, dirname } from 'node:path';
import { runBounded, testEnvironment, type ProcessResult } from '../../host/process.js';
import type { RunOutcome, TestResult, TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import { quote } from './command-line.js';
import { describeEnd, errorLine, limitOutcome } from './plain-session.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';

/** Folders that hold tests, in one language or another. */
const testFolder = /(^|\/)(tests?|specs?|__tests__|[\w.]+\.Tests?)\//;

/**
 * Names that tests have: `test_x.py`, `x_test.go`, `x.test.ts`, `x_spec.rb`, `TestX.java`, `XTest.java`, `tests.py`.
 * Not `test-x.ts`, which is as often something about tests; where those are tests, they lie in a folder of tests.
 */
const testName = /^(tests?|test_.*|.*[._-](test|tests|spec)|Tests?[A-Z].*|.*Tests?|.*Spec)\.\w+$/;

function ownsTestFile(path: string): boolean {
  return testFolder.test(path) || testName.test(basename(path));
}

/**
 * The runner behind `--test-command`: any command, judged by its exit status, which is all that it tells.
 * Its one test bears the command as its id. `{files}` in the command becomes the test files, each quoted.
 */
export function commandRunner(command: string): Runner {
  return {
    id: 'command',
    ownsTestFile,
    detect: async (_root, files): Promise<readonly Detection[]> => [
      {
        directory: '',
        because: `command: ${command}`,
        testFiles: files.filter(ownsTestFile),
        indivisible: !command.includes('{files}'),
      },
    ],
    open: async (workspace, { testFiles }): Promise<RunnerSession> => ({
      run: (request) => run(workspace, command, testFiles, request),
      close: async () => {},
    }),
  };
}

async function run(
  workspace: Workspace,
  command: string,
  testFiles: readonly string[],
  { edits, files = testFiles, limits, seed }: RunRequest,
): Promise<TestRun> {
  const line = command.replaceAll('{files}', () => files.map(quote).join(' '));
  try {
    await workspace.apply(edits);
    const result = await runBounded({
      argv: ['sh', '-c', line],
      cwd: workspace.root,
      territory: dirname(workspace.root),
      env: testEnvironment(workspace.scratch, { PYTHONHASHSEED: String(seed) }),
      ...limits,
    });
    const outcome = outcomeOf(result);
    const results = outcome.kind === 'completed' ? [resultOf(command, result)] : [];
    return { command: line, outcome, results, seconds: result.seconds, tail: result.tail };
  } finally {
    await workspace.restore();
  }
}

function outcomeOf({ end, tail }: ProcessResult): RunOutcome {
  const limit = limitOutcome(end);
  if (limit !== undefined) return limit;
  // 126 and 127: the shell could not run a program of the command; 128 and up: a signal ended it.
  if (end.kind === 'exited' && end.code < 126) return { kind: 'completed' };
  return { kind: 'broken', reason: `the test command ${describeEnd(end)}: ${errorLine(tail)}` };
}

function resultOf(command: string, { end, seconds, tail }: ProcessResult): TestResult {
  const result = { id: command, file: '', milliseconds: seconds * 1000 };
  if (end.kind === 'exited' && end.code === 0) return { ...result, outcome: 'passed' };
  return {
    ...result,
    outcome: 'failed',
    error: { type: 'ExitStatus', message: `${describeEnd(end)}: ${errorLine(tail)}` },
  };
}
