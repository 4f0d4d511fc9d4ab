import { writeFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { djangoTestFiles } from './django-project.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import {
  findPython,
  isPythonFile,
  projectFolders,
  pythonEnvironment,
  textOf,
  type Python,
} from './python-project.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';

/** `python -m unittest discover` takes `test*.py`; files named the pytest way hold unittest classes as often. */
function ownsTestFile(path: string): boolean {
  return isPythonFile(path) && /^(test.*|.*_test|.*_tests)\.py$/.test(basename(path));
}

const importsDjango = /^\s*(import|from) django\.test\b/m;

/**
 * Files written for unittest alone, by the Python project that they belong to; pytest, which runs them as well, comes
 * first where the project uses it. What a Django project runs by itself is that runner's.
 */
async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const django = new Set([...(await djangoTestFiles(root, files)).values()].flat());
  const folderOf = projectFolders(files);
  const groups = new Map<string, { directory: string; because: string; testFiles: string[] }>();
  for (const path of files.filter((file) => ownsTestFile(file) && !django.has(file))) {
    const text = await textOf(root, path);
    const defines = /^\s*(import|from) unittest\b/m.test(text) || /^class \w+\(.*TestCase\)/m.test(text);
    const needsDjango = importsDjango.test(text);
    if ((!defines && !needsDjango) || /^\s*(import|from) pytest\b/m.test(text)) continue;
    const directory = folderOf(path);
    const key = JSON.stringify([directory, needsDjango]);
    const group = groups.get(key) ?? { directory, because: `unittest: ${path} uses it`, testFiles: [] };
    group.testFiles.push(path);
    groups.set(key, group);
  }
  return [...groups.values()];
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const [first = ''] = testFiles;
  if (importsDjango.test(await textOf(workspace.root, first))) {
    return {
      missing:
        `${because}, but Django's tests need Django's own runner, and there is no manage.py or runtests.py: ` +
        `pass --test-command, or install pytest-django`,
    };
  }
  const python = await findPython(workspace, directory, 'unittest');
  if (python === undefined)
    return { missing: `${because}, but there is no Python interpreter (3.6 or later): install one` };
  return plainSession(workspace, (request, files) =>
    prepare(workspace, { directory, testFiles }, python, request, files),
  );
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
