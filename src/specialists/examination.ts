import type { Claim } from '../domain/claim.js';
import type { Examination } from '../domain/panel.js';
import type { Conversation } from '../model/conversation.js';
import type { RulingAnswer } from './answer.js';
import { type Examined, examinationTask } from './panel-tasks.js';
import { panelLimits } from './panel-limits.js';
import { converse, type ReadingRoom } from './reading-room.js';
import type { Rubric } from './rubric.js';
import { quoteAt } from './trust-boundary.js';
import { harmless, visibleName } from './visible-text.js';

const longestReason = 1_000;

/** One claim read by one examiner, and what it cost. */
export async function holdExamination(
  room: ReadingRoom,
  examiner: Rubric,
  examined: Examined,
  onProgress: (what: string) => void,
): Promise<{ readonly conversation: Conversation; readonly examination: Examination }> {
  let answer: RulingAnswer | undefined;
  const conversation = await converse(room, {
    pack: packOf(room, examined.claim),
    task: examinationTask(room.prompts.examine, examiner, examined),
    receiver: {
      answer: 'submit_ruling',
      receive: (given) => {
        answer = given;
        return { kind: 'finished' };
      },
    },
    limits: panelLimits,
    onProgress,
  });
  const { end } = conversation;
  if (end.kind === 'failed' || answer === undefined) {
    const why = end.kind === 'failed' ? visibleName(end.why) : 'the examiner gave no ruling';
    return { conversation, examination: { kind: 'failed', why } };
  }
  return { conversation, examination: await ruled(room, examiner, answer) };
}

/** The pack in which the claim's file is, or the changed line that leads there. */
function packOf({ packs }: ReadingRoom, { quote, reachedFrom }: Claim): number {
  for (const path of [quote.path, reachedFrom?.path]) {
    const at = packs.findIndex(({ pieces }) => pieces.some(({ file }) => file.path === path));
    if (at !== -1) return at;
  }
  return 0;
}

/** A ruling without a quote that stands where it says decides nothing. */
async function ruled(room: ReadingRoom, { id }: Rubric, answer: RulingAnswer): Promise<Examination> {
  const reason = harmless(answer.reason, longestReason);
  const { path, line, quote } = answer;
  const examined = { kind: 'examined', by: id } as const;
  if (path === null || line === null || quote === null) {
    const why =
      answer.ruling === 'undecided' ? reason : `${answer.ruling} was said without a quote: ${reason}`;
    return { ...examined, ruling: 'undecided', reason: why };
  }
  const { after } = room.sides;
  await after.load([path]);
  const quoted = quoteAt({ path, line, quote }, after);
  if (quoted.kind === 'dropped') {
    const why =
      answer.ruling === 'undecided'
        ? reason
        : `${answer.ruling} was said, but ${quoted.reason.replace(/^the /, 'its ')}: ${reason}`;
    return { ...examined, ruling: 'undecided', reason: why };
  }
  return { ...examined, ruling: answer.ruling, reason, quote: quoted.quote };
}
