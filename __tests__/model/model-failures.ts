import { complete, finding } from './conversing.js';
import { begun, huge, type FailureCase } from './failure-case.js';
import { event } from './message-events.js';
import { call, text, type Answer } from './messages-server.js';

const answer = call('submit_findings', complete);
const partial = call('submit_findings', { findings: [finding], finished: false });
const misfit = call('submit_findings', { findings: 'none', finished: true });

/** An answer whose JSON lacks its end. */
function unfinished(stop: string): Answer {
  const block = { type: 'tool_use', id: 't', name: 'submit_findings', input: {} };
  const delta = { type: 'input_json_delta', partial_json: '{"findings": [], "finished": true' };
  const raw = [
    begun,
    event('content_block_start', { index: 0, content_block: block }),
    event('content_block_delta', { index: 0, delta }),
    event('content_block_stop', { index: 0 }),
    event('message_delta', { delta: { stop_reason: stop }, usage: { output_tokens: 5 } }),
    event('message_stop', {}),
  ];
  return { raw: raw.join('') };
}

/** What goes wrong with what the model says. */
export const modelFailures: Readonly<Record<string, FailureCase>> = {
  'tool input that is no object': {
    answers: { say: [{ tool: 'submit_findings', input: 'all fine' }] },
    reason: 'invalid',
    says: /no JSON object/,
    requests: 3,
  },
  'tool input that is no JSON': {
    answers: unfinished('tool_use'),
    reason: 'invalid',
    says: /no JSON object/,
  },
  refusal: {
    answers: text('I cannot help.', 'refusal'),
    reason: 'refused',
    says: /refused.*another model/,
    requests: 1,
  },
  'refusal with an answer': { answers: { ...answer, stop: 'refusal' }, reason: 'refused', says: /refused/ },
  'max_tokens in a sentence': {
    answers: text('I was about to', 'max_tokens'),
    reason: 'truncated',
    says: /cut off.*longer answers/,
    requests: 1,
  },
  'max_tokens in a tool call': {
    answers: unfinished('max_tokens'),
    reason: 'truncated',
    says: /cut off/,
    requests: 1,
  },
  'full context window': {
    answers: text('', 'model_context_window_exceeded'),
    reason: 'truncated',
    says: /smaller change/,
  },
  'empty answer': {
    answers: { say: [] },
    reason: 'no-answer',
    says: /without giving its answer/,
    requests: 2,
  },
  'only words': {
    answers: text('All is well.'),
    reason: 'no-answer',
    says: /reminded.*another model/,
    requests: 2,
  },
  'words after a part of the answer': {
    answers: [partial, text('That is it.'), text('Yes.')],
    reason: 'no-answer',
    says: /without giving/,
    received: 1,
  },
  'a tool that is not there': {
    answers: call('run_shell', { command: 'ls' }),
    reason: 'out-of-turns',
    says: /12 turns.*allow it more/,
    requests: 12,
  },
  'the answer of another conversation': {
    answers: call('submit_ruling', complete),
    reason: 'out-of-turns',
    says: /turns/,
    requests: 12,
  },
  'reading for ever': {
    answers: call('read_file', { path: 'a.py' }),
    reason: 'out-of-turns',
    says: /turns/,
    requests: 12,
  },
  'reading for ever with few tokens': {
    answers: call('read_file', { path: 'a.py' }),
    reason: 'out-of-tokens',
    says: /50000 tokens.*raise it/,
    limits: { tokens: 50_000 },
  },
  'no tokens to begin with': {
    answers: answer,
    reason: 'out-of-tokens',
    says: /500 tokens/,
    limits: { tokens: 500 },
    requests: 0,
  },
  'an answer that does not fit': {
    answers: misfit,
    reason: 'invalid',
    says: /does not fit.*another model/,
    requests: 3,
  },
  'an answer that is turned down': {
    answers: call('submit_findings', { findings: [{ claim: 'bad', line: 1 }], finished: true }),
    reason: 'invalid',
    says: /does not fit/,
    requests: 3,
  },
  'a complete part beside one that does not fit': {
    answers: { say: [...answer.say, ...misfit.say] },
    reason: 'invalid',
    says: /does not fit/,
    received: 3,
  },
  'an answer of 10 MB': {
    answers: call('submit_findings', { findings: [{ claim: huge, line: 1 }], finished: true }),
    reason: 'invalid',
    says: /longer than any answer/,
    requests: 1,
  },
  'an answer of 10 MB in one event': {
    answers: {
      raw:
        begun +
        event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }) +
        event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: huge } }),
    },
    reason: 'invalid',
    says: /longer than any answer/,
    requests: 1,
  },
  'words of 10 MB': { answers: text(huge), reason: 'invalid', says: /longer than any answer/, requests: 1 },
  'parts without end': { answers: partial, reason: 'out-of-turns', says: /turns/, received: 12 },
};
