import type { AnswerTool, Reception } from '../model/conversation.js';
import {
  findingsAnswer,
  rulingAnswer,
  synthesisAnswer,
  type FindingsAnswer,
  type RulingAnswer,
  type SynthesisAnswer,
} from './answer.js';

/** The one answer that a conversation takes. */
export type Receiver =
  | { readonly answer: 'submit_findings'; receive(input: FindingsAnswer): Reception }
  | { readonly answer: 'submit_ruling'; receive(input: RulingAnswer): Reception }
  | { readonly answer: 'submit_synthesis'; receive(input: SynthesisAnswer): Reception };

/** All three are offered in every conversation, so that what comes before the task is the same everywhere. */
export function answerTools(receiver: Receiver): readonly AnswerTool[] {
  const findings: AnswerTool<FindingsAnswer> = {
    name: 'submit_findings',
    description:
      'The answer of a specialist: everything that you found, with its proof. Call it once, or in parts with finished false; finding nothing is findings [] and finished true.',
    input: findingsAnswer,
    receive: receiver.answer === 'submit_findings' ? (input) => receiver.receive(input) : notAsked,
  };
  const ruling: AnswerTool<RulingAnswer> = {
    name: 'submit_ruling',
    description: 'The answer of somebody who examines a claim, and of nobody else.',
    input: rulingAnswer,
    receive: receiver.answer === 'submit_ruling' ? (input) => receiver.receive(input) : notAsked,
  };
  const synthesis: AnswerTool<SynthesisAnswer> = {
    name: 'submit_synthesis',
    description: 'The answer of whoever writes the synthesis, and of nobody else.',
    input: synthesisAnswer,
    receive: receiver.answer === 'submit_synthesis' ? (input) => receiver.receive(input) : notAsked,
  };
  return [findings, ruling, synthesis];
}

function notAsked(): Reception {
  return { kind: 'rejected', reply: 'This is not the answer that your task asks for.' };
}
