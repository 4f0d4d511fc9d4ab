import pLimit from 'p-limit';
import { severities } from '../domain/finding.js';
import type { Examination, Panel } from '../domain/panel.js';
import type { Progress } from '../domain/progress.js';
import type { Gap } from '../domain/verdict.js';
import type { Case } from './case.js';

/** Every examination is a conversation with a model: that many, and so many at once. */
export const mostExaminations = 12;
const atOnce = 3;

export interface CrossExamination {
  /** Of those that were examined. */
  readonly examinations: ReadonlyMap<Case, Examination>;
  readonly gaps: readonly Gap[];
}

/** Has what no execution has settled read by another specialist, the most severe first. */
export async function crossExamine(
  cases: readonly Case[],
  panel: Panel | undefined,
  progress: Progress,
): Promise<CrossExamination> {
  const open = cases
    .filter(
      ({ claim, standing }) => claim !== undefined && (standing === 'argued' || standing === 'supported'),
    )
    .toSorted((a, b) => weightOf(a) - weightOf(b));
  if (panel === undefined)
    return { examinations: new Map(), gaps: gapsOf(open, 'there was no second reader') };
  const heard = open.slice(0, mostExaminations);
  const limit = pLimit(atOnce);
  let done = 0;
  const tell = (): void => progress({ what: 'cross-examining', done, total: heard.length });
  if (heard.length > 0) tell();
  const examined = await Promise.all(
    heard.map(async (one) =>
      limit(async () => {
        const examination = await examine(one, panel);
        done += 1;
        tell();
        return [one, examination] as const;
      }),
    ),
  );
  const failed = examined.flatMap(([one, result]) =>
    result.kind === 'failed' ? gapsOf([one], result.why) : [],
  );
  const left = open.slice(mostExaminations).filter(({ finding }) => finding.severity !== 'low');
  return {
    examinations: new Map(examined),
    gaps: [
      ...failed,
      ...gapsOf(left, `only ${mostExaminations} claims are cross-examined, the most severe first`),
    ],
  };
}

async function examine({ claim, tried }: Case, panel: Panel): Promise<Examination> {
  if (claim === undefined) throw new Error('only a claim can be examined');
  return await panel.examine(claim, tried);
}

function weightOf({ finding }: Case): number {
  return severities.indexOf(finding.severity);
}

function gapsOf(cases: readonly Case[], why: string): readonly Gap[] {
  return cases.map(({ finding: { raisedBy, path, line } }) => ({
    what: `second reading of what ${raisedBy} says of ${path}:${line}`,
    why,
  }));
}
