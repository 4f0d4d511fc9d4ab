import type { Node } from 'web-tree-sitter';
import { isAuthorisation } from './fault-names.js';
import { lastName } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { importedNames } from './go-imports.js';
import { argumentsOf, keepInUse, selectorOf } from './go-syntax.js';
import { cutElement, insert, replace } from './nodes.js';
import type { TextEdit } from './site.js';

const routing =
  /^(Handle(Func)?|GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD|Any|Add|Get|Post|Put|Patch|Delete|Method(Func)?|Route|Group|Mount)$/;

/** `RequireAdmin` of `middleware.RequireAdmin(roles)`; words that say only whether somebody is known count here too. */
function isCheck(middleware: Node): boolean {
  const callee =
    middleware.type === 'call_expression' ? middleware.childForFieldName('function') : middleware;
  if (!callee || !/^(identifier|selector_expression)$/.test(callee.type)) return false;
  const name = lastName(callee.text);
  return (
    isAuthorisation(name) || /^(auth|jwt|basicAuth|bearerAuth)$|(Auth|JWT)(Middleware|Required)?$/i.test(name)
  );
}

/** What a middleware is called by, which stays in use when its call is gone. */
function nameOf(middleware: Node): Node {
  return middleware.childForFieldName('function') ?? middleware;
}

/** `r.Use(auth)`, `r.With(auth).Get(...)`, `r.GET("/x", auth, show)`: one of the handlers is a check. */
const middlewares: FaultQuery = {
  kind: 'authorisation',
  query: `(call_expression function: (selector_expression) arguments: (argument_list (_) @site)) @call`,
  break({ site, call }) {
    const name = call && selectorOf(call)?.name;
    if (!call || name === undefined || !isCheck(site)) return undefined;
    const given = argumentsOf(call);
    const at = given.findIndex(({ id }) => id === site.id);
    const chained = name === 'Use' || name === 'With' || name === 'Group';
    const between = routing.test(name) && at > 0 && at < given.length - 1;
    if (!between && !(chained && (at > 0 || name !== 'Group'))) return undefined;
    if (name === 'Use' && given.length === 1) return withoutStatement(call);
    const used = keepInUse(call, [nameOf(site)]);
    return used && [...used, cutElement(given, at)];
  },
  subject: ({ site }) => `the middleware ${quoted(site)}`,
};

function withoutStatement(call: Node): readonly TextEdit[] | undefined {
  return call.parent?.type === 'expression_statement'
    ? [insert(call.startIndex, 'if false { '), insert(call.endIndex, ' }')]
    : undefined;
}

/** `mux.Handle("/x", requireLogin(show))`: the handler without what is around it. */
const wrappers: FaultQuery = {
  kind: 'authorisation',
  query: `(call_expression function: (selector_expression field: (field_identifier) @name) arguments: (argument_list (call_expression arguments: (argument_list . (_) @handler .)) @site .)) @call`,
  break({ site, name, handler, call }) {
    if (!call || !handler || !routing.test(name?.text ?? '') || !isCheck(site)) return undefined;
    if (!/^(identifier|selector_expression|call_expression|func_literal)$/.test(handler.type))
      return undefined;
    if (argumentsOf(call).length < 2) return undefined;
    const used = keepInUse(call, [nameOf(site)]);
    const plain = name?.text === 'Handle' ? asHandler(handler) : handler.text;
    return used && [...used, replace(site, plain)];
  },
  subject: ({ site }) => `the check ${quoted(site)}`,
};

/** What is checked may be a handler or a function, and only the check told which. */
function asHandler(handler: Node): string {
  if (/^http\.HandlerFunc$/.test(handler.childForFieldName('function')?.text ?? '')) return handler.text;
  const imported = importedNames(handler.tree.rootNode.text).get('http') === 'net/http';
  return imported
    ? `func(open any) http.Handler { if f, ok := open.(func(http.ResponseWriter, *http.Request)); ok { return http.HandlerFunc(f) }; return open.(http.Handler) }(${handler.text})`
    : handler.text;
}

/** Checks of access that stand around handlers, not in them. */
export const accessChecks: readonly FaultQuery[] = [middlewares, wrappers];
