import { expect, test } from '@jest/globals';
import { complete, hold, modelAt, finding, type SampleAnswer } from './conversing.js';
import { call, refusals, startMessagesServer, text, type Answer, type Said } from './messages-server.js';

/** Numbers from 0 to 1 that a seed decides. */
function random(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
  };
}

const part: SampleAnswer = { findings: [finding], finished: false };

const sayings: readonly Said[] = [
  call('read_file', { path: 'a.py' }, 'Let me see.'),
  call('submit_findings', part),
  call('submit_findings', complete, 'Here it is.'),
  call('submit_findings', { findings: [], finished: true }),
  call('submit_findings', { findings: [{ claim: 'bad', line: 1 }], finished: true }),
  call('submit_findings', { finished: true }),
  text('All is well, there is nothing to find.'),
  { say: [] },
  text('{"findings": [], "finished": true}'),
];

/** What one request is answered; `whole` is what certainly arrives as it is. */
function draw(next: () => number): { readonly answer: Answer; readonly whole?: Said } {
  const said = sayings[Math.floor(next() * sayings.length)] ?? text('');
  const share = next();
  switch (Math.floor(next() * 12)) {
    case 0:
      return { answer: { ...said, transport: { cut: share * 0.95 } } };
    case 1:
      return { answer: { ...said, transport: { end: share * 0.95 } } };
    case 2:
      return { answer: { broken: 'reset' } };
    case 3:
      return { answer: share < 0.5 ? refusals.overloaded : refusals.limited };
    case 4:
      return { answer: share < 0.5 ? refusals.internal : refusals.unauthorised };
    case 5:
      return {
        answer: { ...said, stop: share < 0.5 ? 'refusal' : 'max_tokens' },
        ...(share < 0.5 ? {} : { whole: said }),
      };
    case 6:
      return { answer: { ...said, transport: { stall: share * 0.95 } } };
    default:
      return { answer: said, whole: said };
  }
}

/** Whether the last words of the model that arrived were a complete answer. */
function isComplete(said: Said | undefined): boolean {
  return (
    said?.say.some(
      (block) =>
        'tool' in block &&
        block.tool === 'submit_findings' &&
        (block.input === complete || JSON.stringify(block.input) === '{"findings":[],"finished":true}'),
    ) ?? false
  );
}

async function run(seed: number): Promise<'finished' | 'failed'> {
  const next = random(seed);
  const arrived: (Said | undefined)[] = [];
  const server = await startMessagesServer(() => {
    const { answer, whole } = draw(next);
    arrived.push(whole);
    return answer;
  });
  const patience = { firstByte: 2, nextByte: 0.3, retries: 1 };
  const { conversation, received } = await hold(await modelAt(server.url, { patience }));
  await server.close();
  const { kind } = conversation.end;
  const context = { seed, end: conversation.end };
  expect({ ...context, kind }).toEqual({
    ...context,
    kind: isComplete(arrived.at(-1)) ? 'finished' : 'failed',
  });
  expect({ ...context, complete: received.some(({ finished }) => finished) }).toEqual({
    ...context,
    complete: kind === 'finished',
  });
  return kind;
}

test('of 500 conversations over a bad line none is finished without a complete answer', async () => {
  const ends: string[] = [];
  for (let at = 0; at < 500; at += 25) {
    ends.push(...(await Promise.all(Array.from({ length: 25 }, (_, offset) => run(at + offset)))));
  }
  const finished = ends.filter((end) => end === 'finished').length;
  // Neither way is rare, or this would show nothing.
  expect(finished).toBeGreaterThan(100);
  expect(500 - finished).toBeGreaterThan(100);
}, 120_000);
