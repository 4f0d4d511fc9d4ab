import type { Finding } from '../domain/finding.js';
import type { TestId } from '../domain/test-run.js';
import { shortName } from './test-names.js';

/** What a finding says of a file of tests, and what of one of them. */
export const fileNotes = {
  reach: ['the file of tests that reach it', 'a test that reaches it'],
  order: ['the tests that need this order', 'a test that needs this order'],
} as const;

/** Enough to find one of a file. */
const mostTried = 50;

type Related = Finding['related'][number];

/** Where a file stands for its tests, the line of one of them: nobody has to look for it. */
export async function withTestLines(
  findings: readonly Finding[],
  readText: (path: string) => Promise<string | undefined>,
): Promise<readonly Finding[]> {
  return await Promise.all(
    findings.map(async (finding) => {
      const tests = finding.evidence.flatMap((one) => (one.kind === 'mutant' ? one.tests : []));
      const related = await Promise.all(finding.related.map((one) => located(one, tests, readText)));
      return { ...finding, related };
    }),
  );
}

async function located(
  related: Related,
  tests: readonly TestId[],
  readText: (path: string) => Promise<string | undefined>,
): Promise<Related> {
  const [, ofOne] = Object.values(fileNotes).find(([ofFile]) => ofFile === related.note) ?? [];
  const text = ofOne === undefined ? undefined : await readText(related.path);
  if (ofOne === undefined || text === undefined) return related;
  for (const id of tests.slice(0, mostTried)) {
    const name = writtenName(id);
    const line = lineOf(text, name);
    if (line !== undefined) return { ...related, line, note: `"${name}", ${ofOne}` };
  }
  return related;
}

/** As it stands in the file: without the values that it runs with, and without its parts. */
function writtenName(id: TestId): string {
  const short = shortName(id);
  return /^[\w$]+(?=[[/(])/.exec(short)?.[0] ?? short.split('#').at(-1) ?? short;
}

/** The first line that has it as a whole word. */
function lineOf(text: string, name: string): number | undefined {
  const found = text
    .split('\n')
    .findIndex((line) => line.split(name).some((_, index, parts) => index > 0 && stands(parts, index)));
  return found === -1 ? undefined : found + 1;
}

/** Whether the text between these two parts of a line is no part of a longer word. */
function stands(parts: readonly string[], index: number): boolean {
  return !/[\w$]$/.test(parts[index - 1] ?? '') && !/^[\w$]/.test(parts[index] ?? '');
}
