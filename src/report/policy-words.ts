import type { IdleSuppression, PolicySummary, Suppression, SuppressedVerdict } from '../domain/policy.js';
import { firstNames, type Mark, place, plural, ruleName, severityLabel } from './wording.js';

/** A sentence in the marks of a view: `mark` is for names that are not ours, `plain` for sentences that are not. */
export type Sentence = (mark: Mark, plain: Mark) => string;

const listed = 5;

/** What the repository's own file did besides suppressing findings. */
export function policySentences(policy: PolicySummary): readonly Sentence[] {
  const { file, notes, budgets, ignored, rulesOff, idle } = policy;
  const files = `${plural(ignored.length, 'changed file')} ignored by`;
  const taken = budgets.map(({ setting, value }) => `${setting}: ${value}`);
  const off = rulesOff.map(({ rule, findings }) => `${rule} (${plural(findings, 'finding')})`);
  return [
    ...notes.map(
      (note): Sentence =>
        (_, plain) =>
          plain(note),
    ),
    ...listing(
      files,
      file,
      ignored.map(({ path, pattern }) => `${path} (${pattern})`),
    ),
    ...listing('Turned off by', file, off),
    ...listing('Taken from', file, taken),
    ...idle.flatMap((one) => (one.state === 'expired' ? [expired(one, file)] : [])),
  ];
}

function listing(what: string, file: string, names: readonly string[]): readonly Sentence[] {
  return names.length === 0 ? [] : [(mark) => `${what} ${mark(file)}: ${firstNames(names, listed, mark)}`];
}

function expired({ suppression }: IdleSuppression, file: string): Sentence {
  const { line, until = '', reason } = suppression;
  return (mark, plain) =>
    `A suppression has expired (${plain(until)}) and no longer works: ${mark(aim(suppression))}, ${mark(`${file}:${line}`)}: ${plain(reason)}`;
}

/** Suppressions that this audit had no use for: those about files of the change by name, the others counted. */
export function unusedSentences({ file, idle }: PolicySummary): readonly string[] {
  const unmatched = idle.filter(({ state }) => state === 'unmatched').map(({ suppression }) => suppression);
  const elsewhere = idle.filter(({ state }) => state === 'elsewhere').length;
  const names = unmatched.map((one) => `${aim(one)} (line ${one.line})`);
  const verb = elsewhere === 1 ? 'is' : 'are';
  return [
    ...(names.length > 0
      ? [
          `Note: ${plural(names.length, 'suppression')} of ${file} matched no finding: ${firstNames(names, listed, String)}`,
        ]
      : []),
    ...(elsewhere > 0
      ? [`${plural(elsewhere, 'suppression')} of ${file} ${verb} about files that did not change.`]
      : []),
  ];
}

/** Which finding, how severe, and where. */
export function suppressedTitle({ verdict }: SuppressedVerdict): string {
  const { finding } = verdict;
  const where = place(finding.path, [finding.line, finding.endLine]);
  return `${severityLabel(verdict)}: ${ruleName(finding)} at ${where}`;
}

/** Until when, and where that is written. */
export function suppressedUntil({ suppression: { until, line } }: SuppressedVerdict, file: string): string {
  return `${until === undefined ? 'without an end' : `until ${until}`}, ${file}:${line}`;
}

function aim({ rule, path }: Suppression): string {
  return `${rule} in ${path}`;
}
