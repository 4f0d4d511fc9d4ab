import { posix } from 'node:path';
import { textOf } from './python-project.js';

/** One gem or application of the repository, with the files that are its own. */
export interface RubyProject {
  /** Relative to the repository root; empty for the root. */
  readonly directory: string;
  /** Tracked Ruby files and manifests, relative to the directory; those of projects inside it are theirs. */
  readonly files: readonly string[];
}

/** What stands in the directory in which Ruby's tools are started. */
const marker = /^(?:(.*)\/)?(?:Gemfile|gems\.rb|\.rspec|[^/]+\.gemspec|config\/application\.rb)$/;

/** Applications and specs that are material of tests or generators, not projects and tests of this repository. */
const material =
  /(^|\/)(fixtures?|dummy|templates?|vendor|node_modules)\/|(^|\/)(specs?|tests?|features)\/(.*\/)?(Gemfile|\.rspec|[^/]+\.gemspec|config\/application\.rb)$/;

/** The projects of a repository, deepest first; the root is one even where nothing says so. */
export function rubyProjects(files: readonly string[]): readonly RubyProject[] {
  const own = files.filter((path) => !material.test(path) && isRuby(path));
  const directories = new Set(['']);
  for (const path of own) {
    const found = marker.exec(path);
    if (found !== null) directories.add(found[1] ?? '');
  }
  const left = new Set(own);
  return [...directories]
    .toSorted((a, b) => b.length - a.length)
    .map((directory) => {
      const inside = [...left].filter((path) => directory === '' || path.startsWith(`${directory}/`));
      for (const path of inside) left.delete(path);
      return { directory, files: inside.map((path) => posix.relative(directory, path)) };
    });
}

function isRuby(path: string): boolean {
  return /\.(rb|gemspec|gemfile)$|(^|\/)(Gemfile|Rakefile|\.rspec)$|(^|\/)bin\/rails$/.test(path);
}

/** The text of a file of the project; empty where it cannot be read. */
export async function rubyText(root: string, { directory }: RubyProject, file: string): Promise<string> {
  return textOf(root, posix.join(directory, file));
}

/** The first of the project's files that `isNamed` chooses and whose text has the pattern. */
export async function firstMention(
  root: string,
  project: RubyProject,
  isNamed: (file: string) => boolean,
  pattern: RegExp,
): Promise<string | undefined> {
  for (const file of project.files.filter(isNamed)) {
    if (pattern.test(await rubyText(root, project, file))) return file;
  }
  return undefined;
}

/** Where a project names the gems that it needs. */
export function isManifest(file: string): boolean {
  return /^(Gemfile|gems\.rb|[^/]+\.gemspec|gemfiles\/.+\.gemfile)$/.test(file);
}

/** What test files of a project load first. */
export function isTestHelper(file: string): boolean {
  return /^(specs?|tests?)\/([\w-]+_)?helper\.rb$/.test(file);
}

/** The path that people and other runners know, for one of the project's own. */
export function fromRoot({ directory }: RubyProject, file: string): string {
  return posix.join(directory, file);
}

/** Why the project's specs are RSpec's; undefined where nothing says that they are. */
export async function rspecEvidence(root: string, project: RubyProject): Promise<string | undefined> {
  const name = (file: string) => fromRoot(project, file);
  if (project.files.includes('.rspec')) return `${name('.rspec')} is there`;
  const manifest = await firstMention(root, project, isManifest, /\brspec\b/);
  if (manifest !== undefined) return `${name(manifest)} asks for it`;
  const helper = await firstMention(root, project, isTestHelper, /\bRSpec\b/);
  if (helper !== undefined) return `${name(helper)} configures it`;
  const spec = await firstMention(root, project, (file) => file.endsWith('_spec.rb'), /\bRSpec\./);
  return spec === undefined ? undefined : `${name(spec)} uses it`;
}
