import type { Change } from './change.js';
import type { Lead } from './lead.js';
import type { Rule } from './rule.js';
import type { Shard } from './shard.js';
import type { Gap, Gate, Verdict } from './verdict.js';

/** What one runner did for the probe. */
export interface RunnerSummary {
  readonly id: string;
  /** The command as a person would type it. */
  readonly command: string;
  readonly tests: number;
  readonly green: number;
  readonly red: readonly string[];
  readonly flaky: readonly string[];
  /** Why its processes did not stay between mutants although they could: the end of "starts new processes, because". */
  readonly cold?: string;
}

export const mutantEndings = [
  'killed',
  'survived',
  'timed-out',
  'unviable',
  'unstable',
  'doubtful',
  'not-covered',
  'not-run',
] as const;

/** What became of one planned mutant. */
export interface MutantSummary {
  /** `path:line:column:operator`. */
  readonly id: string;
  readonly ending: (typeof mutantEndings)[number];
  /** The tests that killed it, or why it could not be judged. */
  readonly because: readonly string[];
}

/** Counts of mutants; `ran` = killed + survived + timedOut + unviable + unstable + doubtful. */
export interface ProbeSummary {
  readonly planned: number;
  readonly ran: number;
  readonly killed: number;
  readonly survived: number;
  readonly timedOut: number;
  readonly unviable: number;
  /** Died in some runs and survived in others. */
  readonly unstable: number;
  /** Died only because the broken call itself was missed (a mock chain), not because a result was checked. */
  readonly doubtful: number;
  /** Planned, but no green test reaches the line. */
  readonly notCovered: number;
  readonly seconds: number;
  readonly runners: readonly RunnerSummary[];
  /** Why planned mutants or sites were left out: time, arid code, toolchain missing. */
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  /** Every planned mutant, in the order of the plan. */
  readonly mutants: readonly MutantSummary[];
}

export interface SpecialistSummary {
  readonly id: string;
  /** `not run: no key`, `completed`, ... */
  readonly outcome: string;
  readonly findings: number;
  readonly tokens: {
    readonly input: number;
    readonly output: number;
    readonly cacheRead: number;
    readonly cacheWrite: number;
  };
  readonly seconds: number;
}

/** Which part of the whole audit this one was, and what is needed to put the parts together. */
export interface ShardSummary extends Shard {
  /** Identity of the plan: shards of one audit agree on it. */
  readonly plan: string;
  /** Ids of all mutants of the plan, in its order. */
  readonly mutants: readonly string[];
  /** Places in `mutants` of those that fell to this shard. */
  readonly slice: readonly number[];
  /** What the plan left alone: part of `probe.skipped` of every shard. */
  readonly skipped: ProbeSummary['skipped'];
  /** What the probe was given. */
  readonly minutes: number;
}

/** How shards became one report. */
export interface MergeSummary {
  readonly shards: number;
  readonly plan: string;
  /** Findings whose verified fix is not among `fixes`, since another one changes the same file. */
  readonly fixesApart: readonly Lead[];
}

/** Everything an audit knows at its end; every output file is a view of it. */
export interface Report {
  readonly tool: { readonly name: 'counterproof'; readonly version: string };
  readonly change: Change;
  readonly verdicts: readonly Verdict[];
  /** Every kind of finding that this audit can raise. */
  readonly rules: readonly Rule[];
  readonly probe: ProbeSummary;
  readonly specialists: readonly SpecialistSummary[];
  readonly gaps: readonly Gap[];
  readonly leads: readonly Lead[];
  readonly gate: Gate;
  /** Every verified fix in one unified diff; empty where there is none. */
  readonly fixes: string;
  /** Only where this is a part of an audit. */
  readonly shard?: ShardSummary;
  /** Only where this was put together from all its parts. */
  readonly merged?: MergeSummary;
}
