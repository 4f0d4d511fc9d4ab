import type { Claim } from '../../src/domain/claim.js';
import type { Examination } from '../../src/domain/panel.js';
import type { Ruling } from '../../src/domain/verdict.js';
import { blindTest, claim, fix, mutant, reproducer } from './claims.js';
import type { Script } from './scripted.js';

export const fails = {
  kind: 'fails',
  tests: ['new_test.py::test'],
  error: { type: 'AssertionError', message: 'no' },
  command: 'pytest new_test.py',
  repeats: 3,
} as const;
export const passes = {
  kind: 'passes',
  tests: ['new_test.py::test'],
  command: 'pytest',
  repeats: 3,
} as const;
export const survived = { kind: 'survived', tests: ['test_a'], command: 'pytest', repeats: 3 } as const;
export const verified = { kind: 'verified', tests: 7 } as const;
export const quote = { kind: 'quote', path: 'src/b.py', lines: [3, 3], text: 'check(token)\n' } as const;

export function says(ruling: Ruling, quoted = ruling !== 'undecided'): Examination {
  return { kind: 'examined', by: 'cleanup', ruling, reason: 'I looked.', ...(quoted && { quote }) };
}

export interface Row {
  readonly name: string;
  readonly claim: Claim;
  readonly script: Script;
  /** What the second reader says; undefined where none may be asked. */
  readonly reader?: Examination;
  readonly ruling: Ruling;
  readonly reason: string;
  readonly evidence: readonly string[];
  /** Whether the fix is verified; undefined where there is none. */
  readonly fixed?: boolean;
  readonly gate: 'pass' | 'fail' | 'inconclusive';
}

export const proof = claim({ test: reproducer, fix });
export const unfixed = claim({ test: reproducer });
export const blind = claim({ facts: blindTest, mutant, test: reproducer });
export const read = 'cleanup read it (upheld): I looked';
export const forAPerson = 'something critical that was read and not run is for a person to decide';
