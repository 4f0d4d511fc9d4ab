import { BadRequestError, type Anthropic } from '@anthropic-ai/sdk';
import type { BetaMessageStream } from '@anthropic-ai/sdk/lib/BetaMessageStream';
import type { BetaRunnableTool } from '@anthropic-ai/sdk/lib/tools/BetaRunnableTool';
import type { BetaToolRunner } from '@anthropic-ai/sdk/lib/tools/BetaToolRunner';
import type { BetaMessageParam, BetaToolChoice } from '@anthropic-ai/sdk/resources/beta/messages';
import { masker } from '../domain/secrets.js';
import { defaultMaxTokens, defaultPatience, type ModelAccess } from './access.js';
import { Account } from './account.js';
import { Answering } from './answering.js';
import { limitFailure, planCall, type Plan } from './budget.js';
import { markedSystem } from './cache-marks.js';
import type { Lost } from './bounded-fetch.js';
import type { Client } from './client.js';
import type { Conversation, ConversationRequest } from './conversation.js';
import { Deadline } from './deadline.js';
import { endOf, givenUp, notAnswered } from './endings.js';
import { failureOf } from './failure.js';
import { History } from './history.js';
import { maskSecrets } from './masking.js';
import { offerTools } from './offered-tools.js';
import { LostReply, readReply, type Reply } from './reply.js';
import { recordReply, recordResults, Utterances } from './utterances.js';

type End = Conversation['end'];

/** How many replies of a conversation may be lost on the way and asked for again. */
const mostLost = 2;

/** Holds one conversation to its end. Only a bug throws. */
export async function converse(
  client: Client,
  access: ModelAccess,
  request: ConversationRequest,
): Promise<Conversation> {
  const deadline = new Deadline(request.limits.seconds);
  const talk = new Talk(client, access, request, deadline);
  try {
    return await talk.hold();
  } finally {
    deadline.close();
    talk.firstToken();
  }
}

class Talk {
  readonly #request: ConversationRequest;
  readonly #access: ModelAccess;
  readonly #endpoint: string;
  readonly #deadline: Deadline;
  readonly #answering = new Answering();
  readonly #account = new Account();
  readonly #history: History;
  readonly #utterances: Utterances;
  readonly #mask: (text: string) => string;
  readonly #anthropic: Anthropic;
  readonly #tools: BetaRunnableTool[];
  readonly #bugs: unknown[] = [];
  #turns = 0;
  #lost = 0;
  #isReminded = false;
  #isClosing = false;
  #mayForce = true;
  #hasFirstToken = false;

  constructor(client: Client, access: ModelAccess, asked: ConversationRequest, deadline: Deadline) {
    // Only what is known to be one: the code that is read may be about keys, and is quoted word for word.
    const hide = (text: string): string => masker(client.secrets)(text);
    const [system, shared, task] = [hide(asked.system), hide(asked.shared), hide(asked.task)];
    const request = { ...asked, system, shared, task };
    this.#request = request;
    this.#access = access;
    this.#endpoint = client.endpoint;
    this.#deadline = deadline;
    this.#mask = (text) => maskSecrets(text, client.secrets);
    this.#utterances = new Utterances(this.#mask);
    this.#anthropic = client.within({
      ...(access.patience ?? defaultPatience),
      timeLeft: () => deadline.millisecondsLeft,
      onAgain: (lost) => this.#askedAgain(lost),
    });
    this.#tools = offerTools(request, {
      answering: this.#answering,
      isClosing: () => this.#isClosing,
      mask: hide,
      onBug: (error) => this.#bugs.push(error),
    });
    this.#history = new History(shared, task, JSON.stringify([system, this.#tools]).length);
    for (const text of [system, shared, task]) this.#utterances.add('counterproof', text);
  }

  firstToken(): void {
    if (this.#hasFirstToken) return;
    this.#hasFirstToken = true;
    this.#request.onFirstToken?.();
  }

  async hold(): Promise<Conversation> {
    let end: End | undefined;
    while (!end) end = await this.#run();
    const { usage, firstUsage } = this.#account;
    return {
      end: end.kind === 'failed' ? { ...end, why: this.#mask(end.why) } : end,
      usage,
      ...(firstUsage ? { firstUsage } : {}),
      seconds: this.#deadline.secondsSpent,
      utterances: this.#utterances.all,
    };
  }

  /** To the end, or until something has to be asked again, which takes a new run. */
  async #run(): Promise<End | undefined> {
    let plan = this.#plan();
    if ('kind' in plan) return plan;
    const runner = this.#runner(plan);
    for await (const stream of runner) {
      const reply = await this.#read(stream, plan);
      if (reply === 'again') return undefined;
      if ('kind' in reply) return reply;
      const end = (await this.#take(runner, reply, plan)) ?? this.#limit(plan);
      if (end) return end;
      plan = this.#plan();
      if ('kind' in plan) return plan;
      runner.setMessagesParams({ ...runner.params, ...this.#parameters(plan) });
    }
    return limitFailure('turns', this.#request.limits);
  }

  /** Sends the whole conversation every time: nothing is kept on a server, and every server understands it. */
  #runner(plan: Plan): BetaToolRunner<true> {
    const { model, effort } = this.#access;
    return this.#anthropic.beta.messages.toolRunner(
      {
        ...this.#parameters(plan),
        model,
        system: markedSystem(this.#request.system),
        tools: this.#tools,
        max_iterations: this.#request.limits.turns,
        thread: false,
        stream: true,
        ...(effort ? { output_config: { effort } } : {}),
      },
      { signal: this.#deadline.signal },
    );
  }

  #parameters(plan: Plan): {
    messages: BetaMessageParam[];
    max_tokens: number;
    tool_choice?: BetaToolChoice;
  } {
    const isForced = plan.last !== undefined && this.#mayForce;
    return {
      messages: this.#history.marked(),
      max_tokens: plan.maxTokens,
      ...(isForced ? { tool_choice: { type: 'tool', name: this.#request.answer } } : {}),
    };
  }

  #plan(): Plan | Extract<End, { kind: 'failed' }> {
    const { limits, answer } = this.#request;
    const plan = planCall(limits, this.#access.maxTokens ?? defaultMaxTokens, {
      turns: this.#turns,
      usage: this.#account.usage,
      secondsLeft: this.#deadline.millisecondsLeft / 1000,
      prompt: this.#account.nextPrompt(this.#history.characters),
    });
    if ('kind' in plan) return plan;
    if (plan.last && !this.#isClosing) {
      this.#isClosing = true;
      this.#tell(
        `This is the last turn: call ${answer} now, with what is established. No other tool is run any more.`,
      );
    }
    this.#request.onProgress?.(`asks the model, turn ${this.#turns + 1}`);
    return plan;
  }

  /** After the last call that a limit allows. */
  #limit({ last }: Plan): End | undefined {
    return last && limitFailure(last, this.#request.limits);
  }

  async #read(stream: BetaMessageStream, plan: Plan): Promise<Reply | End | 'again'> {
    try {
      const reply = await readReply(stream, () => this.firstToken());
      this.#turns += 1;
      this.#account.charge(reply.message.usage, { prompt: this.#history.characters, reply: reply.size });
      return reply;
    } catch (error) {
      if (this.#deadline.signal.aborted) return limitFailure('time', this.#request.limits);
      if (error instanceof LostReply) this.#account.chargeLost(this.#history.characters);
      return this.#mayAskAgain(error, plan)
        ? 'again'
        : failureOf(error, { endpoint: this.#endpoint, model: this.#access.model });
    }
  }

  /** The client sends a request again by itself: whoever waits, and whoever pays, has to know. */
  #askedAgain(lost: Lost): void {
    // It may have been read and answered, to nobody.
    if (lost.kind === 'silent') this.#account.chargeLost(this.#history.characters);
    this.#request.onProgress?.(`${wordsOf(lost)}, asks again`);
  }

  #mayAskAgain(error: unknown, plan: Plan): boolean {
    // A model that always thinks cannot be made to call a tool; it is told to in words.
    if (error instanceof BadRequestError && plan.last && this.#mayForce) {
      this.#mayForce = false;
      return true;
    }
    const isChance = error instanceof LostReply && (error.how === 'broken-off' || error.how === 'bad-input');
    if (!isChance || this.#lost >= mostLost) return false;
    this.#lost += 1;
    this.#request.onProgress?.('the answer was lost on the way, asks again');
    return true;
  }

  async #take(runner: BetaToolRunner<true>, reply: Reply, plan: Plan): Promise<End | undefined> {
    const { content } = reply.message;
    recordReply(this.#utterances, content);
    const end = endOf(reply);
    if (end) return end;
    this.#history.reply(content);
    if (!content.some(({ type }) => type === 'tool_use')) return this.#remind(plan);
    const results = await this.#deadline.inTime(runner.generateToolResponse());
    if (this.#bugs.length > 0) throw this.#bugs[0];
    if (!results) return limitFailure('time', this.#request.limits);
    const blocks = typeof results.content === 'string' ? [] : results.content;
    recordResults(this.#utterances, content, blocks);
    this.#history.answer(blocks);
    return this.#standing();
  }

  #standing(): End | undefined {
    const state = this.#answering.afterTurn();
    if (state === 'finished') return { kind: 'finished' };
    return state === 'open' ? undefined : givenUp;
  }

  #remind({ last }: Plan): End | undefined {
    if (this.#isReminded) return notAnswered;
    if (last) return undefined;
    this.#isReminded = true;
    this.#tell(
      `Nothing was received yet that completes your answer. Call ${this.#request.answer}: it is the only way to answer.`,
    );
    return undefined;
  }

  #tell(text: string): void {
    this.#history.tell(text);
    this.#utterances.add('counterproof', text);
  }
}

function wordsOf(lost: Lost): string {
  switch (lost.kind) {
    case 'silent':
      return `no answer in ${lost.seconds} seconds`;
    case 'unreachable':
      return 'the connection failed';
    case 'status':
      return `the server answered ${lost.status}`;
  }
}
