import type { Finding } from '../domain/finding.js';
import type { ProposedCommit } from '../domain/proposal.js';
import type { Report } from '../domain/report.js';
import type { Verdict } from '../domain/verdict.js';
import { claimParts } from './claim-parts.js';
import { commitText } from './commit-text.js';
import { fit } from './fit.js';
import { codeSpan } from './markdown.js';
import { shownEvidence } from './shown-evidence.js';
import { shownFix } from './shown-fix.js';
import { claimLines } from './summary-claim.js';
import { clip } from './visible.js';
import { evidenceSentence, firstNames, place, plural, severityLabel } from './wording.js';
import { wrap } from './wrap.js';

/** The words of a pull request with fixes. */
export interface RequestWords {
  readonly title: string;
  readonly body: string;
  /** Of each commit, in their order. */
  readonly messages: readonly string[];
}

/** GitHub takes 65,536 characters; bytes are never fewer. */
const bodyBytes = 65_000;
const columns = 72;
const pathLength = 80;
const textLength = 1_000;
const namedFindings = 20;
const mostEvidence = 3;
const listedPaths = 10;

/** Of these commits; `mark` begins the body. */
export function requestWords(report: Report, commits: readonly ProposedCommit[], mark: string): RequestWords {
  return {
    title: titleOf(report, commits),
    body: bodyOf(report, commits, mark),
    messages: commits.map((commit) => messageOf(report, commit)),
  };
}

/** Nothing of the repository stands in it: a title is read by everybody, and becomes the subject of a squash. */
function titleOf({ change }: Report, commits: readonly ProposedCommit[]): string {
  const type = commits.every(({ onlyTests }) => onlyTests) ? 'test' : 'fix';
  const mended = commits.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
  return `${type}: verified fixes for ${plural(mended, 'finding')} in ${change.head.slice(0, 12)}`;
}

function subjectOf({ verdicts, onlyTests }: ProposedCommit): string {
  const [first, ...others] = verdicts.map(({ finding }) => finding);
  const type = onlyTests ? 'test' : 'fix';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${type}: ${commitText(first?.rule ?? '')} in ${commitText(clip(first?.path ?? '', pathLength))}${more}`;
}

function messageOf({ tool, change }: Report, commit: ProposedCommit): string {
  const told = commit.verdicts.slice(0, namedFindings);
  const left = commit.verdicts.length - told.length;
  return [
    subjectOf(commit),
    ...told.flatMap((verdict) => paragraphsOf(verdict.finding, commit.verdicts.length > 1)),
    ...(left === 0 ? [] : [`It mends ${plural(left, 'more finding')}.`]),
    // The last paragraph is never of the repository: git reads trailers there.
    `Found and verified by Counterproof ${tool.version} in ${change.head}.`,
  ].join('\n\n');
}

function paragraphsOf(finding: Finding, isOneOfSeveral: boolean): readonly string[] {
  const { title, parts } = claimParts(finding);
  const why = parts.filter(({ label }) => label !== 'Mend').map(({ text }) => text);
  const where = isOneOfSeveral
    ? [`${finding.rule} at ${place(finding.path, [finding.line, finding.line])}:`]
    : [];
  const proof = finding.evidence
    .filter(({ kind }) => kind !== 'quote')
    .slice(0, mostEvidence)
    .map((one) => evidenceSentence(one, { finding, mark: (text) => text, diffBelow: false }));
  return [[...where, title, ...why].join(' '), ...proof, verification(finding)].map((text) =>
    wrap(commitText(clip(text, textLength)), columns),
  );
}

/** What was run of the fix. */
function verification(finding: Finding): string {
  return `${shownFix(finding)?.title ?? 'Fix, verified: the test above fails without it and passes with it'}.`;
}

function bodyOf(report: Report, commits: readonly ProposedCommit[], mark: string): string {
  const { change, tool, merged } = report;
  const range = codeSpan(`${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`);
  const head = [mark, `Counterproof has audited ${range}. ${aboutOf(commits.length, merged !== undefined)}`];
  const foot = [
    `Opened by Counterproof ${tool.version}, from ${codeSpan(change.head)}. The report of that audit has the proofs in full, and how to see them for oneself.`,
    'Where a workflow has opened it with its own token, checks do not start by themselves: somebody who may write approves their run, or closes the pull request and opens it again.',
  ];
  const items = commits.flatMap((commit) => commit.verdicts.map((verdict) => ({ verdict, commit })));
  const room = bodyBytes - Buffer.byteLength([...head, ...foot].join('\n\n')) - 200;
  const shown = fit(
    items,
    ({ verdict, commit }, index) => findingBlock(report, verdict, commit, index),
    '\n\n',
    room,
  );
  const left = items.length - shown.kept;
  const rest = left === 0 ? [] : [`${plural(left, 'more finding')} did not fit here; the commits name them.`];
  return `${[...head, ...(shown.kept > 0 ? [shown.text] : []), ...rest, '---', ...foot].join('\n\n')}\n`;
}

function aboutOf(commits: number, isMerged: boolean): string {
  if (commits === 1) return 'This commit mends what it found.';
  const about = 'These commits mend what it found, one for each finding or for those that share a fix.';
  return isMerged
    ? `${about} Each fix was run in its shard; those of different shards were not run together.`
    : `${about} Each fix was run by itself, and all of \`fixes.patch\` together.`;
}

function findingBlock(
  { sources = [] }: Report,
  verdict: Verdict,
  commit: ProposedCommit,
  index: number,
): string {
  const { finding } = verdict;
  const label = severityLabel(verdict);
  const where = codeSpan(place(finding.path, [finding.line, finding.endLine]));
  return [
    `#### ${index + 1}. ${label.slice(0, 1).toUpperCase()}${label.slice(1)}: ${where}`,
    ...claimLines(finding),
    ...shownEvidence(finding, sources, mostEvidence).map((one) =>
      evidenceSentence(one, { finding, mark: codeSpan, diffBelow: false }),
    ),
    `${verification(finding)} Commit: ${codeSpan(subjectOf(commit))}, which changes ${firstNames(commit.paths, listedPaths, codeSpan)}.`,
  ].join('\n\n');
}
