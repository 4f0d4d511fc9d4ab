import type { Finding } from '../domain/finding.js';
import { fileOf, sectionsOf } from '../domain/patch.js';

export interface ShownFix {
  /** What it is, and what was run of it. */
  readonly title: string;
  readonly patch: string;
  /** The files that have all of it, as the beginning of "... all of it". */
  readonly whole: string;
}

/** A fix as views show it: without the test that they show already. */
export function shownFix({ fix, evidence }: Finding): ShownFix | undefined {
  if (fix === undefined) return undefined;
  const sections = sectionsOf(fix.patch);
  const shown = new Set(
    evidence.flatMap((one) => (one.kind === 'reproducer' && one.text !== undefined ? [one.path] : [])),
  );
  const left = [...sections].filter(([header]) => !shown.has(fileOf(header)));
  if (sections.size > 0 && left.length === 0) return undefined;
  const onlyAdds = left.length > 0 && left.every(([, text]) => /^new file mode /m.test(text));
  return {
    title: fix.verified
      ? verifiedTitle(evidence, onlyAdds)
      : `Proposed ${onlyAdds ? 'test' : 'fix'}, not verified`,
    patch: sections.size === 0 ? fix.patch : left.map(([, text]) => text).join(''),
    whole: fix.verified ? 'fixes.patch and report.json have' : 'report.json has',
  };
}

/** Where the fix is a test, nothing in the code is mended: it is said what the test does. */
export function isNoticingTest({ fix, evidence }: Finding): boolean {
  if (fix?.verified !== true || evidence.some(({ kind }) => kind === 'reproducer')) return false;
  const sections = [...sectionsOf(fix.patch).values()];
  return sections.length > 0 && sections.every((text) => /^new file mode /m.test(text));
}

function verifiedTitle(evidence: Finding['evidence'], onlyAdds: boolean): string {
  if (evidence.some((one) => one.kind === 'reproducer' && one.passedWithFix !== undefined))
    return 'Fix, verified: with it the test passes, and what was green stays green';
  if (!onlyAdds) return 'Fix, verified: the tests were run with it and without it';
  const broken = evidence.some(({ kind }) => kind === 'mutant') ? 'the change above' : 'the fault in place';
  return `A test that notices it, verified: green on the merged code, red with ${broken}`;
}
