import { posix } from 'node:path';
import { textOf } from './python-project.js';

/** One Go module of the repository. */
export interface GoModule {
  /** Relative to the repository root; empty for the root. */
  readonly directory: string;
  /** As go.mod declares it: `example.com/shop`. */
  readonly path: string;
  /** False where a go.work above leaves the module out: the go command then refuses it unless told to ignore that. */
  readonly inWorkspace: boolean;
}

/** Folders that the `go` command passes over. */
const passedOver = /(^|\/)([_.][^/]*|testdata|vendor)\//;

/** True for a Go file that `go test ./...` looks at, as far as its path tells; relative to the root. */
export function isGoFile(path: string): boolean {
  return path.endsWith('.go') && !passedOver.test(path) && !/^[_.]/.test(posix.basename(path));
}

/** Every module of the repository, deepest first. */
export async function readModules(root: string, files: readonly string[]): Promise<readonly GoModule[]> {
  const used = await workspaceFolders(root, files);
  const modules: GoModule[] = [];
  for (const file of files) {
    if (posix.basename(file) !== 'go.mod' || passedOver.test(file)) continue;
    const path = /^\s*module\s+"?([^\s"]+)/m.exec(await textOf(root, file))?.[1];
    const directory = folderOf(file);
    if (path !== undefined) modules.push({ directory, path, inWorkspace: used(directory) });
  }
  return modules.toSorted((a, b) => b.directory.length - a.directory.length);
}

/** The module that a file belongs to: the nearest above it. `modules` are deepest first. */
export function moduleOf(modules: readonly GoModule[], file: string): GoModule | undefined {
  return modules.find(({ directory }) => directory === '' || file.startsWith(`${directory}/`));
}

function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}

/** Whether the nearest go.work above a folder, if there is one, uses the folder's module. */
async function workspaceFolders(
  root: string,
  files: readonly string[],
): Promise<(directory: string) => boolean> {
  const workspaces: { readonly directory: string; readonly used: ReadonlySet<string> }[] = [];
  for (const file of files.filter((path) => posix.basename(path) === 'go.work')) {
    const directory = folderOf(file);
    const used = usedFolders(await textOf(root, file)).map((folder) => posix.join(directory, folder));
    workspaces.push({ directory, used: new Set(used.map((folder) => folder.replace(/^\.$|\/$/g, ''))) });
  }
  workspaces.sort((a, b) => b.directory.length - a.directory.length);
  return (directory) => {
    const workspace = workspaces.find(
      (one) => one.directory === '' || `${directory}/`.startsWith(`${one.directory}/`),
    );
    return workspace === undefined || workspace.used.has(directory);
  };
}

/** The folders of the `use` directives: one on a line, or several in parentheses. */
function usedFolders(text: string): readonly string[] {
  const code = text.replace(/\/\/.*$/gm, '');
  const directives = code.matchAll(/^\s*use\s+(?:\(([^)]*)\)|(\S+))/gm);
  return [...directives]
    .flatMap(([, several, one]) => (several ?? one ?? '').split(/\s+/))
    .map((folder) => folder.replace(/^"|"$/g, ''))
    .filter((folder) => folder !== '');
}
