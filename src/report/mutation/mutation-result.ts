import type {
  FileResult,
  FrameworkInformation,
  MutantResult,
  MutationTestResult,
} from 'mutation-testing-report-schema/api';
import type { MutantSummary, Report } from '../../domain/report.js';
import { replacementOf } from './span.js';
import { statusOf } from './status.js';
import { inOrder, numberTests, type TestNumbers } from './test-numbers.js';

/** The schema that this was written against: https://www.npmjs.com/package/mutation-testing-report-schema */
const schemaVersion = '2.0';

/** The schema demands them. A share of mutants says nothing about a change, so that none is called good or bad. */
const thresholds = { high: 100, low: 0 };

/** Languages by the names that viewers know from Prism. */
const languages: readonly (readonly [name: string, extensions: readonly string[]])[] = [
  ['python', ['py']],
  ['javascript', ['js', 'jsx', 'mjs', 'cjs']],
  ['typescript', ['ts', 'tsx', 'mts', 'cts']],
  ['go', ['go']],
  ['java', ['java']],
  ['csharp', ['cs']],
  ['ruby', ['rb']],
  ['php', ['php']],
  ['rust', ['rs']],
  ['sql', ['sql']],
];

/** Every planned mutant whose file the report has, in the words of the public schema. */
export function mutationResult({ tool, probe, sources = [], shard, merged }: Report): MutationTestResult {
  const tests = numberTests(probe.mutants);
  const files = new Map<string, FileResult>();
  let shown = 0;
  for (const { path, text } of sources) {
    const mutants = probe.mutants
      .filter(({ detail }) => detail?.path === path)
      .flatMap((mutant) => mutantResult(mutant, text, tests));
    if (mutants.length === 0) continue;
    shown += mutants.length;
    files.set(path, { language: languageOf(path), source: text, mutants: withUniqueIds(mutants) });
  }
  const framework: FrameworkInformation = { name: 'Counterproof', version: tool.version };
  const left = probe.mutants.length - shown;
  const notes = [
    ...(shard === undefined ? [] : [`This is shard ${shard.index} of ${shard.of}.`]),
    ...(left === 0 ? [] : [`${left} of ${probe.mutants.length} mutants are not here: ${whyLeft(merged)}.`]),
  ];
  return {
    schemaVersion,
    thresholds,
    files: inOrder(files),
    ...(shown > 0 && { testFiles: tests.files }),
    framework,
    ...(notes.length > 0 && { config: { notes } }),
  };
}

function languageOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return languages.find(([, extensions]) => extensions.includes(extension))?.[0] ?? 'text';
}

function whyLeft(merged: Report['merged']): string {
  return merged === undefined
    ? 'the texts of their files are too large'
    : 'a merge has no source texts; each shard has written its own in its mutation.json';
}

function mutantResult(summary: MutantSummary, text: string, tests: TestNumbers): readonly MutantResult[] {
  const { id, ending, because, detail } = summary;
  const replaced = detail && replacementOf(text, detail.edits);
  if (detail === undefined || replaced === undefined) return [];
  const killed = ending === 'killed' || ending === 'doubtful';
  return [
    {
      id,
      mutatorName: detail.operator,
      description: detail.description,
      ...replaced,
      ...statusOf(summary),
      coveredBy: tests.of(detail.coveredBy.map((test) => test.id)),
      ...(killed && { killedBy: tests.of(because) }),
    },
  ];
}

/** Two ways of breaking one place may begin at one column; readers tell mutants apart by their ids alone. */
function withUniqueIds(mutants: readonly MutantResult[]): MutantResult[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const times = (seen.get(mutant.id) ?? 0) + 1;
    seen.set(mutant.id, times);
    return times === 1 ? mutant : { ...mutant, id: `${mutant.id}#${times}` };
  });
}
