import { z } from 'zod';
import { descriptionOf, settingsSchema } from '../settings.js';

/** Where a repository keeps its settings and suppressions. */
export const policyPath = '.github/counterproof.yml';

const longestPattern = 200;

/** What looks right and matches nothing is refused, with the form that does match. */
const pathPattern = z
  .string('has to be a pattern of paths in quotes, such as "docs/**"')
  .min(1, 'is empty: write a pattern of paths, such as "docs/**"')
  .max(longestPattern, `is longer than ${longestPattern} characters: split it`)
  .refine((glob) => !glob.startsWith('!'), 'cannot be turned round by "!": name what is meant')
  .refine(
    (glob) => !/^\.?\//.test(glob),
    'begins at the root of the repository anyway: leave out "/" or "./"',
  )
  .refine((glob) => !glob.endsWith('/'), 'ends in "/" and so matches no file: write "**" behind it')
  .refine(
    (glob) => !/[^/{,\\]\*\*|\*\*[^/},\\]/.test(glob),
    'has "**" beside other characters, where it stands for no folders: part them, as in "src/**/*.ts"',
  )
  .refine((glob) => !glob.includes('\\'), 'has a backslash: folders are parted by "/"')
  // Each of them multiplies the ways in which a path can match.
  .refine((glob) => (glob.match(/\*+/g) ?? []).length <= 6, 'has more than 6 runs of "*": split it');

const rulePattern = z
  .string('has to be the id of a rule, such as probe/lost-guard or security/*')
  .regex(
    /^[a-z][a-z0-9-]*\/(?:[a-z][a-z0-9-]*|\*)$/,
    'has to be the id of a rule as the report shows it, such as probe/passes-by-insertion-order, or security/* for all of one source',
  );

const mapping = (example: string) => ({
  error: ({ code }: { readonly code?: string | undefined }) =>
    code === 'invalid_type' ? `has to hold settings, such as "${example}"` : undefined,
});
const list = 'has to be a list, each entry on a line of its own that begins with "- "';

const suppression = z.strictObject(
  {
    rule: rulePattern.describe(
      'the rule as the report shows it, such as probe/passes-by-insertion-order, or security/* for all of one source',
    ),
    path: pathPattern.describe('files whose findings are meant: a path, or a pattern such as src/legacy/**'),
    reason: z
      .string({
        error: ({ input }) =>
          input === undefined
            ? 'is missing: say why the finding is to be left alone'
            : 'has to be text (put it in quotes)',
      })
      .trim()
      .min(1, 'is empty: say why the finding is to be left alone')
      .max(1000, 'is longer than 1,000 characters')
      .describe('why; shown with every finding that is suppressed'),
    until: z.iso
      .date('has to be a date such as 2026-12-31')
      .optional()
      .describe(
        'the last day (UTC) on which it works, such as 2026-12-31; afterwards the finding counts again',
      ),
    contains: z
      .string('has to be text (put it in quotes)')
      .trim()
      .min(1, 'is empty: leave it out, or name a piece of the code')
      .max(1000, 'is longer than 1,000 characters')
      .optional()
      .describe('only findings whose code has this text; white space counts as one space'),
  },
  mapping('rule: security/*'),
);

/** A budget is checked as the setting of its name is. */
const budgets = z.strictObject(
  {
    minutes: settingsSchema.shape.minutes.unwrap().optional().describe(descriptionOf('minutes')),
    workers: settingsSchema.shape.workers.unwrap().optional().describe(descriptionOf('workers')),
    'specialist-minutes': settingsSchema.shape['specialist-minutes']
      .unwrap()
      .optional()
      .describe(descriptionOf('specialist-minutes')),
    'specialist-tokens': settingsSchema.shape['specialist-tokens']
      .unwrap()
      .optional()
      .describe(descriptionOf('specialist-tokens')),
  },
  mapping('minutes: 30'),
);

/** A section without content is one left out: everything below it may be commented out. */
export const policyFileSchema = z
  .strictObject(
    {
      paths: z
        .strictObject(
          {
            ignore: z
              .array(pathPattern, list)
              .nullish()
              .describe('changed files that neither the probe nor the specialists look at'),
          },
          mapping('ignore:'),
        )
        .nullish()
        .describe('which files of a change are audited'),
      rules: z
        .strictObject(
          {
            off: z
              .array(rulePattern, list)
              .nullish()
              .describe('rules whose findings are dropped and counted'),
          },
          mapping('off:'),
        )
        .nullish()
        .describe('which kinds of finding are raised'),
      suppress: z
        .array(suppression, list)
        .nullish()
        .describe('findings that are known and do not count: shown folded, with the reason'),
      budgets: budgets
        .nullish()
        .describe('settings of the same names; an input of the action or a flag wins over them'),
    },
    mapping('suppress:'),
  )
  .meta({
    title: 'Counterproof: .github/counterproof.yml',
    description: 'Settings and suppressions of an audited repository. See docs/configuration.md.',
  });

export type PolicyFile = z.infer<typeof policyFileSchema>;
export type Budgets = NonNullable<PolicyFile['budgets']>;

/** The keys that there are at a place of the file, for whoever has written another one. */
export function knownKeys(place: readonly PropertyKey[]): readonly string[] {
  const { paths, rules } = policyFileSchema.shape;
  const [section] = place;
  if (section === undefined) return Object.keys(policyFileSchema.shape);
  if (section === 'paths') return Object.keys(paths.unwrap().unwrap().shape);
  if (section === 'rules') return Object.keys(rules.unwrap().unwrap().shape);
  return Object.keys(section === 'suppress' ? suppression.shape : budgets.shape);
}
