import { z } from 'zod';
import { type Recheck, recheckOf } from '../domain/recheck.js';
import type { Finding } from '../domain/finding.js';
import type { Looked } from './look-again.js';
import { recheckSchema } from './standing-result.js';

/**
 * What GitHub does not give back: it shows an analysis as it has understood it, without the properties of results.
 * The audit leaves this in a file of its own, and the next one is given it.
 */
const fileSchema = z.object({
  schema: z.literal(1),
  rechecks: z.array(z.object({ fingerprint: z.string().max(100), recheck: recheckSchema })).max(20_000),
});

export const keptFileName = 'counterproof-standing.json';

/** Empty where it is not what we have written: then what has to be run is carried on. */
export function readKept(text: string): ReadonlyMap<string, Recheck> {
  try {
    const { rechecks } = fileSchema.parse(JSON.parse(text));
    return new Map(rechecks.map(({ fingerprint, recheck }) => [fingerprint, recheck]));
  } catch {
    return new Map();
  }
}

/** Of this audit's findings, and of the alerts that are open besides. */
export function keptFile(fingerprints: ReadonlyMap<Finding, string>, open: readonly Looked[]): string {
  const kept = new Map<string, Recheck>();
  for (const { alert, recheck = alert.recheck } of open)
    if (recheck !== undefined) kept.set(alert.fingerprint, recheck);
  for (const [finding, fingerprint] of fingerprints) {
    const recheck = recheckOf(finding);
    if (recheck !== undefined) kept.set(fingerprint, recheck);
  }
  const rechecks = Array.from(kept, ([fingerprint, recheck]) => ({ fingerprint, recheck }));
  return `${JSON.stringify({ schema: 1, rechecks: rechecks.toSorted(byFingerprint) }, null, 2)}\n`;
}

function byFingerprint(
  one: { readonly fingerprint: string },
  other: { readonly fingerprint: string },
): number {
  return one.fingerprint < other.fingerprint ? -1 : Number(one.fingerprint > other.fingerprint);
}
