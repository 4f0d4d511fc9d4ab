import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import { type Command, commandLine, commandNames, isCommand, switches } from './commands.js';
import { errorMessage } from './host/system-error.js';
import { refuseText } from './policy/refuse-text.js';
import {
  descriptionOf,
  fileKeys,
  flagKeys,
  inputKeys,
  isKey,
  isSwitch,
  type Key,
  optionOf,
  placeOf,
  type Settings,
  settingsSchema,
} from './settings.js';

export type Invocation =
  | {
      readonly kind: 'run';
      readonly command: Auditing;
      readonly settings: Settings;
      /** The settings that somebody has named, wherever. */
      readonly given: readonly string[];
    }
  /** Put the reports of all shards together: each folder has one, or folders that do. */
  | { readonly kind: 'merge'; readonly folders: readonly string[]; readonly settings: Settings }
  /** `probe --list`: say what would be run, and run nothing. */
  | { readonly kind: 'list'; readonly settings: Settings }
  /** Write the workflow for the repository around this folder. */
  | { readonly kind: 'init'; readonly repo: string; readonly force: boolean; readonly print: boolean }
  /** What this rule means; every rule in short where none is named. */
  | { readonly kind: 'explain'; readonly rule: string | undefined; readonly repo: string }
  /** Of one command, or of all in short. */
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }
  /** Wrong usage or configuration: what, where and how to mend it. */
  | { readonly kind: 'usage'; readonly message: string };

/** The commands that audit; the others heed few settings, since what an audit was told is in its report. */
type Auditing = 'audit' | 'probe';

/** A usage error on its way to becoming a value. */
class UsageError extends Error {}

/** Said with what is meant, where that is near. */
function unknown(name: string, where: string, known: readonly string[]): UsageError {
  const nearest = slipOf(name, known);
  const mend = nearest === undefined ? `there are ${known.join(', ')}` : `did you mean "${nearest}"?`;
  return new UsageError(`${where} has no setting ${JSON.stringify(name)}: ${mend}`);
}

/** As typed. The list of all options is long, and one command away. */
function unknownOption(rawName: string, name: string, positionals: readonly string[]): UsageError {
  const nearest = slipOf(name, [...flagKeys, ...plainSwitches]);
  const [command = ''] = positionals;
  const help = isCommand(command) ? `counterproof ${command} --help` : 'counterproof --help';
  const { onDesk } = isKey(name) ? placeOf(name) : {};
  if (onDesk !== undefined)
    return new UsageError(
      `there is no option ${rawName}, which is an input of the action, for its token: here ${onDesk}`,
    );
  const mend = nearest === undefined ? '' : ` Did you mean --${nearest}?`;
  return new UsageError(`there is no option ${rawName}.${mend} All options: ${help}`);
}

/** The one that was probably meant. */
function slipOf(name: string, known: readonly string[]): string | undefined {
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= Math.max(2, name.length / 2) ? nearest : undefined;
}

/** What one place says, by setting. */
type Values = Readonly<Record<string, unknown>>;

const plainSwitches: readonly string[] = ['help', 'version', ...Object.keys(switches)];

function isPlainSwitch(name: string): boolean {
  return plainSwitches.includes(name);
}

function flagValue(
  rawName: string,
  key: Key,
  value: string | undefined,
  inline: boolean | undefined,
): string {
  if (value === undefined || value.trim() === '') {
    throw new UsageError(`${rawName} needs a value: ${optionOf(key)}`);
  }
  if (value.startsWith('-') && !inline) {
    throw new UsageError(
      `${rawName} needs a value, and "${value}" looks like an option: write ${rawName}=${value} where it is meant`,
    );
  }
  return value;
}

function readFlags(args: readonly string[]): {
  readonly values: Values;
  readonly positionals: readonly string[];
} {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(flagKeys.map((key) => [key, { type: isSwitch(key) ? 'boolean' : 'string' }])),
      ...Object.fromEntries(plainSwitches.map((name) => [name, { type: 'boolean' }] as const)),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, unknown> = {};
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (isPlainSwitch(name)) values[name] = true;
    else if (isKey(name) && flagKeys.includes(name))
      values[name] = isSwitch(name) ? (value ?? true) : flagValue(rawName, name, value, inlineValue);
    else throw unknownOption(rawName, name, positionals);
  }
  return { values, positionals };
}

/** `toJSON(inputs)` of the action; an input left out is an empty text. */
function readInputs(json: string | undefined): Values {
  if (json === undefined) return {};
  const inputs = parseJson(json);
  if (!isTexts(inputs))
    throw new UsageError(
      "COUNTERPROOF_INPUTS is not the JSON of the action's inputs: leave it to action.yml to set it",
    );
  const given = Object.entries(inputs).filter(([, value]) => value.trim() !== '');
  for (const [name] of given) if (!isKey(name)) throw unknown(name, 'the action', inputKeys);
  return Object.fromEntries(given.filter(([name, value]) => value !== usual(name)));
}

/** As the action fills in what its user has left out: that is no wish, and wins over nothing. */
function usual(name: string): string | undefined {
  const defaults = new Map<string, unknown>(Object.entries(settingsSchema.parse({})));
  const value = defaults.get(name);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Not by `z.record`, which passes over a key named `__proto__`. */
function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function readConfig(file: unknown): Values {
  if (typeof file !== 'string') return {};
  let config: unknown;
  try {
    const text = readFileSync(file.trim(), 'utf8');
    const refused = refuseText(text);
    if (refused) throw new Error(`line ${refused.line}: ${refused.what}`);
    config = parseYaml(text) ?? {};
  } catch (error) {
    throw new UsageError(
      `the configuration file ${file} cannot be read: ${errorMessage(error).split('\n')[0]}`,
    );
  }
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new UsageError(
      `the configuration file ${file} has to hold settings, one per line, such as "fail-on: high"`,
    );
  }
  for (const name of Object.keys(config)) {
    if (!fileKeys.some((key) => key === name)) throw unknown(name, file, fileKeys);
  }
  // A key without a value is a setting left out, as an empty input is.
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null && value !== ''));
}

/** The sources of settings, in the order in which they win, each with how a person names a setting there. */
type Sources = readonly (readonly [values: Values, nameOf: (key: string) => string])[];

function explain(error: z.ZodError, sources: Sources): string {
  const sentences = error.issues.map((issue) => {
    const key = issue.path.join('.');
    const nameOf = sources.find(([values]) => Object.hasOwn(values, key))?.[1] ?? String;
    // The description of a choice names the choices too.
    if (issue.code === 'invalid_value') return `${nameOf(key)}: has to be one of ${issue.values.join(', ')}`;
    const what = isKey(key) ? ` (${descriptionOf(key)})` : '';
    return `${nameOf(key)}: ${issue.message}${what}`;
  });
  return sentences.join('; ');
}

interface Named {
  readonly command: Command;
  readonly operands: readonly string[];
}

function readCommand(positionals: readonly string[], inAction: boolean): Named {
  const [name = inAction ? 'audit' : undefined, ...operands] = positionals;
  const all = commandNames.join(', ');
  // Not the help text with status 0: a CI job that names no command must not look like an audit that passed.
  if (name === undefined) {
    throw new UsageError(`there is no command given: the commands are ${all}, see counterproof --help`);
  }
  if (!isCommand(name)) {
    throw new UsageError(`there is no command ${JSON.stringify(name)}: the commands are ${all}`);
  }
  const tooMany = operands[commandLine(name).mostOperands];
  if (tooMany !== undefined) {
    throw new UsageError(
      `${JSON.stringify(tooMany)} is one argument too many: see counterproof ${name} --help`,
    );
  }
  return { command: name, operands };
}

function isAuditing(command: Command): command is Auditing {
  return command === 'audit' || command === 'probe';
}

/** Nothing that only an audit would heed. */
function refuseForeign(command: Command, values: Values): void {
  const own: readonly string[] = commandLine(command).keys;
  const foreign = Object.keys(withoutSwitches(values)).find((name) => !own.includes(name));
  if (foreign === undefined) return;
  const known = own.map((key) => `--${key}`).join(', ');
  throw new UsageError(`--${foreign} does not go with ${command}, which audits nothing: it knows ${known}`);
}

function refuseMisplacedSwitches(command: Command, values: Values): void {
  for (const owner of commandNames.filter(isCommand)) {
    for (const name of commandLine(owner).switches) {
      if (values[name] === true && command !== owner)
        throw new UsageError(`--${name} goes with ${owner}: counterproof ${owner} --${name}`);
    }
  }
}

/** The folders that the command line names. */
function operandsOfMerge({ operands }: Named): readonly string[] {
  if (operands.length > 0) return operands;
  throw new UsageError('merge needs the folders with the reports of the shards: counterproof merge DIR...');
}

/** A shard has only a part of the fixes, and its job no business with writing. */
function refuseRequestOfShard({ shard, ...settings }: Settings): void {
  if (shard !== undefined && settings['fixes-pull-request'])
    throw new UsageError(
      'the settings shard and fixes-pull-request exclude each other: set fixes-pull-request in the job that merges',
    );
}

/** The folders that the action's input names; none where something is to be audited. */
function foldersToMerge({ merge, shard }: Settings): readonly string[] {
  const folders = merge?.split(/\s*\n\s*/) ?? [];
  if (folders.length === 0 || shard === undefined) return folders;
  throw new UsageError(
    'the settings merge and shard exclude each other: merge in a job after those of the shards',
  );
}

function read(args: readonly string[], environment: NodeJS.ProcessEnv): Invocation {
  const { values, positionals } = readFlags(args);
  if (values['help'] === true || positionals[0] === 'help') return helpFor(positionals);
  if (values['version'] === true) return { kind: 'version' };
  const json = environment['COUNTERPROOF_INPUTS'];
  const named = readCommand(positionals, json !== undefined);
  const inputs = readInputs(json);
  const file = values['config'] ?? inputs['config'];
  const config = readConfig(file);
  const settings = settingsSchema.safeParse({ ...config, ...inputs, ...withoutSwitches(values) });
  const given = Object.keys({ ...config, ...inputs, ...withoutSwitches(values) });
  if (settings.success) return invocationOf(named, values, { settings: settings.data, given });
  const sources: Sources = [
    [values, (key) => `--${key}`],
    [inputs, (key) => `the input ${key}`],
    [config, (key) => `${key} in ${String(file)}`],
  ];
  throw new UsageError(explain(settings.error, sources));
}

/** `counterproof help probe` as well as `counterproof probe --help`. */
function helpFor(positionals: readonly string[]): Invocation {
  const name = positionals.find((word) => word !== 'help') ?? '';
  return isCommand(name) ? { kind: 'help', command: name } : { kind: 'help' };
}

function invocationOf(
  named: Named,
  values: Values,
  { settings, given }: { readonly settings: Settings; readonly given: readonly string[] },
): Invocation {
  const { command } = named;
  refuseMisplacedSwitches(command, values);
  if (!isAuditing(command)) refuseForeign(command, values);
  if (command === 'merge') return { kind: 'merge', folders: operandsOfMerge(named), settings };
  const { repo } = settings;
  if (command === 'explain') return { kind: 'explain', rule: named.operands[0], repo };
  if (command === 'init')
    return { kind: 'init', repo, force: values['force'] === true, print: values['print'] === true };
  if (values['list'] === true) {
    if (settings.shard === undefined) return { kind: 'list', settings };
    throw new UsageError('probe --list shows the whole plan: leave out the setting shard');
  }
  const folders = foldersToMerge(settings);
  refuseRequestOfShard(settings);
  return folders.length > 0
    ? { kind: 'merge', folders, settings }
    : { kind: 'run', command, settings, given };
}

function withoutSwitches(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isPlainSwitch(name)));
}

/** What the user asked for: flags win over the action's inputs, those over the configuration file. */
export function readInvocation(args: readonly string[], environment: NodeJS.ProcessEnv): Invocation {
  try {
    return read(args, environment);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.message };
    throw error;
  }
}
