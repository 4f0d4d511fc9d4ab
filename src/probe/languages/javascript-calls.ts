import { isUnremarkable } from './fault-names.js';
import { boundaryNames, lastName, statementCalls } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { parts, replace } from './nodes.js';
import { calleeOf } from './unremarkable-statement.js';

const notForEffect =
  /^(super|import|require|expect|assert\w*|ok|invariant|Error\.captureStackTrace|Object\.(freeze|seal|preventExtensions)|performance\.\w+|process\.emitWarning|webidl\.\w+)$|^(assert|expect|chai|sinon)\./;
/** Listeners and timers taken away after use, and what only says how hard to work. */
const tidies =
  /(^|\.)(off|removeListener|removeEventListener|removeAllListeners|clearTimeout|clearInterval|clearImmediate|cancelAnimationFrame|unref|setMaxListeners|preventDefault|stopPropagation|revokeObjectURL)$/;
/** Text that passes over a screen, and a cache told to ask again. */
const passes =
  /(^|\.)(toast(\.\w+)?|enqueueSnackbar|(invalidate|refetch)(Queries)?|focus|blur|scroll(To|By|IntoView)?)$/;
/** Whoever waits for these waits for ever without them, which says nothing about the tests. */
const answers = /^(resolve|reject|next|done|cb|callback)$/;

/** `mkdir(folder, { recursive: true })`: in tests the folder is there, or the next line fails. */
function makesFolder(callee: string, { call }: Captures): boolean {
  if (/(^|\.)(ensureDir(Sync)?|mkdirp(\.sync)?)$/.test(callee)) return true;
  return /(^|\.)mkdir(Sync)?$/.test(callee) && /\brecursive: true\b/.test(call?.text ?? '');
}

function ignored(callee: string, captures: Captures): string | undefined {
  const { site } = captures;
  if (makesFolder(callee, captures)) return 'it only makes sure that a folder is there';
  if (tidies.test(callee) || passes.test(callee) || site.parent?.parent?.type === 'finally_clause')
    return 'it logs, measures, caches or cleans up';
  if (answers.test(callee)) return 'without it whoever called would wait for ever';
  return notForEffect.test(callee) ? 'it is not made for an effect' : undefined;
}

const statements = statementCalls({
  query: `(expression_statement [(call_expression) @call (await_expression (call_expression) @call)]) @site`,
  without: (statement) => [replace(statement, ';')],
  ignored,
});

/** A store of a user interface is told `commit('name', value)`, and buffers are flushed: neither makes anything last. */
function keepsInMemory({ site, call }: Captures): boolean {
  const name = call ? lastName(calleeOf(call)) : '';
  const argument = call?.childForFieldName('arguments')?.firstNamedChild;
  if (name === 'flush') return site.firstNamedChild?.type !== 'await_expression';
  return name === 'commit' && (argument?.type === 'string' || argument?.type === 'template_string');
}

/** Without what only keeps things in memory. */
function inEarnest(query: FaultQuery): FaultQuery {
  if (query.kind !== 'durability') return query;
  return {
    ...query,
    break: (captures) => (keepsInMemory(captures) ? undefined : query.break(captures)),
  };
}

/** What is awaited to let time pass, or to be told of an end. */
const onlyWaits =
  /^(sleep\w*|delay\w*|setTimeout|wait\w*|\w*[tT]ick|flush\w*|settle\w*|pause|disconnect|destroy|stop|shutdown|unmount|terminate|end|quit|exit)$/;

const awaits: FaultQuery = {
  kind: 'await',
  query: `(expression_statement (await_expression (call_expression) @call) @awaited) @site`,
  // Started and not waited for; its rejection must not end the process, which would be another fault.
  break: ({ awaited, call }) =>
    awaited && call && !onlyWaits.test(lastName(calleeOf(call)))
      ? [replace(awaited, `void ${call.text}`)]
      : undefined,
  arid(captures) {
    const { site, call } = captures;
    const callee = call ? calleeOf(call) : '';
    if (makesFolder(callee, captures)) return 'it only makes sure that a folder is there';
    const tidy = isUnremarkable(callee) || site.parent?.parent?.type === 'finally_clause';
    return tidy ? 'it logs, measures, caches or cleans up' : undefined;
  },
  subject: ({ call, site }) => quoted(call ?? site),
};

/** What a browser, a platform or a library emits by itself has its other side elsewhere. */
const platformEvents = new RegExp(
  `^(${[
    'error close end data open message connect disconnect connection connected disconnected exit finish ready listening',
    'request response upgrade trailers headers aborted abort drain readable timeout pause resume pipe unpipe spawn',
    'secureConnect session stream socket lookup goaway ping pong warning beforeExit SIG\\w+ uncaughtException',
    'unhandledRejection online offline add addDir change unlink unlinkDir raw all line history prompt',
    'progress click dblclick input submit reset load unload beforeunload DOMContentLoaded visibilitychange pageshow pagehide',
    'key(down|up|press) resize scroll focus\\w* blur mouse\\w+ pointer\\w+ touch\\w+ drag\\w* drop paste copy cut wheel',
    'contextmenu animation\\w+ transition\\w+ popstate hashchange storage toggle select invalid slide',
    '[\\w.]+\\.bs\\.\\w+ turbo:[\\w-]+ turbolinks:[\\w-]+ htmx:\\w+ -+\\w+',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/** These names say something only as methods of what tells or listens. */
const tooCommon = /^(process|handle|worker|produce|consume|notify|trigger|send|listen)$/;

const names = boundaryNames(
  `(call_expression function: [(identifier) @callee (member_expression) @callee] arguments: (arguments . (string (string_fragment) @content) @site))`,
);

/** The names of channels, queues and events; `response.send('text')` sends what it is given. */
const boundaries: FaultQuery = {
  ...names,
  break(captures) {
    const { site, callee } = captures;
    const name = lastName(callee?.text ?? '');
    const alone = parts(site.parent ?? site).length === 1;
    const vague = tooCommon.test(name) && (callee?.type === 'identifier' || alone);
    return vague ? undefined : names.break(captures);
  },
  arid: ({ content }) =>
    platformEvents.test(content?.text ?? '') ? 'its other side is the platform' : undefined,
};

/** What is lost with a call: its effect, waiting for it, the name it was given. */
export const calls: readonly FaultQuery[] = [...statements.map(inEarnest), awaits, boundaries];
