import { writeFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import { findPython, isPythonFile, pythonEnvironment, textOf, type Python } from './python-project.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';

/** `python -m unittest discover` takes `test*.py`; files named the pytest way hold unittest classes as often. */
function ownsTestFile(path: string): boolean {
  return isPythonFile(path) && /^(test.*|.*_test|.*_tests)\.py$/.test(basename(path));
}

/** Files written for unittest alone; pytest, which runs them as well, comes first where the project uses it. */
async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const testFiles: string[] = [];
  for (const path of files.filter(ownsTestFile)) {
    const text = await textOf(root, path);
    const defines =
      /^\s*(import|from) (unittest|django\.test)\b/m.test(text) || /^class \w+\(.*TestCase\)/m.test(text);
    if (defines && !/^\s*(import|from) pytest\b/m.test(text)) testFiles.push(path);
  }
  const [first] = testFiles;
  if (first === undefined) return [];
  return [{ directory: '', because: `unittest: ${first} uses it`, testFiles }];
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  if (await needsDjango(workspace.root, testFiles)) {
    return {
      missing:
        `${because}, but Django's tests need Django's own runner and database: ` +
        `pass --test-command 'python manage.py test', or install pytest-django`,
    };
  }
  const python = await findPython(workspace, directory, 'unittest');
  if (python === undefined)
    return { missing: `${because}, but there is no Python interpreter (3.6 or later): install one` };
  return plainSession(workspace, (request, files) =>
    prepare(workspace, { directory, testFiles }, python, request, files),
  );
}

async function needsDjango(root: string, testFiles: readonly string[]): Promise<boolean> {
  for (const path of testFiles) {
    if (/^\s*(import|from) django\.test\b/m.test(await textOf(root, path))) return true;
  }
  return false;
}

async function prepare(
  workspace: Workspace,
  { directory, testFiles }: Pick<Detection, 'directory' | 'testFiles'>,
  python: Python,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const paths = (request.files ?? testFiles).map((path) => posix.relative(directory, path));
  const env = pythonEnvironment(workspace, python, request, files);
  if (request.tests !== undefined) {
    env['COUNTERPROOF_TESTS'] = join(files.directory, 'tests.json');
    await writeFile(env['COUNTERPROOF_TESTS'], JSON.stringify(request.tests));
  }
  return {
    command: commandLine(
      ['python', '-m', 'unittest', ...(request.files === undefined ? [] : paths)],
      directory,
    ),
    builds: [],
    tests: async () => ({
      argv: [python.program, assetPath('reporters/counterproof_unittest.py'), ...paths],
      cwd: join(workspace.root, directory),
      env,
    }),
  };
}

export const unittest: Runner = { id: 'unittest', ownsTestFile, detect, open };
