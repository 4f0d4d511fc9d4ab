import type { AlertSummary } from './alert.js';
import type { Change } from './change.js';
import type { Finding } from './finding.js';
import type { Lead } from './lead.js';
import type { Edit } from './mutant.js';
import type { Synthesis } from './panel.js';
import type { PolicySummary } from './policy.js';
import type { FixesRequest } from './proposal.js';
import type { Rule } from './rule.js';
import type { Shard } from './shard.js';
import type { TestResult } from './test-run.js';
import type { Transcript } from './transcript.js';
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
  /** True where its tests end otherwise beside another run of them, so that one run waits for the other. */
  readonly inTurn?: true;
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

/** What was done to which file, as far as it was run. */
export interface MutantDetail {
  readonly operator: string;
  readonly path: string;
  readonly edits: readonly Edit[];
  /** As in `Mutant`: the end of "we ...". */
  readonly description: string;
  /**
   * Green tests that come by the place (by its function, where one of them killed it), and their files; where they
   * are very many, the first and those that killed it.
   */
  readonly coveredBy: readonly Pick<TestResult, 'id' | 'file'>[];
}

/** What became of one planned mutant. */
export interface MutantSummary {
  /** `path:line:column:operator`. */
  readonly id: string;
  readonly ending: (typeof mutantEndings)[number];
  /** The tests that killed it, or why it could not be judged. */
  readonly because: readonly string[];
  /** Absent in a report that was put together from shards: report.json has no room for it. */
  readonly detail?: MutantDetail;
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

/** A file of the audited commit, decoded as the probe has read it. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface SpecialistSummary {
  readonly id: string;
  /** `completed`, `not run: no key`, `failed: ...`. */
  readonly outcome: string;
  /** Claims that came past the trust boundary. */
  readonly findings: number;
  /** Claims that did not, by reason. */
  readonly dropped?: readonly { readonly reason: string; readonly count: number }[];
  /** What it had run while it read: mutants of its own, how many of them no test noticed, and tests. */
  readonly runs?: { readonly mutants: number; readonly survived: number; readonly tests: number };
  readonly tokens: {
    readonly input: number;
    readonly output: number;
    readonly cacheRead: number;
    readonly cacheWrite: number;
  };
  readonly seconds: number;
}

/** What the specialists made of one changed file. */
export interface InventoryEntry {
  readonly path: string;
  /** `split`: over several packs, each of which was read. */
  readonly state: 'read' | 'split' | 'skipped';
  /** Why it was skipped. */
  readonly why?: string;
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
  /** Every changed file, where specialists were sent; empty where none was. */
  readonly inventory: readonly InventoryEntry[];
  /** Only where there was something to say. */
  readonly synthesis?: Synthesis;
  readonly transcripts: readonly Transcript[];
  /** What the findings and mutants are about, for those who see the report without the repository; bounded. */
  readonly sources?: readonly SourceText[];
  readonly gaps: readonly Gap[];
  readonly leads: readonly Lead[];
  readonly gate: Gate;
  /** What became of the alerts of earlier audits; absent where nobody could ask for them. */
  readonly alerts?: readonly AlertSummary[];
  /** What could not be done with the alerts of the branch, one line each. */
  readonly alertNotes?: readonly string[];
  /** What each finding is called from one audit to the next, where an alert has given it its name. */
  readonly fingerprints?: ReadonlyMap<Finding, string>;
  /** Every verified fix in one unified diff; empty where there is none. */
  readonly fixes: string;
  /** Findings whose verified fix is not among `fixes`, since it does not go together with another one. */
  readonly fixesApart?: readonly Lead[];
  /** What became of the pull request with the fixes; only where one was asked for, and there are some. */
  readonly fixesRequest?: FixesRequest;
  /** Only where the repository has settings of its own, or the change brings some. */
  readonly policy?: PolicySummary;
  /** Only where this is a part of an audit. */
  readonly shard?: ShardSummary;
  /** Only where this was put together from all its parts. */
  readonly merged?: MergeSummary;
}
