import type { Node } from 'web-tree-sitter';
import { lastName, statementCalls } from './fault-queries.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { isErrorValue } from './go-guards.js';
import { isError, resultsOf } from './go-results.js';
import { argumentsOf, onlyOf, selectorOf, statements, statementsOf } from './go-syntax.js';
import { ancestor, insert, parts } from './nodes.js';
import type { TextEdit } from './site.js';
import { putBefore } from './tripwire.js';

/** The ways in which Go writes a call that is made for its effect: most of them say what they do with its error. */
const query = `[
  (expression_statement (_) @expression)
  (assignment_statement right: (expression_list . (_) @expression .))
  (short_var_declaration right: (expression_list . (_) @expression .))
  (if_statement initializer: (_ right: (expression_list . (_) @expression .)) !alternative)
  (return_statement (expression_list . (_) @expression .))
] @site`;

/** What hangs on to a call to get at its error: `.Error` of GORM, `.Err()` of Redis clients. */
const errorGetter = /^(Error|Err|Result)$/;

/** The call that does the work: `db.Save(x)` of `db.Save(x).Error`. */
function workingCall(expression: Node): Node | undefined {
  if (expression.type === 'selector_expression') {
    const operand = expression.childForFieldName('operand');
    return operand && expression.childForFieldName('field')?.text === 'Error'
      ? workingCall(operand)
      : undefined;
  }
  if (expression.type !== 'call_expression') return undefined;
  const selector = selectorOf(expression);
  const getter = selector && errorGetter.test(selector.name) && argumentsOf(expression).length === 0;
  return getter && selector.operand.type === 'call_expression' ? workingCall(selector.operand) : expression;
}

function stands(statement: Node): boolean {
  return statement.parent?.type === 'statement_list';
}

/** The code is still there, so that everything it uses stays in use. */
function neverDone(statement: Node): readonly TextEdit[] {
  return [insert(statement.startIndex, 'if false { '), insert(statement.endIndex, ' }')];
}

/** A call that gives an error, and now always gives none. */
function noError(expression: Node): readonly TextEdit[] {
  return [
    insert(expression.startIndex, 'func() error { if false { return '),
    insert(expression.endIndex, ' }; return nil }()'),
  ];
}

/** Names on the left of an assignment; `_` stands for what nobody wants. */
function targetsOf(assignment: Node): readonly string[] {
  const left = assignment.childForFieldName('left');
  return left ? parts(left).map(({ text }) => text) : [];
}

function isErrorName(name: string | undefined): boolean {
  return name !== undefined && /^(err|\w+Err)$/.test(name);
}

/** The statement without its call, as it compiles; undefined where more than an error comes back. */
function withoutCall(statement: Node): readonly TextEdit[] | undefined {
  if (!stands(statement)) return undefined;
  const assignment = statement.childForFieldName('initializer') ?? statement;
  const targets = targetsOf(assignment);
  const wanted = targets.filter((name) => name !== '_');
  const expression = onlyOf(assignment.childForFieldName('right'));
  switch (statement.type) {
    case 'expression_statement':
      return neverDone(statement);
    case 'if_statement': {
      const tested = `${targets.at(-1)} != nil`;
      const only = wanted.length === 1 && isErrorName(targets.at(-1));
      return only && statement.childForFieldName('condition')?.text === tested
        ? neverDone(statement)
        : undefined;
    }
    case 'return_statement':
      return returnsOnlyError(statement)
        ? putBefore(statement, 'if true { return nil }', statements)
        : undefined;
    default:
      if (targets.length > 0 && wanted.length === 0 && statement.type === 'assignment_statement')
        return neverDone(statement);
      return expression && targets.length === 1 && isErrorName(targets[0]) ? noError(expression) : undefined;
  }
}

function returnsOnlyError(statement: Node): boolean {
  const owner = ancestor(statement, statements.types.functions);
  const results = owner ? resultsOf(owner).types : [];
  return results.length === 1 && isError(results[0]);
}

const registering =
  /^(Handle(Func)?|GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD|Any|Route|Routes|Group|Mount|Use|Static\w*|Methods|NoRoute|AddCommand|SetArgs|(Bool|Int|String|Duration|Float64|StringSlice|Uint)\w*Var\w*|MarkFlag\w*|SetDefault|BindEnv|BindPFlag|AutomaticEnv|(Must)?Register\w*|SetUsage\w*|SetHelp\w*|SetFlags|SetPrefix|SetOutput|SetMaxOpenConns|SetMaxIdleConns|SetConnMaxLifetime|SetConnMaxIdleTime)$/;
const waiting = /^(Unlock|RUnlock|Add|Done|Go|Broadcast|Signal|Release)$/;
const cleaning =
  /^(cancel|stop|cleanup|Cancel|Stop|Shutdown|Close\w*|Cleanup|Drain|Grow|Reset|Rollback|RemoveAll|Exit|Seed|Gosched|GC|KeepAlive|SetFinalizer|recover|print|println|Do|Helper|Skip|ListenAndServe\w*|Serve)$/;
const telling =
  /(^|\.)(slog|klog|zap|logrus|zerolog|glog|log|logger|lg|l|metrics?|stats|otel|span|prometheus)\b|\.(Debug|Info|Warn|Warning|Error|Trace|Print|Log|Verbose)(f|ln|w|Context|\w*With\w*)?$/;

function ignored(callee: string, { call }: Captures): string | undefined {
  const name = lastName(callee);
  if (registering.test(name) || (/^(Get|Post|Put|Patch|Delete|Head|Options)$/.test(name) && isRoute(call)))
    return 'it registers or configures';
  if (
    /^R?Lock$/.test(name) &&
    call &&
    argumentsOf(call).length === 0 &&
    call.parent?.type === 'expression_statement'
  )
    return 'only two at once could tell, and no test brings that about reliably';
  if (
    waiting.test(name) &&
    (call ? argumentsOf(call).length < 2 : true) &&
    /^(mu|lock|wg|g|eg|group|cond|sem)\b|[mM]u(tex)?\.|[lL]ock\.|[wW]g\.|[sS]em\.|[cC]ond\.|WaitGroup/.test(
      callee,
    )
  )
    return 'it belongs to a lock or to waiting for others';
  if (cleaning.test(name)) return 'it cleans up, or ends the program';
  return telling.test(callee) ? 'it logs or measures' : undefined;
}

/** `r.Get("/users", list)` of a router. */
function isRoute(call: Node | undefined): boolean {
  const [first, ...more] = call ? argumentsOf(call) : [];
  return more.length > 0 && /^["`](\/|[A-Z]+ \/)?/.test(first?.text ?? '');
}

function isWait(call: Node): boolean {
  return selectorOf(call)?.name === 'Wait' && argumentsOf(call).length === 0;
}

/** Only gorm's transactions are taken off their work: see below. */
function isTransaction(call: Node): boolean {
  return selectorOf(call)?.name === 'Transaction' && argumentsOf(call)[0]?.type === 'func_literal';
}

/** What only returns is a value of its own: `return validate(x)` alone in a function. */
function isWholeBody(statement: Node): boolean {
  const owner = ancestor(statement, statements.types.functions);
  return statement.type === 'return_statement' && statementsOf(owner?.childForFieldName('body')).length < 2;
}

/** Captures with the call that does the work. */
function withCall(captures: Captures): Captures {
  const { expression } = captures;
  const call = expression && workingCall(expression);
  return call ? { ...captures, call } : captures;
}

const shared = statementCalls({ query, without: withoutCall, ignored });

/** Calls made for their effect, with checks of access, commits and saves among them. */
export const effects: readonly FaultQuery[] = shared.map((fault) => ({
  ...fault,
  break(captures) {
    const known = withCall(captures);
    const { call, expression, site } = known;
    if (!call || !expression || isWait(call) || isTransaction(call) || isErrorValue(expression))
      return undefined;
    if (call.childForFieldName('function')?.text === 'panic') return undefined;
    if (fault.kind === 'statement-call' && isWholeBody(site)) return undefined;
    return fault.break(known);
  },
  subject: (captures) => `the call ${quoted(withCall(captures)['call'] ?? captures.site)}`,
  arid: (captures) => (answers(withCall(captures)['call']) ? undefined : fault.arid?.(withCall(captures))),
}));

/** `fmt.Fprintln(w, ...)` is how a handler answers; only what goes to the terminal is a message. */
function answers(call: Node | undefined): boolean {
  const [writer] = call ? argumentsOf(call) : [];
  const prints = /^fmt\.Fprint(f|ln)?$/.test(call?.childForFieldName('function')?.text ?? '');
  return prints && writer !== undefined && !/^os\.|[lL]og|err|out/i.test(writer.text);
}

/** `db.Transaction(func(tx *gorm.DB) error { ... })` does its work without one. */
export const transactions: FaultQuery = {
  kind: 'durability',
  query: `(call_expression function: (selector_expression operand: (_) @database field: (field_identifier) @name) arguments: (argument_list . (func_literal parameters: (parameter_list) @parameters) @work) (#eq? @name "Transaction")) @site`,
  break({ site, database, parameters, work }) {
    if (!database || !work || !parameters || !/^\(\w+ \*gorm\.DB\)$/.test(parameters.text)) return undefined;
    return [
      { start: site.startIndex, end: work.startIndex, replacement: '(' },
      { start: work.endIndex, end: site.endIndex, replacement: `)(${database.text})` },
    ];
  },
  subject: ({ site }) => `the transaction ${quoted(site)}`,
};

/** `wg.Wait()` and `<-done`: where Go waits for what runs beside it, and uses no value of it. */
export const waits: readonly FaultQuery[] = [
  {
    kind: 'await',
    query,
    break({ site, expression }) {
      const call = expression && workingCall(expression);
      return call && isWait(call) ? withoutCall(site) : undefined;
    },
    subject: ({ site, expression }) => quoted(expression ?? site),
  },
  {
    kind: 'await',
    query: `(expression_statement (unary_expression operator: "<-" operand: (_) @channel)) @site`,
    break: ({ site, channel }) =>
      channel && stands(site) && !/^time\.|\.C$|sem|limit|slot|token/i.test(channel.text)
        ? neverDone(site)
        : undefined,
  },
];
