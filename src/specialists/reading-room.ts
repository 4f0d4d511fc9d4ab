import type { Change } from '../domain/change.js';
import type { Execution } from '../domain/execution.js';
import type { Conversation, ConversationLimits, Model } from '../model/conversation.js';
import { noUsage } from '../model/usage.js';
import { answerTools, type Receiver } from './answer-tools.js';
import { briefing } from './briefing.js';
import type { TestsOfLine } from './coverage.js';
import type { Sides } from './file-diffs.js';
import { neighboursOf } from './neighbours.js';
import type { Pack } from './packs.js';
import type { Prompts } from './read-rubrics.js';
import type { Rubric } from './rubric.js';
import { toolsFor } from './tools/index.js';

/** Everything that all conversations of one audit have in common. */
export interface ReadingRoom {
  readonly model: Model;
  readonly prompts: Prompts;
  readonly change: Change;
  readonly sides: Sides;
  readonly packs: readonly Pack[];
  readonly messages: readonly string[];
  readonly execution: Execution | undefined;
  readonly testsOfLine: TestsOfLine | undefined;
  readonly readers: readonly Rubric[];
}

export interface Talk {
  /** Number of the pack that is shown. */
  readonly pack: number;
  readonly task: string;
  readonly receiver: Receiver;
  readonly limits: ConversationLimits;
  onFirstToken?(): void;
  onProgress?(what: string): void;
}

/** One conversation about one pack: the same beginning for everybody, then the task. Never throws. */
export async function converse(room: ReadingRoom, talk: Talk): Promise<Conversation> {
  const { receiver, pack } = talk;
  try {
    return await room.model.converse({
      system: room.prompts.system,
      shared: await sharedText(room, pack),
      task: talk.task,
      tools: toolsFor({
        texts: room.sides.after,
        testsOfLine: room.testsOfLine,
        execution: room.execution,
      }),
      answers: answerTools(receiver),
      answer: receiver.answer,
      limits: talk.limits,
      onFirstToken: () => talk.onFirstToken?.(),
      onProgress: (what) => talk.onProgress?.(what),
    });
  } catch (error) {
    // Whatever it was, it must not look as though somebody had read the change.
    const message = error instanceof Error ? error.message : String(error);
    const why = `the conversation crashed: ${message}; this is a fault of Counterproof, please report it`;
    return { end: { kind: 'failed', reason: 'invalid', why }, usage: noUsage, seconds: 0, utterances: [] };
  } finally {
    talk.onFirstToken?.();
  }
}

async function sharedText(room: ReadingRoom, at: number): Promise<string> {
  const { change, sides, packs, messages, readers } = room;
  const pack = packs[at] ?? { pieces: [] };
  const changed = new Set(change.files.map(({ path }) => path));
  return briefing({
    change,
    messages,
    pack,
    part: { index: at + 1, of: packs.length },
    textOf: (path) => sides.after.text(path)?.text,
    files: sides.after.files,
    neighbours: await neighboursOf(pack, changed, sides.after),
    readers,
  });
}
