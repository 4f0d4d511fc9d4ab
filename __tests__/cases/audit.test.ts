import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { needs as knownNeeds } from '../audit/expectation.js';
import { isThere } from '../audit/toolchains.js';
import { refusals, type Script, startMessagesServer } from '../model/messages-server.js';
import { reportFileSchema, type ReportFile } from '../../src/report/schema.js';
import { type AuditCase, auditCases, repositoryOf } from './audit-case.js';
import { playing } from './conversation.js';

/** The program as users get it, a server on loopback in the place of the model, and everything between them real. */
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');
const key = 'sk-ant-api03-never-to-be-seen-again';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const cases = auditCases();

function caseNamed(name: string): AuditCase {
  const found = cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no case ${name}`);
  return found;
}

function canRun({ needs }: AuditCase): boolean {
  return needs.every((need) => {
    const known = knownNeeds.find((name) => name === need);
    if (known === undefined) throw new Error(`nobody knows how to look for ${need}`);
    return isThere(known);
  });
}

interface Audited {
  readonly status: number | null;
  readonly report: ReportFile;
  /** Every file that was written, and what was printed. */
  readonly texts: ReadonlyMap<string, string>;
  readonly apply: (patch: string) => string;
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    entries
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function environmentOf(home: string): NodeJS.ProcessEnv {
  const python = process.env['COUNTERPROOF_TEST_PYTHON'];
  const { PATH } = process.env;
  return {
    PATH,
    HOME: home,
    LC_ALL: 'C.UTF-8',
    ANTHROPIC_API_KEY: key,
    ...(python !== undefined && { VIRTUAL_ENV: dirname(dirname(python)) }),
  };
}

function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject).on('close', (status) => resolve({ status, said }));
  });
}

async function audit(audited: AuditCase, script: Script, extra: readonly string[] = []): Promise<Audited> {
  const repository = repositoryOf(audited);
  const sandbox = realpathSync(mkdtempSync(join(tmpdir(), 'counterproof-case-')));
  const server = await startMessagesServer(script);
  closing.push(
    () => repository.remove(),
    () => rmSync(sandbox, { recursive: true, force: true }),
    () => server.close(),
  );
  if (audited.needs.includes('node_modules'))
    symlinkSync(
      realpathSync(join(import.meta.dirname, '../../node_modules')),
      join(repository.root, 'node_modules'),
    );
  const [out, home] = [join(sandbox, 'out'), join(sandbox, 'home')];
  mkdirSync(home);
  const args = ['audit', '--repo', repository.root, '--out', out, '--base-url', server.url, ...extra];
  const { status, said } = await run(args, environmentOf(home));
  const written = filesOf(out);
  return {
    status,
    report: reportFileSchema.parse(JSON.parse(written.get('report.json') ?? '')),
    texts: new Map([...written, ['printed', said]]),
    apply: () => repository.git('apply', '--check', join(out, 'fixes.patch')),
  };
}

/** What a specialist has raised, also where the probe has found the same and stands for it. */
function specialistsOf({ report }: Audited): ReportFile['findings'] {
  return report.findings.filter(
    ({ raisedBy, claim }) => raisedBy !== 'probe' || claim.includes('Also raised by '),
  );
}

const longest = 10 * 60_000;
const faults = cases.filter(({ expected }) => expected.findings.length > 0);

describe('a fault is found, shown and mended', () => {
  test.each(faults.filter(canRun))(
    '$name',
    async (one) => {
      const audited = await audit(one, playing(one.name, 'key', 'conversation.json'));
      const found = specialistsOf(audited);
      expect(audited.report.gaps).toEqual([]);
      expect(found).toHaveLength(one.expected.findings.length);
      for (const [index, expected] of one.expected.findings.entries()) {
        const finding = found[index];
        expect(finding).toMatchObject({
          severity: expected.severity,
          verdict: { ruling: 'upheld' },
          fix: { verified: true },
        });
        expect(finding?.evidence.map(({ kind }) => kind)).toContain(expected.evidence);
      }
      const isCritical = found.some(({ severity }) => severity === 'critical');
      expect(audited.status).toBe(isCritical ? 1 : 0);
      expect(audited.texts.get('fixes.patch')).not.toBe('');
      expect(audited.apply('fixes.patch')).toBe('');
      expect([...audited.texts].filter(([, text]) => text.includes(key))).toEqual([]);
      expect(
        [...audited.texts.keys()].filter((path) => path.startsWith('transcripts/')).length,
      ).toBeGreaterThan(2);
    },
    longest,
  );
});

describe('nothing is found where nothing is', () => {
  const silent = ['rotation-that-rotates-nothing-fixed', 'clean-endpoint'].map(caseNamed);
  test.each(silent.filter(canRun))(
    '$name',
    async (one) => {
      const audited = await audit(one, playing('nothing-found.json'));
      expect({
        status: audited.status,
        findings: audited.report.findings,
        gaps: audited.report.gaps,
      }).toEqual({
        status: 0,
        findings: [],
        gaps: [],
      });
    },
    longest,
  );
});

/** What depends on the clock, and nothing else. */
function withoutSeconds(report: ReportFile): unknown {
  return JSON.parse(JSON.stringify(report, (name, value: unknown) => (name === 'seconds' ? 0 : value)));
}

test(
  'the same change and the same answers give the same report',
  async () => {
    const one = caseNamed('channel-that-nobody-hears');
    const script = playing(one.name, 'key', 'conversation.json');
    const first = await audit(one, script);
    const second = await audit(one, script);
    expect(first.report.findings.length).toBeGreaterThan(0);
    const untimed = (report: ReportFile) => ({ ...report, change: { ...report.change, base: '', head: '' } });
    expect(withoutSeconds(untimed(second.report))).toEqual(withoutSeconds(untimed(first.report)));
    const told = ({ texts }: Audited) => [...texts].filter(([path]) => /sarif$|patch$/.test(path));
    expect(told(second).length).toBe(2);
    const names = ({ texts }: Audited) => [...texts.keys()];
    expect(names(second)).toEqual(names(first));
  },
  longest,
);

describe('what could not be read does not look clean', () => {
  const one = caseNamed('clean-documentation');
  const failures: readonly (readonly [string, Script])[] = [
    ['a key that is turned down', () => refusals.unauthorised],
    ['a model that is overloaded', () => refusals.overloaded],
    ['an answer that breaks off', () => ({ broken: 'reset' })],
    ['an answer that is none', () => ({ raw: 'event: nonsense\n\n' })],
    ['a reader who says nothing', () => ({ say: [{ text: 'All is well, nothing to report.' }] })],
  ];
  test.each(failures)(
    '%s',
    async (_name, script) => {
      const audited = await audit(one, script);
      expect(audited.status).toBe(2);
      expect(audited.report.gate.kind).toBe('inconclusive');
      expect(audited.report.gaps.length).toBeGreaterThan(2);
      expect([...audited.texts].filter(([, text]) => text.includes(key))).toEqual([]);
    },
    longest,
  );

  test(
    'and is told without that consequence where it was asked for',
    async () => {
      const audited = await audit(one, () => refusals.overloaded, ['--on-specialist-failure', 'report']);
      expect(audited.status).toBe(0);
      expect(audited.report.gaps.length).toBeGreaterThan(2);
    },
    longest,
  );
});
