// The subject: how Counterproof is started, and what its report says it did.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Missing, withoutColours } from './installation.mjs';
import { measureProcess } from './measured-process.mjs';

const minutes = '360';

/** What our operators do, in the words in which mutants of different tools are compared. */
const kinds = {
  'shift-boundary': 'boundary',
  'negate-condition': 'negation',
  'swap-connector': 'connector',
  'change-returned-value': 'returned value',
  'empty-body': 'body',
  'remove-guard': 'condition false',
  'drop-statement-call': 'call',
};

const endings = { unstable: 'survived', doubtful: 'killed', 'not-run': 'skipped' };

/** The bundle is copied first: somebody may build another one while we measure. */
export function copyBundle(bundle, folder) {
  const source = resolve(bundle);
  if (!existsSync(source))
    throw new Missing(`there is no bundle at ${bundle}: npm run build, or --bundle PATH`);
  const target = join(folder, 'bundle');
  mkdirSync(target, { recursive: true });
  cpSync(dirname(source), target, { recursive: true });
  return join(target, basename(source));
}

export function readReport(text) {
  const { probe, gaps } = JSON.parse(text);
  const mutants = probe.mutants.map(({ id, ending }) => {
    const [, path, line, operator] = /^(.*):(\d+):\d+:([^:]+)$/.exec(id) ?? [];
    return { path, line: Number(line), kind: kinds[operator] ?? 'other', ending: endings[ending] ?? ending };
  });
  return { mutants, planned: probe.planned, ran: probe.ran, probeSeconds: probe.seconds, gaps };
}

/** Status 0 and 1 are verdicts, 2 is one as well where the mutants ran: what was left over is in the report. */
export async function audit({ bundle, root, out, workers, shard }) {
  const argv = [process.execPath, bundle, 'probe', '--repo', root, '--out', out, '--minutes', minutes];
  argv.push('--workers', String(workers), '--fail-on', 'never');
  if (shard !== undefined) argv.push('--shard', shard);
  const end = await measureProcess({ argv, cwd: root });
  if (end.timedOut) throw new Missing(`stopped after ${Math.round(end.seconds)} s`);
  const file = join(out, 'report.json');
  if (!existsSync(file)) throw new Missing(`no report.json, status ${end.status}: ${reasonIn(end.output)}`);
  return { ...end, ...readReport(readFileSync(file, 'utf8')) };
}

/** Merges the reports of shards; the one place that knows how that is said. */
export function merge({ bundle, root, outs, out }) {
  return measureProcess({ argv: [process.execPath, bundle, 'merge', ...outs, '--out', out], cwd: root });
}

export async function knowsShards(bundle) {
  const { output } = await measureProcess({ argv: [process.execPath, bundle, 'probe', '--help'] });
  return output.includes('--shard');
}

/** Where a tool says why it failed: its first line with an error, or its last one. */
export function reasonIn(output) {
  const rows = withoutColours(output).split('\n');
  return (rows.find((row) => /\berror\b.*\w/i.test(row)) ?? rows.at(-1) ?? '').trim().slice(0, 160);
}
