import { expect, test } from '@jest/globals';
import { emptyPolicy } from '../../src/policy/parse-policy.js';
import { withBudgets } from '../../src/policy/budgets.js';
import { type Settings, settingsSchema } from '../../src/settings.js';

const usual = settingsSchema.parse({});
const file = { ...emptyPolicy, budgets: { minutes: 40, 'specialist-tokens': 5_000 } };

const rows: readonly (readonly [
  why: string,
  settings: Partial<Settings>,
  given: readonly string[],
  taken: readonly string[],
])[] = [
  ['nobody has given anything', {}, [], ['minutes', 'specialist-tokens']],
  ['what was given wins', { minutes: 3 }, ['minutes'], ['specialist-tokens']],
  ['also where it says the default', {}, ['minutes'], ['specialist-tokens']],
  ['all were given', { minutes: 3 }, ['minutes', 'specialist-tokens'], []],
];

test.each(rows)('%s', (_why, some, given, taken) => {
  const settings = { ...usual, ...some };
  const budgeted = withBudgets(settings, file, given);
  expect(budgeted.budgets.map(({ setting }) => setting)).toEqual(taken);
  expect(budgeted.settings).toEqual({
    ...settings,
    ...Object.fromEntries(Object.entries(file.budgets).filter(([key]) => taken.includes(key))),
  });
});
