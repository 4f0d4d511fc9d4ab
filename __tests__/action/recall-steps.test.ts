import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { recallPlace } from '../../src/probe/recall/recall-place.js';
import { readText } from '../source-files.js';

const stepSchema = z.object({
  name: z.string(),
  if: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const { runs } = z
  .object({ runs: z.object({ steps: z.array(stepSchema) }) })
  .parse(parse(readText('action.yml')));

function step(name: string): z.infer<typeof stepSchema> {
  const found = runs.steps.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`action.yml has no step "${name}"`);
  return found;
}

const fetched = step('Fetch what was learnt of the tests');
const kept = step('Keep what was learnt of the tests');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterproof-action-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a script of the action says to later steps, where the program does this. */
function outputOf(name: string, program = ''): string {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.js'), program);
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const script = join(folder, 'script.sh');
  writeFileSync(script, step(name).run ?? '');
  const { PATH } = process.env;
  const places = { GITHUB_WORKSPACE: folder, GITHUB_ACTION_PATH: folder, RUNNER_TEMP: folder };
  const env = { PATH, GITHUB_OUTPUT: output, ...places };
  expect(spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { env }).status).toBe(0);
  return readFileSync(output, 'utf8');
}

test('what was learnt of the tests is in one folder, under one name for each run and shard', () => {
  const { path, key } = z.looseObject({ path: z.string(), key: z.string() }).parse(fetched.with);
  expect(path).toBe('${{ steps.workspace.outputs.recall }}');
  expect(outputOf('Look for a checkout')).toContain(
    `recall=${recallPlace(undefined, { RUNNER_TEMP: folder })}\n`,
  );
  expect(kept.with).toEqual({ path, key });
  const ofShard = key.replace(/\$\{\{ github\.run_id.*/, '');
  const ofBranch = ofShard.replace(/\$\{\{ inputs\.shard.*/, '');
  expect(fetched.with?.['restore-keys']).toBe(`${ofShard}\n${ofBranch}\n`);
});

test('it is fetched only where tests are run, and saved only where an audit has left some', () => {
  expect(fetched.if).toBe(
    "${{ inputs.cache == '' && inputs.merge == '' && !startsWith(inputs.shard, '0/') }}",
  );
  expect(kept.if).toBe(
    "${{ !cancelled() && inputs.cache == '' && steps.core.outputs.has-recall == 'true' }}",
  );
});

test.each([
  ['what an audit has learnt', 'counterproof-recall.json', 'status=0\nhas-recall=true\n'],
  ['another file', 'counterproof-recall.json.7', 'status=0\n'],
])('the audit has left %s', (_what, name, said) => {
  const place = `process.env.RUNNER_TEMP + '/counterproof-recall'`;
  const program = `fs = require('fs'); fs.mkdirSync(${place}); fs.writeFileSync(${place} + '/${name}', '')`;
  expect(outputOf('Audit', program)).toBe(said);
});
