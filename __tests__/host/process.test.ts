import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { capture, runBounded, type ProcessRequest } from '../../src/host/process.js';

const linux = process.platform === 'linux';
/** Needs /proc: elsewhere a process that left its group is out of reach. */
const onLinux = linux ? test : test.skip;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'counterproof-process-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function request(argv: ProcessRequest['argv'], limits: Partial<ProcessRequest> = {}): ProcessRequest {
  const env = { PATH: process.env['PATH'] ?? '' };
  return { argv, cwd: directory, env, seconds: 20, memoryBytes: 2 ** 31, ...limits };
}

const shell = (script: string, limits?: Partial<ProcessRequest>) =>
  runBounded(request(['sh', '-c', script], limits));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Where nobody reaps orphans a killed one stays as a zombie.
  return !linux || !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
}

const pidIn = (file: string) => Number(readFileSync(join(directory, file), 'utf8'));

describe('how a process ends', () => {
  test('exit code, and stdout and stderr together', async () => {
    const { end, tail, seconds } = await shell('echo out; echo err >&2; exit 3');
    expect(end).toEqual({ kind: 'exited', code: 3 });
    expect(tail.split('\n').toSorted()).toEqual(['', 'err', 'out']);
    expect(seconds).toBeLessThan(5);
  });

  test('a signal is told by its name', async () => {
    expect((await shell('kill -SEGV $$')).end).toEqual({ kind: 'signalled', signal: 'SIGSEGV' });
  });

  test('a hang ends at the deadline', async () => {
    const { end, seconds } = await shell('trap "" TERM INT; sleep 60', { seconds: 0.5 });
    expect(end).toEqual({ kind: 'timed-out', afterSeconds: 0.5 });
    expect(seconds).toBeGreaterThanOrEqual(0.49);
    expect(seconds).toBeLessThan(3);
  });

  test('a program that is not there', async () => {
    const { end } = await runBounded(request(['counterproof-no-such-program']));
    expect(end).toEqual({
      kind: 'not-started',
      reason: expect.stringContaining('counterproof-no-such-program was not found'),
    });
  });

  test('a file that may not be executed, a directory that is not there, an argument with a NUL', async () => {
    writeFileSync(join(directory, 'plain.sh'), 'echo hello', { mode: 0o644 });
    for (const [argv, cwd, reason] of [
      [['./plain.sh'], directory, /may not be executed/],
      [['true'], join(directory, 'nowhere'), /directory .*nowhere does not exist/],
      [['echo', 'a\0b'], directory, /null bytes/],
    ] as const) {
      const { end } = await runBounded(request(argv, { cwd }));
      expect(end).toEqual({ kind: 'not-started', reason: expect.stringMatching(reason) });
    }
  });

  test('nothing is inherited, and standard input is at its end', async () => {
    process.env['COUNTERPROOF_TEST_LEAK'] = 'leaked';
    try {
      const { tail } = await shell('cat; env');
      expect(tail).not.toContain('leaked');
      expect(tail).toMatch(/^COUNTERPROOF_RUN=[0-9a-f-]{36}/m);
    } finally {
      delete process.env['COUNTERPROOF_TEST_LEAK'];
    }
  });
});

describe('output', () => {
  test('a flood is bounded to its last 64 KiB and costs no memory', async () => {
    const before = process.memoryUsage().rss;
    const { tail, end } = await shell('yes 0123456789abcdef | head -c 300000000; echo LAST');
    expect(end).toEqual({ kind: 'exited', code: 0 });
    expect(Buffer.byteLength(tail)).toBeLessThanOrEqual(64 * 1024);
    expect(Buffer.byteLength(tail)).toBeGreaterThan(60 * 1024);
    expect(tail.endsWith('LAST\n')).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20);
  });

  test('the cut is at a whole character', async () => {
    const { tail } = await shell('yes ääääää | head -c 200000');
    // `head -c` may itself end in the middle of a character.
    expect(tail.slice(0, -1)).not.toContain('\uFFFD');
  });

  test('the last words arrive although a child holds the pipe', async () => {
    const { tail, seconds, end } = await shell('sleep 60 & echo done');
    expect(tail).toBe('done\n');
    expect(end.kind).toBe('exited');
    expect(seconds).toBeLessThan(3);
  });
});

describe('no child outlives the call', () => {
  test('a background child in the group, after success', async () => {
    await shell('sleep 60 & echo $! > group.pid');
    expect(isAlive(pidIn('group.pid'))).toBe(false);
  });

  onLinux('a child in a session of its own', async () => {
    const { end } = await shell(`setsid sh -c 'echo $$ > session.pid; sleep 60' & sleep 0.3`);
    expect(end).toEqual({ kind: 'exited', code: 0 });
    expect(isAlive(pidIn('session.pid'))).toBe(false);
  });

  onLinux('a daemon: double fork, new session, closed files', async () => {
    const daemon = `
import os, sys, time
if os.fork(): sys.exit(0)
os.setsid()
if os.fork(): os._exit(0)
for fd in range(3): os.close(fd)
open('daemon.pid', 'w').write(str(os.getpid()))
time.sleep(60)`;
    await runBounded(
      request(['sh', '-c', `python3 -c "$0"; while [ ! -s daemon.pid ]; do sleep 0.05; done`, daemon]),
    );
    expect(isAlive(pidIn('daemon.pid'))).toBe(false);
  });

  onLinux('a child of the group with an empty environment in a session of its own', async () => {
    await shell(`env -i setsid sh -c 'echo $$ > bare.pid; sleep 60' & sleep 60`, { seconds: 0.5 });
    expect(isAlive(pidIn('bare.pid'))).toBe(false);
  });

  onLinux('a process that keeps starting itself anew', async () => {
    const hydra = `(setsid sh -c 'while :; do setsid sh -c "sleep 60" & sleep 0.01; done' &) ; sleep 0.3`;
    await shell(hydra, { env: { PATH: process.env['PATH'] ?? '', HYDRA: 'yes' } });
    const left = await capture(['sh', '-c', 'grep -l HYDRA=yes /proc/[0-9]*/environ 2>/dev/null; true'], {
      cwd: directory,
    });
    expect(left.stdout.toString()).toBe('');
  });

  onLinux.each(['SIGTERM', 'SIGINT', 'exit'])('when this program itself ends by %s', async (how) => {
    const sources = fileURLToPath(new URL('../../src/host/', import.meta.url));
    for (const name of readdirSync(sources).filter((each) => each.endsWith('.ts'))) {
      const jsc = { parser: { syntax: 'typescript' as const }, target: 'es2022' as const };
      const { code } = transformSync(readFileSync(join(sources, name), 'utf8'), { jsc });
      writeFileSync(join(directory, name.replace(/ts$/, 'js')), code);
    }
    writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(directory, 'program.js'),
      `import { runBounded } from './process.js';
       const argv = ['sh', '-c', 'echo $$ > ended.pid; setsid sleep 60 & echo $! > strayed.pid; sleep 60'];
       void runBounded({ argv, cwd: ${JSON.stringify(directory)}, env: process.env, seconds: 60, memoryBytes: 1e9 });
       setTimeout(() => ${how === 'exit' ? 'process.exit(7)' : 'process.stdout.write("ready")'}, 500);`,
    );
    const child = spawn(process.execPath, ['program.js'], {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => child.kill(how === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
    const ended = await new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? code));
    });
    expect(ended).toBe(how === 'exit' ? 7 : how);
    expect([isAlive(pidIn('ended.pid')), isAlive(pidIn('strayed.pid'))]).toEqual([false, false]);
  });

  test('no handler stays behind', async () => {
    const before = process.listenerCount('SIGTERM');
    const running = shell('sleep 0.3');
    await delay(50);
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    await running;
    expect(process.listenerCount('SIGTERM')).toBe(before);
    expect(process.listenerCount('exit')).toBeLessThan(10);
  });
});

describe('memory', () => {
  onLinux('a group over its ceiling is ended', async () => {
    const hog = `import time\nheld = bytearray(300 * 2**20)\nfor i in range(0, len(held), 4096): held[i] = 1\ntime.sleep(30)`;
    const { end, seconds } = await runBounded(
      request(['sh', '-c', 'python3 -c "$0"; true', hog], { memoryBytes: 200 * 2 ** 20 }),
    );
    expect(end.kind).toBe('over-memory');
    expect(end.kind === 'over-memory' && end.bytes).toBeGreaterThan(200 * 2 ** 20);
    expect(seconds).toBeLessThan(10);
  });

  onLinux('memory that forked processes share counts once', async () => {
    const shared = `
import os, time
held = b'x' * (120 * 2**20)
for _ in range(4):
    if os.fork() == 0:
        time.sleep(1.5); os._exit(0)
time.sleep(1.5)`;
    const { end } = await runBounded(request(['python3', '-c', shared], { memoryBytes: 250 * 2 ** 20 }));
    expect(end).toEqual({ kind: 'exited', code: 0 });
  });
});

describe('capture', () => {
  test('whole output, exit code and messages; input is handed over', async () => {
    const result = await capture(['sh', '-c', 'cat; echo oops >&2; exit 4'], {
      cwd: directory,
      input: 'text',
    });
    expect(result).toEqual({ code: 4, stdout: Buffer.from('text'), stderr: 'oops\n' });
  });

  test('a hundred megabytes without a line end in seconds', async () => {
    const started = performance.now();
    const { stdout } = await capture(['head', '-c', '100000000', '/dev/zero'], { cwd: directory });
    expect(stdout.length).toBe(100_000_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('errors name the command, the place and the reason', async () => {
    const options = { cwd: directory };
    await expect(capture(['counterproof-no-such-program'], options)).rejects.toThrow(
      /no-such-program in .*ENOENT/,
    );
    await expect(capture(['yes'], { ...options, maxBytes: 1000 })).rejects.toThrow(
      /yes in .*more than 1000 bytes/,
    );
    await expect(capture(['sleep', '9'], { ...options, seconds: 0.2 })).rejects.toThrow(/longer than 0.2 s/);
    await expect(capture(['sh', '-c', 'kill -9 $$'], options)).rejects.toThrow(/ended by SIGKILL/);
  });

  test('input that the tool does not read is no error', async () => {
    const result = await capture(['true'], { cwd: directory, input: Buffer.alloc(5_000_000) });
    expect(result.code).toBe(0);
  });

  test('no credential by default', async () => {
    process.env['SOME_TOKEN'] = 'leaked';
    try {
      const { stdout } = await capture(['env'], { cwd: directory });
      expect(stdout.toString()).not.toContain('leaked');
    } finally {
      delete process.env['SOME_TOKEN'];
    }
  });
});
