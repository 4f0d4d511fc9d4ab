import { writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { djangoScript, djangoTestFiles, ownsTestFile } from './django-project.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import { findPython, pythonEnvironment, type Python } from './python-project.js';
import { selectionEnvironment } from './python-selection.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const found = await djangoTestFiles(root, files);
  return [...found].map(([project, testFiles]) => ({ ...project, testFiles }));
}

interface DjangoTests {
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly script: string;
  readonly python: Python;
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const script = await djangoScript(workspace.root, directory);
  if (script === undefined) return { missing: `${because} in the checkout, but not in the audited commit` };
  const python = await findPython(workspace, directory, 'django');
  if (python === undefined) {
    return {
      missing:
        `${because}, but no Python interpreter here can import django: ` +
        `install the project's dependencies before the audit, or pass --setup`,
    };
  }
  const tests = { directory, testFiles, script, python };
  return plainSession(workspace, (request, files) => prepare(workspace, tests, request, files));
}

async function prepare(
  workspace: Workspace,
  { directory, testFiles, script, python }: DjangoTests,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const env = {
    ...pythonEnvironment(workspace, python, request, files),
    ...(await selectionEnvironment(request, files)),
  };
  const paths = (request.files ?? testFiles).map((path) => posix.relative(directory, path));
  const list = join(files.directory, 'files.json');
  await writeFile(list, JSON.stringify(paths));
  const words = script === 'manage.py' ? [script, 'test', '--noinput'] : [script];
  // Only `manage.py` takes the names of modules for certain.
  const labels = script === 'manage.py' && request.files !== undefined ? paths.map(moduleName) : [];
  return {
    command: commandLine(['python', ...words, ...labels], directory),
    builds: [],
    tests: async () => ({
      argv: [python.program, assetPath('reporters/counterproof_django.py'), list, ...words],
      cwd: join(workspace.root, directory),
      env,
    }),
  };
}

function moduleName(path: string): string {
  return path.replace(/\.py$/, '').replaceAll('/', '.');
}

export const django: Runner = { id: 'django', ownsTestFile, detect, open };
