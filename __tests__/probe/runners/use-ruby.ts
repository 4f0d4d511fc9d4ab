import { spawnSync } from 'node:child_process';

/**
 * True where there is a Ruby that loads these libraries without a bundle. In CI it is an error if there is none,
 * because a skipped test proves nothing.
 */
export function useRuby(...libraries: readonly string[]): boolean {
  const program = 'ruby';
  const { status } = spawnSync(program, libraries.map((library) => `-r${library}`).concat('-e', ''));
  if (status === 0) return true;
  const message = `no Ruby that loads ${libraries.join(', ')}: install them`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(`skipped: ${message}`);
  return false;
}
