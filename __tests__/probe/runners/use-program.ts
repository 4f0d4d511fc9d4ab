import { spawnSync } from 'node:child_process';

/**
 * Whether a program can be started. Where it cannot, its tests are skipped; in CI that is an error, because a skipped
 * test proves nothing, unless CI cannot have the program at all.
 */
export function useProgram(program: string, { required = true, version = '--version' } = {}): boolean {
  if (spawnSync(program, [version]).status === 0) return true;
  const message = `${program} cannot be started: install it`;
  if (required && process.env['CI'] === 'true') throw new Error(message);
  console.warn(`skipped: ${message}`);
  return false;
}
