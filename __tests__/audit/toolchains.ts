import { spawnSync } from 'node:child_process';
import { usePython } from '../probe/runners/fixture-repository.js';
import type { Need } from './expectation.js';

/** A command that succeeds where the tool is there. */
const probes: Readonly<Partial<Record<Need, readonly [string, ...string[]]>>> = {
  ruby: ['ruby', '-e', 'require "minitest"'],
  rspec: ['rspec', '--version'],
  rails: ['ruby', '-e', 'require "rails"; require "sqlite3"'],
  php: ['php', '--version'],
  phpunit: ['phpunit', '--version'],
  go: ['go', 'version'],
  cargo: ['cargo', '--version'],
  maven: ['mvn', '--version'],
  gradle: ['gradle', '--version'],
};

const known = new Map<Need, boolean>();

/** Whether a case that needs this can run here; with CI=true a missing tool is an error. */
export function isThere(need: Need): boolean {
  const before = known.get(need);
  if (before !== undefined) return before;
  const there = look(need);
  known.set(need, there);
  return there;
}

function look(need: Need): boolean {
  if (need === 'node_modules') return true;
  if (need === 'python3') return usePython('sqlite3');
  if (need === 'pytest') return usePython();
  if (need === 'django') return usePython('django');
  if (need === 'pyjwt') return usePython('jwt');
  const [program, ...args] = probes[need] ?? ['false'];
  const there = spawnSync(program, args).status === 0;
  if (!there && process.env['CI'] === 'true')
    throw new Error(`${need} is not there, and CI needs it: see .ci/run`);
  return there;
}
