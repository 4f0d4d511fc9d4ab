import { basename, posix } from 'node:path';
import { isPythonFile, textOf } from './python-project.js';

/** A folder with a script of its own that runs Django's tests. */
export interface DjangoProject {
  /** Relative to the repository root; empty for the root. */
  readonly directory: string;
  readonly because: string;
}

/** `manage.py` comes first: the others are for apps that have no project around them. */
const scripts = ['manage.py', 'runtests.py', 'run_tests.py'];

/** The name of the script in a folder that runs Django's tests, if any. */
export async function djangoScript(root: string, directory: string): Promise<string | undefined> {
  for (const name of scripts) {
    if (/\bdjango\b/.test(await textOf(root, posix.join(directory, name)))) return name;
  }
  return undefined;
}

/** Django's own pattern for the files in which it looks for tests. */
export function ownsTestFile(path: string): boolean {
  return isPythonFile(path) && /^test.*\.py$/.test(basename(path));
}

/** Every folder from which the repository runs Django's tests, deepest first; none where pytest-django does. */
export async function findDjangoProjects(
  root: string,
  files: readonly string[],
): Promise<readonly DjangoProject[]> {
  const projects = new Map<string, DjangoProject>();
  for (const path of files.filter((file) => scripts.includes(basename(file)))) {
    const directory = posix.dirname(path) === '.' ? '' : posix.dirname(path);
    const script = await djangoScript(root, directory);
    if (script === undefined) continue;
    projects.set(directory, { directory, because: `django: ${posix.join(directory, script)} is there` });
  }
  if (projects.size === 0 || (await usesPytestDjango(root, files))) return [];
  return [...projects.values()].toSorted((a, b) => b.directory.length - a.directory.length);
}

/** Where the plugin is that brings Django's tests to pytest, they are pytest's. */
async function usesPytestDjango(root: string, files: readonly string[]): Promise<boolean> {
  const places =
    /(^|\/)(conftest\.py|\.?pytest\.(ini|toml)|tox\.ini|setup\.(cfg|py)|pyproject\.toml|Pipfile|[^/]*requirements?[^/]*\.(txt|in)|requirements?\/[^/]*\.(txt|in))$/;
  for (const path of files.filter((file) => places.test(file))) {
    const text = await textOf(root, path);
    const isOfPytest = /(^|\/)\.?(conftest|pytest)\./.test(path) || /\[(tool[.:])?pytest\b/.test(text);
    if (/\bpytest[-_]django\b/.test(text)) return true;
    if (isOfPytest && /\bDJANGO_SETTINGS_MODULE\b|--ds=|\bdjango\.setup\(|\bsettings\.configure\(/.test(text))
      return true;
  }
  return false;
}

/** The files of each project that hold tests in Django's style; a file belongs to the nearest project. */
export async function djangoTestFiles(
  root: string,
  files: readonly string[],
): Promise<ReadonlyMap<DjangoProject, readonly string[]>> {
  const projects = await findDjangoProjects(root, files);
  const found = new Map<DjangoProject, string[]>();
  for (const path of files.filter(ownsTestFile)) {
    const project = projects.find(({ directory }) => directory === '' || path.startsWith(`${directory}/`));
    if (project === undefined || !isDjangoStyle(await textOf(root, path))) continue;
    found.set(project, [...(found.get(project) ?? []), path]);
  }
  return found;
}

/** Django runs classes derived from one of its own; functions and plain classes are pytest's. */
function isDjangoStyle(text: string): boolean {
  return (
    /^class \w+\(\s*[\w.]/m.test(text) &&
    !/^\s*(import|from) pytest\b/m.test(text) &&
    !/^(async )?def test_/m.test(text)
  );
}
