import type { Node } from 'web-tree-sitter';
import { isAuthorisation, isDurability } from './fault-names.js';
import { lastName, statementCalls } from './fault-queries.js';
import type { FaultQuery } from './faults.js';
import { cut, replace } from './nodes.js';
import { argumentsOf, isRunLater, isStatement, isTail, methodAround, methodName } from './ruby-syntax.js';
import type { TextEdit } from './site.js';

/** Words of the language, of its tools and of loading; and calls that only end the method. */
const noEffect =
  /^(raise|fail|throw|abort|exit!?|catch|loop|require|require_relative|load|autoload|include|extend|prepend|attr_\w+|private\w*|public\w*|protected|module_function|alias_method|define_method|lambda|proc|binding|byebug|debugger|super|block_given\?|freeze|skip_\w+|verify_authorized|verify_policy_scoped|gem|yield_self|sleep|select|wait_readable|wait_writable|srand|instance_variable_get|with_indifferent_access|reload|reset_column_information|at_exit|trap|helper|fresh_when|expires_in|expires_now|no_store|benchmark)$/;
const lasting = /^(update|update_columns?|update_attributes?|create|destroy|insert_all|upsert_all|touch)!?$/;
/** The value of such a call is seldom what its method is for, though it comes last. */
const effects =
  /!$|^(save|update\w*|create|destroy\w*|delete\w*|deliver\w*|perform_(later|async|in|at)|enqueue\w*|publish\w*|broadcast\w*|notify\w*|render|redirect_to|redirect_back|head|touch|push|unshift|add|remove|increment|decrement|set|clear|reset_\w+|mark_\w+|send_\w+|track\w*|sign_in|sign_out|invite\w*|subscribe|unsubscribe|<<)$/;

/** True for the name of a call that is made for what it does. */
export function isEffect(name: string): boolean {
  return effects.test(name);
}

/** Views and administration pages written in Ruby: tags and fields are what people see. */
const drawing =
  /^(div|span|p|h[1-6]|ul|ol|li|a|br|hr|img|svg|path|table|tr|td|th|thead|tbody|dl|dt|dd|code|pre|section|article|header|footer|nav|form|label|input|button|strong|em|small|plain|whitespace|text|concat|safe_concat|content_tag|link_to|button_to|image_tag|field|add_breadcrumb|breadcrumb|content_for|provide|panel|column|row|attributes_table)$/;

function without(statement: Node): readonly TextEdit[] | undefined {
  const name = methodName(statement);
  if (!isStatement(statement) || !isRunLater(statement) || noEffect.test(name)) return undefined;
  // What stands in a block has its own sites.
  if (statement.childForFieldName('block')) return undefined;
  if (/\b(std(out|err)|STD(OUT|ERR)|io)\.flush$/.test(statement.text)) return undefined;
  // Rails renders by these blocks; without one there is no answer at all.
  if (/^(format|json|xml|t|config|mail|wants)$/.test(statement.childForFieldName('receiver')?.text ?? ''))
    return undefined;
  if (isTail(statement)) {
    const wanted = isEffect(name) || isDurability(name) || isAuthorisation(name);
    const asked = methodAround(statement)?.childForFieldName('name')?.text.endsWith('?');
    if (!wanted || asked || (statement.type === 'identifier' && !/!$|^save$/.test(name))) return undefined;
  }
  return [replace(statement, 'nil')];
}

const calls = statementCalls({
  query: `[(call) (identifier)] @call @site`,
  without,
  lasts: (name) => name.endsWith('!') && lasting.test(name),
  ignored: (callee) =>
    drawing.test(callee)
      ? 'it draws a page'
      : /(^|\.)(assert\w*|expect)$|Notifications\.|(^|\.)cache\./.test(callee)
        ? 'it is not made for an effect'
        : undefined,
});

const holding = /^(transaction|with_lock|synchronize|with_advisory_lock!?|with_transaction|atomically)$/;

/** `Post.transaction do ... end` runs its block and holds nothing. */
const blocks: FaultQuery = {
  kind: 'durability',
  query: `(call method: (identifier) @method block: (_) @block) @site`,
  break: ({ site, method, block }) => {
    if (!block || !holding.test(method?.text ?? '') || block.childForFieldName('parameters'))
      return undefined;
    return isRunLater(site)
      ? [{ start: site.startIndex, end: block.startIndex, replacement: 'nil.then ' }]
      : undefined;
  },
  subject: ({ site, block }) => {
    const held = site.text.slice(0, (block?.startIndex ?? site.endIndex) - site.startIndex).trim();
    return `"${held}" around the block`;
  },
};

/** `Post.lock.find(1)` reads without locking. */
const lockedReads: FaultQuery = {
  kind: 'durability',
  query: `(call receiver: (_) @receiver method: (identifier) @method !block) @site`,
  break: ({ site, receiver, method }) => {
    const chained = site.parent?.type === 'call' && site.parent.childForFieldName('receiver')?.id === site.id;
    const [mode, ...more] = argumentsOf(site);
    if (!receiver || !chained || method?.text !== 'lock' || more.length > 0) return undefined;
    if (mode && mode.type !== 'string' && mode.type !== 'true') return undefined;
    return [cut(receiver.endIndex, site.endIndex)];
  },
  subject: ({ site }) => `the lock of "${lastName(site.childForFieldName('receiver')?.text ?? '')}"`,
};

/** Statements whose loss only their effect shows, and what makes effects last. */
export const statementFaults: readonly FaultQuery[] = [...calls, blocks, lockedReads];
