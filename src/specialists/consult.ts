import type { Finding } from '../domain/finding.js';
import type { SpecialistSummary } from '../domain/report.js';
import type { Gap } from '../domain/verdict.js';

/** The specialists of the product; each becomes a rubric in rubrics/ as it arrives. */
const ids = ['security', 'cleanup', 'test-integrity'] as const;

export interface Consultation {
  readonly findings: readonly Finding[];
  readonly specialists: readonly SpecialistSummary[];
  readonly gaps: readonly Gap[];
}

export interface ConsultRequest {
  /** Ids asked for by name; `none` or undefined where nobody asked. */
  readonly agents: string | undefined;
}

const noTokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

/**
 * Sends the specialists over the change. This version has no model client, so none runs: that is said in the
 * report, and it is a gap where specialists were asked for by name.
 */
export async function consult({ agents }: ConsultRequest): Promise<Consultation> {
  if (agents === 'none') return { findings: [], specialists: [], gaps: [] };
  const asked =
    agents
      ?.split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '') ?? [];
  const outcome = 'not run: no key';
  const specialists = (asked.length > 0 ? asked : ids).map((id) => ({
    id,
    outcome,
    findings: 0,
    tokens: noTokens,
    seconds: 0,
  }));
  const gaps =
    asked.length > 0
      ? [
          {
            what: `specialists ${asked.join(', ')}`,
            why: 'not run: this version cannot be given a key yet; leave out --agents',
          },
        ]
      : [];
  return { findings: [], specialists, gaps };
}
