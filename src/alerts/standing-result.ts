import { z } from 'zod';
import { severities } from '../domain/finding.js';
import { longestCode, longestTest } from '../domain/recheck.js';
import type { RelatedPlace, Standing, StandingAlert } from './standing.js';

/** Says that the code of an alert is under another path than the alert. */
export const movedNote = 'the code is here now';

const line = z.int().positive().max(10_000_000);
const location = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string().min(1).max(5_000) }),
    region: z.object({ startLine: line, endLine: line.optional() }),
  }),
});

const code = z.string().max(longestCode);
const recheck = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mutant'),
    operator: z.string().max(200),
    original: code,
    mutated: code,
    outcome: z.literal('red').exactOptional(),
  }),
  z.object({ kind: z.literal('replacement'), path: z.string().max(1_000), find: code, replace: code }),
  z.object({
    kind: z.literal('reproducer'),
    test: z.object({ path: z.string().min(1).max(1_000), text: z.string().max(longestTest) }),
  }),
  z.object({ kind: z.literal('quote'), text: code }),
]);
export { recheck as recheckSchema };

const result = z.object({
  ruleId: z.string().max(500).optional(),
  rule: z.object({ id: z.string().max(500) }).optional(),
  level: z.enum(['error', 'warning', 'note']).optional(),
  message: z.object({ text: z.string() }),
  locations: z.array(location).min(1),
  relatedLocations: z
    .array(location.extend({ id: z.int().optional(), message: z.object({ text: z.string() }).optional() }))
    .optional(),
  partialFingerprints: z.object({ primaryLocationLineHash: z.string().regex(/^[0-9a-f]{1,64}:\d{1,9}$/) }),
  properties: z
    .object({
      'github/alertNumber': z.int().positive().optional(),
      'github/alertUrl': z.string().max(1_000).optional(),
      // Untrusted and of no use where it is something else: then it counts as not kept.
      recheck: recheck.optional().catch(undefined),
    })
    .optional(),
});

const log = z.object({
  runs: z
    .array(
      z.object({
        tool: z.object({
          driver: z.object({
            name: z.string(),
            rules: z.array(z.looseObject({ id: z.string() })).optional(),
          }),
        }),
        results: z.array(z.unknown()).optional(),
      }),
    )
    .min(1),
});

const ours = /^([a-z0-9-]{1,100})\/([a-z0-9-]{1,100})\/(critical|high|medium|low)$/;

/** The alerts of one of our analyses, or what is wrong with it: all of them or none. */
export function readAnalysis(data: unknown, commit: string): Standing | { readonly unreadable: string } {
  const read = log.safeParse(data);
  if (!read.success) return { unreadable: 'the answer is no SARIF log' };
  const alerts: StandingAlert[] = [];
  const rules = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { tool, results } of read.data.runs) {
    for (const rule of tool.driver.rules ?? []) rules.set(rule.id, rule);
    for (const one of results ?? []) {
      const alert = readResult(one);
      if (alert === undefined) return { unreadable: 'the last analysis has a result that is none of ours' };
      alerts.push(alert);
    }
  }
  return { commit, alerts, rules };
}

function readResult(data: unknown): StandingAlert | undefined {
  const read = result.safeParse(data);
  if (!read.success) return undefined;
  const { message, locations, relatedLocations = [], partialFingerprints, properties } = read.data;
  const ruleId = read.data.ruleId ?? read.data.rule?.id ?? '';
  const [, raisedBy, rule, severityName] = ours.exec(ruleId) ?? [];
  const severity = severities.find((one) => one === severityName);
  const [home] = locations.map(placeOf);
  if (raisedBy === undefined || rule === undefined || severity === undefined || home === undefined)
    return undefined;
  const related = relatedLocations.map((one, index): RelatedPlace => ({
    id: one.id ?? index + 1,
    ...placeOf(one),
    note: one.message?.text ?? '',
  }));
  const now = related.find(({ note }) => note === movedNote) ?? home;
  const number = properties?.['github/alertNumber'];
  const url = properties?.['github/alertUrl'];
  return {
    ruleId,
    raisedBy,
    rule,
    severity,
    level: read.data.level ?? 'warning',
    fingerprint: partialFingerprints.primaryLocationLineHash,
    home: home.path,
    path: now.path,
    lines: now.lines,
    message: message.text,
    related: related.filter(({ note }) => note !== movedNote),
    ...(number !== undefined && { number }),
    ...(url !== undefined && { url }),
    ...(properties?.recheck !== undefined && { recheck: properties.recheck }),
  };
}

function placeOf({ physicalLocation }: z.infer<typeof location>): Pick<RelatedPlace, 'path' | 'lines'> {
  const { artifactLocation, region } = physicalLocation;
  const last = Math.max(region.startLine, region.endLine ?? region.startLine);
  return { path: decodedPath(artifactLocation.uri), lines: [region.startLine, last] };
}

function decodedPath(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
