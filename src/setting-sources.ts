import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import { isCommand, switches } from './commands.js';
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
  settingsSchema,
} from './settings.js';

/** A usage error on its way to becoming a value. */
export class UsageError extends Error {}

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
export type Values = Readonly<Record<string, unknown>>;

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

/** What the command line says; switches that are no settings are among the values. */
export function readFlags(args: readonly string[]): {
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
export function readInputs(json: string | undefined): Values {
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

/** The file that a setting names; empty where none does. */
export function readConfig(file: unknown): Values {
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
export type Sources = readonly (readonly [values: Values, nameOf: (key: string) => string])[];

/** Every setting that is not what it has to be, by the name that it was given by. */
export function explainIssues(error: z.ZodError, sources: Sources): string {
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

/** The settings among what the command line says. */
export function withoutSwitches(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isPlainSwitch(name)));
}
