import type { LineRange } from '../domain/change.js';
import type { Evidence, FourCells, MutantEvidence, ReproducerEvidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import type { Verdict } from '../domain/verdict.js';
import { clip } from './visible.js';

/** How a view tells an evidence of a finding: with or without a diff below the sentence. */
export interface Telling {
  readonly finding: Pick<Finding, 'path' | 'evidence'>;
  readonly mark: Mark;
  readonly diffBelow: boolean;
}

/** How a view marks a piece of code or a name inside a sentence; also makes untrusted text harmless there. */
export type Mark = (text: string) => string;

/** Names are cut here, and lists of them after `listedTests`; report.json has all. */
const nameLength = 200;
const listedTests = 3;

/** What was executed or read, in one sentence. */
export function evidenceSentence(evidence: Evidence, telling: Telling): string {
  const { finding, mark } = telling;
  if (evidence.kind === 'mutant') return mutantSentence(evidence, telling);
  if (evidence.kind === 'reproducer') return reproducerSentence(evidence, mark);
  const isExecuted = finding.evidence.some(({ kind }) => kind !== 'quote');
  const where = mark(place(evidence.path, evidence.lines));
  return `${isExecuted ? 'The place' : 'Read, not run'}: ${where} of the audited commit.`;
}

/** How the fixtures were reordered, and how often each of the four cells was run. */
export function cellsSentence({ reordering, repeats }: FourCells, mark: Mark, plain: Mark): string {
  const where = mark(place(reordering.path, reordering.lines));
  return `Reordered: ${plain(clip(reordering.description, 500))} (${where}). Each cell was run ${plural(repeats, 'time')}, in fresh processes, with the same result.`;
}

/** The row of the four cells in which the code is broken. */
export function mutatedLabel(operator: string): string {
  return operator === 'drop-tie-breaker' ? 'last key dropped' : 'ordering deleted';
}

/** What an argument that nobody could settle is called. */
export function severityLabel({ finding, ruling }: Verdict): string {
  return ruling === 'undecided' ? `undecided ${finding.severity}` : finding.severity;
}

/** `probe/passes-by-insertion-order`: who says so, and by which rule. */
export function ruleName({ raisedBy, rule }: Finding): string {
  return clip(`${raisedBy}/${rule}`, nameLength);
}

/** `path:12` or `path:12-14`. */
export function place(path: string, [from, to]: LineRange): string {
  return `${clip(path, nameLength)}:${from === to ? from : `${from}-${to}`}`;
}

/** Where else to look; the first line of a file stands for all of it. */
export function relatedPlace({ path, line }: Finding['related'][number]): string {
  return line === 1 ? clip(path, nameLength) : place(path, [line, line]);
}

/** `1 test`, `2 tests`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Untrusted names, each cut and marked; the first ones by name, the rest counted: `a, b and 3 more`. */
export function firstNames(names: readonly string[], limit: number, mark: Mark): string {
  const shown = names.slice(0, limit).map((name) => mark(clip(name, nameLength)));
  if (names.length > limit) return `${shown.join(', ')} and ${names.length - limit} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** `12 s`, `3 min 20 s`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** The claim has told what was done: this adds who stayed green, and how often. */
function mutantSentence(evidence: MutantEvidence, telling: Telling): string {
  const { tests, repeats } = evidence;
  const green = tests.length === 0 ? 'every test' : firstNames(tests, listedTests, telling.mark);
  const often = repeats > 1 ? ` in ${repeats} fresh runs of ${repeats}` : '';
  return `${mutation(evidence, telling)}: ${evidence.outcome ?? 'green'}${often}: ${green}.`;
}

/** Which test fails, how, and what becomes of it with the fix. */
function reproducerSentence(evidence: ReproducerEvidence, mark: Mark): string {
  const { failed, of, error, passedWithFix } = evidence;
  const how = error === undefined ? '' : ` with ${mark(clip(thrown(error), nameLength))}`;
  const name = firstNames(testNames(evidence), listedTests, mark);
  const fails = `A test written for this fails on the merged code in ${failed} of ${plural(of, 'fresh run')}${how}: ${name}.`;
  return passedWithFix === undefined
    ? fails
    : `${fails} It passes with the fix: ${passedWithFix} of ${passedWithFix}.`;
}

/** Each for itself, as far as they begin with the file that they are in. */
function testNames({ test, path }: ReproducerEvidence): readonly string[] {
  if (path === undefined || path === '') return [test];
  return test.split(`, ${path}`).map((name, index) => (index === 0 ? name : `${path}${name}`));
}

/** Messages often end with what goes before a list of values: the sentence goes on after it. */
function thrown({ type, message }: NonNullable<ReproducerEvidence['error']>): string {
  const said = message.trim().replace(/[\s:;,.]+$/u, '');
  return said === '' ? type : `${type}: ${said}`;
}

/** What was changed, where no diff below shows it. */
function mutation({ path, lines, original, mutated }: MutantEvidence, telling: Telling): string {
  const { finding, mark, diffBelow } = telling;
  const file = path === finding.path ? '' : ` of ${mark(clip(path, nameLength))}`;
  const at = `${lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}-${lines[1]}`}${file}`;
  if (diffBelow) return `With ${at} changed as shown`;
  if (mutated.trim() === '') return `With "${mark(clip(original.trim(), nameLength))}" deleted on ${at}`;
  return `With ${at} changed from "${mark(clip(original.trim(), nameLength))}" to "${mark(clip(mutated.trim(), nameLength))}"`;
}
