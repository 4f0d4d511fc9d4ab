import type { Evidence, MutantEvidence, ReproducerEvidence } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import { isNoticingTest } from './shown-fix.js';
import { clip } from './visible.js';
import { firstNames, type Mark, place } from './wording.js';

const nameLength = 500;
const listedFiles = 5;

export interface Reproduction {
  /** What to do and what to expect; ends with a colon. */
  readonly how: string;
  readonly command: string;
}

/** How to see it for oneself; nothing of what was only read. */
export function reproduction(evidence: Evidence, finding: Finding, mark: Mark): Reproduction | undefined {
  if (evidence.kind === 'quote' || evidence.command === undefined) return undefined;
  const { command } = evidence;
  const how = evidence.kind === 'mutant' ? mutantSteps(evidence, finding, mark) : testSteps(evidence, mark);
  return { how, command };
}

function mutantSteps(evidence: MutantEvidence, finding: Finding, mark: Mark): string {
  const { path, lines, outcome } = evidence;
  const others = filesNotNamed(evidence);
  const also =
    others.length === 0 ? '' : `, and so do those of ${firstNames(others, listedFiles, mark)}, run likewise`;
  const ends = outcome === 'red' ? 'go red' : 'stay green';
  const seen =
    isNoticingTest(finding) && outcome !== 'red' ? ', until the test that notices it is added' : '';
  return `Make the change shown in ${mark(place(path, lines))} and run this; these tests ${ends}${also}${seen}:`;
}

function testSteps({ path, text, passedWithFix }: ReproducerEvidence, mark: Mark): string {
  const where = path === undefined ? '' : ` as ${mark(clip(path, nameLength))}`;
  const save = text === undefined ? 'Run the test' : `Add the test${where} and run it`;
  const mended = passedWithFix === undefined ? '' : '; with the fix it passes';
  return `${save}. On the merged code it fails${mended}:`;
}

/** Files of tests that the command leaves out although it names files of others. */
function filesNotNamed({ tests, command }: MutantEvidence): readonly string[] {
  const files = [...new Set(tests.map((id) => id.split(/::| > /, 1)[0] ?? id))];
  const others = files.filter((file) => !command.includes(file));
  return others.length < files.length ? others.filter((file) => file.includes('/')) : [];
}
