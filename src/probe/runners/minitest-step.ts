import { join, posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import type { Workspace } from '../../host/workspace.js';
import type { RunFiles, Step } from './plain-session.js';
import { rubyRunEnvironment, type Ruby } from './ruby-toolchain.js';
import type { RunRequest } from './runner.js';

/** A project whose tests are minitest's, be it Rails or not. */
export interface MinitestProject {
  readonly workspace: Workspace;
  readonly directory: string;
  readonly testFiles: readonly string[];
  readonly ruby: Ruby;
  /** Folders for the load path, relative to the directory. */
  readonly libraries: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The program that runs test files, which are to follow. */
export function minitestProgram({ ruby, libraries }: MinitestProject): Step['argv'] {
  return [
    ...ruby.argv,
    ...libraries.map((path) => `-I${path}`),
    assetPath('reporters/counterproof_minitest.rb'),
  ];
}

/** The process that loads the files asked for, as Rake's and Rails' own loaders do, and runs their tests. */
export async function minitestStep(
  project: MinitestProject,
  request: RunRequest,
  files: RunFiles,
): Promise<() => Promise<Step>> {
  const { workspace, directory, testFiles, env } = project;
  const variables = await rubyRunEnvironment(workspace, directory, request, files, env);
  const paths = (request.files ?? testFiles).map((path) => posix.relative(directory, path));
  return async () => ({
    argv: [...minitestProgram(project), ...paths],
    cwd: join(workspace.root, directory),
    env: variables,
  });
}
