import { realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileRole } from '../../src/change/file-role.js';
import type { Execution } from '../../src/domain/execution.js';
import { type ExecutionRequest, openExecution } from '../../src/probe/execution.js';
import { type Files, makeRepository, type TestRepository } from '../repository.js';

const ours = join(import.meta.dirname, '..', '..', 'node_modules');

export interface MergedExecution {
  readonly repository: TestRepository;
  readonly execution: Execution;
  close(): Promise<void>;
}

type Merged = { readonly files: Files } & Pick<ExecutionRequest, 'runners'> & Partial<ExecutionRequest>;

/** Commits the files, with our own node_modules as the installed dependencies, and opens the execution of that commit. */
export function openMerged({ files, ...request }: Merged): MergedExecution {
  const repository = makeRepository([{ files }]);
  const base = repository.git('rev-parse', 'HEAD');
  repository.commit({ '.gitignore': 'node_modules\n.venv\nout\ntarget\n' });
  symlinkSync(realpathSync(ours), join(repository.root, 'node_modules'));
  const head = repository.git('rev-parse', 'HEAD');
  const execution = openExecution({
    repo: repository.root,
    change: { base, head, title: 'merged', files: [] },
    minutes: 30,
    progress: () => {},
    roleOf: fileRole,
    ...request,
  });
  const close = async (): Promise<void> => {
    await execution.close();
    repository.remove();
  };
  return { repository, execution, close };
}
