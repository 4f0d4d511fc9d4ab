import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer, Script } from '../model/messages-server.js';

const folder = join(import.meta.dirname, '..', 'fixtures', 'cases');

const block = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ tool: z.string(), input: z.unknown() }),
]);

/** `key/conversation.json`: what a reader says; a conversation is known by texts that stand in its prompt. */
const scriptSchema = z.strictObject({
  conversations: z.array(
    z.strictObject({
      id: z.string(),
      when: z.array(z.string()).min(1),
      turns: z.array(z.array(block).min(1)),
    }),
  ),
});

const outOfScript: Answer = { status: 400, type: 'invalid_request_error', message: 'no answer was written' };

/** Plays a written conversation; what it does not foresee is refused. */
export function playing(...path: readonly string[]): Script {
  const { conversations } = scriptSchema.parse(JSON.parse(readFileSync(join(folder, ...path), 'utf8')));
  return ({ text, turn }) => {
    const conversation = conversations.find(({ when }) => when.every((part) => text.includes(part)));
    const say = conversation?.turns[turn];
    return say === undefined ? outOfScript : { say };
  };
}
