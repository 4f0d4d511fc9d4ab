import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditCases, repositoryOf } from '../cases/audit-case.js';
import { playing } from '../cases/conversation.js';
import { startMessagesServer } from '../model/messages-server.js';
import { reportFileSchema, type ReportFile } from '../../src/report/schema.js';

/** The three jobs of docs/workflows.md as processes: one runs, one reads, one puts together. */
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');
const key = 'sk-ant-api03-never-to-be-seen-again';
const name = 'channel-that-nobody-hears';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject).on('close', (status) => resolve({ status, said }));
  });
}

interface Stage {
  /** One of the commands, in an environment without a key unless it is given one. */
  readonly counterproof: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Ended>;
  readonly reportIn: (folder: string) => ReportFile;
  readonly repo: string;
  readonly url: string;
  /** How often the model was asked. */
  readonly asked: () => number;
  /** Written by the setup command, which comes before any code of the repository. */
  readonly hasRun: () => boolean;
  readonly setup: string;
  readonly at: (path: string) => string;
}

async function prepare(): Promise<Stage> {
  const audited = auditCases().find((one) => one.name === name);
  if (audited === undefined) throw new Error(`there is no case ${name}`);
  const repository = repositoryOf(audited);
  const sandbox = realpathSync(mkdtempSync(join(tmpdir(), 'counterproof-parts-')));
  const server = await startMessagesServer(playing(name, 'key', 'conversation.json'));
  closing.push(
    () => repository.remove(),
    () => rmSync(sandbox, { recursive: true, force: true }),
    () => server.close(),
  );
  const at = (path: string): string => join(sandbox, path);
  mkdirSync(at('home'));
  const env = { PATH: process.env['PATH'], HOME: at('home'), LC_ALL: 'C.UTF-8' };
  return {
    counterproof: (args, more) => run(args, { ...env, ...more }),
    reportIn: (folder) =>
      reportFileSchema.parse(JSON.parse(readFileSync(join(at(folder), 'report.json'), 'utf8'))),
    repo: repository.root,
    url: server.url,
    asked: () => server.requests.length,
    hasRun: () => existsSync(at('trace')),
    setup: `echo ran >> ${at('trace')}`,
    at,
  };
}

/** What both jobs that audit are told alike. */
function common({ repo, setup, at }: Stage, part: string): readonly string[] {
  return ['audit', '--repo', repo, '--setup', setup, '--out', at(part), '--fail-on', 'never'];
}

async function probe(stage: Stage): Promise<Ended> {
  return stage.counterproof([...common(stage, 'probe'), '--shard', '1/1', '--agents', 'none']);
}

async function review(stage: Stage): Promise<Ended> {
  const args = [...common(stage, 'review'), '--shard', '0/1', '--base-url', stage.url];
  return stage.counterproof(args, { ANTHROPIC_API_KEY: key });
}

const longest = 5 * 60_000;

test(
  'one part runs and asks nobody, one asks and runs nothing, and together they are the whole',
  async () => {
    const stage = await prepare();
    const { counterproof, reportIn, at } = stage;

    const reviewed = await review(stage);
    expect([stage.hasRun(), stage.asked() > 2]).toEqual([false, true]);
    expect(reviewed.said).toContain('This is the reading part: 0 of ');
    const reading = reportIn('review');
    expect(reading.probe).toMatchObject({ planned: 0, ran: 0, runners: [], mutants: [] });
    const claimed = reading.findings.filter(({ raisedBy }) => raisedBy !== 'probe');
    expect(claimed.length).toBeGreaterThan(0);
    expect(reading.findings).toHaveLength(claimed.length);
    for (const { evidence, fix } of claimed) {
      expect(evidence.map(({ kind }) => kind)).toEqual(['quote']);
      expect(fix?.verified ?? false).toBe(false);
    }

    const before = stage.asked();
    await probe(stage);
    expect([stage.hasRun(), stage.asked()]).toEqual([true, before]);
    const ran = reportIn('probe');
    expect(ran.probe.ran).toBeGreaterThan(0);
    expect(ran.specialists).toEqual([]);

    const parts = [at('probe'), at('review')];
    const merged = await counterproof(['merge', ...parts, '--out', at('merged'), '--fail-on', 'never']);
    const whole = reportIn('merged');
    expect([merged.status, whole.gate]).toEqual([0, { ...whole.gate, kind: 'pass' }]);
    expect(whole.findings).toHaveLength(ran.findings.length + claimed.length);
    expect(whole.findings).toEqual(expect.arrayContaining([...ran.findings, ...claimed]));
    expect(whole.specialists).toEqual(reading.specialists);
    expect(whole.inventory).toEqual(reading.inventory);
    expect(whole.probe).toEqual(ran.probe);
    expect(whole.gaps).toEqual([]);
    expect(whole.merged?.shards).toBe(1);
    expect(JSON.stringify([reading, ran, whole]) + reviewed.said + merged.said).not.toContain(key);
  },
  longest,
);

describe('what does not make up one audit is refused', () => {
  test(
    'a part that is missing, that is of another change, or that is not what it says',
    async () => {
      const stage = await prepare();
      const { counterproof, at, reportIn } = stage;
      await review(stage);
      await probe(stage);
      const merge = async (...parts: readonly string[]): Promise<string> => {
        const ended = await counterproof(['merge', ...parts.map(at), '--out', at('merged')]);
        expect([ended.status, existsSync(at('merged'))]).toEqual([3, false]);
        return ended.said;
      };
      const forge = (folder: string, report: unknown): void => {
        mkdirSync(at(folder), { recursive: true });
        writeFileSync(join(at(folder), 'report.json'), JSON.stringify(report));
      };
      expect(await merge('review')).toContain('the report of shard 1/1 is missing');
      expect(await merge('probe', 'nowhere')).toContain('nowhere cannot be read');

      const reading = reportIn('review');
      forge('elsewhere', { ...reading, change: { ...reading.change, head: 'f'.repeat(40) } });
      expect(await merge('probe', 'elsewhere')).toContain('are of different changes');
      const { shard } = reading;
      forge('thief', { ...reading, shard: { ...shard, slice: [0] } });
      expect(await merge('probe', 'thief')).toContain('do not make up their plan');
      forge('misshapen', { ...reading, findings: [{ rule: 1 }] });
      expect(await merge('probe', 'misshapen')).toContain('is no report of Counterproof');

      const { specialists } = reading;
      forge('twice', { ...reportIn('probe'), specialists });
      expect(await merge('twice', 'review')).toContain('give all parts but one the setting agents: none');
    },
    longest,
  );
});
