import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Invocation, readInvocation } from '../src/invocation.js';
import { flagKeys, inputKeys, isSwitch, placeOf, type Settings, settingsSchema } from '../src/settings.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function config(text: string): string {
  const path = join(folder, `${Math.random()}.yml`);
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

describe('flags', () => {
  test('none: the defaults', () => {
    expect(readInvocation(['audit'], {})).toEqual({
      kind: 'run',
      command: 'audit',
      settings: defaults,
      given: [],
    });
    expect(defaults).toMatchObject({
      repo: '.',
      out: 'counterproof-out',
      'fail-on': 'critical',
      minutes: 15,
    });
    expect(defaults.workers).toBeGreaterThanOrEqual(1);
  });

  test.each(['audit', 'probe'])('command %s', (command) => {
    expect(readInvocation([command], {})).toMatchObject({ kind: 'run', command });
  });

  test('each of them, in both spellings', () => {
    const values: Readonly<Record<string, string>> = {
      'fail-on': 'low',
      minutes: '2.5',
      workers: '3',
      effort: 'high',
      'base-url': 'http://127.0.0.1:8787/',
      'specialist-minutes': '7',
      'specialist-tokens': '50000',
      'on-specialist-failure': 'report',
    };
    const others = ['config', 'shard'];
    for (const key of flagKeys.filter((name) => !others.includes(name) && !isSwitch(name))) {
      const value = values[key] ?? 'text';
      for (const args of [[`--${key}`, value], [`--${key}=${value}`]]) {
        const given = settingsOf(readInvocation(['audit', ...args], {}));
        const read: unknown = given[key];
        expect(typeof read === 'number' ? String(read) : read).toBe(value);
      }
    }
  });

  test.each([
    ['http://models.example', false],
    ['ftp://models.example', false],
    ['https://name:word@models.example', false],
    ['models.example', false],
    ['http://localhost.example', false],
    ['https://models.example/messages', true],
    ['http://localhost:8080', true],
    ['http://[::1]:8080', true],
  ])('the key may go to %s: %s', (url, isFit) => {
    expect(readInvocation(['audit', '--base-url', url], {}).kind).toBe(isFit ? 'run' : 'usage');
  });

  test('where the key goes is nothing for a file, which a change may have brought', () => {
    const path = config('base-url: https://elsewhere.example\n');
    expect(messageOf(['audit', '--config', path])).toContain('has no setting "base-url"');
    expect(messageOf(['audit', '--anthropic-api-key', 'x'])).toContain('there is no option');
  });

  test('before the command or after it, the last one wins', () => {
    const args = ['--minutes', '1', 'audit', '--minutes', '2'];
    expect(settingsOf(readInvocation(args, {})).minutes).toBe(2);
  });

  test.each([['-h'], ['--help'], ['help'], ['-hv'], ['no-such-command', '--help']])(
    '%s %s asks for help',
    (...args) => {
      expect(readInvocation(args, {})).toEqual({ kind: 'help' });
    },
  );

  test.each([
    [['audit', '--help'], 'audit'],
    [['-h', 'merge', 'shards'], 'merge'],
    [['help', 'init'], 'init'],
  ])('%j asks for the help of %s', (args, command) => {
    expect(readInvocation(args, {})).toEqual({ kind: 'help', command });
  });

  test.each([['-v'], ['--version'], ['audit', '-v']])('%s %s asks for the version', (...args) => {
    expect(readInvocation(args, {})).toEqual({ kind: 'version' });
  });

  test('a text that begins with a dash needs the other spelling', () => {
    expect(settingsOf(readInvocation(['audit', '--test-command=-x'], {}))['test-command']).toBe('-x');
    expect(messageOf(['audit', '--out', '--fail-on', 'high'])).toBe(
      '--out needs a value, and "--fail-on" looks like an option: write --out=--fail-on where it is meant',
    );
  });
});

describe('wrong usage says what, where and how to mend it', () => {
  test.each([
    [
      [],
      'there is no command given: the commands are audit, probe, merge, init, explain, see counterproof --help',
    ],
    [['--fail-on', 'high'], 'there is no command given'],
    [['adit'], 'there is no command "adit": the commands are audit, probe, merge'],
    [['audit', 'here'], '"here" is one argument too many: see counterproof audit --help'],
    [
      ['audit', '--fail-in', 'high'],
      'there is no option --fail-in. Did you mean --fail-on? All options: counterproof audit --help',
    ],
    [
      ['--minuts=3', 'probe'],
      'there is no option --minuts. Did you mean --minutes? All options: counterproof probe',
    ],
    [['--hlep'], 'there is no option --hlep. Did you mean --help? All options: counterproof --help'],
    [['merge', '-o', 'x'], 'there is no option -o.'],
    [
      ['audit', '--unheard-of-option'],
      'there is no option --unheard-of-option. All options: counterproof audit --help',
    ],
    [['audit', '--upload', 'false'], 'there is no option --upload.'],
    [
      ['audit', '--fixes-pull-request'],
      'there is no option --fixes-pull-request, which is an input of the action, for its token: here apply fixes.patch',
    ],
    [['audit', '--constructor', 'x'], 'there is no option --constructor.'],
    [['audit', '--__proto__=x'], 'there is no option --__proto__.'],
    [['audit', '--minutes'], '--minutes needs a value: --minutes N'],
    [['audit', '--out='], '--out needs a value: --out DIR'],
    [['audit', '--out', ' '], '--out needs a value: --out DIR'],
    [
      ['audit', '--minutes', 'many'],
      '--minutes: has to be a number (time for the probe; what did not fit is told)',
    ],
    [['audit', '--minutes', '0'], '--minutes: has to be more than 0 and at most 360'],
    [['audit', '--minutes=-5'], '--minutes: has to be more than 0 and at most 360'],
    [['audit', '--minutes', '0x10'], '--minutes: has to be a number'],
    [['audit', '--minutes', '1e999'], '--minutes: has to be a number'],
    [['audit', '--workers', '1.5'], '--workers: has to be a whole number from 1 to 64'],
    [['audit', '--workers', '65'], '--workers: has to be a whole number from 1 to 64'],
    [['audit', '--fail-on', 'hihg'], '--fail-on: has to be one of critical, high, medium, low, never'],
    [
      ['audit', '--config', 'no-such-file.yml'],
      'the configuration file no-such-file.yml cannot be read: ENOENT',
    ],
  ])('%j', (args, message) => {
    expect(messageOf(args)).toContain(message);
  });

  test('every wrong setting is named at once', () => {
    const message = messageOf(['audit', '--minutes', 'x', '--workers', 'y']);
    expect(message).toMatch(/^--minutes: .*; --workers: /);
  });
});

describe("the action's inputs", () => {
  test('all left out: an audit with the defaults', () => {
    const empty = Object.fromEntries(inputKeys.map((key) => [key, '']));
    expect(readInvocation([], inAction(empty))).toEqual({
      kind: 'run',
      command: 'audit',
      settings: defaults,
      given: [],
    });
    const blank = Object.fromEntries(inputKeys.map((key) => [key, ' \n']));
    expect(settingsOf(readInvocation([], inAction(blank)))).toEqual(defaults);
  });

  test('given ones, blanks around them aside', () => {
    const inputs = { 'github-token': 't0ken', minutes: ' 7 ', setup: 'npm run build\n', upload: 'false' };
    expect(settingsOf(readInvocation([], inAction(inputs)))).toMatchObject({
      'github-token': 't0ken',
      minutes: 7,
      setup: 'npm run build',
      upload: 'false',
    });
  });

  test.each([
    [inAction({ minutes: 'x' }), 'the input minutes: has to be a number'],
    [inAction({ upload: 'no' }), 'the input upload: has to be one of true, upload-sarif, false'],
    [inAction({ fail_on: 'high' }), 'the action has no setting "fail_on": did you mean "fail-on"?'],
    [inAction({ minutes: 7 }), "COUNTERPROOF_INPUTS is not the JSON of the action's inputs"],
    [{ COUNTERPROOF_INPUTS: '' }, "COUNTERPROOF_INPUTS is not the JSON of the action's inputs"],
    [{ COUNTERPROOF_INPUTS: '[1]' }, "COUNTERPROOF_INPUTS is not the JSON of the action's inputs"],
    [{ COUNTERPROOF_INPUTS: '{' }, "COUNTERPROOF_INPUTS is not the JSON of the action's inputs"],
  ])('%j', (environment, message) => {
    expect(messageOf([], environment)).toContain(message);
  });
});

describe('a configuration file', () => {
  const audit = (text: string): Invocation => readInvocation(['audit', '--config', config(text)], {});

  test('sets what nobody else sets', () => {
    const text =
      'fail-on: high\nminutes: 5\nworkers: "2"\ntest-command: make check # as in CI\nbase:\nhead: ""\n';
    const settings = settingsOf(audit(text));
    expect(settings).toMatchObject({
      'fail-on': 'high',
      minutes: 5,
      workers: 2,
      'test-command': 'make check',
    });
    expect([settings.base, settings.head]).toEqual([undefined, undefined]);
  });

  test('may be empty', () => {
    expect({ ...settingsOf(audit('# nothing yet\n')), config: undefined }).toEqual({
      ...defaults,
      config: undefined,
    });
  });

  test('flags win over inputs, and inputs over the file', () => {
    const path = config('minutes: 1\nworkers: 1\nfail-on: low\n');
    const environment = inAction({ config: path, minutes: '2', workers: '2' });
    expect(settingsOf(readInvocation(['audit', '--minutes', '3'], environment))).toMatchObject({
      minutes: 3,
      workers: 2,
      'fail-on': 'low',
    });
  });

  test('wins over an input that says the default, as the action does where its user has said nothing', () => {
    const environment = inAction({
      config: config('minutes: 1\n'),
      minutes: String(defaults.minutes),
      workers: '2',
    });
    const invocation = readInvocation(['audit', '--fail-on', defaults['fail-on']], environment);
    expect(settingsOf(invocation)).toMatchObject({ minutes: 1, workers: 2 });
    expect(invocation).toMatchObject({ given: ['minutes', 'config', 'workers', 'fail-on'] });
  });

  test.each([
    ['fail-in: high', 'has no setting "fail-in": did you mean "fail-on"?'],
    ['github-token: x', 'has no setting "github-token": there are'],
    ['config: other.yml', 'has no setting "config"'],
    ['__proto__: 1', 'has no setting "__proto__"'],
    ['toString: x', 'has no setting "toString"'],
    ['minutes: true', 'minutes in FILE: has to be a number'],
    ['minutes: [5]', 'minutes in FILE: has to be a number'],
    ['minutes: .inf', 'minutes in FILE: has to be a number'],
    ['base: 1.2', 'base in FILE: has to be text (put it in quotes)'],
    ['- fail-on', 'has to hold settings, one per line, such as "fail-on: high"'],
    ['just words', 'has to hold settings, one per line'],
    ['a: [', 'cannot be read: '],
    ['['.repeat(900), 'cannot be read: line 1: more than 50 brackets are open'],
    ['minutes: 1\nminutes: 2', 'cannot be read: Map keys must be unique'],
  ])('%j is refused', (text, message) => {
    const path = config(text);
    const said = messageOf(['audit', '--config', path]);
    expect(said).toContain(message.replace('FILE', path));
    expect(said).toContain(path);
    expect(said).not.toContain('\n');
  });
});

test('each setting has a description, and is a flag or for the action only', () => {
  for (const key of inputKeys) {
    expect(settingsSchema.shape[key].description).toMatch(/^\S.*\S$/);
    const { flag, actionOnly } = placeOf(key);
    expect([key, flag === undefined]).toEqual([key, actionOnly === true]);
  }
});
