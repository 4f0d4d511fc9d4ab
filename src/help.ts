import { commands } from './commands.js';
import { descriptionOf, flagKeys, isSwitch, type Key, optionOf, settingsSchema } from './settings.js';

/** How the command ends, and what that means. */
export const exitStatuses = {
  pass: { status: 0, meaning: 'pass' },
  fail: { status: 1, meaning: 'the gate failed on findings' },
  inconclusive: { status: 2, meaning: 'inconclusive (something that had to be looked at was not)' },
  usage: { status: 3, meaning: 'wrong usage or configuration' },
} as const;

const width = 80;
const column = 24;

function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

function row(left: string, right: string): string {
  const gap = left.length > column - 4 ? `\n${' '.repeat(column)}` : ' '.repeat(column - 2 - left.length);
  return `  ${left}${gap}${wrapped(right, column)}`;
}

/** What a setting is where nobody sets it, in words; undefined where that is nothing. */
export function defaultOf(key: Key): string | undefined {
  // As many as the machine allows: its description says so.
  if (key === 'workers') return undefined;
  const value = settingsSchema.parse({})[key];
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

function flagRow(key: Key): string {
  const value = defaultOf(key);
  const shown = value === undefined || isSwitch(key) ? '' : ` (default: ${value})`;
  return row(optionOf(key), descriptionOf(key) + shown);
}

function statusLines(): string {
  const list = Object.values(exitStatuses).map(({ status, meaning }) => `${status} ${meaning}`);
  return wrapped(`Exit status: ${list.join(', ')}.`, 0);
}

/** The text of `counterproof --help`. */
export function helpText(): string {
  return [
    'Counterproof audits a merged change and brings proof.',
    '',
    'Usage: counterproof COMMAND [options]',
    '',
    'Commands:',
    ...Object.entries(commands).map(([name, description]) => row(name, description)),
    '',
    'Options:',
    ...flagKeys.map(flagRow),
    row('--list', 'with probe: say what would be run where, and why, and run nothing'),
    row('--force', 'with init: write over a workflow that is there'),
    row('--print', 'with init: show the workflow, and write nothing'),
    row('-h, --help', 'this text'),
    row('-v, --version', 'the version'),
    '',
    'Examples:',
    '  counterproof audit                          the last merge or commit',
    '  counterproof audit --base v1.2 --head main  everything since a tag',
    '  counterproof probe --list                   what would be run, and why',
    '  counterproof audit --shard 2/4              the second of four parts',
    '  counterproof merge shards/*                 one report of all four',
    "  counterproof probe --test-command 'make check' --minutes 30",
    '  counterproof init --print                   a workflow for this repository',
    '  counterproof explain guard-not-tested       what a finding means',
    '',
    statusLines(),
    '',
  ].join('\n');
}
