import type { Change } from '../domain/change.js';
import type { HiddenBy, PolicySummary, SuppressionOf } from '../domain/policy.js';
import type { InventoryEntry } from '../domain/report.js';
import type { Rule } from '../domain/rule.js';
import type { Verdict } from '../domain/verdict.js';
import type { Settings } from '../settings.js';
import { applyPolicy } from './apply-policy.js';
import { withBudgets } from './budgets.js';
import { activeSuppressions, hiddenBy, suppressionOf } from './hidden-by.js';
import { ignoredFiles, inventoryOf, withoutIgnored } from './ignored-files.js';
import { policyPath } from './policy-file.js';
import type { PolicyReading } from './read-policy.js';
import { remainingFixes } from './remaining-fixes.js';

export interface HeedRequest {
  readonly reading: Extract<PolicyReading, { kind: 'policy' }>;
  readonly change: Change;
  readonly settings: Settings;
  /** The settings that somebody has named. */
  readonly given: readonly string[];
  /** The day on which suppressions are weighed, in UTC: `2026-12-31`. */
  readonly today: string;
}

/** What an audit has come to before the file is heeded. */
export interface Conclusion {
  readonly verdicts: readonly Verdict[];
  readonly rules: readonly Rule[];
  readonly inventory: readonly InventoryEntry[];
  readonly fixes: string;
}

/** An audit as the repository's own file wants it. */
export interface Heeded {
  readonly settings: Settings;
  /** The change without the files that are left alone. */
  readonly visible: Change;
  /** For whoever has to choose among findings before they are concluded. */
  readonly hiddenBy: HiddenBy;
  readonly suppressionOf: SuppressionOf;
  readonly conclude: (
    conclusion: Conclusion,
  ) => Omit<Conclusion, 'rules'> & { readonly policy?: PolicySummary };
}

/** Heeds the file in the three places where it has a say: budgets, files, findings. */
export function heed({ reading, change, settings, given, today }: HeedRequest): Heeded {
  const { policy, isThere } = reading;
  const budgeted = withBudgets(settings, policy, given);
  return {
    settings: budgeted.settings,
    visible: withoutIgnored(change, policy),
    hiddenBy: hiddenBy(policy, today),
    suppressionOf: (subject) => suppressionOf(activeSuppressions(policy, today), subject),
    conclude({ verdicts, rules, inventory, fixes }) {
      if (!isThere) return { verdicts, inventory, fixes };
      const { verdicts: remaining, ...applied } = applyPolicy({ policy, verdicts, change, rules, today });
      const ignored = ignoredFiles(change, policy);
      const notes = [...reading.notes, ...applied.notes];
      return {
        verdicts: remaining,
        inventory: inventoryOf(inventory, change, ignored),
        fixes: remainingFixes(fixes, verdicts, remaining),
        policy: { file: policyPath, budgets: budgeted.budgets, ignored, ...applied, notes },
      };
    },
  };
}
