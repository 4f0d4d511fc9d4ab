import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commands } from '../src/commands.js';
import { type Invocation, readInvocation } from '../src/invocation.js';
import { flagKeys, inputKeys, type Settings } from '../src/settings.js';

function inAction(inputs: Readonly<Record<string, unknown>>): NodeJS.ProcessEnv {
  return { COUNTERPROOF_INPUTS: JSON.stringify(inputs) };
}

function settingsOf(invocation: Invocation): Settings {
  if (invocation.kind !== 'run') throw new Error(`expected a run, not ${JSON.stringify(invocation)}`);
  return invocation.settings;
}

describe('whatever is written', () => {
  const odd = fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '');
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...flagKeys.map((key) => `--${key}`),
      'audit',
      'probe',
      '--',
      '-',
      '-h',
      '=',
      '--x=',
      '5',
      'high',
    ),
    fc.constantFrom('__proto__', 'constructor', '--toString', '--hasOwnProperty=1', '--no-out', '-abc'),
  );

  test('the command line is understood or refused in one sentence', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (args) => {
        // A configuration file would be read from the disk.
        fc.pre(!args.some((arg) => arg.startsWith('--config')));
        const invocation = readInvocation(args, {});
        if (invocation.kind === 'usage') expect(invocation.message).not.toBe('');
        if (invocation.kind === 'run') expect(Object.keys(commands)).toContain(invocation.command);
      }),
      { numRuns: 2000 },
    );
  });

  test('texts reach their setting as they are, blanks around them aside', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => text.trim() !== '');
    const keys = fc.constantFrom('setup', 'test-command', 'repo', 'out', 'base', 'head', 'agents');
    fc.assert(
      fc.property(keys, texts, (key, text) => {
        const fromFlag = settingsOf(readInvocation(['audit', `--${key}=${text}`], {}));
        const fromInput = settingsOf(readInvocation([], inAction({ [key]: text })));
        const values = new Map<string, unknown>(Object.entries(fromFlag));
        expect(values.get(key)).toBe(text.trim());
        expect(fromInput).toEqual(fromFlag);
      }),
    );
  });

  test('no input is lost in silence', () => {
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ maxLength: 12 })), fc.string({ minLength: 1 }), (name, value) => {
        fc.pre(value.trim() !== '' && !inputKeys.some((key) => key === name));
        const json = `{${JSON.stringify(name)}: ${JSON.stringify(value)}}`;
        expect(readInvocation([], { COUNTERPROOF_INPUTS: json }).kind).toBe('usage');
      }),
    );
  });
});
