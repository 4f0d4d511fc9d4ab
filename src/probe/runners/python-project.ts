import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join, posix } from 'node:path';
import { z } from 'zod';
import { assetPath } from '../../host/asset.js';
import { runBounded, testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import type { RunFiles } from './plain-session.js';
import type { RunRequest } from './runner.js';

/** Where Python projects name what they install for their tests. */
const dependencyFiles =
  /(^|\/)(requirements[^/]*\.(txt|in)|[^/]*requirements\.(txt|in)|pyproject\.toml|setup\.(py|cfg)|tox\.ini|Pipfile|noxfile\.py)$/;

export function isPythonFile(path: string): boolean {
  return path.endsWith('.py');
}

/** The text of a tracked file; empty where it cannot be read (a dangling link, a submodule). */
export async function textOf(root: string, path: string): Promise<string> {
  return readFile(join(root, path), 'utf8').catch(() => '');
}

/** The first tracked file in which the project asks for pytest, if any. */
export async function pytestRequirement(root: string, files: readonly string[]): Promise<string | undefined> {
  for (const path of files.filter((file) => dependencyFiles.test(file))) {
    if (/\bpytest\b/.test(await textOf(root, path))) return path;
  }
  return undefined;
}

/**
 * The folder of the Python project that a file belongs to: the nearest with a file that makes a project; the root
 * where none has. Tests and documentation may have a requirements.txt of their own, and are no project.
 */
export function projectFolders(files: readonly string[]): (path: string) => string {
  const makesProject = /(^|\/)(pyproject\.toml|setup\.(py|cfg)|Pipfile)$/;
  const folders = new Set(
    files
      .filter((path) => makesProject.test(path) || isRequirements(path))
      .map((path) => posix.dirname(path)),
  );
  return (path) => {
    let folder = posix.dirname(path);
    while (folder !== '.' && !folders.has(folder)) folder = posix.dirname(folder);
    return folder === '.' ? '' : folder;
  };
}

function isRequirements(path: string): boolean {
  return path.endsWith('/requirements.txt') && !/(^|\/)(tests?|docs?|requirements)\/[^/]*$/.test(path);
}

/** An interpreter that can run the tests, and where it is to look for the code under test. */
export interface Python {
  readonly program: string;
  /** Absolute folders of the private tree for the front of PYTHONPATH. */
  readonly importRoots: readonly string[];
}

/**
 * Says of the interpreter what only it knows. A folder with a module named like one of the standard library
 * (`src/logging.py` of a project that imports `src.logging`) is no import root: it would break every import of that.
 */
const question = `
import json, os, sys
def names(folder):
    for entry in os.listdir(folder):
        package = os.path.exists(os.path.join(folder, entry, "__init__.py"))
        yield entry if package else entry[:-3] if entry.endswith(".py") else ""
library = os.listdir(os.path.dirname(os.__file__))  # for versions before 3.10
standard = getattr(sys, "stdlib_module_names", [name.split(".")[0] for name in library])
roots = [folder for folder in sys.argv[1:] if not any(name in standard for name in names(folder))]
print()
print(json.dumps({"program": sys.executable, "importRoots": roots}))
sys.exit(sys.version_info < (3, 6))
`;
const answer = z.object({ program: z.string().min(1), importRoots: z.array(z.string()) });

/**
 * The first interpreter that can import `module`: an activated environment, the project's own, the system's.
 * Started without the private tree in reach, so that a directory of the repository cannot pass for the module.
 */
export async function findPython(
  { scratch, origin, root }: Workspace,
  directory: string,
  module: string,
): Promise<Python | undefined> {
  const places = [root, origin].flatMap((tree) => [join(tree, directory), tree]);
  const environments = [
    process.env['VIRTUAL_ENV'],
    ...places.flatMap((place) => [join(place, '.venv'), join(place, 'venv')]),
    process.env['CONDA_PREFIX'],
  ];
  const installed = environments
    .flatMap((environment) => (environment ? join(environment, 'bin', 'python') : []))
    .filter((program) => existsSync(program));
  const candidates = [join(root, directory), root].flatMap(importRoots);
  for (const program of new Set([...installed, 'python3', 'python'])) {
    const { end, tail } = await runBounded({
      argv: [program, '-c', `import ${module}\n${question}`, ...new Set(candidates)],
      cwd: scratch,
      env: testEnvironment(scratch),
      seconds: 60,
      memoryBytes: 2 ** 31,
    });
    // Not simply the last line: an interpreter may warn of something when it ends.
    const said = tail.split('\n').findLast((line) => line.startsWith('{"program"'));
    if (end.kind === 'exited' && end.code === 0 && said) return answer.parse(JSON.parse(said));
  }
  return undefined;
}

/** The tree and its `src`, unless that is a package itself and its modules are imported as `src.something`. */
function importRoots(tree: string): readonly string[] {
  const src = join(tree, 'src');
  return existsSync(src) && !existsSync(join(src, '__init__.py')) ? [tree, src] : [tree];
}

/** The environment of a Python test process whose reporter writes to `files.report`. */
export function pythonEnvironment(
  { root, scratch }: Workspace,
  python: Python,
  request: RunRequest,
  files: RunFiles,
): Record<string, string> {
  const base = testEnvironment(scratch);
  return {
    ...base,
    // First, so that an editable install of the user's checkout does not win over the mutated copy.
    PYTHONPATH: [...python.importRoots, assetPath('reporters'), base['PYTHONPATH'] ?? '']
      .filter((path) => path !== '')
      .join(delimiter),
    PYTHONHASHSEED: String(request.seed),
    COUNTERPROOF_ROOT: root,
    COUNTERPROOF_REPORT: files.report,
  };
}
