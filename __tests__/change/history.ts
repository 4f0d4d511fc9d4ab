import type { HostEvent } from '../../src/change/event.js';
import { expect } from '@jest/globals';
import { resolveRange, type RangeFlags } from '../../src/change/range.js';
import { emptyTree } from '../../src/host/git.js';
import { makeRepository, type TestRepository } from '../repository.js';

/** Ids of the history's commits by name; dates and authors are fixed, so that they are the same in every run. */
const id: Record<string, string> = { zeros: '0'.repeat(40), unknown: '1234567890'.repeat(4) };

/**
 *   c1 -- c2 -- c3 -- c4 -- merge -- squash   main
 *          \-- f1 -- f2 --/                   feature
 *          \-- r1                             replaced (a branch from before a force push)
 */
export async function makeHistory(): Promise<TestRepository> {
  const repository = makeRepository();
  const step = (name: string, message = name) => {
    id[name] = repository.commit({ [name]: `${name}\n` }, message);
  };
  step('c1');
  step('c2');
  repository.git('checkout', '--quiet', '-b', 'feature');
  step('f1');
  step('f2');
  repository.git('checkout', '--quiet', '-b', 'replaced', 'main');
  step('r1');
  repository.git('checkout', '--quiet', 'main');
  step('c3');
  step('c4');
  repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge pull request #7', 'feature');
  id['merge'] = repository.git('rev-parse', 'HEAD');
  step('squash', 'A feature (#9)');
  repository.git('tag', '-a', 'v1', '-m', 'v1', id['c4'] ?? '');
  id['root'] = await emptyTree(repository.root);
  return repository;
}

/** Turns names of commits into ids, at any depth. */
function withIds(value: unknown): unknown {
  if (typeof value === 'string') return id[value] ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withIds);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIds(inner)]));
}

function revision(name: string | undefined): string {
  return id[name ?? ''] ?? name ?? '';
}

/** A push between two named commits. */
export const push = (before: string, after: string, rest: object = {}): HostEvent => ({
  eventName: 'push',
  payload: { ref: 'refs/heads/main', before, after, commits: [], ...rest },
});
/** A closed pull request, merged as a named commit. */
export const pull = (
  merge: string | null,
  commits: number,
  rest: object = {},
  number = 7,
  action = 'closed',
): HostEvent => ({
  eventName: 'pull_request',
  payload: {
    action,
    pull_request: {
      number,
      title: 't',
      html_url: 'u',
      merged: true,
      merge_commit_sha: merge,
      commits,
      base: { sha: 'c2' },
      ...rest,
    },
  },
});

/** Names of the commits of a range and what its note says, or the reason for none. */
type Expected =
  | readonly [base: string, head: string, note?: RegExp]
  | { readonly nothing: RegExp }
  | { readonly unusable: RegExp };
export type Case = readonly [
  name: string,
  flags: RangeFlags,
  event: HostEvent | undefined,
  expected: Expected,
];

/** Resolves the range of a case in which commits go by their names. */
export async function check(directory: string, [, flags, event, expected]: Case): Promise<void> {
  const told = event && { ...event, payload: withIds(event.payload) };
  const range = await resolveRange(
    directory,
    { base: revision(flags.base), head: revision(flags.head) },
    told,
  );
  if ('nothing' in expected)
    expect(range).toEqual({ kind: 'nothing', reason: expect.stringMatching(expected.nothing) });
  else if ('unusable' in expected)
    expect(range).toEqual({ kind: 'unusable', reason: expect.stringMatching(expected.unusable) });
  else {
    const [base, head, note] = expected;
    const noted = note ? { note: expect.stringMatching(note) } : {};
    expect(range).toEqual({ kind: 'range', base: id[base], head: id[head], ...noted });
  }
}
