import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { reportFileSchema, type ReportFile } from '../../src/report/schema.js';
import type { Expectation } from './expectation.js';
import type { MadeChange } from './made-change.js';
import { contentsOf, filesHolding, processesOf } from './traces.js';

/** The program as users get it; another build of it may be named. */
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');
if (!existsSync(bundle))
  throw new Error(`${bundle} is not there: build it (npm run build), or name another in COUNTERPROOF_BUNDLE`);
const sarifSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([z.object({ results: z.array(z.unknown()) })]),
});

export interface AuditRun {
  readonly status: number | null;
  readonly stdout: string;
  /** Undefined where the audit had nothing to report on. */
  readonly report: ReportFile | undefined;
  readonly patch: string;
  /** What no audit may do, whatever it looks at; every list has to be empty. */
  readonly harm: Readonly<Record<string, readonly string[]>>;
}

function environment({ temporary, home }: MadeChange, { needs, secrets }: Expectation, marker: string) {
  const { PATH, VIRTUAL_ENV } = process.env;
  return {
    PATH,
    HOME: home,
    LC_ALL: 'C.UTF-8',
    TMPDIR: temporary,
    COUNTERPROOF_RUN: marker,
    ...((needs.includes('pytest') || needs.includes('django')) && { VIRTUAL_ENV }),
    ...(needs.includes('go') && inRealHome({ GOPATH: 'go', GOCACHE: '.cache/go-build' })),
    ...(needs.includes('cargo') && inRealHome({ CARGO_HOME: '.cargo', RUSTUP_HOME: '.rustup' })),
    ...(needs.includes('gradle') && inRealHome({ GRADLE_USER_HOME: '.gradle' })),
    ...secrets,
  };
}

/** Toolchains keep what they have downloaded at home, and the home of an audit is empty. */
function inRealHome(folders: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(folders).map(([name, folder]) => [name, process.env[name] ?? join(homedir(), folder)]),
  );
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Program {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly seconds: number;
  readonly interruptAt: string | undefined;
}

function run({ args, cwd, env, seconds, interruptAt }: Program): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
      if (interruptAt !== undefined && output.stderr.includes(interruptAt)) child.kill('SIGINT');
    });
    const timer = setTimeout(() => child.kill('SIGTERM'), seconds * 1000);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, ...output });
    });
  });
}

/** All that git knows of the checkout, and every file of it. Asked without taking the index anew. */
function checkoutState(change: MadeChange, isOurs: (path: string) => boolean): readonly string[] {
  const files = Object.entries(contentsOf(change.repo))
    .filter(([path]) => !isOurs(path))
    .map(([path, content]) => `${path} ${content}`);
  const status = change
    .git('--no-optional-locks', 'status', '--porcelain', '--ignored')
    .split('\n')
    .filter(Boolean);
  return [...files, ...status.filter((line) => !isOurs(line.slice(3))), change.git('for-each-ref')];
}

function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

/** Quoted code stays as it is, and a line of one word, with its marks before it, cannot be broken. */
function tooLong(line: string): boolean {
  const isCode = /^ {4}([-+ ]|diff --git )/.test(line);
  return line.length > 100 && !isCode && /\S\s+\S/.test(line.replace(/^\s*(- )?/, ''));
}

/** What is said on stderr beside the progress: a crash, a warning of Node. */
function complaints(stderr: string): readonly string[] {
  return stderr
    .split('\n')
    .filter((line) => line !== '' && (!line.startsWith('counterproof: ') || /error/i.test(line)));
}

function readReport(out: string): ReportFile | undefined {
  const path = join(out, 'report.json');
  return existsSync(path) ? reportFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

function sarifProblems(out: string, findings: number): readonly string[] {
  try {
    const sarif = sarifSchema.parse(JSON.parse(readFileSync(join(out, 'counterproof.sarif'), 'utf8')));
    const { length } = sarif.runs[0].results;
    return length === findings ? [] : [`${length} results for ${findings} findings`];
  } catch (error) {
    return [String(error)];
  }
}

/** Audits the change with the real program in a process of its own, and looks what that has left behind. */
export async function runAudit(
  change: MadeChange,
  expected: Expectation,
  args: readonly string[] = expected.args,
  folder = 'out',
): Promise<AuditRun> {
  const { repo, sandbox, temporary, home } = change;
  const out = expected.inPlace ? join(repo, 'counterproof-out') : join(sandbox, folder);
  const isOurs = (path: string): boolean => expected.inPlace && path.startsWith('counterproof-out');
  const hasRepository = expected.history !== 'none';
  const before = hasRepository ? checkoutState(change, isOurs) : [];
  const marker = randomUUID();
  const env = environment(change, expected, marker);
  const places = expected.inPlace ? [] : ['--repo', repo, '--out', out];
  const named = args.map((arg) => arg.replaceAll('{base}', change.base).replaceAll('{head}', change.head));
  const cwd = expected.inPlace ? repo : sandbox;
  const ended = await run({
    args: ['audit', ...places, ...named],
    cwd,
    env,
    seconds: expected.maxSeconds,
    interruptAt: expected.interruptAt,
  });
  const processes = processesOf(marker, sandbox);
  for (const { pid } of processes) process.kill(pid, 'SIGKILL');
  const after = hasRepository ? checkoutState(change, isOurs) : [];
  const report = readReport(out);
  const secrets = Object.values(expected.secrets);
  return {
    status: ended.status,
    stdout: ended.stdout,
    report,
    // There is no such file where there is no fix.
    patch: existsSync(join(out, 'fixes.patch')) ? readFileSync(join(out, 'fixes.patch'), 'utf8') : '',
    harm: {
      complaints: complaints(ended.stderr),
      checkoutChanged: difference(before, after),
      processesLeft: processes.map(({ command }) => command),
      temporaryFilesLeft: Object.keys(contentsOf(temporary)).filter((path) =>
        path.startsWith('counterproof-'),
      ),
      tooLongLines: ended.stdout.split('\n').filter(tooLong),
      sarif: report === undefined ? [] : sarifProblems(out, report.findings.length),
      secretsTold: [
        ...(existsSync(out) ? filesHolding(out, secrets) : []),
        ...filesHolding(home, secrets),
        ...(secrets.some((secret) => ended.stdout.includes(secret)) ? ['stdout'] : []),
        ...(secrets.some((secret) => ended.stderr.includes(secret)) ? ['stderr'] : []),
      ],
    },
  };
}
