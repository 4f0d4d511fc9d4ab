#!/usr/bin/env node
import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import type { AlertsOfRun } from './alerts/alerts-of-run.js';
import type { Delivery } from './alerts/deliver.js';
import type { HostEvent } from './change/event.js';
import type { GitHubAccess } from './change/pull-request.js';
import { masker } from './domain/secrets.js';
import type { FixesDestination } from './fixes-request.js';
import { exitStatuses, helpText } from './help.js';
import { knownSecrets, secretInputs } from './host/known-secrets.js';
import { IncompleteCloneError } from './host/incomplete-clone.js';
import { LostWorkTreeError } from './host/lost-work-tree.js';
import { whyUnsupported } from './host/supported-system.js';
import { type Invocation, readInvocation } from './invocation.js';
import { recallPlace } from './probe/recall/recall-place.js';
import { visibleCode, visibleLine } from './report/visible.js';
import { wrap } from './report/wrap.js';
import type { Settings } from './settings.js';
import type { WithAlerts } from './standing-alerts.js';
import { version } from './version.js';

type Ending = keyof typeof exitStatuses;
type Run = Extract<Invocation, { kind: 'run' }>;
type List = Extract<Invocation, { kind: 'list' }>;
type Merge = Extract<Invocation, { kind: 'merge' }>;
type Explain = Extract<Invocation, { kind: 'explain' }>;
type Init = Extract<Invocation, { kind: 'init' }>;

/** A runner of GitHub reads commands in what we print, also where a workflow calls the command itself. */
const onRunner = process.env['GITHUB_ACTIONS'] === 'true' || process.env['COUNTERPROOF_INPUTS'] !== undefined;

/** Known before anything is read: also what is wrong with a setting or a file must not show them. */
const secrets = knownSecrets(secretInputs(process.env['COUNTERPROOF_INPUTS']), process.env);

/** What the workflow run says about the audited repository. */
interface Host {
  readonly event: HostEvent | undefined;
  readonly github: GitHubAccess;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A workflow run speaks of the repository in its workspace; one elsewhere on the same machine is another one. */
async function isInWorkspace(repo: string, workspace: string | undefined): Promise<boolean> {
  if (!workspace) return false;
  const paths = await Promise.all([realpath(workspace), realpath(repo)]).catch(() => undefined);
  if (paths === undefined) return false;
  const path = relative(...paths);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

async function hostOf({ settings }: Run | List | Merge, environment: NodeJS.ProcessEnv): Promise<Host> {
  const { GITHUB_EVENT_NAME: eventName, GITHUB_EVENT_PATH: eventPath } = environment;
  const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: apiUrl, GITHUB_WORKSPACE: workspace } = environment;
  if (!onRunner || !(await isInWorkspace(settings.repo, workspace))) return { event: undefined, github: {} };
  const token = settings['github-token'];
  const github = {
    ...(token !== undefined && { token }),
    ...(repository !== undefined && { repository }),
    ...(apiUrl !== undefined && { apiUrl }),
  };
  if (!eventName || !eventPath) return { event: undefined, github };
  const payload = parseJson(await readFile(eventPath, 'utf8').catch(() => ''));
  return { event: { eventName, payload }, github };
}

/** Code scanning is asked where the action's inputs say so, for the repository of the workflow run. */
async function alertsOf(
  { upload }: Settings,
  { event, github }: Host,
  environment: NodeJS.ProcessEnv,
): Promise<AlertsOfRun | undefined> {
  const isAction = environment['COUNTERPROOF_INPUTS'] !== undefined;
  if (!isAction || upload === 'false' || github.repository === undefined) return undefined;
  const { alertsOfRun } = await import('./alerts/alerts-of-run.js');
  return await alertsOfRun({ environment, payload: event?.payload, ...github });
}

/** The fixes are proposed where the action's input says so, to the branch of the workflow run. */
async function proposalOf(
  { repo, ...settings }: Settings,
  { event, github }: Host,
  environment: NodeJS.ProcessEnv,
): Promise<FixesDestination | undefined> {
  if (!settings['fixes-pull-request']) return undefined;
  const { fixesDestination } = await import('./fixes-request.js');
  return fixesDestination(repo, { environment, payload: event?.payload, ...github });
}

function deliveryOf(
  { upload }: Settings,
  { alerts }: WithAlerts,
  ofRun: AlertsOfRun | undefined,
): Delivery | undefined {
  if (alerts === undefined) return undefined;
  return { alerts, by: upload === 'true' ? 'us' : 'a later step', keptPath: ofRun?.keptPath };
}

async function run(invocation: Run, environment: NodeJS.ProcessEnv): Promise<Ending> {
  // Loaded only now: `--help` and usage errors answer at once.
  const [
    { audit },
    { hideSecrets, publish, publishReason },
    { prepareOut },
    { progressDisplay },
    { readerOf },
    { watchJob },
  ] = await Promise.all([
    import('./audit.js'),
    import('./publish.js'),
    import('./report-folder.js'),
    import('./progress.js'),
    import('./reader.js'),
    import('./host/job-watch.js'),
  ]);
  const { settings, command, given } = invocation;
  const { out, repo } = settings;
  if (onRunner) hideSecrets(secrets);
  const obstacle = await prepareOut(out, repo);
  if (obstacle !== undefined) return await refuse(obstacle);
  const stepSummary = environment['GITHUB_STEP_SUMMARY'];
  const destination = { out, stdout: process.stdout, stepSummary, onRunner, secrets };
  const display = progressDisplay(process.stderr, masker(secrets));
  try {
    const cache = recallPlace(settings.cache, environment);
    const chosen = { ...settings, cache, ...(command === 'probe' && { agents: 'none' }) };
    const host = await hostOf(invocation, environment);
    const model = await readerOf(chosen, { environment, onRunner });
    const alerts = await alertsOf(chosen, host, environment);
    const job = onRunner ? await watchJob({ repo, out }, environment) : undefined;
    const audited = await audit(chosen, {
      version,
      ...host,
      given,
      model,
      progress: display.show,
      ...(alerts && { alerts }),
      ...(job && { job }),
    });
    display.stop();
    if (audited.kind === 'audited') {
      const proposal = await proposalOf(chosen, host, environment);
      await publish(audited.report, destination, deliveryOf(chosen, audited, alerts), proposal);
      return audited.report.gate.kind;
    }
    const isNothing = audited.kind === 'nothing';
    await publishReason(isNothing ? 'pass' : 'inconclusive', audited.reason, destination);
    return isNothing ? 'pass' : 'usage';
  } finally {
    display.stop();
  }
}

/** The reports of all shards as one, published as that of an audit is. */
async function merge(invocation: Merge, environment: NodeJS.ProcessEnv): Promise<Ending> {
  const [{ mergeShards }, { hideSecrets, publish }, { prepareOut }] = await Promise.all([
    import('./merge/merge-shards.js'),
    import('./publish.js'),
    import('./report-folder.js'),
  ]);
  const { folders, settings } = invocation;
  if (onRunner) hideSecrets(secrets);
  const merged = await mergeShards(folders, { version, failOn: settings['fail-on'] });
  if (merged.kind === 'unusable') return await refuse(merged.reason);
  const { out, repo } = settings;
  const obstacle = await prepareOut(out, repo);
  if (obstacle !== undefined) return await refuse(obstacle);
  const stepSummary = environment['GITHUB_STEP_SUMMARY'];
  const host = await hostOf(invocation, environment);
  const alerts = await alertsOf(settings, host, environment);
  const { withAlerts } = await import('./standing-alerts.js');
  const { suppressionsOf } = await import('./merge/suppressions.js');
  const { report } = merged;
  const about = {
    settings,
    gating: report.gaps,
    runsNothing: true,
    suppressionOf: alerts && (await suppressionsOf(settings.repo, report.change)),
    progress: () => undefined,
  };
  // No shard has looked at them.
  const whole = alerts === undefined ? { report } : await withAlerts(report, { ...alerts, ...about });
  const destination = { out, stdout: process.stdout, stepSummary, onRunner, secrets };
  const proposal = await proposalOf(settings, host, environment);
  await publish(whole.report, destination, deliveryOf(settings, whole, alerts), proposal);
  return whole.report.gate.kind;
}

async function list(invocation: List, environment: NodeJS.ProcessEnv): Promise<Ending> {
  const [audits, { renderListing }] = await Promise.all([
    import('./audit.js'),
    import('./report/listing.js'),
  ]);
  const host = await hostOf(invocation, environment);
  const listed = await audits.list(invocation.settings, {
    version,
    ...host,
    model: undefined,
    progress: () => undefined,
  });
  if (listed.kind === 'unusable') return await refuse(listed.reason);
  const columns = process.stdout.columns || 80;
  const text =
    listed.kind === 'listed' ? renderListing(listed.listing, columns) : `counterproof: ${listed.reason}\n`;
  process.stdout.write(await forReader(text));
  return 'pass';
}

async function explainRule({ rule, repo }: Explain): Promise<Ending> {
  const { explain } = await import('./explain/explain.js');
  const explained = await explain(rule, repo);
  if (explained.kind === 'unknown') return await refuse(explained.reason);
  process.stdout.write(await forReader(explained.text));
  return 'pass';
}

async function initialise({ repo, force, print }: Init): Promise<Ending> {
  const { init } = await import('./init/init.js');
  const initialised = await init({ repo, force, print });
  if (initialised.kind === 'unusable') return await refuse(initialised.reason);
  const { workflow, notice } = initialised;
  // The workflow alone where it is asked for, so that it can be sent to a file.
  if (initialised.kind === 'shown') process.stdout.write(await forReader(workflow));
  const notices = initialised.kind === 'shown' ? process.stderr : process.stdout;
  notices.write(await forReader(notice));
  return 'pass';
}

/** Texts that name what is in the repository; a runner reads no commands in them. */
async function forReader(text: string): Promise<string> {
  if (!onRunner) return text;
  const { withoutCommands } = await import('./publish.js');
  return withoutCommands(text);
}

/** Wrong usage or configuration; a runner is told in its own way too. */
async function refuse(message: string): Promise<'usage'> {
  if (onRunner) {
    const { publishReason } = await import('./publish.js');
    const stepSummary = process.env['GITHUB_STEP_SUMMARY'];
    await publishReason('inconclusive', message, { stdout: process.stdout, stepSummary, onRunner, secrets });
  } else {
    const line = visibleLine(`counterproof: ${masker(secrets)(message)}`);
    // In a file or a pipe one line, as programs look for it.
    const { isTTY, columns } = process.stderr;
    process.stderr.write(`${isTTY ? wrap(line, Math.min(100, columns)) : line}\n`);
  }
  return 'usage';
}

async function end(invocation: Invocation): Promise<Ending> {
  const unsupported = whyUnsupported(process.platform);
  if (unsupported !== undefined && (invocation.kind === 'run' || invocation.kind === 'list'))
    return await refuse(unsupported);
  switch (invocation.kind) {
    case 'help':
      process.stdout.write(helpText(invocation.command));
      return 'pass';
    case 'version':
      process.stdout.write(`${version}\n`);
      return 'pass';
    case 'usage':
      return await refuse(invocation.message);
    case 'list':
      return await list(invocation, process.env);
    case 'merge':
      return await merge(invocation, process.env);
    case 'explain':
      return await explainRule(invocation);
    case 'init':
      return await initialise(invocation);
    case 'run':
      return await run(invocation, process.env);
  }
}

/** A bug of ours, not an outcome: the audit has not looked, so it must not look clean. */
async function tellBug(error: unknown): Promise<void> {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = `counterproof: internal error, please report it: ${visibleCode(masker(secrets)(what))}\n`;
  const { withoutCommands } = await import('./publish.js');
  process.stderr.write(onRunner ? withoutCommands(text) : text);
}

try {
  process.exitCode = exitStatuses[await end(readInvocation(process.argv.slice(2), process.env))].status;
} catch (error) {
  const incomplete = error instanceof IncompleteCloneError;
  process.exitCode = exitStatuses[incomplete ? 'usage' : 'inconclusive'].status;
  if (incomplete || error instanceof LostWorkTreeError) await refuse(error.message);
  else await tellBug(error);
}
