import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunOutcome, TestId, TestResult } from '../../domain/test-run.js';
import { runBounded, type ProcessResult } from '../../host/process.js';
import type { TestProgram } from './cargo-messages.js';
import { remaining, type CargoWorkspace, type Run } from './cargo-run.js';
import { describeEnd, limitOutcome } from './plain-session.js';
import { filesOfModules } from './rust-modules.js';
import { readTestOutput } from './rust-test-output.js';

/** What one test program said. */
export interface Answer {
  readonly results: readonly TestResult[];
  readonly outcome: RunOutcome;
  readonly tail: string;
}

/** Longer and the kernel may refuse the arguments (128 KiB each, 2 MiB together on Linux). */
const longestSelection = 500_000;

/** Runs those of a program's tests that were asked for. */
export async function runProgram(run: Run, program: TestProgram): Promise<Answer> {
  const listed = await listTests(run, program);
  if ('outcome' in listed) return listed;
  const selected = listed.names === undefined ? undefined : await selectTests(run, program, listed.names);
  if (selected?.size === 0) return { results: [], outcome: { kind: 'completed' }, tail: '' };
  if (selected === undefined) return runUnlisted(run, program);
  const names = [...selected.keys()];
  const isAll = names.length === listed.names?.length || names.join(' ').length > longestSelection;
  const { result, stdout } = await start(run, program, [
    '--test-threads=1',
    '--color=never',
    '--format=pretty',
    ...(isAll ? [] : ['--exact', ...names]),
  ]);
  const running = isAll ? (listed.names ?? []) : names;
  return answerOf(program, result, stdout, running, selected);
}

/** The tests of a program, in the order in which they run; none told by one with a harness of its own. */
async function listTests(
  run: Run,
  program: TestProgram,
): Promise<{ readonly names: readonly string[] | undefined } | Answer> {
  const { result, stdout } = await start(run, program, ['--list', '--format=terse']);
  const limit = limitOutcome(result.end);
  if (limit !== undefined) return { results: [], outcome: limit, tail: result.tail };
  const lines = stdout.split('\n').filter((line) => line !== '');
  const isList = lines.every((line) => /^\S.*: (test|bench(mark)?)$/.test(line));
  if (result.end.kind !== 'exited' || result.end.code !== 0 || !isList) return { names: undefined };
  return {
    names: lines.filter((line) => line.endsWith(': test')).map((line) => line.slice(0, -': test'.length)),
  };
}

/** The tests that were asked for, with their files. */
async function selectTests(
  { workspace, cargo, request }: Run,
  program: TestProgram,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files = request.files && new Set(request.files);
  const tests = request.tests && new Set(request.tests);
  const homes = new Map<string, string>();
  const selected = new Map<string, string>();
  for (const name of names) {
    const module = name.split('::').slice(0, -1).join('::');
    const file = homes.get(module) ?? (await fileOf(workspace.root, cargo, program, name));
    homes.set(module, file);
    if (files?.has(file) === false || tests?.has(testId(program, name)) === false) continue;
    selected.set(name, file);
  }
  return selected;
}

/** The file of the innermost module that is one of the test files: a macro may write tests that no file shows. */
async function fileOf(
  root: string,
  { testFiles }: CargoWorkspace,
  { sourceFile }: TestProgram,
  name: string,
): Promise<string> {
  const files = await filesOfModules(root, sourceFile, name);
  return files.findLast((file) => testFiles.has(file)) ?? files.at(-1) ?? sourceFile;
}

/** `-p shop --lib cart::tests::sorts`: what to type after `cargo test`. */
function testId({ selector }: TestProgram, name: string): TestId {
  return `${selector} ${name}`;
}

async function start(
  run: Run,
  { path, cwd, env }: TestProgram,
  args: readonly string[],
): Promise<{ readonly result: ProcessResult; readonly stdout: string }> {
  const stdoutFile = join(run.folder, 'stdout.txt');
  const result = await runBounded({
    argv: [path, ...args],
    cwd,
    territory: dirname(run.workspace.root),
    env,
    ...remaining(run),
    stdoutFile,
  });
  return { result, stdout: await readFile(stdoutFile, 'utf8').catch(() => '') };
}

/** Rust's own ways of ending: an overflowing stack, a double panic, a fault in unsafe code. */
const faults = new Set(['SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']);

function answerOf(
  program: TestProgram,
  { end, tail }: ProcessResult,
  stdout: string,
  running: readonly string[],
  selected: ReadonlyMap<string, string>,
): Answer {
  const output = readTestOutput(stdout, running, selected);
  const results: TestResult[] = [];
  for (const [name, outcome] of output.outcomes) {
    const result = { id: testId(program, name), file: selected.get(name) ?? '', outcome, milliseconds: 0 };
    const error = output.errors.get(name) ?? { type: 'fail', message: 'it says no more' };
    results.push(outcome === 'failed' ? { ...result, error } : result);
  }
  const limit = limitOutcome(end);
  if (limit !== undefined) return { results, outcome: limit, tail };
  if (output.finished) return { results, outcome: { kind: 'completed' }, tail };
  const name = output.running;
  if (name !== undefined && end.kind === 'signalled' && faults.has(end.signal)) {
    const why = /^.*(?:overflowed its stack|fatal runtime error: .*|panicked at .*)$/m.exec(tail)?.[0];
    // The number of the thread is another one each time.
    const message = (why ?? `the process ${describeEnd(end)}`).trim().replace(/' \(\d+\) /, "' ");
    const error = { type: end.signal, message };
    const file = selected.get(name) ?? '';
    results.push({ id: testId(program, name), file, outcome: 'failed', milliseconds: 0, error });
  }
  const where = name === undefined ? 'before its tests had finished' : `in the middle of ${name}`;
  const reason = `${program.selector}: its test process ${describeEnd(end)} ${where}`;
  return { results, outcome: { kind: 'broken', reason }, tail };
}

/** A program whose author wrote the harness: one test, told by the exit status. */
async function runUnlisted(run: Run, program: TestProgram): Promise<Answer> {
  const { files, tests } = run.request;
  const { selector: id, sourceFile: file } = program;
  const none = { results: [], outcome: { kind: 'completed' } as const, tail: '' };
  if (files?.includes(file) === false || tests?.includes(id) === false) return none;
  const { result } = await start(run, program, []);
  const { end, tail } = result;
  const limit = limitOutcome(end);
  if (limit !== undefined) return { results: [], outcome: limit, tail };
  const passed = end.kind === 'exited' && end.code === 0;
  const error = { type: 'ExitStatus', message: describeEnd(end) };
  const one: TestResult = passed
    ? { id, file, outcome: 'passed', milliseconds: result.seconds * 1000 }
    : { id, file, outcome: 'failed', milliseconds: result.seconds * 1000, error };
  return { results: [one], outcome: { kind: 'completed' }, tail };
}
