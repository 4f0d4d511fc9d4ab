import { cpus } from 'node:os';
import { z } from 'zod';
import { severities } from './domain/finding.js';
import type { Shard } from './domain/shard.js';

/** Where a setting may be given, and how `--help` names its value. */
interface Place {
  /** Empty for a switch, which takes no value. */
  readonly flag?: string;
  /** Only action.yml reads it: its steps act before or after the program. */
  readonly actionOnly?: true;
}

/** As many jobs as one matrix may have. */
const mostShards = 256;

const text = z.string('has to be text (put it in quotes)').trim();
const optionalText = text.transform((value) => (value === '' ? undefined : value)).optional();
/** Stricter than `Number()`, to which `true` and a list of one are numbers as well. */
const number = z
  .union([z.number(), text.regex(/^-?\d+(\.\d+)?$/).transform(Number)], 'has to be a number')
  .pipe(z.number());

/** `2/4`: the second of four. */
const shard = text
  .regex(/^\d{1,3}\/\d{1,3}$/, 'has to be K/N, such as 2/4 for the second of four')
  .transform((value): Shard => {
    const [index = 0, of = 0] = value.split('/').map(Number);
    return { index, of };
  })
  .refine(
    ({ index, of }) => index >= 1 && index <= of && of <= mostShards,
    `has to be K/N with K from 1 to N, and N at most ${mostShards}`,
  );

/**
 * Every setting, once: its keys are the action's inputs, the command's flags and the keys of a configuration file.
 * action.yml, the README and `--help` are tested against it.
 */
export const settingsSchema = z.strictObject({
  repo: text
    .default('.')
    .describe('folder of the repository to audit')
    .meta({ flag: 'DIR' } satisfies Place),
  base: optionalText.describe('audit what came after this revision').meta({ flag: 'REV' } satisfies Place),
  head: optionalText.describe('audit up to this revision').meta({ flag: 'REV' } satisfies Place),
  out: text
    .default('counterproof-out')
    .describe('folder for the report files')
    .meta({ flag: 'DIR' } satisfies Place),
  agents: optionalText
    .describe('specialists to send over the change, or none')
    .meta({ flag: 'LIST' } satisfies Place),
  'fail-on': z
    .enum([...severities, 'never'])
    .default('critical')
    .describe(`least severity that fails the gate: ${severities.join(', ')}, never`)
    .meta({ flag: 'LEVEL' } satisfies Place),
  'test-command': optionalText
    .describe('command that runs the tests, where no runner is recognised; {files} stands for test files')
    .meta({ flag: 'CMD' } satisfies Place),
  setup: optionalText
    .describe('command that prepares each private work tree')
    .meta({ flag: 'CMD' } satisfies Place),
  minutes: number
    .refine((minutes) => minutes > 0 && minutes <= 360, 'has to be more than 0 and at most 360')
    .default(15)
    .describe('time for the probe; what did not fit is told')
    .meta({ flag: 'N' } satisfies Place),
  workers: number
    .refine(
      (workers) => Number.isInteger(workers) && workers >= 1 && workers <= 64,
      'has to be a whole number from 1 to 64',
    )
    .default(Math.max(1, Math.floor(cpus().length / 2)))
    .describe('test processes at a time (default: half of the cores)')
    .meta({ flag: 'N' } satisfies Place),
  'no-warm': z
    .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')], {
      error: 'has to be true or false',
    })
    .default(false)
    .describe(
      'no test process stays between mutants, which is slower; findings are confirmed in fresh ones in any case',
    )
    .meta({ flag: '' } satisfies Place),
  shard: shard
    .optional()
    .describe('audit only the K-th of N parts; counterproof merge puts their reports together')
    .meta({ flag: 'K/N' } satisfies Place),
  config: optionalText
    .describe('YAML file with any of these settings')
    .meta({ flag: 'FILE' } satisfies Place),
  'github-token': optionalText
    .describe('token for finding the pull request behind the commit')
    .meta({ actionOnly: true } satisfies Place),
  merge: optionalText
    .describe('folders with the reports of all shards, one per line: merges them, and audits nothing')
    .meta({ actionOnly: true } satisfies Place),
  checkout: z
    .enum(['auto', 'false'])
    .default('auto')
    .describe('check out the merged commit where nothing is checked out')
    .meta({ actionOnly: true } satisfies Place),
  upload: z
    .enum(['true', 'false'])
    .default('true')
    .describe('upload the findings to code scanning')
    .meta({ actionOnly: true } satisfies Place),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Key = keyof Settings;

export const commands = {
  audit: 'audit a merged change: the probe, and specialists where there is a key',
  probe: 'the probe alone',
  merge: 'make one report of those of all shards: merge DIR...',
} as const;
export type Command = keyof typeof commands;

const placeSchema: z.ZodType<Place> = z.object({
  flag: z.string().exactOptional(),
  actionOnly: z.literal(true).exactOptional(),
});
const keys = settingsSchema.keyof().options;

export function isKey(name: string): name is Key {
  return Object.hasOwn(settingsSchema.shape, name);
}

export function placeOf(key: Key): Place {
  return placeSchema.parse(settingsSchema.shape[key].meta());
}

/** Takes no value: naming it says yes. */
export function isSwitch(key: Key): boolean {
  return placeOf(key).flag === '';
}

/** How it is given on the command line: `--out DIR`, `--no-warm`. */
export function optionOf(key: Key): string {
  return `--${key} ${placeOf(key).flag ?? ''}`.trimEnd();
}

export function descriptionOf(key: Key): string {
  return settingsSchema.shape[key].description ?? '';
}

export const flagKeys: readonly Key[] = keys.filter((key) => !placeOf(key).actionOnly);
export const inputKeys: readonly Key[] = keys;
