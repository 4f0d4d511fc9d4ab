import type { Claim } from '../../src/domain/claim.js';

/** A claim of one line; `rest` makes it what a test needs. */
export function claim(
  rest: Partial<Claim> & { readonly at?: readonly [string, number, number?] } = {},
): Claim {
  const { at: [path, from, to = from] = ['src/a.py', 10], ...others } = rest;
  return {
    rule: 'broken-revocation',
    raisedBy: 'security',
    title: 'Old tokens stay valid',
    argument: 'Nothing compares them with the rotation.',
    proposal: 'compare them',
    quote: { kind: 'quote', path, lines: [from, to], text: 'return claims\n' },
    facts: { impact: 'breach', reach: 'everyone', preconditions: [] },
    ...others,
  };
}

export const reproducer = { path: 'tests/new_test.py', text: 'def test(): assert False\n' };

export const fix = [{ path: 'src/a.py', start: 5, end: 9, replacement: 'mended' }];

export const mutant = {
  path: 'src/a.py',
  lines: [10, 10],
  edits: [{ path: 'src/a.py', start: 0, end: 1, replacement: '' }],
  original: 'x <= 10',
  mutated: 'x <= 11',
} as const;

export const blindTest = { impact: 'blind-test', reach: 'everyone', preconditions: [] } as const;
export const unguarded = { impact: 'unguarded', reach: 'everyone', preconditions: [] } as const;
export const wrongResult = { impact: 'wrong-result', reach: 'everyone', preconditions: [] } as const;
