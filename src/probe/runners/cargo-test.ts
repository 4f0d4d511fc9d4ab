import { join, posix } from 'node:path';
import { runBounded } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { cargoEnvironment } from './cargo-build.js';
import { folderOf, nearestFolder, readProjects } from './cargo-manifest.js';
import { readTargets } from './cargo-metadata.js';
import { cargoSession } from './cargo-session.js';
import { describeEnd, errorLine } from './plain-session.js';
import { textOf } from './python-project.js';
import type { Detection, Runner, RunnerSession } from './runner.js';
import { holdsRustTests, isRustTestFile } from './rust-test-files.js';

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const projects = await readProjects(root, files);
  const homes = new Map(projects.flatMap((project) => project.packages.map((folder) => [folder, project])));
  const folders = files.filter((path) => posix.basename(path) === 'Cargo.toml').map(folderOf);
  const found = new Map<string, string[]>();
  for (const path of files.filter((file) => file.endsWith('.rs'))) {
    const directory = homes.get(nearestFolder(folders, path) ?? '')?.directory;
    if (directory === undefined || !holdsRustTests(path, await textOf(root, path))) continue;
    found.set(directory, [...(found.get(directory) ?? []), path]);
  }
  return projects.flatMap(({ directory, isWorkspace }) => {
    const testFiles = found.get(directory) ?? [];
    const manifest = posix.join(directory, 'Cargo.toml');
    const because = `cargo-test: ${manifest} is a ${isWorkspace ? 'workspace' : 'package'}`;
    return testFiles.length === 0 ? [] : [{ directory, because, testFiles }];
  });
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { root, scratch } = workspace;
  const env = cargoEnvironment(scratch);
  const { end, tail } = await runBounded({
    // In the package: a rust-toolchain.toml there may ask for a compiler that is not installed.
    argv: ['cargo', '--version', '--verbose'],
    cwd: join(root, directory),
    env,
    seconds: 120,
    memoryBytes: 2 ** 31,
  });
  const host = /^host: (\S+)$/m.exec(tail)?.[1];
  if (end.kind !== 'exited' || end.code !== 0 || host === undefined) {
    const why = end.kind === 'exited' ? errorLine(tail) : `the cargo command ${describeEnd(end)}`;
    return { missing: `${because}, but ${why}: install its Rust before the audit (rustup)` };
  }
  const targets = await readTargets(root, directory, env, join(scratch, 'cargo-metadata.json'));
  if ('why' in targets) {
    return {
      missing: `${because}, but Cargo cannot read it: ${targets.why}; run \`cargo metadata\` to see why`,
    };
  }
  return cargoSession(workspace, { directory, testFiles: new Set(testFiles), targets, host });
}

export const cargoTest: Runner = {
  id: 'cargo-test',
  compiles: true,
  ownsTestFile: isRustTestFile,
  detect,
  open,
};
