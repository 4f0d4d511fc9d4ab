#!/usr/bin/env node
import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import type { HostEvent } from './change/event.js';
import type { GitHubAccess } from './change/pull-request.js';
import { exitStatuses, helpText } from './help.js';
import { IncompleteCloneError } from './host/incomplete-clone.js';
import { type Invocation, readInvocation } from './invocation.js';
import { version } from './version.js';

type Ending = keyof typeof exitStatuses;
type Run = Extract<Invocation, { kind: 'run' }>;
type List = Extract<Invocation, { kind: 'list' }>;
type Merge = Extract<Invocation, { kind: 'merge' }>;

/** A runner of GitHub reads commands in what we print, also where a workflow calls the command itself. */
const onRunner = process.env['GITHUB_ACTIONS'] === 'true' || process.env['COUNTERPROOF_INPUTS'] !== undefined;

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

async function hostOf({ settings }: Run | List, environment: NodeJS.ProcessEnv): Promise<Host> {
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

async function run(invocation: Run, environment: NodeJS.ProcessEnv): Promise<Ending> {
  // Loaded only now: `--help` and usage errors answer at once.
  const [{ audit }, { hideSecrets, prepareOut, publish, publishReason }, { progressDisplay }, readers] =
    await Promise.all([
      import('./audit.js'),
      import('./publish.js'),
      import('./progress.js'),
      import('./reader.js'),
    ]);
  const { settings, command } = invocation;
  const { out } = settings;
  const obstacle = await prepareOut(out);
  if (obstacle !== undefined) return await refuse(obstacle);
  const stepSummary = environment['GITHUB_STEP_SUMMARY'];
  const destination = { out, stdout: process.stdout, stepSummary, onRunner };
  const display = progressDisplay(process.stderr);
  try {
    const chosen = command === 'probe' ? { ...settings, agents: 'none' } : settings;
    if (onRunner) hideSecrets(readers.secretsOf(chosen, environment));
    const host = await hostOf(invocation, environment);
    const model = await readers.readerOf(chosen, { environment, onRunner });
    const audited = await audit(chosen, { version, ...host, model, progress: display.show });
    display.stop();
    if (audited.kind === 'audited') {
      await publish(audited.report, destination);
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
async function merge({ folders, settings }: Merge, environment: NodeJS.ProcessEnv): Promise<Ending> {
  const [{ mergeShards }, { prepareOut, publish }] = await Promise.all([
    import('./merge/merge-shards.js'),
    import('./publish.js'),
  ]);
  const merged = await mergeShards(folders, { version, failOn: settings['fail-on'] });
  if (merged.kind === 'unusable') return await refuse(merged.reason);
  const { out } = settings;
  const obstacle = await prepareOut(out);
  if (obstacle !== undefined) return await refuse(obstacle);
  const stepSummary = environment['GITHUB_STEP_SUMMARY'];
  await publish(merged.report, { out, stdout: process.stdout, stepSummary, onRunner });
  return merged.report.gate.kind;
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
  const columns = process.stdout.columns ?? 80;
  const text =
    listed.kind === 'listed' ? renderListing(listed.listing, columns) : `counterproof: ${listed.reason}\n`;
  process.stdout.write(text);
  return 'pass';
}

/** Wrong usage or configuration; a runner is told in its own way too. */
async function refuse(message: string): Promise<'usage'> {
  if (onRunner) {
    const { publishReason } = await import('./publish.js');
    const stepSummary = process.env['GITHUB_STEP_SUMMARY'];
    await publishReason('inconclusive', message, { stdout: process.stdout, stepSummary, onRunner });
  } else process.stderr.write(`counterproof: ${message}\n`);
  return 'usage';
}

async function end(invocation: Invocation): Promise<Ending> {
  switch (invocation.kind) {
    case 'help':
      process.stdout.write(helpText());
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
    case 'run':
      return await run(invocation, process.env);
  }
}

/** A bug of ours, not an outcome: the audit has not looked, so it must not look clean. */
async function report(error: unknown): Promise<void> {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = `counterproof: internal error, please report it: ${what}\n`;
  const { withoutCommands } = await import('./publish.js');
  process.stderr.write(onRunner ? withoutCommands(text) : text);
}

try {
  process.exitCode = exitStatuses[await end(readInvocation(process.argv.slice(2), process.env))].status;
} catch (error) {
  const incomplete = error instanceof IncompleteCloneError;
  process.exitCode = exitStatuses[incomplete ? 'usage' : 'inconclusive'].status;
  if (incomplete) await refuse(error.message);
  else await report(error);
}
