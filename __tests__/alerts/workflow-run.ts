import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alertsOfRun } from '../../src/alerts/alerts-of-run.js';
import type { Carrier } from '../../src/alerts/deliver.js';
import { audit } from '../../src/audit.js';
import type { Report } from '../../src/domain/report.js';
import { publish } from '../../src/publish.js';
import { reportFileSchema, type ReportFile } from '../../src/report/schema.js';
import { settingsSchema } from '../../src/settings.js';
import { makeRepository, type Files, type TestRepository } from '../repository.js';
import type { Behaviour } from './code-scanning-answers.js';
import { CodeScanningServer } from './code-scanning-server.js';

export const token = 'ghs_a-token-that-nobody-may-see';

/** What one run of the workflow has left behind. */
export interface Run {
  /** As it was before anything was published. */
  readonly audited: Report;
  readonly report: ReportFile;
  readonly terminal: string;
  readonly summary: string;
  readonly page: string;
  readonly sarif: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Seconds between the attempts. */
  readonly waits: readonly number[];
}

export interface Push {
  readonly files: Files;
  readonly by?: Carrier;
  readonly environment?: Readonly<Record<string, string>>;
  readonly payload?: object;
  readonly settings?: object;
  /** The day of the audit. */
  readonly today?: string;
}

/** A repository whose pushes are audited on a runner, one after the other, against code scanning on loopback. */
export class WorkflowRuns {
  readonly server: CodeScanningServer;
  readonly repository: TestRepository = makeRepository();
  readonly folder = mkdtempSync(join(tmpdir(), 'counterproof-runs-'));
  #apiUrl = '';
  #before = '0'.repeat(40);
  #runs = 0;

  constructor(behaviour: Partial<Behaviour> = {}) {
    this.server = new CodeScanningServer(behaviour);
    this.server.pendingPolls = 0;
  }

  async start(files: Files): Promise<void> {
    this.#apiUrl = await this.server.start();
    this.#before = this.repository.commit(files);
  }

  stop(): void {
    this.server.stop();
    this.repository.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Commits, and runs what the workflow runs for the push: the real audit, and all that it publishes. */
  async push({ files, by = 'us', environment, payload, settings, today }: Push): Promise<Run> {
    const before = this.#before;
    const after = this.repository.commit(files);
    this.#before = after;
    const folder = join(this.folder, `run-${++this.#runs}`);
    mkdirSync(folder);
    const event = {
      eventName: 'push',
      payload: { ref: 'refs/heads/main', before, after, repository: { full_name: 'acme/shop' }, ...payload },
    };
    const github = { token, repository: 'acme/shop', apiUrl: this.#apiUrl };
    const ofRun = await alertsOfRun({
      environment: {
        GITHUB_REF: 'refs/heads/main',
        GITHUB_SHA: after,
        GITHUB_ACTOR: 'ada',
        RUNNER_TEMP: this.folder,
        ...environment,
      },
      payload: event.payload,
      ...github,
    });
    const waits: number[] = [];
    const wait = (milliseconds: number): Promise<void> => {
      waits.push(milliseconds / 1000);
      return Promise.resolve();
    };
    const { branch } = ofRun;
    const patience = { attempts: 4, seconds: 120, wait };
    const chosen = settingsSchema.parse({
      repo: this.repository.root,
      out: join(folder, 'out'),
      agents: 'none',
      workers: 1,
      'fail-on': 'medium',
      ...settings,
    });
    const audited = await audit(chosen, {
      version: '0.0.0',
      event,
      github: {},
      model: undefined,
      progress: () => undefined,
      ...(today !== undefined && { today }),
      alerts: { ...ofRun, branch: 'kind' in branch ? branch : { ...branch, patience } },
    });
    if (audited.kind !== 'audited') throw new Error(audited.reason);
    const { keptPath } = ofRun;
    const delivery = audited.alerts && { alerts: audited.alerts, by, keptPath };
    return { ...(await published(audited.report, folder, delivery)), audited: audited.report, waits };
  }
}

type Published = Omit<Run, 'audited' | 'waits'>;

async function published(
  report: Report,
  folder: string,
  delivery: Parameters<typeof publish>[2],
): Promise<Published> {
  const out = join(folder, 'out');
  const [outputFile, stepSummary] = [join(folder, 'output'), join(folder, 'summary')];
  writeFileSync(outputFile, '');
  process.env['GITHUB_OUTPUT'] = outputFile;
  let terminal = '';
  const stdout = { columns: 80, write: (text: string) => (terminal += text) };
  try {
    await publish(report, { out, stdout, stepSummary, onRunner: true, secrets: [] }, delivery);
  } finally {
    delete process.env['GITHUB_OUTPUT'];
  }
  const blocks = readFileSync(outputFile, 'utf8').matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  const textOf = (name: string): string => readFileSync(join(out, name), 'utf8');
  return {
    report: reportFileSchema.parse(JSON.parse(textOf('report.json'))),
    terminal,
    summary: readFileSync(stepSummary, 'utf8'),
    page: textOf('report.html'),
    sarif: textOf('counterproof.sarif'),
    outputs: Object.fromEntries(Array.from(blocks, ([, name = '', , value = '']) => [name, value])),
  };
}
