import { posix } from 'node:path';
import { matchesGlob } from '../../host/glob.js';
import { textOf } from './python-project.js';

/** One Cargo.toml, as far as it tells what belongs together. */
interface Manifest {
  /** Relative to the repository root; empty for the root. */
  readonly directory: string;
  readonly isPackage: boolean;
  /** Present where the file is the root of a workspace. */
  readonly workspace?: { readonly members: readonly string[]; readonly exclude: readonly string[] };
}

/** What one `cargo test` is of: a workspace, or a package that is in none. */
export interface CargoProject {
  readonly directory: string;
  readonly isWorkspace: boolean;
  /** The folders of its packages, relative to the repository root. */
  readonly packages: readonly string[];
}

/** Where packages lie that are data of tests, or not the repository's own. */
const asideFolders =
  /(^|\/)(tests?|test[-_]?(data|suite|crates)|ui|fixtures?|examples?|benches|fuzz|target|vendor|third[-_]party)(\/|$)/;

/** The same, where there is no package above. */
const lonelyFolders = /(^|\/)(__fixtures__|fixtures?|target|vendor|third[-_]party)\//;

/** Every workspace and every package that is in none. */
export async function readProjects(root: string, files: readonly string[]): Promise<readonly CargoProject[]> {
  const paths = files.filter((path) => posix.basename(path) === 'Cargo.toml');
  const manifests = await Promise.all(
    paths.map(async (path) => readManifest(folderOf(path), await textOf(root, path))),
  );
  const packages = new Map<string, string[]>();
  for (const manifest of manifests.filter(({ isPackage }) => isPackage)) {
    const home = workspaceOf(manifest, manifests);
    if (isAside(manifest, home, manifests)) continue;
    const directory = (home ?? manifest).directory;
    packages.set(directory, [...(packages.get(directory) ?? []), manifest.directory]);
  }
  return [...packages].map(([directory, members]) => ({
    directory,
    isWorkspace: manifests.some((one) => one.directory === directory && one.workspace !== undefined),
    packages: members,
  }));
}

/** The package that a file belongs to: the nearest above it, of all that have a manifest. */
export function nearestFolder(folders: Iterable<string>, file: string): string | undefined {
  return [...folders]
    .filter((folder) => folder === '' || file.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

export function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}

function readManifest(directory: string, text: string): Manifest {
  const code = text.replace(/^\s*#.*$/gm, '');
  const isPackage = /^\s*\[(package|project)\]/m.test(code);
  if (!/^\s*\[workspace[.\]]/m.test(code)) return { directory, isPackage };
  const section = /^\s*\[workspace\]([\s\S]*?)(?=^\s*\[[\w-]|(?![\s\S]))/m.exec(code)?.[1] ?? '';
  const workspace = { members: strings(section, 'members'), exclude: strings(section, 'exclude') };
  return { directory, isPackage, workspace };
}

function strings(section: string, key: string): readonly string[] {
  const list = new RegExp(`^\\s*${key}\\s*=\\s*\\[([^\\]]*)\\]`, 'm').exec(section)?.[1] ?? '';
  return [...list.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
}

/** The workspace of a package: the first root above it, unless that leaves it out. */
function workspaceOf(manifest: Manifest, manifests: readonly Manifest[]): Manifest | undefined {
  if (manifest.workspace !== undefined) return manifest;
  const above = manifests.filter(
    ({ directory, workspace }) => workspace !== undefined && isBelow(manifest.directory, directory),
  );
  const [nearest] = above.toSorted((a, b) => b.directory.length - a.directory.length);
  const inside = posix.relative(nearest?.directory ?? '', manifest.directory);
  const isExcluded = nearest?.workspace?.exclude.some(
    (path) =>
      `${inside}/`.startsWith(`${posix.normalize(path).replace(/\/$/, '')}/`) && !isMember(nearest, inside),
  );
  return isExcluded === true ? undefined : nearest;
}

function isBelow(directory: string, other: string): boolean {
  return other === '' ? directory !== '' : directory.startsWith(`${other}/`);
}

function isMember({ workspace }: Manifest, inside: string): boolean {
  const members = workspace?.members ?? [];
  return members.some((member) => matchesGlob(member.replace(/\/$/, ''))(inside));
}

/** A package that tests only use, that is an example, or that somebody else wrote; a named member is none of these. */
function isAside(manifest: Manifest, home: Manifest | undefined, manifests: readonly Manifest[]): boolean {
  const above = manifests.filter((other) => isBelow(manifest.directory, other.directory));
  if (above.length === 0) return lonelyFolders.test(`${manifest.directory}/`);
  if (home !== undefined && home !== manifest) {
    const inside = posix.relative(home.directory, manifest.directory);
    return asideFolders.test(inside) && !isMember(home, inside);
  }
  const nearest = nearestFolder(
    above.map(({ directory }) => directory),
    `${manifest.directory}/`,
  );
  return asideFolders.test(posix.relative(nearest ?? '', manifest.directory));
}
