import { type Command, commandLine, commandNames, isCommand } from './commands.js';
import { type Settings, settingsSchema } from './settings.js';
import {
  explainIssues,
  readConfig,
  readFlags,
  readInputs,
  type Sources,
  UsageError,
  type Values,
  withoutSwitches,
} from './setting-sources.js';

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
  throw new UsageError(explainIssues(settings.error, sources));
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

/** What the user asked for: flags win over the action's inputs, those over the configuration file. */
export function readInvocation(args: readonly string[], environment: NodeJS.ProcessEnv): Invocation {
  try {
    return read(args, environment);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.message };
    throw error;
  }
}
