import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { z } from 'zod';
import { matchesGlob } from '../../host/glob.js';
import { findCommand, optionValues } from './script-command.js';

const names = z.record(z.string(), z.unknown()).catch({});
const manifestSchema = z
  .object({
    require: names,
    'require-dev': names,
    scripts: z.record(z.string(), z.unknown()).catch({}),
    config: z.object({ 'vendor-dir': z.string(), 'bin-dir': z.string() }).partial().catch({}),
  })
  .partial();
type Manifest = z.infer<typeof manifestSchema>;

/** In the order in which PHPUnit looks for them. */
const configurationNames = ['phpunit.xml', 'phpunit.dist.xml', 'phpunit.xml.dist'];

/** A folder in which PHPUnit is started. */
export interface PhpProject {
  /** Relative to the repository root; empty for the root. */
  readonly directory: string;
  readonly because: string;
  /** Relative to the repository root; absent where the project has none. */
  readonly configuration?: string;
}

/** Every folder with a configuration of PHPUnit or a composer.json that asks for it, deepest first. */
export async function findPhpProjects(
  root: string,
  files: readonly string[],
): Promise<readonly PhpProject[]> {
  const own = files.filter((path) => !isForeign(path));
  const projects = new Map<string, PhpProject>();
  for (const path of own.filter((file) => basename(file) === 'composer.json')) {
    const manifest = await readManifest(root, path);
    const asked = ['phpunit/phpunit', 'pestphp/pest'].find((name) => isRequired(manifest, name));
    if (asked === undefined) continue;
    const directory = folderOf(path);
    const because = `phpunit: ${path} asks for ${asked}`;
    const configuration = findConfiguration(directory, scriptArguments(manifest), (file) =>
      own.includes(file),
    );
    projects.set(directory, { directory, because, ...(configuration !== undefined && { configuration }) });
  }
  const taken = new Set([...projects.values()].map(({ configuration }) => configuration));
  for (const name of configurationNames) {
    for (const path of own.filter((file) => basename(file) === name && !taken.has(file))) {
      const directory = folderOf(path);
      if (projects.get(directory)?.configuration !== undefined) continue;
      projects.set(directory, { directory, because: `phpunit: ${path} is there`, configuration: path });
    }
  }
  return [...projects.values()].toSorted((a, b) => b.directory.length - a.directory.length);
}

/** What Composer or npm has installed is in some repositories too, and holds tests that are not the project's. */
export function isForeign(path: string): boolean {
  return /(^|\/)(vendor|node_modules)\//.test(path);
}

function isRequired(manifest: Manifest, name: string): boolean {
  return name in { ...manifest.require, ...manifest['require-dev'] };
}

/** The configuration that the script names, or the one that PHPUnit or a person would find. */
function findConfiguration(
  directory: string,
  args: readonly string[],
  exists: (path: string) => boolean,
): string | undefined {
  const named = optionValues(args, '-c', '--configuration');
  return [...named, '', 'tests', 'test']
    .flatMap((place) => ['', ...configurationNames].map((name) => posix.join(directory, place, name)))
    .find(exists);
}

/** The configuration of a project in a tree, tracked or not: a `phpunit.xml` of one's own wins over the one for all. */
export function configurationIn(
  root: string,
  directory: string,
  args: readonly string[],
): string | undefined {
  return findConfiguration(directory, args, (path) => isFile(join(root, path)));
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The text of a tracked file; empty where it cannot be read. */
export async function textOf(root: string, path: string): Promise<string> {
  return readFile(join(root, path), 'utf8').catch(() => '');
}

/** A composer.json as far as it concerns tests; empty where it cannot be read. */
export async function readManifest(root: string, path: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(root, path), 'utf8')));
  } catch {
    return {};
  }
}

/** What follows `phpunit` in the first script of composer.json that calls it; `test` comes before others. */
export function scriptArguments({ scripts = {} }: Manifest): readonly string[] {
  const entries = Object.entries(scripts).toSorted(([a], [b]) => Number(b === 'test') - Number(a === 'test'));
  for (const line of entries.flatMap(([, value]) => (Array.isArray(value) ? value : [value]))) {
    const command =
      typeof line === 'string' ? findCommand(line, (name) => /^phpunit(\.phar)?$/.test(name)) : undefined;
    if (command !== undefined) return command.args;
  }
  return [];
}

/** The files in which a configuration has PHPUnit look for tests, as a predicate over paths from the root. */
export function testFilesOf(xml: string, configuration: string | undefined): (path: string) => boolean {
  const text = xml.replace(/<!--[\s\S]*?-->/g, '');
  const suites = /<testsuites?\b[\s\S]*<\/testsuites?>/.exec(text)?.[0] ?? '';
  const base = configuration === undefined ? '' : folderOf(configuration);
  const fromRoot = (path: string) => posix.join(base, path.trim()).replace(/\/$/, '');
  const named = [...suites.matchAll(/<file\b[^>]*>([^<]*)</g)].map(([, path = '']) => fromRoot(path));
  const folders = [...suites.matchAll(/<directory\b([^>]*)>([^<]*)</g)].map(
    ([, attributes = '', path = '']) => {
      const suffix = /\bsuffix\s*=\s*["']([^"']*)/.exec(attributes)?.[1];
      const folder = fromRoot(path);
      const isInside = matchesGlob(folder === '.' ? '**' : `${folder}/**`);
      return (file: string) =>
        isInside(file) && (suffix === undefined ? ownsTestFile(file) : file.endsWith(suffix));
    },
  );
  if (folders.length + named.length === 0) return ownsTestFile;
  return (path) => named.includes(path) || folders.some((matches) => matches(path));
}

/** PHPUnit's own suffixes: https://docs.phpunit.de/en/11.5/organizing-tests.html */
export function ownsTestFile(path: string): boolean {
  return /Test\.php$|\.phpt$/.test(path);
}

export function folderOf(path: string): string {
  const directory = posix.dirname(path);
  return directory === '.' ? '' : directory;
}
