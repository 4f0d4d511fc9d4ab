import type { Rule } from '../../domain/rule.js';
import type { FaultKind, Site, TextEdit } from '../languages/site.js';

/** One way of breaking a site. */
export interface Mutation {
  readonly edits: readonly TextEdit[];
  /** The same fault in a form that keeps the call, tried when a kill is doubtful. */
  readonly neutral?: readonly TextEdit[];
  /** Ends the sentence "we ...": `deleted the ordering`. */
  readonly description: string;
}

/** A named way of breaking production code; knows sites, not languages. */
export interface MutationOperator {
  readonly id: string;
  /** 1 is always tried. 2 is tried when all else is done and there is time; nobody hears of it where there is none. */
  readonly tier: 1 | 2;
  /**
   * What it means when no test notices; its short description begins the claim.
   * Absent for orderings: what those mean takes several mutants and reordered fixtures to tell (`prove.ts`).
   */
  readonly rule?: Rule;
  readonly mutate: (site: Site) => Mutation | undefined;
}

/** An operator that puts in the one fault that sites of a kind have. */
export interface FaultOperator {
  readonly id: string;
  readonly kind: FaultKind;
  readonly tier: 1 | 2;
  /** Ends the sentence "we ..."; `subject` is the site's own. */
  readonly describe: (subject: string) => string;
  readonly rule: Omit<Rule, 'source' | 'help' | 'precision'> & {
    readonly help: Omit<Rule['help'], 'proven'>;
    readonly precision?: Rule['precision'];
  };
}

const proven =
  'The tests that reach the place were run on the merged code (green) and on the broken code (green), the latter four times in fresh processes, with the same result each time.';

/** Completes the operator with what is the same for all of its family. */
export function faultOperator({ id, kind, tier, describe, rule }: FaultOperator): MutationOperator {
  return {
    id,
    tier,
    rule: { precision: 'high', ...rule, source: 'probe', help: { ...rule.help, proven } },
    mutate: (site) =>
      site.kind === kind ? { edits: site.broken, description: describe(site.subject) } : undefined,
  };
}
