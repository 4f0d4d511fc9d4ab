import type { Claim, ProposedFile, ProposedMutant } from '../domain/claim.js';
import type { Edit } from '../domain/mutant.js';
import type { CommitTexts } from '../host/commit-texts.js';
import type { RawFinding } from './answer.js';
import { fitNewFile, fitReplacement } from './replacement.js';
import { whyNotAddable } from './repository-path.js';

/** What a specialist proposes, as far as it fits the files of the audited commit. */
export interface Proposals extends Pick<Claim, 'test' | 'mutant' | 'fix'> {
  /** One entry for each that was left off, naming it and why. */
  readonly leftOff: readonly { readonly what: 'fix' | 'test' | 'mutant'; readonly why: string }[];
}

type Result<T> = { readonly value: T } | { readonly why: string } | undefined;

/** The claim stays without a proposal that does not fit: it is checked like one that never had it. */
export function fitProposals(raw: RawFinding, texts: CommitTexts): Proposals {
  const mutant = fitMutant(raw, texts);
  // Without its mutant a test means something else: that the merged code is wrong.
  const orphan = mutant !== undefined && 'why' in mutant && raw.test !== null;
  const test = orphan ? { why: 'its mutant was left off' } : fitTest(raw, texts);
  const fix = fitFix(raw, texts);
  const leftOff = (
    [
      ['fix', fix],
      ['test', test],
      ['mutant', mutant],
    ] as const
  ).flatMap(([what, result]) => (result !== undefined && 'why' in result ? [{ what, why: result.why }] : []));
  return {
    ...(mutant !== undefined && 'value' in mutant && { mutant: mutant.value }),
    ...(test !== undefined && 'value' in test && { test: test.value }),
    ...(fix !== undefined && 'value' in fix && { fix: fix.value }),
    leftOff,
  };
}

function fitMutant({ mutant }: RawFinding, texts: CommitTexts): Result<ProposedMutant> {
  if (mutant === null) return undefined;
  const fitted = fitReplacement(mutant, texts);
  if (fitted.kind === 'unfit') return { why: fitted.why };
  const { edit, original } = fitted;
  const before = texts.text(edit.path)?.text.slice(0, edit.start) ?? '';
  const first = before.split('\n').length;
  const last = first + original.replace(/\n$/, '').split('\n').length - 1;
  return {
    value: { path: edit.path, lines: [first, last], edits: [edit], original, mutated: edit.replacement },
  };
}

function fitTest({ test }: RawFinding, texts: CommitTexts): Result<ProposedFile> {
  if (test === null) return undefined;
  const why = whyNotAddable(test.path, texts) ?? (test.content.trim() === '' ? 'it is empty' : undefined);
  return why === undefined ? { value: { path: test.path, text: test.content } } : { why };
}

function fitFix({ fix, test }: RawFinding, texts: CommitTexts): Result<readonly Edit[]> {
  if (fix === null || fix.length === 0) return undefined;
  const edits: Edit[] = [];
  for (const raw of fix) {
    const fitted = raw.find === '' ? fitNewFile(raw, texts) : fitReplacement(raw, texts);
    if (fitted.kind === 'unfit') return { why: fitted.why };
    const { edit } = fitted;
    if (edit.path === test?.path) return { why: 'it writes the file of the test' };
    if (edits.some((other) => overlaps(other, edit))) return { why: 'two of its replacements overlap' };
    edits.push(edit);
  }
  return { value: edits };
}

function overlaps(one: Edit, other: Edit): boolean {
  if (one.path !== other.path) return false;
  return (
    (one.start < other.end && other.start < one.end) || (one.start === other.start && one.end === other.end)
  );
}
