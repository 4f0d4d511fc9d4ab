import type { TestRun } from '../../domain/test-run.js';
import type { Baseline } from '../compare-runs.js';
import type { TestGroup } from '../test-group.js';
import type { Coverage, Trial } from '../trial.js';

/** What a run with errors at every place of the change shows of how long the files of a group take. */
export function learnTimes({ recall }: TestGroup, run: TestRun): void {
  if (recall === undefined) return;
  const files = new Map<string, { seconds: number; whole: boolean }>();
  for (const { file, milliseconds, outcome } of run.results) {
    const { seconds = 0, whole = run.outcome.kind === 'completed' } = files.get(file) ?? {};
    files.set(file, { seconds: seconds + milliseconds / 1000, whole: whole && outcome !== 'failed' });
  }
  // What answered last before the time was up has been running since, and may be the one that hangs.
  const [cut] = run.outcome.kind === 'timed-out' ? run.results.slice(-1) : [];
  const last = cut && files.get(cut.file);
  if (last) last.seconds += Math.max(0, run.seconds - sumOf(files.values()));
  for (const [file, lesson] of files) recall.learn(file, lesson);
}

function sumOf(files: Iterable<{ readonly seconds: number }>): number {
  return Array.from(files).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** What the audit has seen of the tests that come by the change: their time, and whose faults they have noticed. */
export function learnFromTrials(trials: readonly Trial[]): void {
  const parts = new Map<Baseline, TestGroup>();
  for (const { coverage } of trials) for (const { baseline, group } of coverage) parts.set(baseline, group);
  for (const [baseline, group] of parts) learnBaseline(group, baseline);
  for (const trial of trials)
    for (const coverage of trial.coverage)
      for (const file of noticingFiles(trial, coverage))
        coverage.group.recall?.learn(file, { noticed: [trial.planned.path] });
}

function learnBaseline({ recall }: TestGroup, { milliseconds, fileOf, red, flaky }: Baseline): void {
  if (recall === undefined) return;
  const seconds = new Map<string, number>();
  for (const [id, file] of fileOf)
    seconds.set(file, (seconds.get(file) ?? 0) + (milliseconds.get(id) ?? 0) / 1000);
  const unsteady = new Set([...red, ...flaky].map((id) => fileOf.get(id)));
  for (const [file, sum] of seconds)
    recall.learn(file, { seconds: sum, whole: true, steady: !unsteady.has(file) });
}

function noticingFiles({ verdicts }: Trial, { baseline }: Coverage): ReadonlySet<string> {
  const files = new Set<string>();
  for (const verdict of verdicts.values()) {
    const killers = verdict.kind === 'killed' && !verdict.doubtful ? verdict.by : [];
    for (const id of killers) {
      const file = baseline.fileOf.get(id);
      if (file !== undefined) files.add(file);
    }
  }
  return files;
}
