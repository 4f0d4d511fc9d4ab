import { z } from 'zod';
import type { ModelAccess, Patience } from '../../src/model/access.js';
import { connectModel } from '../../src/model/connect.js';
import type {
  AnswerTool,
  Conversation,
  ConversationLimits,
  ConversationRequest,
  Model,
  Tool,
} from '../../src/model/conversation.js';

export const secretKey = 'sk-ant-test-0123456789abcdefghij';

export const impatient: Patience = { firstByte: 5, nextByte: 5, retries: 2 };

const access: Omit<ModelAccess, 'endpoint'> = {
  credentials: { kind: 'key', key: secretKey },
  model: 'claude-test',
  version: '0.0.0',
  patience: impatient,
};

export async function modelAt(endpoint: string, others: Partial<ModelAccess> = {}): Promise<Model> {
  const model = await connectModel({ ...access, endpoint, ...others });
  if ('missing' in model) throw new Error(model.missing);
  return model;
}

const answerInput = z.object({
  findings: z.array(z.object({ claim: z.string().max(300), line: z.number().int() })),
  finished: z.boolean(),
});

export type SampleAnswer = z.infer<typeof answerInput>;

/** An answer tool like the specialists': claims starting with `bad` are turned down. */
export function answerTool(received: SampleAnswer[], name = 'submit_findings'): AnswerTool<SampleAnswer> {
  return {
    name,
    description: 'Gives the answer.',
    input: answerInput,
    receive(answer) {
      if (answer.findings.some(({ claim }) => claim.startsWith('bad'))) {
        return { kind: 'rejected', reply: 'The quote is not in the file.' };
      }
      received.push(answer);
      return answer.finished ? { kind: 'finished' } : { kind: 'continue', reply: 'Go on.' };
    },
  };
}

export const readFile: Tool<{ path: string }> = {
  name: 'read_file',
  description: 'Reads a file.',
  input: z.object({ path: z.string() }),
  run: async ({ path }) => `1| the text of ${path}`,
};

export const limits: ConversationLimits = { seconds: 20, tokens: 400_000, turns: 12 };

export interface Held {
  readonly conversation: Conversation;
  readonly received: readonly SampleAnswer[];
  readonly firstTokens: number;
  readonly progress: readonly string[];
}

/** Holds a conversation with a reading tool and an answer tool, and keeps what came of it. */
export async function hold(model: Model, changes: Partial<ConversationRequest> = {}): Promise<Held> {
  const received: SampleAnswer[] = [];
  const progress: string[] = [];
  let firstTokens = 0;
  const conversation = await model.converse({
    system: 'You read changes.',
    shared: 'diff --git a/a.py b/a.py\n+x = 1\n'.repeat(40),
    task: 'Find what is wrong.',
    tools: [readFile],
    answers: [answerTool(received), answerTool([], 'submit_ruling')],
    answer: 'submit_findings',
    limits,
    onFirstToken: () => {
      firstTokens += 1;
    },
    onProgress: (what) => {
      progress.push(what);
    },
    ...changes,
  });
  return { conversation, received, firstTokens, progress };
}

export const finding = { claim: 'x is wrong', line: 1 };

export const complete: SampleAnswer = { findings: [finding], finished: true };
