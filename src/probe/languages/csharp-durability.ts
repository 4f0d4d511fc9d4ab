import type { Node } from 'web-tree-sitter';
import { callOf, csharpSyntax, neverRun } from './csharp-syntax.js';
import { quoted } from './fault-sites.js';
import type { FaultQuery } from './faults.js';
import { ancestor, descendants, replace } from './nodes.js';
import type { TextEdit } from './site.js';

const statements = `(expression_statement [(invocation_expression) @call (await_expression (invocation_expression) @call)]) @site`;

/** A lock that nobody else has keeps nobody out. */
const monitors: FaultQuery = {
  kind: 'durability',
  query: `(lock_statement . (_) @held (block)) @site`,
  break: ({ held }) => (held ? [replace(held, 'new object()')] : undefined),
  arid: ({ site }) =>
    /\bMonitor\.(Wait|Pulse)/.test(site.text) ? 'what waits in it needs to hold it' : undefined,
  subject: ({ site }) => `the lock of ${quoted(site)}`,
};

/** `scope.Complete()` of a TransactionScope. */
function completes(call: Node | undefined): boolean {
  const found = callOf(call);
  return found?.name === 'Complete' && /(scope|transaction|tran|tx)$/i.test(found.receiver.text);
}

const scopes: FaultQuery = {
  kind: 'durability',
  query: statements,
  break: ({ site, call }) => (completes(call) ? neverRun(site) : undefined),
  subject: ({ site, call }) => `the call ${quoted(call ?? site)}`,
};

const pairs: Readonly<Record<string, string>> = {
  Wait: 'Release',
  WaitAsync: 'Release',
  WaitOne: 'ReleaseMutex',
  EnterReadLock: 'ExitReadLock',
  EnterWriteLock: 'ExitWriteLock',
};

/** Statements of the method that call `name` on what `owner` says. */
function callsOn(method: Node, owner: string, name: string): readonly Node[] {
  const found: Node[] = [];
  for (const node of descendants(method)) {
    if (node.type !== 'expression_statement') continue;
    const value = node.firstNamedChild;
    const call = callOf(value?.type === 'await_expression' ? value.firstNamedChild : value);
    if (call?.name === name && call.receiver.text === owner) found.push(node);
  }
  return found;
}

/** A lock goes with what gives it back; undefined where the two cannot be seen to belong together. */
function withoutLock(statement: Node, call: Node | undefined): readonly TextEdit[] | undefined {
  const found = callOf(call);
  const release = pairs[found?.name ?? ''];
  const method = ancestor(statement, csharpSyntax.types.functions);
  if (!found || release === undefined || !method) return undefined;
  const taken = callsOn(method, found.receiver.text, found.name);
  const given = callsOn(method, found.receiver.text, release);
  if (taken.length !== 1 || given.length === 0) return undefined;
  const edits = [statement, ...given].map(neverRun);
  return edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}

const locks: FaultQuery = {
  kind: 'durability',
  query: statements,
  break: ({ site, call }) => withoutLock(site, call),
  subject: ({ site, call }) => `the lock ${quoted(call ?? site)}`,
};

/** True for a statement that these faults are about. */
export function isLasting(call: Node): boolean {
  return completes(call) || (callOf(call)?.name ?? '') in pairs;
}

/** What C# does to make a result last and to keep others out, beyond calls of that name. */
export const durabilityFaults: readonly FaultQuery[] = [monitors, scopes, locks];
