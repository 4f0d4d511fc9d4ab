import { mkdir, mkdtemp, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { runBounded } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { goEnvironment } from './go-environment.js';
import { packageOf, type TestedModule } from './go-packages.js';
import type { Schemata, SchemataFile } from './go-schemata.js';
import type { RunLimits } from './runner.js';

/** Building takes its time, however short the tests are. */
const leastSeconds = 300;

/** The test program of one package, as `go test` would start it. */
export interface GoProgram {
  readonly file: string;
  /** Absolute: the folder of the package. */
  readonly folder: string;
  /** Go puts its own tools first. */
  readonly searchPath: string;
  /** What `go test` gives it, other than which tests to run and how long. */
  readonly args: readonly string[];
}

export interface GoBuild {
  /** By package; one that does not compile has none. */
  readonly programs: ReadonlyMap<string, GoProgram>;
  /** Mutants that the compiler complains about. */
  readonly blamed: readonly number[];
}

/** Lets `go test` build the programs of packages, and keeps them in `directory` instead of running them. */
export async function buildPrograms(
  { root, scratch }: Workspace,
  module: TestedModule,
  schemata: Schemata,
  packages: readonly string[],
  { directory, limits }: { readonly directory: string; readonly limits: RunLimits },
): Promise<GoBuild> {
  const build = await mkdtemp(join(directory, 'build-'));
  const kept = join(build, 'kept');
  await mkdir(kept);
  const overlay = await writeOverlay(await realpath(root), build, schemata.files);
  const events = join(build, 'events.jsonl');
  const { tail } = await runBounded({
    argv: [
      'go',
      'test',
      '-json',
      '-count=1',
      '-vet=off',
      '-shuffle=off',
      `-overlay=${overlay}`,
      ...allErrors(module, schemata.files),
      '-exec',
      `sh '${assetPath('reporters/go-keep.sh')}' '${kept}'`,
      ...packages,
    ],
    cwd: join(root, module.directory),
    env: goEnvironment(scratch, module),
    stdoutFile: events,
    seconds: Math.max(limits.seconds, leastSeconds),
    memoryBytes: limits.memoryBytes,
  });
  const said = (await readFile(events, 'utf8').catch(() => '')) + tail;
  return { programs: await keptPrograms(kept, root, module), blamed: blamedIn(said, schemata.files) };
}

const overlayName = (index: number): string => `counterproof-${index}.go`;

/** https://pkg.go.dev/cmd/go: what the compiler is to read in the place of the files of the tree. */
async function writeOverlay(root: string, folder: string, files: readonly SchemataFile[]): Promise<string> {
  const replaced: Record<string, string> = {};
  for (const [index, { path, bytes }] of files.entries()) {
    const file = join(folder, overlayName(index));
    await writeFile(file, bytes);
    replaced[join(root, path)] = file;
  }
  const overlay = join(folder, 'overlay.json');
  await writeFile(overlay, JSON.stringify({ Replace: replaced }));
  return overlay;
}

/** The compiler gives up after ten errors, unless it is told that all of them are wanted. */
function allErrors({ directory }: TestedModule, files: readonly SchemataFile[]): readonly string[] {
  // Flags of the user's own would be lost.
  if (/gcflags/.test(process.env['GOFLAGS'] ?? '')) return [];
  const folders = new Set(files.map(({ path }) => posix.dirname(path)));
  const packages = [...folders]
    .map((folder) => packageOf(directory, folder))
    .filter((name) => !name.startsWith('./..'));
  return packages.map((name) => `-gcflags=${name}=-e`);
}

function blamedIn(said: string, files: readonly SchemataFile[]): readonly number[] {
  const blamed = [...said.matchAll(/\bcounterproof-(\d+)\.go:(\d+)/g)].flatMap(
    ([, index, line]) => files[Number(index)]?.blame(Number(line)) ?? [],
  );
  return [...new Set(blamed)];
}

async function keptPrograms(
  kept: string,
  root: string,
  { directory }: TestedModule,
): Promise<ReadonlyMap<string, GoProgram>> {
  const programs = new Map<string, GoProgram>();
  for (const name of await readdir(kept)) {
    const read = (file: string) => readFile(join(kept, name, file), 'utf8').catch(() => '');
    const folder = (await read('folder')).trimEnd();
    const [program = '', ...args] = (await read('command')).trimEnd().split('\n');
    if (folder === '' || program === '') continue;
    const inTree = relative(await realpath(root), await realpath(folder));
    programs.set(packageOf(directory, inTree), {
      file: join(kept, name, posix.basename(program)),
      folder,
      searchPath: await read('path'),
      args: args.filter((arg) => !/^-test\.(run|timeout)=/.test(arg)),
    });
  }
  return programs;
}
