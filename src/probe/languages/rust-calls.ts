import type { Node } from 'web-tree-sitter';
import { lastName, statementCalls } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { insert, parts, replace } from './nodes.js';
import { methodCall, statements } from './rust-syntax.js';
import { putBefore } from './tripwire.js';
import type { TextEdit } from './site.js';

/** Calls whose value nobody uses: statements, `let _ = ...`, and the last thing in a block without a value. */
const query = `[
  (expression_statement [(call_expression) (try_expression) (await_expression)] @expression) @site
  (let_declaration value: [(call_expression) (try_expression) (await_expression)] @expression) @site
  (block [(call_expression) (try_expression) (await_expression)] @expression @site .)
]`;

/** What hangs on to a call to get at, or rid of, its result. */
const resultGetter =
  /^(unwrap|expect|ok|unwrap_or_default|map_err|context|with_context|wrap_err|await|boxed)$/;

/** The call that does the work: `tx.commit()` of `tx.commit().await?`. */
function workingCall(expression: Node): Node | undefined {
  switch (expression.type) {
    case 'try_expression':
    case 'await_expression':
    case 'parenthesized_expression':
      return expression.firstNamedChild ? workingCall(expression.firstNamedChild) : undefined;
    case 'call_expression': {
      const method = methodCall(expression);
      const getter = method && resultGetter.test(method.name.text);
      const below = getter ? workingCall(method.receiver) : undefined;
      return below ?? expression;
    }
    default:
      return undefined;
  }
}

const loops = new Set(['for_expression', 'while_expression', 'loop_expression']);

/** True for a block whose value is nothing. */
function isUnit(block: Node): boolean {
  const owner = block.parent;
  if (!owner) return false;
  if (loops.has(owner.type)) return true;
  if (owner.type === 'function_item') return owner.childForFieldName('return_type') === null;
  return owner.type === 'if_expression' && owner.childForFieldName('alternative') === null;
}

function neverDone(node: Node): readonly TextEdit[] {
  return [insert(node.startIndex, 'if false { '), insert(node.endIndex, ' }')];
}

/** The block that a call ends, where it is no statement. */
function blockEndedBy(site: Node): Node | undefined {
  return site.parent?.type === 'block' && !/_(statement|declaration)$/.test(site.type)
    ? site.parent
    : undefined;
}

/** The statement without its call, as it compiles. */
function withoutCall(site: Node): readonly TextEdit[] | undefined {
  const block = blockEndedBy(site);
  if (!block || isUnit(block)) return neverDone(site);
  return returnsNothing(block) ? putBefore(site, 'if true { return Ok(()); }', statements) : undefined;
}

/** The body of a function that gives back `Result<(), E>`. */
function returnsNothing(block: Node): boolean {
  const owner = block.parent?.type === 'function_item' ? block.parent : undefined;
  return /^([\w:]+::)?\w*Result<\(\)[,>]/.test(owner?.childForFieldName('return_type')?.text ?? '');
}

/** Nothing but this call stands in the function: what is said of its body is enough. */
function isWholeBody(site: Node): boolean {
  const block = blockEndedBy(site);
  return block?.parent?.type === 'function_item' && parts(block).length < 2;
}

const registering =
  /^(route|service|configure|wrap|layer|nest|merge|mount|attach|manage|register\w*|init|try_init|install|set_hook|add_systems?|add_plugins?|set_var|remove_var|with_\w+|arg|subcommand)$/;
const cleaning =
  /^(drop|forget|close|shutdown|abort|clear_cache|reserve\w*|shrink_to\w*|sleep|yield_now|exit|flush_logs|kill|remove_file|remove_dir_all|join|park|unlock|enter|record|in_scope|instrument|tick)$/;
const telling = /(^|[.:])(log|tracing|logger|metrics?|span|histogram|counter|gauge|stats)\b/;
const displaying = /^(write_str|write_fmt|write_char|entry|field|entries|finish)$/;

function ignored(callee: string): string | undefined {
  const name = lastName(callee);
  if (registering.test(name)) return 'it registers or configures';
  if (cleaning.test(name)) return 'it cleans up, waits, or ends the program';
  if (displaying.test(name)) return 'it shapes text for people';
  return telling.test(callee) ? 'it logs or measures' : undefined;
}

/** `notify(&user)` of `notify(&user).await?`. */
function futureOf(expression: Node): Node | undefined {
  const below = expression.firstNamedChild;
  if (expression.type === 'await_expression') return below ?? undefined;
  if (expression.type === 'try_expression') return below ? futureOf(below) : undefined;
  const method = methodCall(expression);
  return method && resultGetter.test(method.name.text) ? futureOf(method.receiver) : undefined;
}

/** `let value = ...` has a use for it; only `let _ = ...` has not. */
function isDiscarded({ site }: Captures): boolean {
  return site.type !== 'let_declaration' || /^let\s+_\s*(:[^=]*)?=/.test(site.text);
}

function withCall(captures: Captures): Captures {
  const { expression } = captures;
  const call = expression && workingCall(expression);
  return call ? { ...captures, call } : captures;
}

const shared = statementCalls({
  query,
  without: () => [],
  lasts: (name) => /^(sync_all|sync_data)$/.test(name),
  ignored,
});

/** Calls made for their effect, with checks of access, commits and saves among them. */
export const effects: readonly FaultQuery[] = shared.map((fault) => ({
  ...fault,
  break(captures) {
    const known = withCall(captures);
    const { call, expression, site } = known;
    if (!call || !expression || !isDiscarded(captures) || isValue(call) || isTransaction(call))
      return undefined;
    // What is only awaited is a fault of its own.
    if (fault.kind === 'statement-call' && (isWholeBody(site) || dropped(captures))) return undefined;
    return fault.break(known) && withoutCall(site);
  },
  subject: (captures) => `the call ${quoted(withCall(captures)['call'] ?? captures.site)}`,
  arid: (captures) => fault.arid?.(withCall(captures)),
}));

/** Without a transaction its work would be gone too, which says nothing about lasting. */
function isTransaction(call: Node): boolean {
  return /^(\w*_)?transaction$/.test(methodCall(call)?.name.text ?? '') && /\|/.test(call.text);
}

/** `Ok(())`, `Some(x)` and `Err(e)` at the end of a block are values, not calls. */
function isValue(call: Node): boolean {
  return /^(Ok|Err|Some|Box::new|Self|[A-Z]\w*)$/.test(call.childForFieldName('function')?.text ?? '');
}

/** A future that nobody waits for does nothing at all. */
function dropped({ site, expression }: Captures): readonly TextEdit[] | undefined {
  const future = expression && futureOf(expression);
  const block = blockEndedBy(site);
  if (!expression || !future || (block && !isUnit(block))) return undefined;
  return [replace(expression, `drop(${future.text})`)];
}

const effect = shared.find(({ kind }) => kind === 'statement-call');

/** `notify(&user).await?;`: an await whose value nobody uses. */
export const awaits: FaultQuery = {
  kind: 'await',
  query,
  break(captures) {
    const known = withCall(captures);
    const sleeping = /\b(sleep|yield_now|tick|notified|changed|closed|join)\b/.test(
      known['call']?.text ?? '',
    );
    const isEffect = known['call'] !== undefined && effect?.break(known) !== undefined;
    return isEffect && !sleeping && isDiscarded(captures) ? dropped(captures) : undefined;
  },
  subject: (captures) => quoted(withCall(captures)['call'] ?? captures.site),
  arid: (captures) => effect?.arid?.(withCall(captures)),
};
