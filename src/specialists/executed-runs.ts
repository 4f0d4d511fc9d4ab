import type { SpecialistSummary } from '../domain/report.js';
import type { Utterance } from '../domain/transcript.js';

/** The tools that run something, and how an answer begins that tells of a run. */
const mutantRan = /^\{"outcome":"(?:killed|survived)/;
const mutantSurvived = /^\{"outcome":"survived/;
const testRan = /^\{"outcome":"(?:passes|fails)/;

/** What was run for a reader, told by what its tools answered; undefined where nothing was. */
export function runsOf(utterances: readonly Utterance[]): SpecialistSummary['runs'] {
  const answers = (name: string, pattern: RegExp): number =>
    utterances.filter(({ by, tool, text }) => by === 'tool' && tool === name && pattern.test(text)).length;
  const mutants = answers('try_mutant', mutantRan);
  const tests = answers('run_test', testRan);
  if (mutants + tests === 0) return undefined;
  return { mutants, survived: answers('try_mutant', mutantSurvived), tests };
}
