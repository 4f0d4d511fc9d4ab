import type { TestRun } from '../domain/test-run.js';
import type { Workspace } from '../host/workspace.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runners/runner.js';

/**
 * A runner whose sessions also run test files that the commit has not got. Build tools are asked when a session is
 * opened what there is to build, so that for such a file they are asked again, with it in place, in the same tree.
 */
export function takingNewFiles(runner: Runner): Runner {
  return {
    ...runner,
    open: async (workspace, detection) => {
      const session = await runner.open(workspace, detection);
      if ('missing' in session) return session;
      const known = new Set(detection.testFiles);
      return {
        run: async (request) => {
          const added = (request.files ?? []).filter((file) => !known.has(file));
          return added.length === 0
            ? await session.run(request)
            : await runAdded({ runner, workspace, detection }, request, added);
        },
        expect: (candidates) => session.expect?.(candidates),
        cold: () => session.cold?.(),
        close: () => session.close(),
      };
    },
  };
}

interface Place {
  readonly runner: Runner;
  readonly workspace: Workspace;
  readonly detection: Detection;
}

async function runAdded(place: Place, request: RunRequest, added: readonly string[]): Promise<TestRun> {
  const session = await openWith(place, request, added);
  if ('missing' in session) {
    const outcome = { kind: 'broken', reason: session.missing } as const;
    return { command: added.join(' '), outcome, results: [], seconds: 0, tail: '' };
  }
  try {
    return await session.run(request);
  } finally {
    await session.close();
  }
}

async function openWith(
  { runner, workspace, detection }: Place,
  { edits }: RunRequest,
  added: readonly string[],
): Promise<RunnerSession | { readonly missing: string }> {
  try {
    await workspace.apply(edits);
    const testFiles = [...detection.testFiles, ...added].toSorted();
    return await runner.open(workspace, { ...detection, testFiles });
  } finally {
    await workspace.restore();
  }
}
