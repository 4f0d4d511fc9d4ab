import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, appendFile, lstat, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { error as annotate, setOutput, setSecret, warning } from '@actions/core';
import { deliver, type Delivery } from './alerts/deliver.js';
import { withStanding } from './alerts/with-standing.js';
import { MaskingCopier } from './domain/masked-copy.js';
import type { Report } from './domain/report.js';
import { type Mask, masker } from './domain/secrets.js';
import { spelled, unseen } from './domain/unseen.js';
import type { Verdict } from './domain/verdict.js';
import { errorCode, errorMessage } from './host/system-error.js';
import { html } from './report/html.js';
import { reporters } from './report/index.js';
import { readPageAssets } from './report/page-assets.js';
import { stringify } from './report/json.js';
import { sarif } from './report/sarif.js';
import { escapeMarkdown } from './report/markdown.js';
import { summary } from './report/summary.js';
import { renderTerminal } from './report/terminal.js';
import { type TranscriptFile, transcriptFiles, transcriptMark } from './report/transcript.js';
import { clip, visibleLine } from './report/visible.js';
import { wrap } from './report/wrap.js';

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

async function writeFiles(report: Report, { out, mask }: MaskedDestination, results: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const page = html(await readPageAssets());
  for (const reporter of [...reporters, page])
    await writeFile(
      join(out, reporter.fileName),
      mask(reporter.fileName === sarif.fileName ? results : reporter.render(report)),
    );
  const said = transcriptFiles(report.transcripts).map(({ name, text }) => ({ name, text: mask(text) }));
  await writeTranscripts(said, join(out, 'transcripts'));
}

/** Those of an earlier audit go; whatever else is in that folder is not ours. */
async function writeTranscripts(files: readonly TranscriptFile[], folder: string): Promise<void> {
  await removeLink(folder);
  for (const name of await ownTranscripts(folder)) await rm(join(folder, name));
  if (files.length === 0) return;
  await mkdir(folder, { recursive: true });
  for (const { name, text } of files) {
    // Replaced and not written through, for the same reason.
    await rm(join(folder, name), { force: true });
    await writeFile(join(folder, name), text, { flag: 'wx' });
  }
}

/** The folder for the report may lie in the audited repository, which may have put a link there. */
async function removeLink(path: string): Promise<void> {
  try {
    if ((await lstat(path)).isSymbolicLink()) await rm(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

async function ownTranscripts(folder: string): Promise<readonly string[]> {
  const own: string[] = [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile() && one.name.endsWith('.md')))
      if (await beginsWith(join(folder, entry.name), transcriptMark)) own.push(entry.name);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  return own;
}

async function beginsWith(path: string, mark: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(Buffer.byteLength(mark)) });
    return buffer.toString('utf8') === mark;
  } finally {
    await file.close();
  }
}

/** Makes the folder for the report; one sentence where it cannot be, so that nobody learns it after the audit. */
export async function prepareOut(out: string): Promise<string | undefined> {
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK);
    return undefined;
  } catch (error) {
    return `the report cannot be written to ${out} (${errorMessage(error)}): name another folder with --out`;
  }
}

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

/** Wider lines are harder to read, whatever the terminal has. */
function columnsOf({ columns = 80 }: Output): number {
  return Math.min(100, columns);
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
function sarifText(report: Report, delivery: Delivery | undefined): string {
  const text = sarif.render(report);
  if (delivery === undefined) return text;
  const { outlook, standing } = delivery.alerts;
  return withStanding(text, outlook.looked, standing.rules, stringify);
}

/** One line of untrusted text, short enough for an annotation. */
function shortReason(because: readonly string[]): string {
  const [first = '', ...others] = because;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return clip(visibleLine(first), longestReason) + more;
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
  if (stepSummary) await appendFile(stepSummary, mask(summary.render(report)));
}

/**
 * Writes the report's files, brings its findings to code scanning, prints it, and on a runner adds the job summary,
 * outputs and annotations. `delivery` is absent where the alerts of the branch are not known.
 */
export async function publish(report: Report, destination: Destination, delivery?: Delivery): Promise<void> {
  const mask = masker(destination.secrets);
  const copier = new MaskingCopier(mask);
  await publishMasked(copier.copy(report), { ...destination, mask }, maskedDelivery(delivery, copier));
}

/** What has been read of the alerts; what asks the server needs its token. */
function maskedDelivery(delivery: Delivery | undefined, copier: MaskingCopier): Delivery | undefined {
  if (delivery === undefined) return undefined;
  const { outlook, standing } = delivery.alerts;
  // Also what the next audit is left: it is made of these.
  const alerts = { ...delivery.alerts, outlook: copier.copy(outlook), standing: copier.copy(standing) };
  return { ...delivery, alerts };
}

async function publishMasked(
  report: Report,
  destination: MaskedDestination,
  delivery: Delivery | undefined,
): Promise<void> {
  const text = destination.mask(sarifText(report, delivery));
  // Before anything is asked of a server: whatever comes of that, the report is there.
  await writeFiles(report, destination, text);
  const { notes, hasKept } =
    delivery === undefined ? { notes: [], hasKept: false } : await deliver(delivery, text);
  const told =
    notes.length === 0 ? report : { ...report, alertNotes: [...(report.alertNotes ?? []), ...notes] };
  if (notes.length > 0) await writeFiles(told, destination, text);
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
