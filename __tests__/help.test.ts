import { describe, expect, test } from '@jest/globals';
import { type Command, commandLine, commandNames, commands, isCommand } from '../src/commands.js';
import { defaultOf, exitStatuses, helpText } from '../src/help.js';
import { readInvocation } from '../src/invocation.js';
import { descriptionOf, flagKeys, inputKeys, isSwitch, optionOf } from '../src/settings.js';

const every: readonly Command[] = commandNames.filter(isCommand);
const texts: readonly (readonly [name: string, text: string])[] = [
  ['counterproof', helpText()],
  ...every.map((command) => [`counterproof ${command}`, helpText(command)] as const),
];

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** The words of an example as a shell would hand them over. */
function words(line: string): readonly string[] {
  return Array.from(line.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '');
}

describe.each(texts)('%s --help', (_, text) => {
  test('no line is wider than 80 columns, and none ends in a blank', () => {
    const lines = text.split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      expect([line, line.length <= 80]).toEqual([line, true]);
      expect(line).toBe(line.trimEnd());
    }
    expect(text.endsWith('\n')).toBe(true);
  });

  test('what the exit status means', () => {
    for (const { status, meaning } of Object.values(exitStatuses))
      expect(flat(text)).toContain(`${status} ${meaning}`);
  });

  test('nothing that is for the action only', () => {
    const actionOnly = inputKeys.filter((key) => !flagKeys.includes(key));
    expect(actionOnly.length).toBeGreaterThan(0);
    for (const key of actionOnly) expect(text).not.toContain(`--${key}`);
  });

  test('every example is understood', () => {
    const examples = Array.from(
      text.matchAll(/^ {2}counterproof (\S.*?)(?: {2,}|$)/gm),
      ([, args = '']) => args,
    );
    expect(examples.length).toBeGreaterThan(1);
    for (const args of examples)
      expect([args, readInvocation(words(args), {}).kind]).not.toEqual([args, 'usage']);
  });
});

test('the first one fits on a screen and names every command', () => {
  const text = helpText();
  expect(text.split('\n').length).toBeLessThan(28);
  for (const [name, { does }] of Object.entries(commands)) expect(flat(text)).toContain(` ${name} ${does} `);
});

test.each(every)('%s: its own options with value, description and default, and no others', (command) => {
  const text = flat(helpText(command));
  const { keys, switches } = commandLine(command);
  for (const key of flagKeys) {
    const value = isSwitch(key) ? undefined : defaultOf(key);
    const shown = value === undefined ? '' : ` (default: ${value})`;
    const told = text.includes(` ${optionOf(key)} ${descriptionOf(key)}${shown} `);
    expect([key, told]).toEqual([key, keys.includes(key)]);
  }
  for (const name of ['list', 'force', 'print'])
    expect([name, text.includes(` --${name} `)]).toEqual([name, switches.some((own) => own === name)]);
});

test('an audit has every option', () => {
  expect(commandLine('audit').keys).toEqual(flagKeys);
});

test('it is the same on every machine', () => {
  // The number of cores would make the help text, and what is generated from it, differ.
  expect(helpText('audit')).toContain('half of the cores');
  expect(helpText('audit')).not.toMatch(/--workers[^-]*default: \d/);
});
