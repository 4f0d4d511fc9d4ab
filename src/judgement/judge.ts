import type { Claim } from '../domain/claim.js';
import type { Execution } from '../domain/execution.js';
import type { Finding } from '../domain/finding.js';
import type { Lead } from '../domain/lead.js';
import type { Panel, Synthesis } from '../domain/panel.js';
import type { Progress } from '../domain/progress.js';
import type { Gap, Verdict } from '../domain/verdict.js';
import { inOrder } from '../domain/finding-order.js';
import { caseOfClaim, caseOfProbe } from './case.js';
import { crossExamine } from './cross-examine.js';
import { executeClaims } from './execute-claims.js';
import type { FailOn } from './gate.js';
import { joinFixes } from './join-fixes.js';
import { mergeClaims } from './merge-claims.js';
import { ruleOn } from './rule-on.js';
import { synthesise } from './synthesise.js';

export interface JudgeRequest {
  /** What the probe found, and its verified fixes in one patch. */
  readonly findings: readonly Finding[];
  readonly fixes: string;
  readonly claims: readonly Claim[];
  /** Absent where no specialist was sent. */
  readonly panel: Panel | undefined;
  /** Absent where nothing may be executed. */
  readonly execution: Execution | undefined;
  readonly failOn: FailOn;
  readonly progress: Progress;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly gaps: readonly Gap[];
  /** Every verified fix that goes together with the others, in one unified diff. */
  readonly fixes: string;
  /** Findings whose verified fix is not among them. */
  readonly fixesApart: readonly Lead[];
  readonly synthesis?: Synthesis;
}

/** What was found and claimed: run, put together, read by a second reader where running settles nothing, ruled on. */
export async function judge(request: JudgeRequest): Promise<Judgement> {
  const { findings, claims, panel, execution, progress } = request;
  const outcomes = await executeClaims(claims, execution, progress);
  const cases = inOrder(
    mergeClaims([
      ...findings.map(caseOfProbe),
      ...claims.flatMap((claim, index) => {
        const outcome = outcomes[index];
        return outcome === undefined ? [] : [caseOfClaim(claim, outcome)];
      }),
    ]),
  );
  const { examinations, gaps } = await crossExamine(cases, panel, progress);
  const settled = new Map(cases.map((one) => [one, ruleOn(one, examinations.get(one))] as const));
  const upheld = cases.filter((one) => settled.get(one)?.ruling !== 'refuted');
  const joined = await joinFixes(request.fixes, upheld, execution);
  const synthesis = await synthesise(settled, panel, request.failOn);
  return {
    verdicts: inOrder([...settled.values()]),
    gaps,
    fixes: joined.patch,
    fixesApart: joined.apart,
    ...(synthesis && { synthesis }),
  };
}
