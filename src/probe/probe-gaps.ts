import type { ProbeSummary, RunnerSummary } from '../domain/report.js';
import type { Gap } from '../domain/verdict.js';
import type { Workspace } from '../host/workspace.js';
import type { Runner } from './runners/runner.js';

/** What the private copy lacks matters only where tests are red, perhaps for want of it. */
export function leftOut(workspace: Workspace, runners: readonly RunnerSummary[]): readonly Gap[] {
  if (workspace.leftOut.length === 0 || !runners.some(({ red }) => red.length > 0)) return [];
  const why = `not copied into the private work tree, perhaps why tests are red: ${workspace.leftOut.slice(0, 5).join('; ')}`;
  return [{ what: 'files of the checkout that git ignores', why }];
}

/** Nobody was there to run a test. */
export function noRunner(runners: readonly Runner[]): Gap {
  if (runners.every(({ id }) => id === 'command')) {
    const why =
      'the test command has {files} in it, and there is no file that is named like a test: name the files';
    return { what: 'the tests of the change', why };
  }
  const names = runners.map(({ id }) => id).join(', ');
  return {
    what: 'the tests of the change',
    why: `no test runner was recognised (looked for ${names}): name one with --test-command`,
  };
}

/** An audit that ran out of time, or could judge nothing, has not looked. */
export function unjudged(summary: ProbeSummary, minutes: number, toldWhy: boolean): readonly Gap[] {
  const { planned, ran, notCovered, killed, survived, unstable, doubtful } = summary;
  const left = planned - ran - notCovered;
  if (!toldWhy && ran > 0 && killed + survived + unstable + doubtful === 0) {
    return [
      {
        what: `${ran} mutants`,
        why: "none of them could be judged: every one timed out or did not run (see the probe's counts)",
      },
    ];
  }
  const heard = summary.runners.some(({ green }) => green > 0);
  if (left <= 0 || (!heard && toldWhy)) return [];
  if (!heard)
    return [{ what: `${left} mutants`, why: 'no test was run: name a command with --test-command' }];
  return [
    {
      what: `${left} of ${planned} mutants`,
      why: `not run within ${minutes} minutes: allow more with --minutes`,
    },
  ];
}
