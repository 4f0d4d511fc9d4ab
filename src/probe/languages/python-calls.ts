import type { Node } from 'web-tree-sitter';
import { isAuthorisation, isDurability, isUnremarkable } from './fault-names.js';
import { boundaryNames, lastName, statementCalls } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { parts, replace } from './nodes.js';
import { calleeOf } from './unremarkable-statement.js';

const notForEffect =
  /^(super\(.*\)\.__\w+__$|assert|pytest|unittest|warnings\.|random\.seed|sys\.path\.|gc\.|signal\.signal|atexit\.|messages\.(success|info|warning|error|debug|add_message)$|(functools\.)?update_wrapper$|typing\.|(plt|fig|ax|axs|axes|cax|legend)\.)/;

function notForItsEffect(callee: string): string | undefined {
  return notForEffect.test(callee) ? 'it is not made for an effect' : undefined;
}

/** What stands in a `finally` tidies up after the work. */
function inFinally(statement: Node): boolean {
  return statement.parent?.parent?.type === 'finally_clause';
}

/** `click.echo("Done", err=True)` talks to whoever watches. */
function talks(call: Node | undefined): boolean {
  return call !== undefined && /(^|\.)s?echo$/.test(calleeOf(call)) && /\berr\s*=\s*True\b/.test(call.text);
}

/** `os.makedirs(folder, exist_ok=True)`: in tests the folder is there, or the next line fails. */
function makesFolder(callee: string, call: Node | undefined): boolean {
  return /(^|\.)(makedirs|mkdir)$/.test(callee) && /\bexist_ok\s*=\s*True\b/.test(call?.text ?? '');
}

const statements = statementCalls({
  query: `(expression_statement [(call) @call (await (call) @call)]) @site`,
  without: (statement) => [replace(statement, 'pass')],
  ignored(callee, { site, call }) {
    if (inFinally(site) || talks(call)) return 'it logs, measures, caches or cleans up';
    return makesFolder(callee, call) ? 'it only makes sure that a folder is there' : notForItsEffect(callee);
  },
});

/** These names are too common, outside of the libraries where they tell or listen, to say anything without an owner. */
const tooCommon = /^_*(process|handle|worker|listen)$/;

const names = boundaryNames(
  `(call function: (attribute) @callee arguments: (argument_list . (string (string_content) @content) @site))`,
);

/** The names of channels, queues and events; `connection.send("text")` sends what it is given. */
const boundaries: FaultQuery = {
  ...names,
  break(captures) {
    const name = lastName(captures['callee']?.text ?? '');
    const alone = parts(captures.site.parent ?? captures.site).length === 1;
    return tooCommon.test(name) || (name === 'send' && alone) ? undefined : names.break(captures);
  },
};

/** What is awaited to let time pass, to be told of an end, or to clean up. */
const onlyWaits = /^(sleep|wait\w*|join|drain|aclose|disconnect|shutdown)$/;

const awaits: FaultQuery = {
  kind: 'await',
  query: `(expression_statement (await (call) @call) @awaited) @site`,
  // A coroutine that nobody awaits never runs; nobody starts it as a task by mistake.
  break({ awaited, call }) {
    if (!awaited || !call) return undefined;
    const name = lastName(calleeOf(call));
    const saidBetter = isDurability(name) || isAuthorisation(name);
    return saidBetter || onlyWaits.test(name) ? undefined : [replace(awaited, call.text)];
  },
  arid({ call }) {
    const callee = call ? calleeOf(call) : '';
    return isUnremarkable(callee) ? 'it logs, measures, caches or cleans up' : notForItsEffect(callee);
  },
  subject: ({ call, site }) => quoted(call ?? site),
};

/** A coroutine that nobody awaits never runs: the lost `await` is the lost call. */
function withoutAwaited(query: FaultQuery): FaultQuery {
  if (query.kind !== 'statement-call') return query;
  return {
    ...query,
    break: (captures) =>
      captures.site.firstNamedChild?.type === 'await' ? undefined : query.break(captures),
  };
}

/** What is lost with a call: its effect, waiting for it, the name it was given. */
export const calls: readonly FaultQuery[] = [...statements.map(withoutAwaited), awaits, boundaries];
