import { readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { openWorkspace, type Workspace } from '../../../src/host/workspace.js';
import type { Runner, RunnerSession } from '../../../src/probe/runners/runner.js';
import { makeRepository, type Files, type TestRepository } from '../../repository.js';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const ours = join(import.meta.dirname, '..', '..', '..', 'node_modules');

/** The files of a folder under `__tests__/fixtures`, by path. */
export function filesOf(folder: string): Record<string, string> {
  const root = join(fixtures, folder);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

/** Names of the folders in a folder under `__tests__/fixtures`. */
export function foldersOf(folder: string): readonly string[] {
  return readdirSync(join(fixtures, folder)).toSorted();
}

export interface OpenFixture {
  readonly repository: TestRepository;
  readonly workspace: Workspace;
  readonly session: RunnerSession;
  readonly close: () => Promise<void>;
}

/** Commits the files, with our own node_modules as the installed dependencies, and opens the runner on them. */
export async function openFixture(runner: Runner, files: Files): Promise<OpenFixture> {
  const repository = makeRepository([{ files }]);
  repository.commit({ '.gitignore': 'node_modules\n.venv\nout\n' });
  symlinkSync(realpathSync(ours), join(repository.root, 'node_modules'));
  const tracked = repository
    .git('ls-files', '-z')
    .split('\0')
    .filter((path) => path !== '');
  const [detection] = await runner.detect(repository.root, tracked);
  if (detection === undefined) throw new Error(`${runner.id} does not see itself in ${tracked.join(', ')}`);
  const workspace = await openWorkspace(repository.root, repository.git('rev-parse', 'HEAD'));
  let opened: RunnerSession | undefined;
  const close = async () => {
    await opened?.close();
    await workspace.close();
    repository.remove();
  };
  const session = await runner.open(workspace, detection);
  if ('missing' in session) {
    await close();
    throw new Error(session.missing);
  }
  opened = session;
  return { repository, workspace, session, close };
}

/**
 * Makes the runners find a Python with pytest: `COUNTERPROOF_TEST_PYTHON`, or the python3 on the path.
 * False where there is none; in CI that is an error, because a skipped test proves nothing.
 */
export function usePython(modules = 'pytest', { required = true } = {}): boolean {
  const named = process.env['COUNTERPROOF_TEST_PYTHON'];
  const { status, stdout } = spawnSync(named ?? 'python3', [
    '-c',
    `import ${modules}, sys; print(sys.prefix)`,
  ]);
  if (status === 0) {
    if (named !== undefined) process.env['VIRTUAL_ENV'] = stdout.toString().trim();
    return true;
  }
  const message = `no Python that imports ${modules}: name one in COUNTERPROOF_TEST_PYTHON`;
  if (required && process.env['CI'] === 'true') throw new Error(message);
  console.warn(`skipped: ${message}`);
  return false;
}
