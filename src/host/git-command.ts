import { capture, type Captured, type CaptureOptions } from './process.js';
import { toolEnvironment } from './tool-environment.js';

/** Where to run git and what to hand it; `env` adds to the hardened environment. */
export interface GitOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Written to git's standard input, which is closed at once where this is absent. */
  readonly input?: string | Buffer;
  /** Deadline of the whole command, in seconds. */
  readonly seconds?: number;
  /** The most output to hold, in bytes; more of it is an error. */
  readonly maxBytes?: number;
}

/**
 * Settings that outrank every configuration file: nothing that a repository configures is executed,
 * nothing is fetched, and a checkout owned by another user (the rule in containers) is still read.
 */
const hardening: readonly (readonly [key: string, value: string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.untrackedCache', 'false'],
  ['core.quotePath', 'false'],
  ['protocol.allow', 'never'],
  ['log.showSignature', 'false'],
  ['safe.directory', '*'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['submodule.recurse', 'false'],
  ['advice.detachedHead', 'false'],
  ['color.ui', 'false'],
];

/** The environment of a git process: no user or system configuration, no prompt, no write that is only a cache. */
function gitEnvironment(): Record<string, string> {
  const env: Record<string, string> = {
    ...toolEnvironment(process.env),
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_NO_LAZY_FETCH: '1',
    // Outranks what a configuration allows to single protocols: https://git-scm.com/docs/git#Documentation/git.txt-GIT_ALLOW_PROTOCOL
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CONFIG_COUNT: String(hardening.length),
  };
  for (const [index, [key, value]] of hardening.entries()) {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return env;
}

/** Git quotes what it cannot read of a configuration, which may include any file of this machine. */
const quotedConfiguration = /^error: (?:key does not contain|invalid key|invalid section).*\n?/gm;

/**
 * Runs git in `cwd` with every setting hardened and returns how it ended; a non-zero code is not an error here.
 * Throws where git cannot be started or prints more than `maxBytes`.
 */
export async function git(cwd: string, args: readonly string[], options: GitOptions = {}): Promise<Captured> {
  const passed: CaptureOptions = { ...options, cwd, env: { ...gitEnvironment(), ...options.env } };
  const { stderr, ...captured } = await capture(['git', '--no-pager', ...args], passed);
  return { ...captured, stderr: stderr.replaceAll(quotedConfiguration, '') };
}

/** Runs git and returns its output as text; throws an error with the command and git's own words on failure. */
export async function gitText(
  cwd: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  const { code, stdout, stderr } = await git(cwd, args, options);
  if (code !== 0) {
    throw new Error(`git ${args.join(' ')} ended with ${code} in ${cwd}: ${stderr.trim() || '(no message)'}`);
  }
  return stdout.toString('utf8');
}
