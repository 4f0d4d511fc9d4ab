import type { Settled, Synthesis } from '../domain/panel.js';
import type { Conversation } from '../model/conversation.js';
import type { SynthesisAnswer } from './answer.js';
import { panelLimits } from './panel-limits.js';
import { synthesisTask } from './panel-tasks.js';
import { converse, type ReadingRoom } from './reading-room.js';
import { harmlessLine, visibleName } from './visible-text.js';

const longestSentence = 400;
const mostSentences = 5;

/** What was settled, put into words; nothing is decided here. */
export async function holdSynthesis(
  room: ReadingRoom,
  settled: readonly Settled[],
  onProgress: (what: string) => void,
): Promise<{
  readonly conversation: Conversation;
  readonly synthesis: Synthesis | { readonly failed: string };
}> {
  let answer: SynthesisAnswer | undefined;
  const conversation = await converse(room, {
    pack: 0,
    task: synthesisTask(room.prompts.synthesise, settled),
    receiver: {
      answer: 'submit_synthesis',
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
    return {
      conversation,
      synthesis: { failed: end.kind === 'failed' ? visibleName(end.why) : 'nothing was written' },
    };
  }
  const { agreed, disputed, decided } = answer;
  return {
    conversation,
    synthesis: { agreed: plain(agreed), disputed: plain(disputed), decided: plain(decided) },
  };
}

function plain(sentences: readonly string[]): readonly string[] {
  return sentences
    .slice(0, mostSentences)
    .map((sentence) => harmlessLine(sentence, longestSentence))
    .filter((sentence) => sentence !== '');
}
