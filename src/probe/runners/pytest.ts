import { basename, join, posix } from 'node:path';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { djangoTestFiles } from './django-project.js';
import { pathArgument } from './path-argument.js';
import { plainSession, type Launch, type RunFiles, type Step } from './plain-session.js';
import {
  findPython,
  isPythonFile,
  projectFolders,
  pytestRequirement,
  pythonEnvironment,
  textOf,
  type Python,
} from './python-project.js';
import { selectionEnvironment } from './python-selection.js';
import { startWarmPython, type WarmTests } from './python-warm.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { warmSession } from './warm-session.js';

/** Files in which pytest looks for its configuration, and what makes them count. */
const configurations: readonly (readonly [name: string, section: RegExp, words: string])[] = [
  ['pytest.ini', /(?:)/, 'is there'],
  ['.pytest.ini', /(?:)/, 'is there'],
  ['pytest.toml', /(?:)/, 'is there'],
  ['pyproject.toml', /^\[tool\.pytest\.ini_options\]/m, 'has [tool.pytest.ini_options]'],
  // Since pytest 9, which reads both.
  ['pyproject.toml', /^\[tool\.pytest\b/m, 'has [tool.pytest]'],
  ['tox.ini', /^\[pytest\]/m, 'has [pytest]'],
  ['setup.cfg', /^\[tool:pytest\]/m, 'has [tool:pytest]'],
];

/** https://docs.pytest.org/en/stable/explanation/goodpractices.html#test-discovery */
function ownsTestFile(path: string): boolean {
  return isPythonFile(path) && /^(test_.*|.*_test)\.py$/.test(basename(path));
}

/** `python_files` of a configuration, as a predicate over file names; pytest's default where it says nothing. */
function pythonFiles(configuration: string): (path: string) => boolean {
  const written = /^\s*python_files\s*=\s*((?:.*\n?)(?:[ \t]+\S.*\n?)*)/m.exec(configuration)?.[1] ?? '';
  const globs = written.match(/[\w*?[\].-]+\.py\b|[\w*?-]*\*[\w*?-]*/g) ?? [];
  if (globs.length === 0) return ownsTestFile;
  const patterns = globs.map((glob) => new RegExp(`^${globToPattern(glob)}$`));
  return (path) => isPythonFile(path) && patterns.some((pattern) => pattern.test(basename(path)));
}

function globToPattern(glob: string): string {
  return glob
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
}

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const configured = await configuredPlaces(root, files);
  if (!configured.some(({ directory }) => directory === '')) {
    const elsewhere = configured.map(({ directory }) => `${directory}/`);
    const others = files.filter((path) => !elsewhere.some((place) => path.startsWith(place)));
    configured.push(...(await unconfiguredPlaces(root, others)));
  }
  // The nearest configuration takes the file: pytest's own rule for its rootdir.
  configured.sort((a, b) => b.directory.length - a.directory.length);
  const django = new Set([...(await djangoTestFiles(root, files)).values()].flat());
  const left = new Set(files.filter((path) => isPythonFile(path) && !django.has(path)));
  const detections = configured.map(({ directory, because, owns }) => {
    const inside = [...left].filter((path) => directory === '' || path.startsWith(`${directory}/`));
    for (const path of inside) left.delete(path);
    return { directory, because, ...byName(directory, inside.filter(owns)) };
  });
  return detections.filter(({ testFiles, unnameable }) => testFiles.length > 0 || unnameable !== undefined);
}

/** pytest parts an argument at `::` and `[`, where the name of a test begins. */
function byName(directory: string, files: readonly string[]): Pick<Detection, 'testFiles' | 'unnameable'> {
  const isUnnameable = (path: string): boolean => /::|\[/.test(posix.relative(directory, path));
  const others = files.filter(isUnnameable);
  const testFiles = files.filter((path) => !isUnnameable(path));
  if (others.length === 0) return { testFiles };
  const why = 'pytest takes "::" and "[" in a path for the beginning of the name of a test: rename the file';
  return { testFiles, unnameable: { files: others, why } };
}

/** A folder in which pytest is started. */
interface Place {
  readonly directory: string;
  readonly because: string;
  readonly owns: (path: string) => boolean;
}

async function configuredPlaces(root: string, files: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const [name, section, words] of configurations) {
    for (const path of files.filter((file) => basename(file) === name)) {
      const text = await textOf(root, path);
      const directory = posix.dirname(path) === '.' ? '' : posix.dirname(path);
      if (!section.test(text) || places.some((other) => other.directory === directory)) continue;
      places.push({ directory, because: `pytest: ${path} ${words}`, owns: pythonFiles(text) });
    }
  }
  return places;
}

/** Python projects that speak for pytest without configuring it; what else there is belongs to the root. */
async function unconfiguredPlaces(root: string, files: readonly string[]): Promise<readonly Place[]> {
  const folderOf = projectFolders(files);
  const projects = new Map<string, string[]>([['', []]]);
  for (const path of files) {
    const own = projects.get(folderOf(path));
    if (own === undefined) projects.set(folderOf(path), [path]);
    else own.push(path);
  }
  const places: Place[] = [];
  const rest: string[] = [];
  for (const [directory, own] of projects) {
    const because = directory === '' ? undefined : await unconfigured(root, own);
    if (because !== undefined) places.push({ directory, because, owns: ownsTestFile });
    // Not spread into the call: a repository has more files than a call may have arguments.
    else for (const path of own) rest.push(path);
  }
  const because = await unconfigured(root, rest);
  if (because !== undefined) places.push({ directory: '', because, owns: ownsTestFile });
  return places;
}

/** pytest needs no configuration: a requirement, a conftest.py or a test file that imports it will do. */
async function unconfigured(root: string, files: readonly string[]): Promise<string | undefined> {
  const requirement = await pytestRequirement(root, files);
  if (requirement !== undefined) return `pytest: ${requirement} asks for it`;
  const conftest = files.find((path) => basename(path) === 'conftest.py');
  if (conftest !== undefined) return `pytest: ${conftest} is there`;
  for (const path of files.filter(ownsTestFile)) {
    const text = await textOf(root, path);
    if (/^\s*(import|from) pytest\b/m.test(text)) return `pytest: ${path} imports it`;
    if (/^(async )?def test_/m.test(text)) return `pytest: ${path} has test functions`;
  }
  return undefined;
}

async function open(
  workspace: Workspace,
  { directory, because }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const python = await findPython(workspace, directory, 'pytest');
  if (python === undefined) {
    return {
      missing:
        `${because}, but no Python interpreter here can import pytest: ` +
        `install the project's test dependencies before the audit, or pass --setup`,
    };
  }
  const project = { workspace, directory, python };
  const plain = plainSession(workspace, (request, files) => prepare(project, request, files));
  return warmSession(plain, () => startWarmPython(warmTests(project)));
}

interface Project {
  readonly workspace: Workspace;
  readonly directory: string;
  readonly python: Python;
}

async function prepare(project: Project, request: RunRequest, files: RunFiles): Promise<Launch> {
  const step = {
    ...startOf(project, [], request.files ?? [], files),
    env: {
      ...pythonEnvironment(project.workspace, project.python, request, files),
      ...(await selectionEnvironment(request, files)),
    },
  };
  return { command: commandOf(project, request), builds: [], tests: async () => step };
}

function warmTests(project: Project): WarmTests {
  const { workspace, python } = project;
  return {
    workspace,
    ownsTestFile,
    filesOf: ({ files }) => files,
    command: (request) => commandOf(project, request),
    load: (loaded, request, files) => ({
      ...startOf(project, ['-p', 'counterproof_warm_pytest'], loaded, files),
      env: pythonEnvironment(workspace, python, request, files),
    }),
  };
}

function commandOf({ directory }: Project, { files = [] }: RunRequest): string {
  return commandLine(['python', '-m', 'pytest', ...pathsIn(directory, files)], directory);
}

/** Without its environment. */
function startOf(
  { workspace, directory, python }: Project,
  plugins: readonly string[],
  tests: readonly string[],
  files: RunFiles,
): Pick<Step, 'argv' | 'cwd'> {
  const cache = `cache_dir=${join(files.directory, 'pytest-cache')}`;
  const options = ['-p', 'counterproof_pytest', ...plugins, '-o', cache];
  return {
    argv: [python.program, '-m', 'pytest', ...options, ...pathsIn(directory, tests)],
    cwd: join(workspace.root, directory),
  };
}

function pathsIn(directory: string, files: readonly string[]): readonly string[] {
  return files.map((path) => pathArgument(posix.relative(directory, path)));
}

export const pytest: Runner = { id: 'pytest', ownsTestFile, detect, open };
