import type { PolicySummary } from '../domain/policy.js';
import type { Settings } from '../settings.js';
import type { Policy } from './parse-policy.js';

export interface Budgeted {
  readonly settings: Settings;
  /** What was taken from the file. */
  readonly budgets: PolicySummary['budgets'];
}

/** The settings with the repository's budgets in place of what nobody has given. */
export function withBudgets(settings: Settings, { budgets }: Policy, given: readonly string[]): Budgeted {
  const taken = Object.entries(budgets).filter(
    (entry): entry is [string, number] => entry[1] !== undefined && !given.includes(entry[0]),
  );
  return {
    settings: { ...settings, ...Object.fromEntries(taken) },
    budgets: taken.map(([setting, value]) => ({ setting, value })),
  };
}
