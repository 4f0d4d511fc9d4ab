import type { Finding } from '../../src/domain/finding.js';
import type { Files } from '../repository.js';

/** One merge, and which alerts code scanning has to show after its audit: `open 2 3, fixed 1`. */
export interface Merge {
  readonly name: string;
  readonly files: Files;
  readonly alerts: string;
  /** Dismissed by somebody before the merge. */
  readonly dismiss?: number;
  /** What a specialist brings besides. */
  readonly claims?: readonly Finding[];
  /** The audit could not look at everything. */
  readonly inconclusive?: true;
  /** Code scanning does not take the upload. */
  readonly refused?: true;
  /** Merged together with the next one: nobody looks in between. */
  readonly unaudited?: true;
}
