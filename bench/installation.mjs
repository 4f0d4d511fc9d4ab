// Where peers and downloaded projects are kept, and how they get there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Something that this machine or its network does not give; the message goes into the table. */
export class Missing extends Error {}

export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'counterproof-bench');

export function cacheFolder(...names) {
  const folder = join(cache, ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Runs an installer; its last line is the reason where it fails. */
export function install(argv, cwd, env = {}) {
  const [program, ...rest] = argv;
  try {
    return execFileSync(program, rest, {
      cwd,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Missing(`${program} is not on this machine`);
    const lines = `${error.stderr ?? ''}`.trim().split('\n');
    throw new Missing(`${argv.slice(0, 3).join(' ')} failed: ${lines.at(-1)?.trim().slice(0, 120)}`);
  }
}

/** Maven resets colours that it was told not to use. */
export function withoutColours(text) {
  return stripVTControlCharacters(text).trim();
}

/** The first line that a program says about itself. */
export function versionOf(...argv) {
  try {
    const [program, ...rest] = argv;
    const text = execFileSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return withoutColours(text).split('\n')[0] ?? '';
  } catch {
    return undefined;
  }
}

/** Python with pytest, in one environment with all Python peers, so that the same pytest runs for everybody. */
export function pythonEnvironment() {
  const folder = cacheFolder('python');
  const venv = join(folder, 'venv');
  if (!existsSync(join(venv, 'bin', 'pytest'))) {
    install(['python3', '-m', 'venv', venv], folder);
    install([join(venv, 'bin', 'pip'), 'install', '--quiet', 'pytest'], folder);
  }
  return venv;
}

export function pythonPackage(name, program) {
  const venv = pythonEnvironment();
  const pip = join(venv, 'bin', 'pip');
  if (!existsSync(join(venv, 'bin', program))) install([pip, 'install', '--quiet', name], venv);
  const shown = install([pip, 'show', name], venv);
  return { bin: join(venv, 'bin'), version: /^Version: (.*)$/m.exec(shown)?.[1] ?? 'unknown' };
}

/** One folder for each test runner: a runner and the peer's plugin for it have to fit together. */
export function nodePackages(folderName, packages) {
  const folder = cacheFolder('node', folderName);
  if (!existsSync(join(folder, 'node_modules'))) {
    install(['npm', 'install', '--no-audit', '--no-fund', '--prefix', folder, ...packages], folder);
  }
  return join(folder, 'node_modules');
}
