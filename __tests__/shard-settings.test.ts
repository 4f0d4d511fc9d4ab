import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Invocation, readInvocation } from '../src/invocation.js';
import { type Settings, settingsSchema } from '../src/settings.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function config(text: string): string {
  const path = join(folder, 'config.yml');
  writeFileSync(path, text);
  return path;
}

function inAction(inputs: Readonly<Record<string, unknown>>): NodeJS.ProcessEnv {
  return { COUNTERPROOF_INPUTS: JSON.stringify(inputs) };
}

function settingsOf(invocation: Invocation): Settings {
  if (invocation.kind !== 'run') throw new Error(`expected a run, not ${JSON.stringify(invocation)}`);
  return invocation.settings;
}

function messageOf(args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  const invocation = readInvocation(args, environment);
  if (invocation.kind !== 'usage') throw new Error(`expected wrong usage, not ${JSON.stringify(invocation)}`);
  return invocation.message;
}

const defaults = settingsSchema.parse({});

describe('on the command line', () => {
  test('a switch is named, and has no value of its own', () => {
    expect(settingsOf(readInvocation(['audit', '--no-warm'], {}))['no-warm']).toBe(true);
    expect(settingsOf(readInvocation(['audit', '--no-warm=false'], {}))['no-warm']).toBe(false);
    expect(settingsOf(readInvocation(['--no-warm', 'audit'], {}))['no-warm']).toBe(true);
    expect(messageOf(['audit', '--no-warm', 'true'])).toContain('"true" is one argument too many');
  });

  test.each([
    ['1/1', { index: 1, of: 1 }],
    ['2/4', { index: 2, of: 4 }],
    ['256/256', { index: 256, of: 256 }],
  ])('the shard %s', (text, shard) => {
    expect(settingsOf(readInvocation(['audit', '--shard', text], {})).shard).toEqual(shard);
    expect(settingsOf(readInvocation(['audit', '--config', config(`shard: ${text}`)], {})).shard).toEqual(
      shard,
    );
  });

  test('merge names folders, and what is said of the report', () => {
    expect(readInvocation(['merge', 'a', 'b c', '--out', 'd', '--fail-on=high'], {})).toEqual({
      kind: 'merge',
      folders: ['a', 'b c'],
      settings: { ...defaults, out: 'd', 'fail-on': 'high' },
    });
  });

  test.each([
    [['merge'], 'merge needs the folders with the reports of the shards: counterproof merge DIR...'],
    [['merge', 'a', '--list'], '--list goes with probe'],
    [['probe', '--list', '--shard', '1/2'], 'probe --list shows the whole plan: leave out the setting shard'],
    [['audit', '--shard', '2'], '--shard: has to be K/N, such as 2/4 for the second of four'],
    [['audit', '--shard', '0/0'], '--shard: has to be K/N with K from 1 to N (0 for the specialists alone)'],
    [['audit', '--shard', '5/4'], '--shard: has to be K/N with K from 1 to N'],
    [
      ['audit', '--shard', '1/257'],
      '--shard: has to be K/N with K from 1 to N (0 for the specialists alone), and N at most 256',
    ],
    [['audit', '--no-warm=often'], '--no-warm: has to be true or false'],
    [['audit', '--warm'], 'there is no option --warm.'],
    [
      ['merge', 'a', '--base', 'b'],
      '--base does not go with merge, which audits nothing: it knows --out, --fail-on',
    ],
  ])('%j is refused', (args, message) => {
    expect(messageOf(args)).toContain(message);
  });
});

describe("among the action's inputs", () => {
  test('folders to merge, one per line', () => {
    const inputs = { merge: 'shards/a b\n\n  shards/c \n', 'fail-on': 'high', base: '', shard: '' };
    expect(readInvocation([], inAction(inputs))).toMatchObject({
      kind: 'merge',
      folders: ['shards/a b', 'shards/c'],
      settings: { 'fail-on': 'high' },
    });
  });

  test('a merge may open a pull request', () => {
    expect(readInvocation([], inAction({ merge: 'shards', 'fixes-pull-request': 'true' }))).toMatchObject({
      kind: 'merge',
      settings: { 'fixes-pull-request': true },
    });
  });

  test('a switch and a shard', () => {
    expect(settingsOf(readInvocation([], inAction({ 'no-warm': 'true', shard: ' 3/3 ' })))).toMatchObject({
      'no-warm': true,
      shard: { index: 3, of: 3 },
    });
    expect(settingsOf(readInvocation([], inAction({ 'no-warm': 'false' })))['no-warm']).toBe(false);
  });

  test.each([
    [inAction({ merge: 'shards', shard: '1/2' }), 'the settings merge and shard exclude each other'],
    [inAction({ 'no-warm': 'no' }), 'the input no-warm: has to be true or false'],
    [
      inAction({ 'fixes-pull-request': 'true', shard: '1/2' }),
      'the settings shard and fixes-pull-request exclude each other: set fixes-pull-request in the job that merges',
    ],
  ])('%j is refused', (environment, message) => {
    expect(messageOf([], environment)).toContain(message);
  });
});

describe('in a configuration file', () => {
  test.each([
    ['shard: 1/3', { shard: { index: 1, of: 3 } }],
    ['no-warm: true', { 'no-warm': true }],
    ['no-warm: "false"', { 'no-warm': false }],
  ])('%s', (text, settings) => {
    expect(settingsOf(readInvocation(['audit', '--config', config(text)], {}))).toMatchObject(settings);
  });

  test.each([
    ['shard: 3', 'shard in FILE: has to be text (put it in quotes)'],
    ['merge: shards', 'has no setting "merge"'],
    ['fixes-pull-request: true', 'has no setting "fixes-pull-request"'],
  ])('%s is refused', (text, message) => {
    const path = config(text);
    expect(messageOf(['audit', '--config', path])).toContain(message.replace('FILE', path));
  });
});
