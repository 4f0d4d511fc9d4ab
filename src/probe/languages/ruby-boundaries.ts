import type { Node } from 'web-tree-sitter';
import { boundaryPart } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { insert, parts, replace } from './nodes.js';
import { failure, isInClassBody, isRunLater } from './ruby-syntax.js';
import type { TextEdit } from './site.js';

/** Everyday names of Ruby, or names that only people read. */
const otherwise = /^(send|process|handle|on|once|notify|trigger|produce|worker|listen)$/;
const further = /^(broadcast_\w+_to|broadcast_\w+_later_to|stream_from|queue_as)$/;

/** The text of a name, with what is filled in at run time as `x`. */
function nameText(node: Node): string {
  if (node.type === 'simple_symbol') return node.text.slice(1);
  return parts(node)
    .map((part) => (part.type === 'string_content' ? part.text : 'x'))
    .join('');
}

/** One word of an address or a key, not a sentence or a path of a file. */
function isAddress(text: string): boolean {
  return /^[\w.:/#-]{3,80}$/.test(text) && /[a-z]{2}/i.test(text) && !/^(\.|\/$)|\.\w{1,4}$/.test(text);
}

function renamed(name: Node): readonly TextEdit[] | undefined {
  // Nobody has to agree on the queue that everything goes to.
  if (!isAddress(nameText(name)) || nameText(name) === 'default') return undefined;
  return [insert(name.type === 'string' ? name.endIndex - 1 : name.endIndex, '_counterproof')];
}

/** `ActionCable.server.broadcast "chat"`, `stream_from "chat_#{id}"`, `redis.publish("events", ...)`. */
const calls: FaultQuery = {
  kind: 'boundary-name',
  query: `(call method: (identifier) @method arguments: (argument_list . [(string) (simple_symbol)] @name)) @site`,
  break: ({ site, method, name }) => {
    if (!method || !name || otherwise.test(method.text)) return undefined;
    if (boundaryPart(method.text) === undefined && !further.test(method.text)) return undefined;
    if (site.childForFieldName('receiver')?.text.endsWith('Notifications')) return undefined;
    return method.text === 'queue_as' || isRunLater(site) ? renamed(name) : undefined;
  },
  subject: ({ site, name }) => `the name ${quoted(name ?? site)}`,
};

/** `queue_as :mailers` of a job: asked for the name when something is put into the queue. */
const queues: FaultQuery = {
  ...calls,
  break: (captures) =>
    captures['method']?.text === 'queue_as' && isInClassBody(captures.site)
      ? calls.break(captures)
      : undefined,
  tripwire: ({ site }) => [replace(site, `queue_as { ${failure} }`)],
};

const otherCalls: FaultQuery = {
  ...calls,
  break: (captures) => (captures['method']?.text === 'queue_as' ? undefined : calls.break(captures)),
};

/** `sidekiq_options queue: :mailers`, `publish(event, routing_key: 'orders')`. */
const options: FaultQuery = {
  kind: 'boundary-name',
  query: `(call method: (identifier) @method arguments: (argument_list (pair key: (hash_key_symbol) @key value: [(string) (simple_symbol)] @name))) @site`,
  break: ({ method, key, name }) => {
    const known = /^(sidekiq_options|sidekiq_retry_in|set|publish|perform_later|enqueue|subscribe|produce)$/;
    if (!method || !key || !name || !known.test(method.text)) return undefined;
    return /^(queue|topic|routing_key|channel|exchange)$/.test(key.text) ? renamed(name) : undefined;
  },
  subject: ({ site, name }) => `the name ${quoted(name ?? site)}`,
};

/** Names that somebody elsewhere has to know. */
export const boundaryFaults: readonly FaultQuery[] = [queues, otherCalls, options];
