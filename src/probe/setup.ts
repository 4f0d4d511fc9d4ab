import { dirname } from 'node:path';
import type { Workspace } from '../host/workspace.js';
import { runBounded } from '../host/process.js';
import { testEnvironment } from '../host/test-environment.js';
import { errorLine } from './runners/plain-session.js';

/** Prepares a private work tree; gives one sentence where that failed. */
export type Setup = (workspace: Workspace) => Promise<string | undefined>;

const longestSetup = 15 * 60;
const memoryBytes = 8 * 2 ** 30;

/** The user's `--setup` command, run once in every private work tree. */
export function setupCommand(command: string | undefined): Setup {
  return async (workspace) => {
    if (command === undefined) return undefined;
    const shell =
      process.platform === 'win32'
        ? (['cmd', '/d', '/s', '/c', command] as const)
        : (['sh', '-c', command] as const);
    const { end, tail } = await runBounded({
      argv: [...shell],
      cwd: workspace.root,
      territory: dirname(workspace.root),
      env: testEnvironment(workspace.scratch),
      seconds: longestSetup,
      memoryBytes,
    });
    if (end.kind === 'exited' && end.code === 0) return undefined;
    return `the setup command \`${command}\` failed in the private work tree (${end.kind}${end.kind === 'exited' ? ` with status ${end.code}` : ''}): ${errorLine(tail)}`;
  };
}
