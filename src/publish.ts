import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { error as annotate, setOutput, setSecret, warning } from '@actions/core';
import { deliver, type Delivery } from './alerts/deliver.js';
import { withStanding } from './alerts/with-standing.js';
import type { Finding } from './domain/finding.js';
import { MaskingCopier } from './domain/masked-copy.js';
import type { FixesRequest } from './domain/proposal.js';
import type { Report } from './domain/report.js';
import { type Mask, masker } from './domain/secrets.js';
import { spelled, unseen } from './domain/unseen.js';
import type { Verdict } from './domain/verdict.js';
import { type FixesDestination, requestFixes } from './fixes-request.js';
import { stringify } from './report/json.js';
import { requestUrl } from './report/request-wording.js';
import { mostResults, sarif } from './report/sarif.js';
import { standingVerdicts } from './report/standing.js';
import { escapeMarkdown } from './report/markdown.js';
import { summary } from './report/summary.js';
import { renderTerminal } from './report/terminal.js';
import { clip, logLine, visibleLine } from './report/visible.js';
import { plural } from './report/wording.js';
import { wrap } from './report/wrap.js';
import { writeFiles } from './report-folder.js';

/** What we use of a terminal or a pipe. */
interface Output {
  readonly columns?: number;
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Where a report goes besides its folder. */
export interface Destination {
  /** Folder for the report files; made where it is missing. */
  readonly out: string;
  readonly stdout: Output;
  /** Undefined on a desk; the file of the job summary on a runner. */
  readonly stepSummary: string | undefined;
  /** True on a GitHub runner, which reads commands in our output. */
  readonly onRunner: boolean;
  /** What stands in nothing that is published, be it in a text that tests have printed. */
  readonly secrets: readonly string[];
}

/**
 * Every text of a report is masked before anything is made of it, since a secret that is cut, wrapped or escaped is not
 * known any more; what was made of it passes once more before it leaves.
 */
interface MaskedDestination extends Destination {
  readonly mask: Mask;
}

/** More annotations than this per step are dropped by the runner or hide what matters. */
const mostAnnotations = 5;
const longestReason = 300;

/** Nothing in `text` is a command to the runner: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands */
export function withoutCommands(text: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}\n::${token}::\n`;
}

/** The runner masks them in every log from now on. */
export function hideSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) setSecret(secret);
}

/** As short as it can be: relative where it lies below the current folder. */
function placeOf(out: string): string {
  const path = relative(process.cwd(), resolve(out));
  return join(path.startsWith('..') ? resolve(out) : path, sep);
}

/** Wider lines are harder to read, whatever the terminal has; one that nobody has measured says 0. */
function columnsOf({ columns }: Output): number {
  return Math.min(100, columns || 80);
}

function printReport(report: Report, { stdout, onRunner, out, mask }: MaskedDestination): void {
  const colour = stdout.isTTY === true && !process.env['NO_COLOR'];
  const text = mask(renderTerminal(report, { columns: columnsOf(stdout), colour }));
  const files = `Report files: ${placeOf(out)}`;
  stdout.write(onRunner ? withoutCommands(`${text}\n${files}`) : `${text}\n${files}\n`);
}

function annotateFindings(verdicts: readonly Verdict[]): void {
  for (const { finding } of verdicts.filter(({ ruling }) => ruling !== 'refuted').slice(0, mostAnnotations)) {
    const properties = {
      title: visibleLine(`${finding.severity}: ${finding.rule}`),
      // No white space is lost: it has to be the path.
      file: finding.path.replace(unseen, spelled),
      startLine: finding.line,
      endLine: finding.endLine,
    };
    const show = finding.severity === 'critical' || finding.severity === 'high' ? annotate : warning;
    show(visibleLine(finding.claim), properties);
  }
}

/**
 * An upload replaces the last analysis, so the alerts that are there and not seen fixed have to be in it: they were
 * read, or nobody may upload.
 */
function sarifFile(report: Report, delivery: Delivery | undefined): SarifFile {
  const text = sarif.render(report);
  const all = standingVerdicts(report).length;
  if (delivery === undefined)
    return { text, notes: leftOutNotes(all - Math.min(all, mostResults)), unkept: 0 };
  const { outlook, standing } = delivery.alerts;
  const joined = withStanding(text, outlook.looked, standing.rules, stringify);
  return { ...joined, notes: [...leftOutNotes(all - joined.findings), ...unkeptNotes(joined.unkept)] };
}

interface SarifFile {
  readonly text: string;
  /** What people have to know of it, one line each. */
  readonly notes: readonly string[];
  /** How many alerts it has no room for: an upload would close them. */
  readonly unkept: number;
}

function leftOutNotes(leftOut: number): readonly string[] {
  if (leftOut <= 0) return [];
  return [
    `${plural(leftOut, 'finding')} ${leftOut === 1 ? 'is' : 'are'} not in the SARIF file, the least severe ones: code scanning keeps ${mostResults.toLocaleString('en-US')}; report.json has them all`,
  ];
}

function unkeptNotes(unkept: number): readonly string[] {
  if (unkept === 0) return [];
  return [
    `The findings were not uploaded: the branch has ${plural(unkept, 'alert')} more than code scanning keeps of one upload, and an upload would close them: mend some of its findings first`,
  ];
}

/** One line of untrusted text, short enough for an annotation. */
function shortReason(because: readonly string[]): string {
  const [first = '', ...others] = because;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return clip(logLine(first), longestReason) + more;
}

async function tellRunner(
  report: Report,
  { out, stepSummary, mask }: MaskedDestination,
  delivery: Delivery | undefined,
): Promise<void> {
  const dismissed = delivery?.alerts.outlook.dismissed;
  // Those of a shard are told once, by the job that merges.
  if (report.shard === undefined)
    annotateFindings(report.verdicts.filter(({ finding }) => !dismissed?.has(finding)));
  setOutput('gate', report.gate.kind);
  setOutput('because', shortReason(report.gate.because));
  setOutput('findings', report.verdicts.filter(({ ruling }) => ruling !== 'refuted').length);
  setOutput('out', resolve(out));
  setOutput('sarif-file', resolve(out, sarif.fileName));
  setOutput('can-upload', delivery !== undefined);
  setOutput('fixes-pull-request', (report.fixesRequest && requestUrl(report.fixesRequest)) ?? '');
  if (stepSummary) await appendFile(stepSummary, mask(summary.render(report)));
}

/**
 * Writes the report's files, brings its findings to code scanning, prints it, and on a runner adds the job summary,
 * outputs and annotations. `delivery` is absent where the alerts of the branch are not known, `fixes` where nobody
 * has asked for a pull request.
 */
export async function publish(
  report: Report,
  destination: Destination,
  delivery?: Delivery,
  fixes?: FixesDestination,
): Promise<void> {
  const mask = masker(destination.secrets);
  const copier = new MaskingCopier(mask);
  const to = { delivery: maskedDelivery(delivery, copier), fixes };
  await publishMasked(copier.copy(report), { ...destination, mask }, to);
}

/** What has been read of the alerts; what asks the server needs its token. */
function maskedDelivery(delivery: Delivery | undefined, copier: MaskingCopier): Delivery | undefined {
  if (delivery === undefined) return undefined;
  const { outlook, standing } = delivery.alerts;
  // Also what the next audit is left: it is made of these.
  const alerts = { ...delivery.alerts, outlook: copier.copy(outlook), standing: copier.copy(standing) };
  return { ...delivery, alerts };
}

/** Who gets something of a report over the network. */
interface Recipients {
  readonly delivery: Delivery | undefined;
  readonly fixes: FixesDestination | undefined;
}

/** What became of the pull request with the fixes, where one was asked for. */
async function proposed(
  report: Report,
  { mask }: MaskedDestination,
  { delivery, fixes }: Recipients,
): Promise<FixesRequest | undefined> {
  if (fixes === undefined) return undefined;
  const dismissed = delivery?.alerts.outlook.dismissed;
  const isDismissed = (finding: Finding): boolean => dismissed?.has(finding) === true;
  const request = await requestFixes({ report, isDismissed, mask }, fixes);
  return request && new MaskingCopier(mask).copy(request);
}

async function publishMasked(
  report: Report,
  destination: MaskedDestination,
  { delivery: known, fixes }: Recipients,
): Promise<void> {
  const file = sarifFile(report, known);
  const text = destination.mask(file.text);
  const delivery = file.unkept === 0 ? known : undefined;
  // Before anything is asked of a server: whatever comes of that, the report is there.
  await writeFiles(report, destination, text);
  const { notes: refused, hasKept } =
    delivery === undefined ? { notes: [], hasKept: false } : await deliver(delivery, text);
  const notes = [...file.notes, ...refused];
  const fixesRequest = await proposed(report, destination, { delivery, fixes });
  const told = {
    ...report,
    ...(notes.length > 0 && { alertNotes: [...(report.alertNotes ?? []), ...notes] }),
    ...(fixesRequest && { fixesRequest }),
  };
  if (notes.length > 0 || fixesRequest !== undefined) await writeFiles(told, destination, text);
  printReport(told, destination);
  if (!destination.onRunner) return;
  await tellRunner(told, destination, delivery);
  setOutput('has-kept', hasKept);
}

/** An audit that had nothing to look at, or could not look, ends with one sentence. */
export async function publishReason(
  gate: 'pass' | 'inconclusive',
  reason: string,
  { stdout, onRunner, stepSummary, secrets }: Omit<Destination, 'out'>,
): Promise<void> {
  const title = gate === 'pass' ? 'Nothing to audit' : 'Cannot audit';
  const said = masker(secrets)(reason);
  const line = `${title}: ${said}`;
  const text = wrap(visibleLine(line), columnsOf(stdout));
  stdout.write(onRunner ? withoutCommands(text) : `${text}\n`);
  if (!onRunner) return;
  setOutput('gate', gate);
  setOutput('because', shortReason([said]));
  setOutput('can-upload', false);
  if (stepSummary) await appendFile(stepSummary, `### Counterproof: ${gate}\n\n${escapeMarkdown(line)}\n`);
}
