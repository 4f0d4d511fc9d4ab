import { cpus } from 'node:os';
import { z } from 'zod';
import { severities } from './domain/finding.js';
import type { Shard } from './domain/shard.js';

/** Where a setting may be given, and how `--help` names its value. */
interface Place {
  /** Empty for a switch, which takes no value. */
  readonly flag?: string;
  /** An input of the action and no flag: its steps act on it, or it is a secret, which a command line would show. */
  readonly actionOnly?: true;
  /** Not from a configuration file, which a merged change may have brought: where the key goes, what is written. */
  readonly notInFile?: true;
  /** What to do on a desk instead, where that is something. */
  readonly onDesk?: string;
}

/** As many jobs as one matrix may have. */
const mostShards = 256;

const text = z.string('has to be text (put it in quotes)').trim();
const optionalText = text.transform((value) => (value === '' ? undefined : value)).optional();
/** Stricter than `Number()`, to which `true` and a list of one are numbers as well. */
const number = z
  .union([z.number(), text.regex(/^-?\d+(\.\d+)?$/).transform(Number)], 'has to be a number')
  .pipe(z.number());

/** A switch: `true` also as the text of an input. */
const toggle = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')], {
    error: 'has to be true or false',
  })
  .default(false);

/** The key goes there: never in the clear, but to this very machine. */
function isServerUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}

/** `2/4`: the second of four. */
const shard = text
  .regex(/^\d{1,3}\/\d{1,3}$/, 'has to be K/N, such as 2/4 for the second of four')
  .transform((value): Shard => {
    const [index = 0, of = 0] = value.split('/').map(Number);
    return { index, of };
  })
  .refine(
    ({ index, of }) => index <= of && of >= 1 && of <= mostShards,
    `has to be K/N with K from 1 to N (0 for the specialists alone), and N at most ${mostShards}`,
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
  model: text
    .min(1, 'has to name a model')
    .default('claude-opus-5-5')
    .describe('model that the specialists are')
    .meta({ flag: 'NAME' } satisfies Place),
  effort: z
    .enum(['low', 'medium', 'high', 'xhigh', 'max'])
    .optional()
    .describe('how long they think: low, medium, high, xhigh, max (default: as the model does)')
    .meta({ flag: 'LEVEL' } satisfies Place),
  'base-url': optionalText
    .refine(
      (url) => url === undefined || isServerUrl(url),
      'has to be an https address, or http of this machine',
    )
    .describe('server that speaks the Messages API, such as one in your own house')
    .meta({ flag: 'URL', notInFile: true } satisfies Place),
  'specialist-minutes': number
    .refine((minutes) => minutes > 0 && minutes <= 360, 'has to be more than 0 and at most 360')
    .default(15)
    .describe('time for each specialist')
    .meta({ flag: 'N' } satisfies Place),
  'specialist-tokens': number
    .refine((tokens) => Number.isInteger(tokens) && tokens >= 1000, 'has to be a whole number from 1000')
    .default(400_000)
    .describe('tokens for each specialist; one read from the cache counts a tenth')
    .meta({ flag: 'N' } satisfies Place),
  'on-specialist-failure': z
    .enum(['inconclusive', 'report'])
    .default('inconclusive')
    .describe(
      'what a specialist that could not finish comes to: inconclusive, or report, which does not gate',
    )
    .meta({ flag: 'WHAT' } satisfies Place),
  'no-execution': toggle
    .describe('run nothing that a specialist proposes; the probe still runs the tests')
    .meta({ flag: '' } satisfies Place),
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
  'no-warm': toggle
    .describe(
      'no test process stays between mutants or is shared by several, which is slower; findings are confirmed in fresh ones in any case',
    )
    .meta({ flag: '' } satisfies Place),
  cache: optionalText
    .describe(
      'folder for what an audit learns of the tests, so that the next one asks the likely ones first, or none',
    )
    .meta({ flag: 'DIR', notInFile: true } satisfies Place),
  shard: shard
    .optional()
    .describe('audit only the K-th of N parts; counterproof merge puts their reports together')
    .meta({ flag: 'K/N' } satisfies Place),
  config: optionalText
    .describe('YAML file with any of these settings')
    .meta({ flag: 'FILE' } satisfies Place),
  'github-token': optionalText
    .describe(
      'token for the alerts of code scanning, for finding the pull request behind the commit, and for fixes-pull-request',
    )
    .meta({ actionOnly: true } satisfies Place),
  'anthropic-api-key': optionalText
    .describe('key of the Messages API, for the specialists; on a desk ANTHROPIC_API_KEY')
    .meta({ actionOnly: true } satisfies Place),
  'federation-rule': optionalText
    .describe('federation rule for a token in place of a key (needs id-token: write)')
    .meta({ actionOnly: true } satisfies Place),
  'federation-organization': optionalText
    .describe('organization of the federation rule')
    .meta({ actionOnly: true } satisfies Place),
  'federation-service-account': optionalText
    .describe('service account that the token is for')
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
    .enum(['true', 'upload-sarif', 'false'])
    .default('true')
    .describe(
      'keep the alerts of code scanning true: true, upload-sarif (the upload by the action of that name) or false',
    )
    .meta({ actionOnly: true } satisfies Place),
  'fixes-pull-request': toggle
    .describe('open a pull request with the verified fixes, one commit for each finding')
    .meta({
      actionOnly: true,
      onDesk: 'apply fixes.patch from the folder of the report by "git apply"',
    } satisfies Place),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Key = keyof Settings;

const placeSchema: z.ZodType<Place> = z.object({
  flag: z.string().exactOptional(),
  actionOnly: z.literal(true).exactOptional(),
  notInFile: z.literal(true).exactOptional(),
  onDesk: z.string().exactOptional(),
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
/** What a configuration file may say. */
export const fileKeys: readonly Key[] = flagKeys.filter((key) => key !== 'config' && !placeOf(key).notInFile);
