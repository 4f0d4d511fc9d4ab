import { z } from 'zod';
import type { CodeScanning } from './code-scanning.js';
import { type Listed, listAll } from '../host/github/pages.js';
import { type Refusal, unreadable } from '../host/github/refusal.js';
import type { Standing, StandingAlert } from './standing.js';
import { readAnalysis } from './standing-result.js';
import { isCommentOn } from './suppression-comment.js';

export const toolName = 'Counterproof';
/** As `automationDetails.id` of the SARIF file; GitHub leaves its last slash away in some answers. */
const category = 'counterproof';

export type StandingAnswer =
  | { readonly kind: 'read'; readonly standing: Standing }
  /** Nothing of ours was ever uploaded for this branch: nothing can be closed. */
  | { readonly kind: 'none' }
  | Refusal;

/** https://docs.github.com/en/rest/code-scanning/code-scanning#list-code-scanning-analyses-for-a-repository */
const analysis = z.object({
  id: z.int(),
  commit_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
  category: z.string().optional(),
  created_at: z.string(),
  error: z.string().nullish(),
});
type Analysis = z.infer<typeof analysis>;

/** https://docs.github.com/en/rest/code-scanning/code-scanning#list-code-scanning-alerts-for-a-repository */
const alert = z.object({
  number: z.int().positive(),
  html_url: z.string().optional(),
  dismissed_reason: z.string().nullish(),
  dismissed_comment: z.string().nullish(),
  most_recent_instance: z
    .object({ category: z.string().nullish(), ref: z.string().nullish(), state: z.string().nullish() })
    .nullish(),
});
type Alert = z.infer<typeof alert>;

const what = 'The standing alerts could not be read';

/** Our alerts on `ref` (`refs/heads/main`) as they are before this audit: all of them, or why not. */
export async function readStanding(scanning: CodeScanning, ref: string): Promise<StandingAnswer> {
  const newest = await newestAnalysis(scanning, ref);
  if (newest === undefined) return await nothingYet(scanning, ref);
  if ('kind' in newest) return newest;
  const sarif = await scanning.ask({
    what,
    method: 'GET',
    path: `analyses/${newest.id}`,
    accept: 'application/sarif+json',
  });
  if (sarif.kind === 'refused') return sarif;
  const read = readAnalysis(sarif.data, newest.commit_sha);
  if ('unreadable' in read) return unreadable(what, read.unreadable);
  const [open, dismissed] = await Promise.all([
    alertsOf(scanning, ref, 'open'),
    alertsOf(scanning, ref, 'dismissed'),
  ]);
  if (open.kind === 'refused') return open;
  if (dismissed.kind === 'refused') return dismissed;
  return joined({ ...read, analysis: newest.id }, ref, open.items, dismissed.items);
}

/** Whether nobody has uploaded since: another upload would be replaced by one that does not know of its alerts. */
export async function isNewest(
  scanning: CodeScanning,
  ref: string,
  { analysis: known }: Standing,
): Promise<boolean | Refusal> {
  const newest = await newestAnalysis(scanning, ref);
  return newest !== undefined && 'kind' in newest ? newest : newest?.id === known;
}

async function newestAnalysis(scanning: CodeScanning, ref: string): Promise<Analysis | Refusal | undefined> {
  const parameters = { tool_name: toolName, ref, sort: 'created', direction: 'desc' };
  const question = { what, path: 'analyses', parameters };
  const listed = await listAll(scanning, question, analysis, (items) => items.some(isOurs));
  if (listed.kind === 'refused') return isNothingYet(listed) ? undefined : listed;
  return listed.items.filter(isOurs).toSorted(newestFirst)[0];
}

function isOurs({ category: of, error }: Analysis): boolean {
  return isOurCategory(of) && !error;
}

function isOurCategory(name: string | null | undefined): boolean {
  return name?.replace(/\/$/, '') === category;
}

function newestFirst(one: Analysis, other: Analysis): number {
  return Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id;
}

/** Alerts may outlive the analyses that show them, which anybody who may write can delete. */
async function nothingYet(scanning: CodeScanning, ref: string): Promise<StandingAnswer> {
  const open = await alertsOf(scanning, ref, 'open');
  if (open.kind === 'refused') return open;
  const empty: Standing = { commit: '', alerts: [], rules: new Map() };
  const answer = joined(empty, ref, open.items, []);
  return answer.kind === 'refused' ? answer : { kind: 'none' };
}

/** GitHub has no empty list of analyses or alerts: it says 404, and this. */
function isNothingYet({ status, said = '' }: Refusal): boolean {
  return status === 404 && /no analysis found/i.test(said);
}

async function alertsOf(
  scanning: CodeScanning,
  ref: string,
  state: 'open' | 'dismissed',
): Promise<Listed<Alert> | Refusal> {
  const parameters = { tool_name: toolName, ref, state };
  const listed = await listAll(scanning, { what, path: 'alerts', parameters }, alert);
  return listed.kind === 'refused' && isNothingYet(listed) ? { kind: 'listed', items: [] } : listed;
}

/** An alert is open as long as it is on any branch; its instance says how it stands on the one that was asked for. */
function isOpenHere({ most_recent_instance: instance }: Alert, ref: string): boolean {
  const { state, category: of = category, ref: on = ref } = instance ?? {};
  return state !== 'fixed' && isOurCategory(of) && on === ref;
}

/** An open alert that the analysis does not show would be closed by an upload that cannot name it. */
function joined(
  standing: Standing,
  ref: string,
  open: readonly Alert[],
  dismissed: readonly Alert[],
): StandingAnswer {
  const shown = new Set(standing.alerts.map(({ number }) => number));
  const hidden = open.find((one) => !shown.has(one.number) && isOpenHere(one, ref));
  if (hidden !== undefined)
    return unreadable(what, `alert ${hidden.number} is open, and no analysis shows it`);
  const reasons = new Map(dismissed.map((one) => [one.number, one]));
  const urls = new Map([...open, ...dismissed].map((one) => [one.number, one.html_url]));
  const alerts = standing.alerts.map((one): StandingAlert => {
    const reason = one.number === undefined ? undefined : reasons.get(one.number);
    const url = one.number === undefined ? undefined : urls.get(one.number);
    return {
      ...one,
      ...(url !== undefined && { url }),
      ...(reason !== undefined && dismissalOf(reason, ref)),
    };
  });
  return { kind: 'read', standing: { ...standing, alerts } };
}

/** What an audit has dismissed is up to the audits; what somebody has dismissed is up to them. */
function dismissalOf(
  { dismissed_reason: reason, dismissed_comment: comment }: Alert,
  ref: string,
): Pick<StandingAlert, 'dismissed' | 'suppressed'> {
  const said = comment ?? '';
  return isCommentOn(ref, said)
    ? { suppressed: said }
    : { dismissed: { reason: reason ?? '', comment: said } };
}
