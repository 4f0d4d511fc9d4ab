import { expect, test } from '@jest/globals';
import { commands } from '../src/commands.js';
import { defaultOf, exitStatuses, helpText } from '../src/help.js';
import { descriptionOf, flagKeys, inputKeys, isSwitch, optionOf } from '../src/settings.js';

const text = helpText();
const flat = text.replaceAll(/\s+/g, ' ');

test('no line is wider than 80 columns, and none ends in a blank', () => {
  const lines = text.split('\n');
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    expect([line, line.length <= 80]).toEqual([line, true]);
    expect(line).toBe(line.trimEnd());
  }
  expect(text.endsWith('\n')).toBe(true);
});

test('every flag with its value, description and default', () => {
  for (const key of flagKeys) {
    const value = isSwitch(key) ? undefined : defaultOf(key);
    const shown = value === undefined ? '' : ` (default: ${value})`;
    expect(flat).toContain(` ${optionOf(key)} ${descriptionOf(key)}${shown} `);
  }
});

test('nothing that is for the action only', () => {
  const actionOnly = inputKeys.filter((key) => !flagKeys.includes(key));
  expect(actionOnly.length).toBeGreaterThan(0);
  for (const key of actionOnly) expect(text).not.toContain(`--${key}`);
});

test('every command, and what the exit status means', () => {
  for (const [name, description] of Object.entries(commands))
    expect(flat).toContain(` ${name} ${description} `);
  for (const { status, meaning } of Object.values(exitStatuses))
    expect(flat).toContain(`${status} ${meaning}`);
});

test('it is the same on every machine', () => {
  // The number of cores would make the help text, and what is generated from it, differ.
  expect(text).toContain('half of the cores');
  expect(text).not.toMatch(/--workers[^-]*default: \d/);
});
