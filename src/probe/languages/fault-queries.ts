import type { Node } from 'web-tree-sitter';
import { boundaryPart, isAuthorisation, isDurability, isIsolation, isUnremarkable } from './fault-names.js';
import { quoted } from './fault-sites.js';
import type { Captures, FaultQuery } from './faults.js';
import { insert, parts, replace } from './nodes.js';
import type { FaultKind, TextEdit } from './site.js';
import { calleeOf, isUnremarkableStatement } from './unremarkable-statement.js';

// What these kinds of fault have in common in every language; a language gives the query and the words.

/** An `if` whose body only refuses. Captures: `@site`, `@condition`, `@body`. */
export interface Guards {
  readonly query: string;
  /** A statement with which a function refuses: `raise`, `throw`, `return Err(...)`, `abort()`. */
  readonly refuses: (statement: Node) => boolean;
  /** The condition so that it never holds; keeps its names in use where a compiler asks for that. */
  readonly never: (condition: string) => string;
  /** True where the guard only passes on an error that it got: `if err != nil { return err }`. */
  readonly passesOn?: (captures: Captures) => boolean;
}

export function guards({ query, refuses, never, passesOn }: Guards): FaultQuery {
  return {
    kind: 'guard',
    query,
    break({ condition, body }) {
      if (!condition || !body) return undefined;
      // Without braces or indentation the body is the one statement.
      const statements = /block|body|then|suite|statement_list|compound_statement/.test(body.type)
        ? parts(body)
        : [body];
      const last = statements.at(-1);
      const before = statements.slice(0, -1);
      const refusing =
        last !== undefined &&
        refuses(last) &&
        before.every((one) => refuses(one) || isUnremarkableStatement(one));
      return refusing ? [replace(condition, never(condition.text))] : undefined;
    },
    subject: ({ site, condition }) => `the guard ${quoted(condition ?? site)}`,
    arid(captures) {
      if (passesOn?.(captures)) return 'it only passes on an error that something else has found';
      return impossible.test(captures['body']?.text ?? '')
        ? 'it says itself that it cannot happen'
        : undefined;
    },
  };
}

/** What a guard says that only tells readers, or a type checker, what holds anyway. */
const impossible =
  /\bunreachable\b|\b(is|be) impossible\b|\bshould(n't| not| never) (ever )?(happen|occur|be (possible|reached|called)|get here|reach)|\b(cannot|can't|can not|must not|never) (happen|be reached|get here)s?\b|\bnot (yet )?implemented\b|\bNotImplementedError\W*$|\bassert_?never\b/i;

/** Last name of a callee: `commit` of `self.session.commit`. */
export function lastName(callee: string): string {
  return /([\w$]+[!?]?)\W*$/.exec(callee)?.[1] ?? callee;
}

/** Calls that are statements of their own. Captures: `@site` (the statement), `@call`. */
export interface StatementCalls {
  readonly query: string;
  /** The statement gone, in a form that still compiles. */
  readonly without: (statement: Node) => readonly TextEdit[] | undefined;
  /** What makes something last in this language, beyond what does so in all: `update!`. */
  readonly lasts?: (name: string) => boolean;
  /** Calls that are not made for an effect that a test could see: `super()`, assertions of a compiler. */
  readonly ignored?: (callee: string, captures: Captures) => string | undefined;
}

/** What the loss of such a call is, by what it is called. */
function kindOfCall(callee: string, lasts?: (name: string) => boolean): FaultKind {
  const name = lastName(callee);
  if (isDurability(name) || lasts?.(name)) return 'durability';
  return isAuthorisation(name) && !parserToken.test(name) ? 'authorisation' : 'statement-call';
}

/** Parsers check tokens too, of another sort: `checkSingleToken(node)`. */
const parserToken = /^_*(check|is|has|test)s?_?\w+_?tokens?$/i;

/** Receivers whose `flush()` and `save()` make nothing last. */
const keptNowhere =
  /(cache|memo|std(out|err)|logg?er|console|metrics?|tracer|progress)\w*(\(\))?[.:>!?-]+\w+[!?]?$/i;

/** Three kinds of fault from one query: lost checks of access, lost commits and locks, lost effects. */
export function statementCalls({ query, without, lasts, ignored }: StatementCalls): readonly FaultQuery[] {
  const kinds: readonly FaultKind[] = ['authorisation', 'durability', 'statement-call'];
  return kinds.map((kind) => ({
    kind,
    query,
    break({ site, call }) {
      return call && kindOfCall(calleeOf(call), lasts) === kind ? without(site) : undefined;
    },
    subject: ({ site, call }) => `the call ${quoted(call ?? site)}`,
    arid(captures) {
      const callee = captures['call'] ? calleeOf(captures['call']) : '';
      if (kind === 'statement-call' && isUnremarkable(callee))
        return 'it logs, measures, caches or cleans up';
      if (kind === 'durability' && keptNowhere.test(callee)) return 'a cache or a stream need not last';
      return ignored?.(callee, captures);
    },
  }));
}

/** `./orders`, `/` and `orders.json` are paths, not names that two sides agree on. */
const looksLikeFile =
  /^\.|^\/$|\.(js|mjs|cjs|ts|tsx|jsx|py|rb|go|java|php|rs|cs|json|ya?ml|toml|txt|html?|css|csv|png|jpe?g|gif|svg|md|xml|log|db|sqlite|sql|pdf|zip)$/i;

/** A name given to a call as text. Captures: `@site` (the call), `@callee`, `@content` (the text without quotes). */
export function boundaryNames(query: string): FaultQuery {
  return {
    kind: 'boundary-name',
    query,
    break({ callee, content }) {
      if (!callee || !content || boundaryPart(lastName(callee.text)) === undefined) return undefined;
      // One word of an address or a key, not a sentence or a path of a file.
      if (!/^[\w.:/#-]{3,80}$/.test(content.text) || looksLikeFile.test(content.text)) return undefined;
      return [insert(content.endIndex, '_counterproof')];
    },
    subject: ({ site, content }) => `the name ${quoted(content ?? site)}`,
  };
}

/** Conditions that isolate rows, given as `name: value` or `name=value` to a query. Captures: `@site`, `@name`. */
export function isolatingArguments(
  query: string,
  without: (argument: Node) => readonly TextEdit[] | undefined,
): FaultQuery {
  return {
    kind: 'predicate',
    query,
    break: ({ site, name }) => (name && isIsolation(name.text) ? without(site) : undefined),
    subject: ({ site }) => quoted(site),
  };
}

/** Comparisons. Captures: `@site`, `@operator`. */
export function comparisons(query: string): FaultQuery {
  const shifted: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
  return {
    kind: 'comparison',
    query,
    break({ operator }) {
      const other = operator && shifted[operator.text];
      return operator && other !== undefined ? [replace(operator, other)] : undefined;
    },
  };
}

/** Connectors of conditions. Captures: `@site`, `@operator`. */
export function connectors(query: string): FaultQuery {
  const swapped: Readonly<Record<string, string>> = { and: 'or', or: 'and', '&&': '||', '||': '&&' };
  return {
    kind: 'connector',
    query,
    break({ operator }) {
      const other = operator && swapped[operator.text];
      return operator && other !== undefined ? [replace(operator, other)] : undefined;
    },
  };
}

/** Conditions of branches. Captures: `@site` (the statement), `@condition`. */
export function conditions(query: string, negate: (condition: string) => string): FaultQuery {
  return {
    kind: 'condition',
    query,
    break: ({ condition }) => (condition ? [replace(condition, negate(condition.text))] : undefined),
    subject: ({ site, condition }) => `the condition ${quoted(condition ?? site)}`,
  };
}
