import type { Node } from 'web-tree-sitter';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { callOf } from './java-comparators.js';
import {
  annotationName,
  declarationOf,
  failing,
  failingDeclaration,
  javaSyntax,
  neverRun,
  withoutAnnotation,
} from './java-syntax.js';
import { ancestor, cut, descendants, replace } from './nodes.js';
import type { TextEdit } from './site.js';
import { failInBody } from './tripwire.js';

const writing = /^(save|delete|persist|merge|insert|update|remove|set|add|create|execute|flush|store|put)/;

/** One write is a transaction by itself; two have to stand or fall together. */
function writesTwice(method: Node): boolean {
  let writes = 0;
  for (const node of descendants(method)) {
    if (node.type === 'method_invocation' && writing.test(callOf(node)?.name ?? '')) writes++;
  }
  return writes > 1;
}

const transactions: FaultQuery = {
  kind: 'durability',
  query: `[(annotation) (marker_annotation)] @site`,
  break: ({ site }) => {
    const declaration = declarationOf(site);
    if (!declaration || annotationName(site) !== 'Transactional' || /readOnly\s*=\s*true/.test(site.text))
      return undefined;
    if (!failingDeclaration(site)) return undefined;
    return withoutAnnotation(site);
  },
  arid: ({ site }) => {
    const declaration = declarationOf(site);
    return declaration && !writesTwice(declaration) ? 'what it holds is one write at most' : undefined;
  },
  tripwire: ({ site }) => failingDeclaration(site) ?? [],
  subject: ({ site }) => `the annotation ${quoted(site)}`,
};

/** A lock that nobody else has keeps nobody out. */
const monitors: FaultQuery = {
  kind: 'durability',
  query: `(synchronized_statement (parenthesized_expression) @held) @site`,
  break: ({ held }) => (held ? [replace(held, '(new Object())')] : undefined),
  arid: ({ site }) =>
    /\b(wait|notify|notifyAll)\(/.test(site.text) ? 'what waits in it needs to hold it' : undefined,
  subject: ({ site }) => `the lock of ${quoted(site)}`,
};

const synchronizedMethods: FaultQuery = {
  kind: 'durability',
  query: `(method_declaration (modifiers "synchronized" @word) body: (block) @body) @site`,
  break: ({ word, body }) =>
    word && body && failInBody(body, javaSyntax)
      ? [
          cut(
            word.startIndex,
            word.nextSibling?.startIndex ?? word.parent?.nextSibling?.startIndex ?? word.endIndex,
          ),
        ]
      : undefined,
  arid: ({ site }) =>
    /\b(wait|notify|notifyAll)\(/.test(site.text) ? 'what waits in it needs to hold it' : undefined,
  tripwire: ({ body }) => (body && failInBody(body, javaSyntax)) ?? [],
  subject: ({ site }) => `the lock of "${site.childForFieldName('name')?.text}"`,
};

/** `users = repository.save(user)`: what comes back is mostly what went in. */
const savedValues: FaultQuery = {
  kind: 'durability',
  query: `(method_invocation object: (_) @owner name: (identifier) @name arguments: (argument_list . (_) @saved .)) @site`,
  break: ({ site, owner, name, saved }) => {
    if (
      !saved ||
      !/^(save|saveAndFlush)$/.test(name?.text ?? '') ||
      !/repo(sitory)?$/i.test(owner?.text ?? '')
    )
      return undefined;
    // Not one that the whole program is about to subscribe to.
    if (/\breactor\.core\b|\bio\.reactivex\b|\bUni<|\bio\.vertx\b/.test(site.tree.rootNode.text))
      return undefined;
    // A lambda may be one whose value nobody wants.
    return /^(expression_statement|lambda_expression)$/.test(site.parent?.type ?? '')
      ? undefined
      : [replace(site, saved.text)];
  },
  subject: ({ site }) => `the call ${quoted(site)}`,
  tripwire: ({ site }) => failing(site) ?? [],
};

const releases: Readonly<Record<string, string>> = { lock: 'unlock', acquire: 'release' };

/** Statements of the method that call `name` on what `owner` says. */
function callsOn(method: Node, owner: string, name: string): readonly Node[] {
  const found: Node[] = [];
  for (const node of descendants(method)) {
    const call = node.type === 'expression_statement' ? callOf(node.firstNamedChild) : undefined;
    if (call?.name === name && call.receiver?.text === owner) found.push(node);
  }
  return found;
}

/**
 * A statement that makes something last. A lock goes with what gives it back, or that would fail;
 * undefined where the two cannot be seen to belong together.
 */
export function withoutLasting(statement: Node): readonly TextEdit[] | undefined {
  const call = callOf(statement.firstNamedChild);
  const release = releases[call?.name ?? ''];
  if (release === undefined || !call) return neverRun(statement);
  const method = ancestor(statement, new Set([...javaSyntax.types.functions, 'lambda_expression']));
  const owner = call.receiver?.text;
  if (!method || owner === undefined) return undefined;
  const given = callsOn(method, owner, release);
  const several = callsOn(method, owner, call.name).length !== 1;
  return several || given.length === 0 ? undefined : [statement, ...given].flatMap(neverRun);
}

/** What Java does to make a result last and to keep others out, beyond calls that are statements. */
export const durabilityFaults: readonly FaultQuery[] = [
  transactions,
  monitors,
  synchronizedMethods,
  savedValues,
];
