import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/domain/report.js';
import { masker } from '../src/domain/secrets.js';
import { progressDisplay } from '../src/progress.js';
import { publish, publishReason } from '../src/publish.js';
import { secretsOf } from '../src/reader.js';
import { settingsSchema } from '../src/settings.js';
import { whole } from './report/mutants.js';
import { withEveryText } from './report/page-texts.js';

const random = 'q7Zk_W2xN9vB-4tR8yLmC3sD6fG1hJ5pKaQeXuTi';

/** By where it comes from: an input, or a variable of the environment. */
const secrets: Readonly<Record<string, string>> = {
  'anthropic-api-key': `sk-ant-api03-${random}`,
  'github-token': `ghs_${random.replace(/\W/g, '')}`,
  ANTHROPIC_API_KEY: `sk-ant-api03-${random.toUpperCase()}`,
  ANTHROPIC_AUTH_TOKEN: `a "quoted" \\ token & <${random}>`,
  GITHUB_TOKEN: `github_pat_${random.replace(/-/g, '')}`,
  GH_TOKEN: `gho_${random.toLowerCase().replace(/\W/g, '')}`,
  ACTIONS_RUNTIME_TOKEN: `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJzY3AiOiJBY3Rpb25z${random}.${random}`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJqdGkiOiI0${random}.${random}`,
};

const isInput = (name: string): boolean => name === name.toLowerCase();
const entries = Object.entries(secrets);
const known = secretsOf(
  settingsSchema.parse(Object.fromEntries(entries.filter(([name]) => isInput(name)))),
  Object.fromEntries(entries.filter(([name]) => !isInput(name))),
);

/** What a test may print. */
const sayings: Readonly<Record<string, (secret: string) => string>> = {
  'in a sentence': (secret) => `AssertionError: expected '${secret}' to be None`,
  'in a sentence that terminals obey': (secret) => `\u001b[31mFAILED\u001b[0m ${secret}\u0007`,
  'over many columns': (secret) => `${'word '.repeat(13)}${secret}`,
  'where texts are cut': (secret) => `${secret} `.repeat(40),
  'as JSON': (secret) => JSON.stringify({ token: secret }),
  'as git sends it': (secret) =>
    `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${secret}`).toString('base64')}`,
  'with its middle left out': (secret) => `assert '${secret.slice(0, 26)}...${secret.slice(-18)}' is None`,
};

let folder = '';
let printed = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-secrets-'));
  writeFileSync(join(folder, 'output'), '');
  process.env['GITHUB_OUTPUT'] = join(folder, 'output');
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['GITHUB_OUTPUT'];
  rmSync(folder, { recursive: true, force: true });
});

interface Published {
  /** Every place that something was published in. */
  readonly places: Readonly<Record<string, string>>;
  readonly annotations: readonly string[];
}

async function published(report: Report, hidden: readonly string[] = known): Promise<Published> {
  let terminal = '';
  const stdout = { columns: 80, write: (text: string) => (terminal += text) };
  const out = join(folder, 'out');
  const stepSummary = join(folder, 'summary');
  await publish(report, { out, stdout, stepSummary, onRunner: true, secrets: hidden });
  await publishReason('inconclusive', report.change.title, {
    stdout,
    stepSummary,
    onRunner: true,
    secrets: hidden,
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const texts = files.map(({ parentPath, name }) => {
    const text = `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`;
    return [parentPath.endsWith('transcripts') ? 'transcripts' : name, text];
  });
  return {
    places: { ...Object.fromEntries(texts), terminal, printed },
    annotations: printed.split('\n').filter((line) => /^::(error|warning)/.test(line)),
  };
}

/** Every text of the report, and a conversation. */
function saying(text: string): Report {
  const said = [
    { by: 'tool', tool: text, text },
    { by: 'model', text },
  ] as const;
  const transcripts = [{ id: 'security', title: text, utterances: said }];
  const { change, tool } = whole;
  const told = withEveryText({ ...whole, transcripts, alertNotes: ['x'] }, text);
  // Programs rely on the form of these, and nobody but git makes them.
  return { ...told, tool, change: { ...told.change, base: change.base, head: change.head } };
}

/** What somebody could read of a secret in a text, however it was escaped. */
function readable(text: string, secret: string): boolean {
  const plain = text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\\', '');
  const parts = [secret, secret.slice(-18), Buffer.from(`x-access-token:${secret}`).toString('base64')];
  return parts.some((part) => plain.includes(part.replaceAll('\\', '')));
}

describe.each(entries)('%s', (_name, secret) => {
  test.each(Object.entries(sayings))('%s', async (_how, say) => {
    const { places, annotations } = await published(saying(say(secret)));
    expect(Object.keys(places)).toEqual(
      expect.arrayContaining([
        'report.json',
        'counterproof.sarif',
        'summary.md',
        'fixes.patch',
        'mutation.json',
        'report.html',
        'transcripts',
        'summary',
        'output',
      ]),
    );
    expect(Object.keys(places).filter((name) => readable(places[name] ?? '', secret))).toEqual([]);
    expect(annotations.length).toBeGreaterThan(0);
    expect(annotations.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
  });
});

test('where nothing is hidden every place shows it: the search above can find it', async () => {
  const secret = secrets['GITHUB_TOKEN'] ?? '';
  const { places } = await published(saying(`found ${secret}`), []);
  const silent = Object.keys(places).filter((name) => !readable(places[name] ?? '', secret));
  expect(silent).toEqual(['.gitignore']);
});

test('alerts that stand, and what the next audit is left', async () => {
  const secret = secrets['GITHUB_TOKEN'] ?? '';
  const alert = {
    ruleId: 'counterproof/leak/high',
    raisedBy: 'security',
    rule: 'leak',
    severity: 'high',
    level: 'error',
    fingerprint: 'a'.repeat(64),
    home: 'a.py',
    path: 'a.py',
    lines: [1, 1],
    message: `found ${secret}`,
    related: [],
    recheck: { kind: 'quote', text: `token = '${secret}'` },
  } as const;
  const standing = { commit: 'c', alerts: [alert], rules: new Map([[alert.ruleId, { id: secret }]]) };
  const looked = [
    { alert, located: { kind: 'unknown', why: secret }, fate: 'not-looked-at', why: secret },
  ] as const;
  const outlook = { looked, fingerprints: new Map(), dismissed: new Map() };
  const scanning = { ask: () => Promise.reject(new Error('nobody asks')) };
  const alerts = {
    kind: 'looked',
    scanning,
    ref: 'refs/heads/main',
    commit: 'c',
    standing,
    outlook,
  } as const;
  const out = join(folder, 'out');
  const keptPath = join(folder, 'kept');
  const destination = { out, stdout: { write: () => true }, stepSummary: undefined, onRunner: false };
  const texts = async (hidden: readonly string[]): Promise<readonly string[]> => {
    await publish(
      { ...whole },
      { ...destination, secrets: hidden },
      { alerts, by: 'a later step', keptPath },
    );
    return [join(out, 'counterproof.sarif'), keptPath].map((path) => readFileSync(path, 'utf8'));
  };
  for (const text of await texts([])) expect(text).toContain(secret);
  for (const text of await texts(known)) expect(text).not.toContain(secret);
});

test('progress', () => {
  const lines: string[] = [];
  const stream = Object.assign(Object.create(process.stderr), {
    isTTY: false,
    write: (line: string) => lines.push(line),
  });
  progressDisplay(stream, masker(known)).show({ what: `running tests in ${secrets['GH_TOKEN']}` });
  expect(lines).toEqual(['counterproof: running tests in ***\n']);
});
