import type { Finding } from '../domain/finding.js';
import type { Subject, Suppression } from '../domain/policy.js';
import { globPattern, type PathPattern } from '../host/glob.js';

/** True for `security/*` and everything that the specialist of that name raises. */
export function isOfRule({ raisedBy, rule }: Pick<Finding, 'raisedBy' | 'rule'>, pattern: string): boolean {
  return pattern === `${raisedBy}/*` || pattern === `${raisedBy}/${rule}`;
}

/** The patterns of one file: each is tried on every file of the change. */
const compiled = new Map<string, PathPattern>();

export function isOfPath(path: string, pattern: string): boolean {
  const known = compiled.get(pattern) ?? globPattern(pattern);
  compiled.set(pattern, known);
  return known.test(path);
}

/** Whether a suppression is about this, whatever the day is. */
export function isAbout({ rule, path, contains }: Suppression, subject: Subject): boolean {
  if (!isOfRule(subject, rule) || !isOfPath(subject.path, path)) return false;
  const { code: known } = subject;
  if (contains === undefined || known === undefined) return true;
  return known.some((code) => squeeze(code).includes(squeeze(contains)));
}

export function subjectOf({ raisedBy, rule, path, evidence }: Finding): Subject {
  const code = evidence.flatMap((one) => {
    if (one.kind === 'mutant') return [one.original];
    return one.kind === 'quote' ? [one.text] : [];
  });
  return { raisedBy, rule, path, code };
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
