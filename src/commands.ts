import { flagKeys, type Key } from './settings.js';

/** One command, as the command line reads it and as its help tells it. */
interface CommandLine {
  /** One line, in the list of all commands. */
  readonly does: string;
  /** What its own help begins with. */
  readonly about: string;
  /** How its operands are named; empty where it takes none. */
  readonly operands: string;
  readonly mostOperands: number;
  /** The settings that it heeds, in the order of the schema. */
  readonly keys: readonly Key[];
  /** Options of its own that are no setting, and so no input of the action. */
  readonly switches: readonly Switch[];
  readonly examples: readonly (readonly [args: string, what: string])[];
}

type Switch = 'list' | 'force' | 'print';

/** What a switch of one command does. */
export const switches: Readonly<Record<Switch, string>> = {
  list: 'say what would be run where, and why, and run nothing',
  force: 'write over a workflow that is there',
  print: 'show the workflow, and write nothing',
};

/** What only an audit with specialists heeds. */
const ofSpecialists: readonly Key[] = [
  'agents',
  'model',
  'effort',
  'base-url',
  'specialist-minutes',
  'specialist-tokens',
  'on-specialist-failure',
  'no-execution',
];

/** Every command; those of an audit, then those for people who set one up or read its findings. */
export const commands = {
  audit: {
    does: 'audit a merged change: the probe, and specialists where there is a key',
    about:
      'Audits a merged change, by default the last merge or commit: the probe breaks it on purpose and runs the tests. Where ANTHROPIC_API_KEY is set, specialists read it too. The report is printed, and its files go to --out.',
    operands: '',
    mostOperands: 0,
    keys: flagKeys,
    switches: [],
    examples: [
      ['', 'the last merge or commit'],
      ['--base v1.2 --head main', 'everything since a tag'],
      ['--agents none --minutes 30', 'no specialists, half an hour'],
      ['--shard 2/4 --out shards/2', 'the second of four parts'],
    ],
  },
  probe: {
    does: 'the probe alone',
    about:
      'Audits as counterproof audit does, without specialists: the change is broken on purpose, one small fault at a time, and the tests have to notice.',
    operands: '',
    mostOperands: 0,
    keys: flagKeys.filter((key) => !ofSpecialists.includes(key)),
    switches: ['list'],
    examples: [
      ['--list', 'what would be run, and why'],
      ["--test-command 'make check'", 'where no runner is recognised'],
      ['--base HEAD~3 --minutes 30', 'the last three commits'],
    ],
  },
  merge: {
    does: 'make one report of those of all shards',
    about:
      'Puts the reports of all shards of one audit together and decides the gate. It runs no code and audits nothing. Each folder holds one report, or folders that do.',
    operands: 'DIR...',
    mostOperands: Number.POSITIVE_INFINITY,
    keys: ['out', 'fail-on', 'config'],
    switches: [],
    examples: [
      ['shards/*', 'one report of all parts'],
      ['shards/* --fail-on high', 'with another gate'],
    ],
  },
  init: {
    does: 'write the workflow for this repository',
    about:
      'Looks for the test runners of the last commit and writes .github/workflows/counterproof.yml, with what they need installed. A workflow that is there is left alone.',
    operands: '',
    mostOperands: 0,
    keys: ['repo'],
    switches: ['force', 'print'],
    examples: [
      ['--print', 'show it first'],
      ['', 'write it'],
    ],
  },
  explain: {
    does: 'what a finding means and how to mend it',
    about:
      'Says what a rule means, why it matters, how to mend it and how it is proven. Without a rule it lists all of them.',
    operands: '[RULE]',
    mostOperands: 1,
    keys: ['repo'],
    switches: [],
    examples: [
      ['guard-not-tested', 'one rule'],
      ['', 'all rules, in short'],
    ],
  },
} as const satisfies Readonly<Record<string, CommandLine>>;

export type Command = keyof typeof commands;

export const commandNames: readonly string[] = Object.keys(commands);

export function isCommand(name: string): name is Command {
  return Object.hasOwn(commands, name);
}

/** As the command line reads it, whichever it is. */
export function commandLine(command: Command): CommandLine {
  return commands[command];
}
