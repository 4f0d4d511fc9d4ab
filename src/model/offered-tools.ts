import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema';
import type { BetaRunnableTool } from '@anthropic-ai/sdk/lib/tools/BetaRunnableTool';
import { ToolError } from '@anthropic-ai/sdk/lib/tools/ToolError';
import { z } from 'zod';
import type { Answering } from './answering.js';
import type { AnswerTool, ConversationRequest, Tool } from './conversation.js';

/** What the tools have to do with the conversation they are offered in. */
export interface ToolDesk {
  readonly answering: Answering;
  /** Whether only the answer is still heard. */
  isClosing(): boolean;
  /** An answer of a tool as the model may be told it. */
  mask(text: string): string;
  /** What a tool threw: a mistake of this program, not of the model. */
  onBug(error: unknown): void;
}

/** All tools of a conversation, always in the same order and form, so that the cached prefix stays the same. */
export function offerTools(request: ConversationRequest, desk: ToolDesk): BetaRunnableTool[] {
  return [
    ...request.tools.map((tool) => readingTool(tool, request, desk)),
    ...request.answers.map((tool) => answerTool(tool, request, desk)),
  ];
}

function readingTool(tool: Tool, request: ConversationRequest, desk: ToolDesk): BetaRunnableTool {
  return runnable(
    tool,
    async (input) => {
      if (desk.isClosing()) throw new ToolError(`No tool is run any more: call ${request.answer}.`);
      request.onProgress?.(`runs ${tool.name}`);
      return desk.mask(await watched(desk, () => tool.run(input)));
    },
    () => {},
  );
}

function answerTool(tool: AnswerTool, request: ConversationRequest, desk: ToolDesk): BetaRunnableTool {
  const isOurs = tool.name === request.answer;
  const offered = runnable(
    tool,
    async (input) => {
      if (!isOurs) throw new ToolError(`This conversation is answered by ${request.answer} only.`);
      const { text: said, isError } = await watched(desk, async () => desk.answering.receive(tool, input));
      const text = desk.mask(said);
      if (isError) throw new ToolError(text);
      return text;
    },
    () => {
      if (isOurs) desk.answering.reject();
    },
  );
  // Strict schemas know only a part of JSON Schema; the rest is told in words, and zod holds to it.
  return Object.assign(offered, {
    strict: true,
    ...('input_schema' in offered ? { input_schema: strictSchema(offered.input_schema) } : {}),
  });
}

function strictSchema(schema: object): object {
  return transformJSONSchema({ ...schema, type: 'object' });
}

/** The name of the dialect, and bounds that every integer has, say nothing and would be paid for in every prompt. */
function withoutNoise<T extends object>(schema: T): T {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      const isBound = key === 'minimum' || key === 'maximum';
      const says = isBound ? Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER : key !== '$schema';
      return says ? value : undefined;
    }),
  );
}

/** Input that does not fit is answered in words, so that the model can mend it. */
function runnable(
  { name, description, input }: Pick<Tool, 'name' | 'description' | 'input'>,
  run: (input: unknown) => Promise<string>,
  onMisfit: () => void,
): BetaRunnableTool {
  const tool: BetaRunnableTool = betaZodTool({ name, description, inputSchema: input, run });
  return Object.assign(tool, {
    ...('input_schema' in tool ? { input_schema: withoutNoise(tool.input_schema) } : {}),
    parse(given: unknown) {
      const parsed = input.safeParse(given);
      if (parsed.success) return parsed.data;
      onMisfit();
      throw new ToolError(`The input does not fit:\n${z.prettifyError(parsed.error).slice(0, 4_000)}`);
    },
  });
}

/** The SDK tells the model whatever a tool throws; a mistake of ours must not end there. */
async function watched<T>(desk: ToolDesk, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    desk.onBug(error);
    throw error;
  }
}
