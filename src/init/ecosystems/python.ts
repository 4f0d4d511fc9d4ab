import { posix } from 'node:path';
import { folderOf } from '../folder.js';
import type { Ecosystem, Place, RunStep } from './ecosystem.js';
import { hatchRequirements } from './hatch.js';
import { linesOfTable } from './toml-table.js';

const comment =
  'With the Python of ubuntu-latest. For another one add actions/setup-python before it, pinned by its full commit id.';

/** Programs that lock a project, and how each makes its environment in `.venv`, where the audit looks for it. */
const managers: Readonly<Record<string, Pick<RunStep, 'run' | 'env'>>> = {
  'uv.lock': { run: ['pipx install uv', 'uv sync --locked --all-extras --all-groups'] },
  'poetry.lock': {
    run: ['pipx install poetry', 'poetry install --all-extras'],
    env: { POETRY_VIRTUALENVS_IN_PROJECT: 'true' },
  },
  'pdm.lock': { run: ['pipx install pdm', 'pdm sync --group :all'] },
  'Pipfile.lock': { run: ['pipx install pipenv', 'pipenv sync --dev'], env: { PIPENV_VENV_IN_PROJECT: '1' } },
};

/** What projects call the dependencies of their tests. */
const kinds = 'tests?|testing|dev|develop|development|ci';
const requirementFiles = new RegExp(
  `^(requirements|requirements[-_.](${kinds})|(${kinds})[-_.]requirements)\\.txt$`,
);
const kindOfTests = new RegExp(`^(${kinds})$`);
const filesInFolder = new RegExp(`^(base|${kinds})\\.txt$`);

/** What the runner has to import, whether or not the project says that it needs it. */
const packages: Readonly<Record<string, string>> = { pytest: 'pytest', django: 'django' };

export const python: Ecosystem = {
  id: 'python',
  title: 'Python',
  runners: ['pytest', 'django', 'unittest'],
  prepare: async (place) => {
    const lock = place.nearest(...Object.keys(managers));
    const manager = lock === undefined ? undefined : managers[posix.basename(lock)];
    const name = 'Install Python packages';
    if (lock !== undefined && manager !== undefined)
      return [{ name, comment, directory: folderOf(lock), ...manager }];
    const { directory, args } = await wanted(place);
    if (args.length === 0) return [];
    // Without the upgrade, the pip of an older Python knows no dependency groups.
    const run = [
      'python3 -m venv .venv',
      '.venv/bin/pip install --upgrade pip',
      `.venv/bin/pip install ${args.join(' ')}`,
    ];
    return [{ name, comment, directory, run }];
  },
};

interface Wanted {
  /** Where the environment is made. */
  readonly directory: string;
  /** Arguments of `pip install`. */
  readonly args: readonly string[];
}

/** What pip has to install: from the requirement files, else the project itself, and what the runner needs. */
async function wanted(place: Place): Promise<Wanted> {
  const listed = requirements(place);
  const manifest = place.nearest('pyproject.toml', 'setup.py', 'setup.cfg');
  const directory = listed?.directory ?? (manifest === undefined ? place.directory : folderOf(manifest));
  const paths = listed?.paths ?? [];
  const found = manifest !== undefined && folderOf(manifest) === directory ? manifest : undefined;
  const project = found === undefined ? [] : await projectArguments(place, found, paths.length > 0);
  const listings = await Promise.all(paths.map((path) => place.text(posix.join(directory, path))));
  const own = project.length > 0 && found !== undefined ? withoutTools(await place.text(found)) : '';
  const texts = [...listings, own, project.join(' ')];
  const needed = packages[place.runner];
  const isMissing = needed !== undefined && !texts.some((text) => text.toLowerCase().includes(needed));
  return {
    directory,
    args: [...paths.map((path) => `-r ${path}`), ...project, ...(isMissing ? [needed] : [])],
  };
}

interface Requirements {
  readonly directory: string;
  /** Relative to the directory. */
  readonly paths: readonly string[];
}

/** The files of the nearest folder that has any, and of its folder `requirements`. */
function requirements(place: Place): Requirements | undefined {
  for (let directory = place.directory; ; directory = folderOf(directory)) {
    const paths = [
      ...place.namesIn(directory).filter((name) => requirementFiles.test(name)),
      ...place
        .namesIn(posix.join(directory, 'requirements'))
        .filter((name) => filesInFolder.test(name))
        .map((name) => `requirements/${name}`),
    ];
    if (paths.length > 0) return { directory, paths };
    if (directory === '') return undefined;
  }
}

/** The project with what its tests need; a file that only configures tools is none. */
async function projectArguments(
  place: Place,
  manifest: string,
  isListed: boolean,
): Promise<readonly string[]> {
  if (!manifest.endsWith('pyproject.toml')) return isListed ? [] : ['--editable .'];
  const text = await place.text(manifest);
  const groups = keysOf(text, 'dependency-groups')
    .filter((name) => kindOfTests.test(name))
    .map((name) => `--group ${name}`);
  const isProject = /^\[project\]/m.test(text) || /^\[tool\.poetry\]/m.test(text);
  if (!isProject || isListed) return isListed ? [] : groups;
  const extras = keysOf(text, 'project.optional-dependencies').filter((name) => kindOfTests.test(name));
  const ofTests = extras.length + groups.length === 0 ? hatchRequirements(text) : [];
  return [`--editable ${extras.length === 0 ? '.' : `'.[${extras.join(',')}]'`}`, ...groups, ...ofTests];
}

/** The tables of tools name programs that pip does not install for them; those of Poetry are what it installs. */
function withoutTools(toml: string): string {
  return toml.replaceAll(/^\[{1,2}tool\.(?!poetry\b)[^\n]*\n(?:(?!\[)[^\n]*(?:\n|$))*/gm, '');
}

/** The keys of one table of a TOML file. */
function keysOf(toml: string, table: string): readonly string[] {
  return linesOfTable(toml, table).flatMap((line) => /^([\w-]+)\s*=/.exec(line)?.[1] ?? []);
}
