import type { Panel } from '../domain/panel.js';
import type { Progress } from '../domain/progress.js';
import type { SpecialistSummary } from '../domain/report.js';
import type { Transcript } from '../domain/transcript.js';
import type { Conversation, Usage } from '../model/conversation.js';
import { addUsage, noUsage } from '../model/usage.js';
import { holdExamination } from './examination.js';
import type { ReadingRoom } from './reading-room.js';
import type { Rubric } from './rubric.js';
import { holdSynthesis } from './synthesis.js';
import { visibleName } from './visible-text.js';

/** The panel, and what its conversations came to once they are over. */
export interface ReadingPanel extends Panel {
  transcripts(): readonly Transcript[];
  /** The specialists with what they used as examiners; the synthesis is a line of its own. */
  withUsage(specialists: readonly SpecialistSummary[]): readonly SpecialistSummary[];
}

interface Session {
  readonly id: string;
  readonly title: string;
  /** Who is charged for it. */
  readonly by: string;
  readonly conversation: Conversation;
}

/** `readers` are those who may examine, in their order; never the author of a claim. */
export function openPanel(room: ReadingRoom, readers: readonly Rubric[], progress: Progress): ReadingPanel {
  // Each keeps the place of its call, however long it takes.
  const examinations: (Session | undefined)[] = [];
  const syntheses: Session[] = [];
  const turnOf = new Map<string, number>();
  const sessions = () => [...examinations.flatMap((session) => session ?? []), ...syntheses];
  return {
    async examine(claim, tried) {
      const others = readers.filter(({ id }) => id !== claim.raisedBy);
      const turn = turnOf.get(claim.raisedBy) ?? 0;
      turnOf.set(claim.raisedBy, turn + 1);
      const examiner = others[turn % Math.max(1, others.length)];
      if (examiner === undefined) {
        return { kind: 'failed', why: 'there is no other specialist to examine it: send two or more' };
      }
      const number = examinations.push(undefined);
      const { id: by, title } = examiner;
      const { conversation, examination } = await holdExamination(room, examiner, { claim, tried }, (what) =>
        progress({ what: `${by} examines a claim: ${visibleName(what)}` }),
      );
      const name = { id: `examination-${number}-${by}`, title: `${title} examines: ${claim.title}` };
      examinations[number - 1] = { ...name, by, conversation };
      return examination;
    },
    async synthesise(settled) {
      const { conversation, synthesis } = await holdSynthesis(room, settled, (what) =>
        progress({ what: `synthesis: ${visibleName(what)}` }),
      );
      progress({ what: `synthesis: ${'failed' in synthesis ? 'failed' : 'done'}` });
      syntheses.push({ id: 'synthesis', title: 'Synthesis', by: 'synthesis', conversation });
      return synthesis;
    },
    transcripts: () =>
      sessions().map(({ id, title, conversation }) => ({ id, title, utterances: conversation.utterances })),
    withUsage: (specialists) => charged(specialists, sessions()),
  };
}

function charged(
  specialists: readonly SpecialistSummary[],
  sessions: readonly Session[],
): readonly SpecialistSummary[] {
  const sumOf = (id: string, tokens: Usage, seconds: number) =>
    sessions
      .filter(({ by }) => by === id)
      .reduce(
        (sum, { conversation }) => ({
          tokens: addUsage(sum.tokens, conversation.usage),
          seconds: sum.seconds + conversation.seconds,
        }),
        { tokens, seconds },
      );
  const known = new Set(specialists.map(({ id }) => id));
  const others = [...new Set(sessions.map(({ by }) => by))].filter((id) => !known.has(id));
  return [
    ...specialists.map((summary) => ({ ...summary, ...sumOf(summary.id, summary.tokens, summary.seconds) })),
    ...others.map((id) => ({ id, outcome: outcomeOf(id, sessions), findings: 0, ...sumOf(id, noUsage, 0) })),
  ];
}

function outcomeOf(id: string, sessions: readonly Session[]): string {
  const failed = sessions.find(({ by, conversation }) => by === id && conversation.end.kind === 'failed');
  const end = failed?.conversation.end;
  return end?.kind === 'failed' ? `failed: ${visibleName(end.why)}` : 'done';
}
