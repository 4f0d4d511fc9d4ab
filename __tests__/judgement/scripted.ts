import type { Claim } from '../../src/domain/claim.js';
import type { Execution, FixTrial, MutantTrial, TestTrial } from '../../src/domain/execution.js';
import type { Edit } from '../../src/domain/mutant.js';
import type { Examination, Panel, Settled, Synthesis } from '../../src/domain/panel.js';

/** How each thing that is run ends. A test runs on the merged code, or with the edits of a mutant. */
export interface Script {
  readonly merged?: TestTrial;
  readonly broken?: TestTrial;
  readonly mutant?: MutantTrial;
  readonly fix?: FixTrial | ((edits: readonly Edit[]) => FixTrial);
}

const unscripted = { kind: 'not-run', why: 'nobody has written that into the script' } as const;

/** Answers from a script, and remembers what it was asked, with the number of runs. */
export class ScriptedExecution implements Execution {
  readonly asked: string[] = [];

  private readonly scriptOf: (path: string) => Script;

  constructor(scriptOf: (path: string) => Script) {
    this.scriptOf = scriptOf;
  }

  async tryMutant(edits: readonly Edit[], repeats: number): Promise<MutantTrial> {
    this.asked.push(`mutant ${edits[0]?.path ?? 'of nothing'} x${repeats}`);
    return this.scriptOf(edits[0]?.path ?? '').mutant ?? unscripted;
  }

  async runTest(test: { path: string }, edits: readonly Edit[], repeats: number): Promise<TestTrial> {
    this.asked.push(`test ${test.path}${edits.length > 0 ? ' on the mutant' : ''} x${repeats}`);
    const { merged, broken } = this.scriptOf(test.path);
    return (edits.length > 0 ? broken : merged) ?? unscripted;
  }

  async tryFix(test: { path: string }, edits: readonly Edit[], repeats: number): Promise<FixTrial> {
    this.asked.push(`fix ${test.path} x${repeats}`);
    const { fix } = this.scriptOf(test.path);
    return (typeof fix === 'function' ? fix(edits) : fix) ?? { kind: 'refused', why: unscripted.why };
  }

  async diff(edits: readonly Edit[], added: readonly { path: string }[]): Promise<string> {
    const paths = new Set([...edits, ...added].map(({ path }) => path));
    return [...paths].map((path) => `diff --git a/${path} b/${path}\n`).join('');
  }

  async close(): Promise<void> {}
}

/** Answers from a script; `most` is how many examinations there were at once. */
export class ScriptedPanel implements Panel {
  readonly examined: string[] = [];
  readonly told: Settled[] = [];
  most = 0;
  private now = 0;

  private readonly answerOf: (claim: Claim) => Examination;
  private readonly synthesis: Synthesis | { readonly failed: string };

  constructor(
    answerOf: ScriptedPanel['answerOf'],
    synthesis: ScriptedPanel['synthesis'] = { agreed: ['a'], disputed: [], decided: ['b'] },
  ) {
    this.answerOf = answerOf;
    this.synthesis = synthesis;
  }

  async examine(claim: Claim): Promise<Examination> {
    this.examined.push(claim.title);
    this.now += 1;
    this.most = Math.max(this.most, this.now);
    // The later, the sooner: what comes back first must not come first.
    const delay = Math.max(0, 30 - 2 * this.examined.length);
    await new Promise((resolve) => {
      setTimeout(resolve, delay);
    });
    this.now -= 1;
    return this.answerOf(claim);
  }

  async synthesise(settled: readonly Settled[]): Promise<Synthesis | { readonly failed: string }> {
    this.told.push(...settled);
    return this.synthesis;
  }
}
