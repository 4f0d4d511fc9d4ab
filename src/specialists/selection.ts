import { closest } from 'fastest-levenshtein';
import type { Gap } from '../domain/verdict.js';
import type { Rubric } from './rubric.js';
import { visibleName } from './visible-text.js';

export interface Selection {
  readonly rubrics: readonly Rubric[];
  /** Those whom nobody asked for, and who join only changes of another kind. */
  readonly absent: readonly Rubric[];
  /** Ids that nobody has. */
  readonly gaps: readonly Gap[];
  /** Whether they were asked for by name. */
  readonly asked: boolean;
}

/** The specialists that `agents` names, in that order; where it names none, those who join by themselves. */
export function selectRubrics(
  agents: string | undefined,
  known: readonly Rubric[],
  joining: (rubric: Rubric) => boolean,
): Selection {
  const asked = [...new Set((agents ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '');
  if (asked.length === 0) {
    const rubrics = known.filter(joining);
    const absent = known.filter((rubric) => !rubrics.includes(rubric));
    return { rubrics, absent, gaps: [], asked: false };
  }
  const byId = new Map(known.map((rubric) => [rubric.id, rubric]));
  const rubrics = asked.flatMap((id) => byId.get(id) ?? []);
  const gaps = asked.filter((id) => !byId.has(id)).map((id) => unknown(id, [...byId.keys()]));
  return { rubrics, absent: [], gaps, asked: true };
}

function unknown(id: string, known: readonly string[]): Gap {
  const name = visibleName(id);
  const hint =
    known.length === 0
      ? 'there are no rubrics'
      : `did you mean ${closest(id, [...known])}? There are: ${known.join(', ')}`;
  return { what: `specialist ${name}`, why: `there is no specialist of that name; ${hint}` };
}
