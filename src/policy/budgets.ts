import type { PolicySummary } from '../domain/policy.js';
import { type Settings, settingsSchema } from '../settings.js';
import type { Policy } from './parse-policy.js';

export interface Budgeted {
  readonly settings: Settings;
  /** What was taken from the file. */
  readonly budgets: PolicySummary['budgets'];
}

/**
 * The settings with the repository's budgets in place of what nobody has given. Given is what is named in `given`, and
 * whatever differs from the default: an input of the action arrives with its default where it was left out.
 */
export function withBudgets(
  settings: Settings,
  { budgets }: Policy,
  given: readonly string[] = [],
): Budgeted {
  const known = [...given, ...unusual(settings)];
  const taken = Object.entries(budgets).filter(
    (entry): entry is [string, number] => entry[1] !== undefined && !known.includes(entry[0]),
  );
  return {
    settings: { ...settings, ...Object.fromEntries(taken) },
    budgets: taken.map(([setting, value]) => ({ setting, value })),
  };
}

function unusual(settings: Settings): readonly string[] {
  const usual = new Map<string, unknown>(Object.entries(settingsSchema.parse({})));
  return Object.entries(settings).flatMap(([key, value]) => (usual.get(key) === value ? [] : [key]));
}
