import type { Site, TextEdit } from '../languages/site.js';

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
  mutate(site: Site): Mutation | undefined;
}
