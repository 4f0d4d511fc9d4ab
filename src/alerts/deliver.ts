import { leaveKept } from './alerts-of-run.js';
import type { BranchAlerts } from './branch-alerts.js';
import { dismissSuppressed } from './dismiss-suppressed.js';
import type { Refusal } from '../host/github/refusal.js';
import { keptFile } from './kept-rechecks.js';
import { isNewest } from './read-standing.js';
import { upload, type UploadAnswer } from './upload.js';

/** Who brings a SARIF file to code scanning: a request of ours, or a later step of the workflow. */
export type Carrier = 'us' | 'a later step';

export interface Delivery {
  readonly alerts: BranchAlerts;
  readonly by: Carrier;
  /** Where the next audit finds what it needs; undefined where there is no such place. */
  readonly keptPath: string | undefined;
}

export interface Delivered {
  /** Whether `keptPath` is what the next audit is to be given. */
  readonly hasKept: boolean;
  /** What went wrong, or is not known, one line each. */
  readonly notes: readonly string[];
}

/** Uploads the SARIF file of an audit, and leaves for the next one what code scanning does not give back. */
export async function deliver({ alerts, by, keptPath }: Delivery, sarif: string): Promise<Delivered> {
  const newest = by === 'us' ? await isOurTurn(alerts) : undefined;
  if (newest?.kind === 'refused') return { hasKept: false, notes: [newest.line] };
  // Before the upload: what is opened again and was seen fixed is closed by it.
  const obstacles = await dismissSuppressed(alerts);
  const answer = by === 'us' ? await uploadFor(alerts, sarif) : undefined;
  const lines = [...obstacles, ...(answer === undefined || answer.kind === 'uploaded' ? [] : [answer.line])];
  if (answer?.kind === 'refused' || keptPath === undefined) return { hasKept: false, notes: lines };
  const { looked, fingerprints } = alerts.outlook;
  // Where nobody knows whether it was taken, what was seen fixed may be there again next time.
  const open = answer?.kind === 'uploaded' ? looked.filter(({ fate }) => fate !== 'fixed') : looked;
  const obstacle = await leaveKept(keptPath, keptFile(fingerprints, open));
  if (obstacle !== undefined) return { hasKept: false, notes: [...lines, obstacle] };
  return { hasKept: true, notes: lines };
}

/** Not where somebody else has uploaded since the alerts were read. */
async function isOurTurn({ scanning, ref, standing }: BranchAlerts): Promise<Refusal | undefined> {
  const newest = await isNewest(scanning, ref, standing);
  if (typeof newest !== 'boolean') return newest;
  if (newest) return undefined;
  return {
    kind: 'refused',
    line: 'The findings were not uploaded: another analysis of this branch came in between, whose alerts they would close',
  };
}

async function uploadFor({ scanning, ref, commit }: BranchAlerts, sarif: string): Promise<UploadAnswer> {
  return await upload(scanning, { sarif, commit, ref });
}
