import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { XmlElement } from '@rgrove/parse-xml';
import { surefireCollects, failsafeCollects, type NamePatterns } from './surefire-names.js';
import { elementsAt, readXml, textAt } from './xml-elements.js';

/** One module of a Maven build. All paths are relative to the repository's root. */
export interface MavenModule {
  readonly directory: string;
  /** Usually `target`. */
  readonly buildDirectory: string;
  /** What Surefire runs in the phase `test`. */
  readonly unitTests: readonly string[];
  /** What Failsafe runs in the phase `integration-test`; empty where the build does not use it. */
  readonly integrationTests: readonly string[];
}

/** A `pom.xml` that no other one lists as a module, with all that it builds. */
export interface Reactor {
  readonly directory: string;
  readonly modules: readonly MavenModule[];
}

interface Pom {
  readonly directory: string;
  readonly text: string;
  readonly project: XmlElement;
  /** Folders that it lists as modules. */
  readonly modules: readonly string[];
}

/** Every build of the repository. Poms under `src` are templates and test data. */
export async function readReactors(root: string, files: readonly string[]): Promise<readonly Reactor[]> {
  const paths = files.filter((path) => posix.basename(path) === 'pom.xml' && !/(^|\/)src\//.test(path));
  const read = await Promise.all(paths.map((path) => readPom(root, folder(posix.dirname(path)))));
  const poms = read.filter((pom) => pom !== undefined);
  const listed = new Set(
    poms.flatMap(({ directory, modules }) => modules.filter((each) => each !== directory)),
  );
  const tops = poms.filter(({ directory }) => !listed.has(directory));
  return Promise.all(tops.map(({ directory }) => readReactor(root, directory, files)));
}

/** The build that begins in `directory`, as far as these files are concerned. */
export async function readReactor(
  root: string,
  directory: string,
  files: readonly string[],
): Promise<Reactor> {
  const found = new Map<string, Pom>();
  const waiting = [directory];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const pom = found.has(next) ? undefined : await readPom(root, next);
    if (pom === undefined) continue;
    found.set(next, pom);
    waiting.push(...pom.modules);
  }
  return { directory, modules: modulesOf(found, files) };
}

async function readPom(root: string, directory: string): Promise<Pom | undefined> {
  const text = await readFile(join(root, directory, 'pom.xml'), 'utf8').catch(() => '');
  const project = readXml(text);
  if ('malformed' in project || project.name !== 'project') return undefined;
  // `<subprojects>` is what Maven 4 calls them. Those of a profile are not built unless somebody asks for it.
  const names = [
    ...elementsAt(project, ['modules', 'module']),
    ...elementsAt(project, ['subprojects', 'subproject']),
  ].map((element) => element.text.trim().replace(/\/pom\.xml$/, ''));
  const modules = names.map((name) => folder(posix.join(directory, name)));
  return { directory, text, project, modules: modules.filter((module) => !module.startsWith('..')) };
}

const folder = (path: string) => path.replace(/\/$/, '').replace(/^\.$/, '');

function modulesOf(found: ReadonlyMap<string, Pom>, files: readonly string[]): readonly MavenModule[] {
  const directories = [...found.keys()].toSorted((one, other) => other.length - one.length);
  const owned = new Map(directories.map((directory) => [directory, [] as string[]]));
  for (const file of files) {
    const owner = directories.find((directory) => isBelow(file, directory));
    if (owner !== undefined) owned.get(owner)?.push(file);
  }
  return [...found.values()].map((pom) => {
    const ancestry = directories.filter((directory) => isBelow(`${pom.directory}/`, directory));
    const chain = ancestry.flatMap((directory) => found.get(directory) ?? []);
    return moduleOf(pom, chain, owned.get(pom.directory) ?? []);
  });
}

const isBelow = (path: string, directory: string) => directory === '' || path.startsWith(`${directory}/`);

/** `chain` is the pom itself and those in the folders above, from which it most likely inherits. */
function moduleOf({ directory }: Pom, chain: readonly Pom[], files: readonly string[]): MavenModule {
  const first = (path: readonly string[]) => {
    const values = chain.map(({ project }) =>
      textAt(project, path)?.replace(/^\$\{(?:project\.)?basedir\}\//, ''),
    );
    return values.find((value) => value !== undefined && value !== '' && !value.includes('${'));
  };
  const buildDirectory = first(['build', 'directory']) ?? 'target';
  const testSources = first(['build', 'testSourceDirectory']);
  const inTestSources = files.flatMap((file) => {
    const name = nameInTestSources(posix.relative(directory, file), testSources, chain);
    return name === undefined ? [] : [{ file, name }];
  });
  const collected = (collects: (name: string) => boolean) =>
    inTestSources.filter(({ name }) => collects(name)).map(({ file }) => file);
  const failsafe = chain.some(({ project }) => pluginsOf(project, ['build']).has('maven-failsafe-plugin'));
  return {
    directory,
    buildDirectory: posix.join(directory, buildDirectory),
    unitTests: collected(surefireCollects(patternsOf(chain, 'maven-surefire-plugin'))),
    integrationTests: failsafe ? collected(failsafeCollects(patternsOf(chain, 'maven-failsafe-plugin'))) : [],
  };
}

/** A file's path below its root of test sources; undefined outside of them, and for what is no source. */
function nameInTestSources(
  path: string,
  configured: string | undefined,
  chain: readonly Pom[],
): string | undefined {
  if (!/\.(?:java|kt|groovy|scala)$/.test(path)) return undefined;
  if (configured !== undefined && isBelow(path, configured)) return posix.relative(configured, path);
  const [sources, set] = /^src\/([\w-]+)\/(?:java|kotlin|groovy|scala)\//.exec(path) ?? [];
  if (sources === undefined || set === 'main') return undefined;
  const root = path.slice(0, sources.length - 1);
  // Other roots are added by a plugin, which then names them.
  return set === 'test' || chain.some(({ text }) => text.includes(root))
    ? path.slice(root.length + 1)
    : undefined;
}

function pluginsOf(project: XmlElement, path: readonly string[]): ReadonlyMap<string, XmlElement> {
  const plugins = elementsAt(project, [...path, 'plugins', 'plugin']);
  return new Map(plugins.map((plugin) => [textAt(plugin, ['artifactId']) ?? '', plugin]));
}

/** The nearest patterns that a build gives the plugin. */
function patternsOf(chain: readonly Pom[], artifact: string): NamePatterns {
  const plugins = chain.flatMap(({ project }) =>
    [['build'], ['build', 'pluginManagement']].flatMap(
      (path) => pluginsOf(project, path).get(artifact) ?? [],
    ),
  );
  const nearest = (list: string, entry: string) =>
    plugins
      .map((plugin) => elementsAt(plugin, ['configuration', list, entry]).map(({ text }) => text.trim()))
      .find((values) => values.length > 0) ?? [];
  return { includes: nearest('includes', 'include'), excludes: nearest('excludes', 'exclude') };
}
