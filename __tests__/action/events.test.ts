import { afterEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { reportFileSchema } from '../../src/report/schema.js';
import { CodeScanningServer } from '../alerts/code-scanning-server.js';
import { makeRepository } from '../repository.js';
import { readText, root } from '../source-files.js';
import { readAction, runAction } from './composite-run.js';

/**
 * action.yml as GitHub's own packages read it: conditions and texts evaluated by them, scripts run by bash, the API on
 * loopback. What other actions would do is played: a checkout is a clone, an upload is noted.
 */
const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(root, 'dist/index.js');
const token = 'ghs_never-to-be-seen-by-a-test';

const caseSchema = z.strictObject({
  name: z.string(),
  event: z.string(),
  ref: z.string(),
  inputs: z.record(z.string(), z.string()).default({}),
  payload: z.record(z.string(), z.unknown()),
  expected: z.strictObject({
    gate: z.string(),
    status: z.int(),
    because: z.string(),
    findings: z.string(),
    audited: z.boolean(),
    pullRequest: z.int().optional(),
    uploads: z.int(),
    uses: z.array(z.string()).default([]),
  }),
});
const cases = z.array(caseSchema).parse(JSON.parse(readText('__tests__/fixtures/action/events.json')));

const files = {
  before: {
    'package.json': '{"name":"shop","type":"module","scripts":{"test":"node --test"}}\n',
    'price.js': 'export const price = (pieces) => pieces * 3;\n',
    'price.test.js': `import assert from 'node:assert';\nimport { writeFileSync } from 'node:fs';\nimport test from 'node:test';\nimport { price } from './price.js';\ntest('price', () => {\n  writeFileSync(process.env.HOME + '/seen.json', JSON.stringify(process.env));\n  assert.equal(price(2), 6);\n});\n`,
  },
  after: {
    'price.js':
      "export function price(pieces) {\n  if (pieces < 0) throw new RangeError('fewer than none');\n  return pieces * 3;\n}\n",
  },
};

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A runner with an empty workspace, in which one workflow has one step. */
async function job({ event, ref, inputs, payload }: z.infer<typeof caseSchema>) {
  const repository = makeRepository([
    { files: files.before },
    { files: files.after, message: 'Refuse less than none' },
  ]);
  const [base = '', head = ''] = repository.commits;
  const fill = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll('"BASE"', `"${base}"`).replaceAll('"HEAD"', `"${head}"`));
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'counterproof-job-')));
  const server = new CodeScanningServer();
  const url = await server.start();
  closing.push(
    () => repository.remove(),
    () => rmSync(folder, { recursive: true, force: true }),
    () => server.stop(),
  );
  const at = (path: string): string => join(folder, path);
  for (const name of ['workspace', 'temp', 'home', 'action']) mkdirSync(at(name));
  cpSync(dirname(bundle), at('action/dist'), { recursive: true });
  writeFileSync(at('temp/event.json'), JSON.stringify(fill(payload)));
  writeFileSync(at('temp/summary.md'), '');
  const used: { action: string; inputs: Readonly<Record<string, string>> }[] = [];
  const use = (action: string, given: Readonly<Record<string, string>>): void => {
    used.push({ action: action.replace(/@.*/, ''), inputs: given });
    if (!action.startsWith('actions/checkout@')) return;
    execFileSync('git', ['clone', '--quiet', `file://${repository.root}`, '.'], { cwd: at('workspace') });
    execFileSync('git', ['checkout', '--quiet', given['ref'] ?? ''], { cwd: at('workspace') });
  };
  const github = {
    token,
    sha: head,
    ref,
    event_name: event,
    run_id: '1',
    run_attempt: '1',
    job: 'audit',
    event: fill(payload),
  };
  const env = {
    PATH: process.env['PATH'],
    HOME: at('home'),
    LC_ALL: 'C.UTF-8',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: at('action'),
    GITHUB_API_URL: url,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: at('temp/event.json'),
    GITHUB_REF: ref,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: head,
    GITHUB_STEP_SUMMARY: at('temp/summary.md'),
    GITHUB_WORKSPACE: at('workspace'),
    RUNNER_TEMP: at('temp'),
  };
  const ran = await runAction(readAction(join(root, 'action.yml')), {
    github,
    env,
    inputs: fill(inputs),
    workspace: at('workspace'),
    temp: at('temp'),
    use,
  });
  return { ran, used, server, head, base, at };
}

describe.each(cases)('$name', (one) => {
  const { expected } = one;

  test(
    `ends with ${expected.gate}`,
    async () => {
      const { ran, used, server, head, base, at } = await job(one);
      const { outputs, status, printed, steps } = ran;
      expect({ gate: outputs['gate'], status, findings: outputs['findings'] }).toEqual({
        gate: expected.gate,
        status: expected.status,
        findings: expected.findings,
      });
      expect(printed).toContain(expected.because);
      // Told once, as a command that has the runner mask it.
      expect(printed.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(token);

      const checkouts = used.filter(({ action }) => action === 'actions/checkout');
      expect(checkouts.map(({ inputs }) => [inputs['ref'], inputs['persist-credentials']])).toEqual([
        [head, 'false'],
      ]);
      expect(steps.slice(0, 2)).toEqual(['Look for a checkout', 'Check out the merged commit']);
      expect(steps.at(-1)).toBe('Gate');

      expect(server.analyses).toHaveLength(expected.uploads);
      for (const { commit, ref } of server.analyses) expect([commit, ref]).toEqual([head, 'refs/heads/main']);
      const uploaded = used.filter(({ action }) => action === 'github/codeql-action/upload-sarif');
      expect(uploaded.map(({ action }) => action)).toEqual(expected.uses);
      for (const { inputs } of uploaded) expect(inputs['sarif_file']).toBe(outputs['sarif-file']);

      const kept = used
        .filter(({ action }) => action === 'actions/upload-artifact')
        .map(({ inputs }) => inputs);
      expect(kept.map(({ name }) => name)).toEqual(expected.audited ? ['counterproof-audit-0-1'] : []);
      expect(readFileSync(at('temp/summary.md'), 'utf8')).toMatch(/^### Counterproof/m);
      expect(existsSync(at('home/seen.json'))).toBe(expected.audited);
      if (!expected.audited) return;
      const seen = readFileSync(at('home/seen.json'), 'utf8');
      expect(seen).not.toContain(token);
      expect(seen).not.toMatch(/"(GITHUB_OUTPUT|GITHUB_ENV|GITHUB_EVENT_PATH|COUNTERPROOF_INPUTS)"/);
      expect(kept[0]?.['path']).toBe(outputs['out']);
      const text = readFileSync(join(outputs['out'] ?? '', 'report.json'), 'utf8');
      const { change, findings } = reportFileSchema.parse(JSON.parse(text));
      expect([change.base, change.head, change.pullRequest?.number]).toEqual([
        base,
        head,
        expected.pullRequest,
      ]);
      expect(findings.map(({ rule, path }) => [rule, path])).toEqual([['guard-not-tested', 'price.js']]);
    },
    5 * 60_000,
  );
});
