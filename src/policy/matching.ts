import type { Finding } from '../domain/finding.js';
import { globPattern } from '../domain/glob.js';
import type { Suppression } from '../domain/policy.js';

/** True for `security/*` and everything that the specialist of that name raises. */
export function isOfRule({ raisedBy, rule }: Finding, pattern: string): boolean {
  return pattern === `${raisedBy}/*` || pattern === `${raisedBy}/${rule}`;
}

/** The patterns of one file: each is tried on every file of the change. */
const compiled = new Map<string, RegExp>();

export function isOfPath(path: string, pattern: string): boolean {
  const known = compiled.get(pattern) ?? globPattern(pattern);
  compiled.set(pattern, known);
  return known.test(path);
}

/** Whether a suppression is about this finding, whatever the day is. */
export function isAbout({ rule, path, contains }: Suppression, finding: Finding): boolean {
  if (!isOfRule(finding, rule) || !isOfPath(finding.path, path)) return false;
  return contains === undefined || codeOf(finding).some((code) => code.includes(squeeze(contains)));
}

/** The code that a finding is about, as its evidence quotes it. */
function codeOf({ evidence }: Finding): readonly string[] {
  return evidence.flatMap((one) => {
    if (one.kind === 'mutant') return [squeeze(one.original)];
    return one.kind === 'quote' ? [squeeze(one.text)] : [];
  });
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
