import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openLongProcess, type LongProcess } from '../../src/host/long-process.js';

const linux = process.platform === 'linux';
const onLinux = linux ? test : test.skip;
const limits = { seconds: 20, memoryBytes: 2 ** 31 };

/** Does what it is told: the words of one message, as a real engine has them in its own language. */
const program = `
const { spawn } = require('node:child_process');
const { writeSync } = require('node:fs');
const say = (entry) => writeSync(3, JSON.stringify(entry) + '\\n');
let kept = [];
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { does, text } = JSON.parse(line);
  if (does === 'echo') { console.log('printed ' + text); say({ echo: text }); }
  if (does === 'nonsense') writeSync(3, 'this is no JSON\\n');
  if (does === 'exit') process.exit(7);
  if (does === 'hang') while (true);
  if (does === 'grow') setInterval(() => kept.push(Buffer.alloc(2 ** 24, 1)), 5);
  if (does === 'work') {
    const worker = spawn('sh', ['-c', text], { detached: true, stdio: 'ignore' });
    say({ worker: worker.pid });
    worker.on('exit', (code, signal) => say({ worked: code ?? signal }));
  }
});
`;

let directory: string;
let open: LongProcess | undefined;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'counterproof-long-'));
  writeFileSync(join(directory, 'engine.cjs'), program);
});
afterEach(async () => {
  await open?.close();
  open = undefined;
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function start(argv: readonly [string, ...string[]] = ['node', 'engine.cjs']): Promise<LongProcess> {
  open = await openLongProcess({ argv, cwd: directory, env: { PATH: process.env['PATH'] ?? '' } });
  return open;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !linux || !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
}

test('answers every exchange, with what it printed meanwhile', async () => {
  const engine = await start();
  for (const text of ['one', 'two']) {
    const exchange = await engine.exchange({ does: 'echo', text }, limits);
    expect(exchange).toMatchObject({ kind: 'reply', reply: { echo: text } });
    await delay(50);
  }
  expect(await engine.exchange({ does: 'nonsense' }, limits)).toMatchObject({
    kind: 'reply',
    reply: undefined,
  });
});

test('an end in the middle of an exchange is told, and so is every exchange after it', async () => {
  const engine = await start();
  const ended = { kind: 'ended', reason: 'ended with exit status 7' };
  expect(await engine.exchange({ does: 'exit' }, limits)).toMatchObject(ended);
  expect(await engine.exchange({ does: 'echo', text: 'x' }, limits)).toMatchObject(ended);
});

test('a program that cannot be started says so at the first exchange', async () => {
  const engine = await start(['counterproof-no-such-program']);
  expect(await engine.exchange({}, limits)).toMatchObject({
    kind: 'ended',
    reason: expect.stringContaining('was not found'),
  });
});

test('a process that hangs is killed at the deadline', async () => {
  const engine = await start();
  const exchange = await engine.exchange({ does: 'hang' }, { ...limits, seconds: 0.5 });
  expect(exchange).toMatchObject({ kind: 'timed-out', afterSeconds: 0.5, alive: false });
  expect(await engine.exchange({ does: 'echo', text: 'x' }, limits)).toMatchObject({ kind: 'ended' });
});

test('of a worker that hangs the whole group is killed, and the process answers on', async () => {
  const engine = await start();
  const text = 'sleep 60 & echo $! > child; wait';
  const exchange = await engine.exchange({ does: 'work', text }, { ...limits, seconds: 1 });
  expect(exchange).toMatchObject({ kind: 'timed-out', alive: true });
  const child = Number(readFileSync(join(directory, 'child'), 'utf8'));
  expect(child).toBeGreaterThan(1);
  expect(isAlive(child)).toBe(false);
  // The answer of the worker that was killed is not taken for that of the next exchange.
  expect(await engine.exchange({ does: 'echo', text: 'after' }, limits)).toMatchObject({
    kind: 'reply',
    reply: { echo: 'after' },
  });
});

onLinux('a process that takes too much memory is killed', async () => {
  const engine = await start();
  const exchange = await engine.exchange({ does: 'grow' }, { seconds: 20, memoryBytes: 300 * 2 ** 20 });
  expect(exchange).toMatchObject({ kind: 'over-memory', alive: false });
});

onLinux('nothing of it is left after it was closed', async () => {
  const engine = await start();
  const text = 'sleep 60 & echo $! > left; exit 0';
  expect(await engine.exchange({ does: 'work', text }, limits)).toMatchObject({ reply: { worked: 0 } });
  const left = Number(readFileSync(join(directory, 'left'), 'utf8'));
  expect(isAlive(left)).toBe(true);
  await engine.close();
  expect(isAlive(left)).toBe(false);
});
