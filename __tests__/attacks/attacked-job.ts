import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readAction, type RanAction, runAction } from '../action/composite-run.js';
import { CodeScanningServer } from '../alerts/code-scanning-server.js';
import { contentsOf, filesBelow } from '../audit/traces.js';
import { type MessagesServer, startMessagesServer } from '../model/messages-server.js';
import type { TestRepository } from '../repository.js';
import { root } from '../source-files.js';
import type { Attack } from './attack.js';
import { armGit, attackedRepository, filler } from './attacked-repository.js';
import { obedient } from './obedient-model.js';
import { inputs, outside, persisted, variables } from './planted.js';

const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(root, 'dist/index.js');

/** Every file of a folder by path, with what it holds. */
type Contents = Readonly<Record<string, string>>;

/** A job that has been attacked, and all that there is to be looked through. */
export interface AttackedJob {
  readonly attack: Attack;
  readonly ran: RanAction;
  /** The report, the job summary, and what else the job leaves for its later steps. */
  readonly outputs: string;
  readonly out: string;
  /** Bodies of the requests to the model. */
  readonly told: readonly string[];
  /** What code scanning has been given. */
  readonly uploaded: readonly string[];
  readonly checkout: { readonly before: Contents; readonly after: Contents };
  readonly outside: { readonly before: Contents; readonly after: Contents };
  /** What tests have left at the home of their user. */
  readonly traces: readonly string[];
  readonly temporaryFiles: readonly string[];
  readonly baitTaken: () => boolean;
  /** Runs a command of git in the checkout as somebody does who does not care. */
  carelessly(args: readonly string[]): void;
  close(): Promise<void>;
}

interface Sandbox {
  readonly at: (...path: readonly string[]) => string;
  remove(): void;
}

function openSandbox(): Sandbox {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attacked-')));
  const at = (...path: readonly string[]): string => join(folder, ...path);
  for (const name of ['temp', 'home', 'tmp', 'action', 'outside', 'bait', 'outputs']) mkdirSync(at(name));
  const taken = at('bait/taken');
  writeFileSync(at('bait/run-me'), `#!/bin/sh\necho "$0 $*" >> '${taken}'\nexit 1\n`);
  chmodSync(at('bait/run-me'), 0o755);
  writeFileSync(at('outside/secret.txt'), `${outside}\n`);
  writeFileSync(at('outside/precious.txt'), 'precious\n');
  for (const name of ['env', 'path', 'state', 'summary']) writeFileSync(at('outputs', name), '');
  cpSync(dirname(bundle), at('action/dist'), { recursive: true });
  return { at, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function environmentOf({ at }: Sandbox, workspace: string, sha: string, api: string): NodeJS.ProcessEnv {
  return {
    ...variables,
    PATH: process.env['PATH'],
    HOME: at('home'),
    TMPDIR: at('tmp'),
    LC_ALL: 'C.UTF-8',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: at('action'),
    GITHUB_API_URL: api,
    GITHUB_ENV: at('outputs/env'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: at('temp/event.json'),
    GITHUB_PATH: at('outputs/path'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: sha,
    GITHUB_STATE: at('outputs/state'),
    GITHUB_STEP_SUMMARY: at('outputs/summary'),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: at('temp'),
  };
}

async function run(
  sandbox: Sandbox,
  repository: TestRepository,
  attack: Attack,
  urls: { api: string; model: string },
) {
  const { at } = sandbox;
  const { root: workspace, commits } = repository;
  const sha = repository.git('rev-parse', 'HEAD');
  const event = { before: commits[0], after: sha, forced: false };
  writeFileSync(at('temp/event.json'), JSON.stringify(event));
  return await runAction(readAction(join(root, 'action.yml')), {
    github: {
      token: inputs['github-token'],
      sha,
      ref: 'refs/heads/main',
      event_name: 'push',
      run_id: '1',
      run_attempt: '1',
      job: 'audit',
      event,
    },
    env: environmentOf(sandbox, workspace, sha, urls.api),
    inputs: {
      'anthropic-api-key': inputs['anthropic-api-key'],
      'base-url': urls.model,
      agents: 'security',
      'fail-on': 'high',
      workers: '1',
      ...attack.inputs,
    },
    workspace,
    temp: at('temp'),
    use: () => undefined,
  });
}

/** Runs the whole action on a hostile repository, with a model that obeys it and all that is worth stealing in reach. */
export async function attackedJob(raw: Attack, project: Attack): Promise<AttackedJob> {
  const sandbox = openSandbox();
  const { at } = sandbox;
  const places = { bait: at('bait/run-me'), outside: at('outside'), home: at('home') };
  const attack = filler(places)(raw);
  const repository = attackedRepository(attack, filler(places)(project));
  const credentials = `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${persisted}`;
  const model: MessagesServer = await startMessagesServer(obedient(attack));
  const scanning = new CodeScanningServer();
  const api = await scanning.start();
  const out = join(repository.root, attack.inputs['out'] ?? 'counterproof-out');
  const state = (): Contents =>
    Object.fromEntries(
      Object.entries(contentsOf(repository.root)).filter(([path]) => !isOurs(path, out, repository.root)),
    );
  const outsideBefore = contentsOf(at('outside'));
  armGit(repository, { ...attack, config: [credentials, ...attack.config] });
  const before = state();
  const ran = await run(sandbox, repository, attack, { api, model: model.url });
  return {
    attack,
    ran,
    out,
    outputs: at('outputs'),
    told: model.requests.map(({ body }) => JSON.stringify(body)),
    uploaded: scanning.analyses.map((analysis) => JSON.stringify(analysis)),
    checkout: { before, after: state() },
    outside: { before: outsideBefore, after: contentsOf(at('outside')) },
    traces: filesBelow(at('home')).filter((path) => !path.startsWith('.')),
    temporaryFiles: filesBelow(at('tmp')).filter((path) => path.startsWith('counterproof-')),
    baitTaken: () => existsSync(at('bait/taken')),
    carelessly: (args) => careless(repository.root, args),
    close: async () => {
      scanning.stop();
      await model.close();
      repository.remove();
      sandbox.remove();
    },
  };
}

function isOurs(path: string, out: string, workspace: string): boolean {
  const own = out.slice(workspace.length + 1);
  return path === `${own}/` || path.startsWith(`${own}/`);
}

function careless(cwd: string, args: readonly string[]): void {
  try {
    execFileSync('git', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 });
  } catch {
    // The bait ends with a failure.
  }
}
