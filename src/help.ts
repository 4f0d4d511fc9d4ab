import { type Command, commandLine, commands, switches } from './commands.js';
import { wrap } from './report/wrap.js';
import { descriptionOf, isSwitch, type Key, optionOf, settingsSchema } from './settings.js';

/** How the command ends, and what that means. */
export const exitStatuses = {
  pass: { status: 0, meaning: 'pass' },
  fail: { status: 1, meaning: 'the gate failed on findings' },
  inconclusive: { status: 2, meaning: 'inconclusive (something that had to be looked at was not)' },
  usage: { status: 3, meaning: 'wrong usage or configuration' },
} as const;

const width = 80;
const column = 24;

function row(left: string, right: string, at = column): string {
  const indent = ' '.repeat(at);
  const isLong = left.length > at - 4;
  const text = wrap(right, width, indent);
  return isLong ? `  ${left}\n${text}` : `  ${left.padEnd(at - 2)}${text.slice(at)}`;
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
  return wrap(`Exit status: ${list.join(', ')}.`, width);
}

function examplesOf(command: Command): readonly (readonly [line: string, what: string])[] {
  return commandLine(command).examples.map(([args, what]) => [
    `counterproof ${command} ${args}`.trimEnd(),
    what,
  ]);
}

/** Side by side, as wide as the longest needs. */
function exampleRows(examples: readonly (readonly [line: string, what: string])[]): readonly string[] {
  const at = 4 + Math.max(...examples.map(([line]) => line.length));
  return examples.map(([line, what]) => row(line, what, at));
}

/** The text of `counterproof --help`: what there is, and where the rest is. */
function overview(): string {
  return [
    'Counterproof audits a merged change and brings proof: it breaks the change on',
    'purpose and shows which faults no test notices.',
    '',
    'Usage: counterproof COMMAND [options]',
    '',
    'Commands:',
    ...Object.entries(commands).map(([name, { does }]) => row(name, does, 18)),
    '',
    'Options of each command: counterproof COMMAND --help',
    '',
    'Begin with:',
    ...exampleRows([
      ['counterproof probe --list', 'what would be run for the last merge, and why'],
      ['counterproof probe', 'run it'],
      ['counterproof init --print', 'a workflow for this repository'],
    ]),
    '',
    row('-h, --help', 'this text', 18),
    row('-v, --version', 'the version', 18),
    '',
    statusLines(),
    '',
  ].join('\n');
}

/** The text of `counterproof COMMAND --help`. */
function helpOf(command: Command): string {
  const { about, operands, keys, switches: own } = commandLine(command);
  const usage = ['counterproof', command, operands, '[options]'].filter((part) => part !== '').join(' ');
  return [
    `Usage: ${usage}`,
    '',
    wrap(about, width),
    '',
    'Options:',
    ...own.map((name) => row(`--${name}`, switches[name])),
    ...keys.map(flagRow),
    row('-h, --help', 'this text'),
    '',
    'Examples:',
    ...exampleRows(examplesOf(command)),
    '',
    statusLines(),
    '',
  ].join('\n');
}

/** What `--help` prints: of one command, or of all in short. */
export function helpText(command?: Command): string {
  return command === undefined ? overview() : helpOf(command);
}
