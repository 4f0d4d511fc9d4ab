// One measurement: a fresh copy of a project, one tool over it, what it says it did.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { audit, reasonIn } from './counterproof.mjs';
import { Missing } from './installation.mjs';
import { measureProcess } from './measured-process.mjs';
import { countEndings } from './mutants.mjs';

/** A place of its own for each run: no tool finds what an earlier run left. */
async function inFreshCopy(project, folder, work) {
  const place = mkdtempSync(join(folder, 'run-'));
  const root = join(place, project.id.replaceAll(/\W+/g, '-'));
  const scratch = join(place, 'scratch');
  mkdirSync(scratch);
  cpSync(project.root, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  try {
    return await work({ root, scratch });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

export const counterproof = (bundle) => ({
  id: 'Counterproof',
  measure: (project, { folder, workers, shard, out }) =>
    inFreshCopy(project, folder, async ({ root, scratch }) => {
      const result = await audit({ bundle, root, out: out ?? join(scratch, 'out'), workers, shard });
      return { ...pick(result), peakBytes: result.peakBytes, planned: result.planned };
    }),
});

/** Preparation counts: whatever a tool has to be told to do for one change is part of what it costs. */
export const measuredPeer = (peer, installed) => ({
  id: `${peer.id} ${installed.version ?? ''}`.trim(),
  workers: peer.workers,
  measure: (project, { folder, workers }) =>
    inFreshCopy(project, folder, async ({ root, scratch }) => {
      const request = { root, scratch, lines: project.lines, tests: project.tests, workers, installed };
      const outputs = {};
      let seconds = 0;
      let last;
      for (const step of peer.steps(request)) {
        last = await measureProcess({ ...step, cwd: root });
        if (last.timedOut) throw new Missing(`stopped after ${Math.round(last.seconds)} s`);
        outputs[step.id ?? step.argv[0]] = last.output;
        // A listing for us is no work of the tool.
        if (step.id !== 'dump') seconds += last.seconds;
      }
      const mutants = read(peer, { ...request, outputs }, last);
      return pick({ seconds, mutants });
    }),
});

/** Most peers end with a status of their own where mutants survive: what counts is whether there is a report. */
function read(peer, request, last) {
  try {
    return peer.read(request);
  } catch (error) {
    throw new Missing(`${error.message.split('\n')[0]}; it said: ${reasonIn(last.output)}`);
  }
}

function pick({ seconds, mutants }) {
  return { seconds, mutants, ...countEndings(mutants) };
}
