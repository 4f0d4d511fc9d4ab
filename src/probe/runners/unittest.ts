import { basename, join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { djangoTestFiles } from './django-project.js';
import { plainSession, type Launch, type RunFiles, type Step } from './plain-session.js';
import {
  findPython,
  isPythonFile,
  projectFolders,
  pythonEnvironment,
  textOf,
  type Python,
} from './python-project.js';
import { selectionEnvironment } from './python-selection.js';
import { startWarmPython, type WarmTests } from './python-warm.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { warmSession } from './warm-session.js';

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
  const project = { workspace, directory, testFiles, python };
  const plain = plainSession(workspace, (request, files) => prepare(project, request, files));
  return warmSession(plain, () => startWarmPython(warmTests(project)));
}

interface Project {
  readonly workspace: Workspace;
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly python: Python;
}

async function prepare(project: Project, request: RunRequest, files: RunFiles): Promise<Launch> {
  const step = {
    ...startOf(project, 'counterproof_unittest.py', request.files ?? project.testFiles),
    env: {
      ...pythonEnvironment(project.workspace, project.python, request, files),
      ...(await selectionEnvironment(request, files)),
    },
  };
  return { command: commandOf(project, request), builds: [], tests: async () => step };
}

function warmTests(project: Project): WarmTests {
  const { workspace, testFiles, python } = project;
  return {
    workspace,
    ownsTestFile,
    filesOf: ({ files = testFiles }) => files,
    command: (request) => commandOf(project, request),
    load: (loaded, request, files) => ({
      ...startOf(project, 'counterproof_warm_unittest.py', loaded),
      env: pythonEnvironment(workspace, python, request, files),
    }),
  };
}

function commandOf({ directory }: Project, { files = [] }: RunRequest): string {
  return commandLine(['python', '-m', 'unittest', ...pathsIn(directory, files)], directory);
}

/** Without its environment. */
function startOf(
  { workspace, directory, python }: Project,
  script: string,
  files: readonly string[],
): Pick<Step, 'argv' | 'cwd'> {
  return {
    argv: [python.program, assetPath(`reporters/${script}`), ...pathsIn(directory, files)],
    cwd: join(workspace.root, directory),
  };
}

function pathsIn(directory: string, files: readonly string[]): readonly string[] {
  return files.map((path) => posix.relative(directory, path));
}

export const unittest: Runner = { id: 'unittest', ownsTestFile, detect, open };
