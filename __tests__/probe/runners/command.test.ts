import { afterAll, expect, test } from '@jest/globals';
import { openWorkspace, type Workspace } from '../../../src/host/workspace.js';
import { commandRunner } from '../../../src/probe/runners/command.js';
import type { RunRequest } from '../../../src/probe/runners/runner.js';
import { makeRepository } from '../../repository.js';

const repository = makeRepository([
  { files: { 'price.txt': 'three', 'tests/a b.txt': '', "tests/it's.txt": '', 'notes.txt': '' } },
]);
const workspaces: Workspace[] = [];
afterAll(async () => {
  await Promise.all(workspaces.map((workspace) => workspace.close()));
  repository.remove();
});

async function run(command: string, request: Partial<RunRequest> = {}) {
  const runner = commandRunner(command);
  const [detection] = await runner.detect(repository.root, repository.git('ls-files').split('\n'));
  if (detection === undefined) throw new Error('a command is always detected');
  const workspace = await openWorkspace(repository.root, 'HEAD');
  workspaces.push(workspace);
  const session = await runner.open(workspace, detection);
  if ('missing' in session) throw new Error(session.missing);
  return session.run({ edits: [], seed: 0, limits: { seconds: 20, memoryBytes: 2 ** 30 }, ...request });
}

test('green', async () => {
  const command = 'grep -q three price.txt';
  expect(await run(command)).toMatchObject({
    command,
    outcome: { kind: 'completed' },
    results: [{ id: command, file: '', outcome: 'passed' }],
  });
});

test('red, with the edit in place and gone afterwards', async () => {
  const edits = [{ path: 'price.txt', start: 0, end: 5, replacement: 'four' }];
  const { results } = await run('echo "Error: no three" && grep -q three price.txt', { edits });
  const message = 'ended with exit status 1: Error: no three';
  expect(results).toMatchObject([{ outcome: 'failed', error: { type: 'ExitStatus', message } }]);
});

test.each([
  ['the files of the request', ['tests/a b.txt'], "echo 'tests/a b.txt' $(true)"],
  ['all test files', undefined, "echo 'tests/a b.txt' 'tests/it'\\''s.txt' $(true)"],
])('{files} is %s', async (_name, files, command) => {
  const outcome = await run('echo {files} $(true)', files === undefined ? {} : { files });
  expect(outcome.command).toBe(command);
  expect(outcome.tail.trim()).toBe(files?.join(' ') ?? "tests/a b.txt tests/it's.txt");
});

test.each([
  [
    'a program that is not there',
    'no-such-program --x',
    { kind: 'broken', reason: expect.stringContaining('127') },
  ],
  ['a signal', 'kill -SEGV $$', { kind: 'broken', reason: expect.stringContaining('was ended by SIGSEGV') }],
  ['time', 'sleep 60', { kind: 'timed-out', afterSeconds: 1 }],
])('%s is no verdict', async (_name, command, outcome) => {
  expect(await run(command, { limits: { seconds: 1, memoryBytes: 2 ** 30 } })).toMatchObject({
    outcome,
    results: [],
  });
});

test.each([
  ['test_x.py', true],
  ['app/tests.py', true],
  ['x_test.go', true],
  ['src/x.test.ts', true],
  ['src/x-test.js', true],
  ['lib/x_spec.rb', true],
  ['src/TestX.java', true],
  ['src/XTest.java', true],
  ['src/XTests.cs', true],
  ['XSpec.kt', true],
  ['spec/anything.rb', true],
  ['Shop.Tests/Orders.cs', true],
  ['test/test-group.ts', true],
  ['src/test-group.ts', false],
  ['src/test-utils.ts', false],
  ['src/testing.ts', false],
  ['src/latest.ts', false],
  ['src/Contest.java', false],
  ['src/inspect.ts', false],
])('by its name %s is a test: %p', (path, expected) => {
  expect(commandRunner('make test').ownsTestFile(path)).toBe(expected);
});
