import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChange } from '../../src/change/read-change.js';
import { joins } from '../../src/specialists/joins.js';
import { readRubric, type Rubric } from '../../src/specialists/rubric.js';
import { type AuditCase, auditCases, repositoryOf } from './audit-case.js';

const folder = join(import.meta.dirname, '..', '..', 'rubrics');
const longestMandate = 2_200;

function rubricOf(name: string): Rubric {
  const reading = readRubric(name, readFileSync(join(folder, name), 'utf8'));
  if (reading.kind === 'unusable') throw new Error(reading.why);
  return reading.rubric;
}

const rubrics = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map(rubricOf);
const cases = auditCases();

describe.each(rubrics)('rubric $id', (rubric) => {
  it('is short enough to leave the cached prefix its share', () => {
    expect(rubric.mandate.length).toBeLessThanOrEqual(longestMandate);
  });

  it('says that zero is a good answer', () => {
    expect(rubric.mandate).toContain('Zero is a good answer');
  });

  it('does not hold the cases it is tried on', () => {
    const words = cases
      .filter(({ expected }) => expected.findings.length > 0)
      .flatMap(({ expected }) => expected.findings.flatMap(({ places }) => places))
      .map(({ path }) => path.split('/').at(-1) ?? path);
    const theirs = /\b(?:i?cal(?:endar)?|iat|kg_updates?|vector\(|uploaded|podcast|auction)\b/i;
    expect(words.filter((word) => rubric.mandate.includes(word))).toEqual([]);
    expect(theirs.exec(rubric.mandate)).toBeNull();
  });
});

/** The lines that a change added, as a specialist that may join is judged by. */
async function joining(audited: AuditCase): Promise<readonly string[]> {
  const repository = repositoryOf(audited);
  try {
    const [from = '', to = ''] = repository.commits;
    const change = await readChange(repository.root, from, to);
    const added = change.files.flatMap(({ path, added: ranges }) => {
      const lines = (audited.merged[path] ?? '').split('\n');
      return ranges.flatMap(([first, last]) => lines.slice(first - 1, last));
    });
    return rubrics.filter((rubric) => joins(rubric, change, added)).map(({ id }) => id);
  } finally {
    repository.remove();
  }
}

describe('who has to find a fault', () => {
  it.each(cases.filter(({ expected }) => expected.findings.length > 0))(
    'is sent over $name',
    async (audited) => {
      const sent = await joining(audited);
      for (const { specialists, rules } of audited.expected.findings) {
        expect(sent).toEqual(expect.arrayContaining([...specialists]));
        const theirs = rubrics.filter(({ id }) => specialists.includes(id)).flatMap((rubric) => rubric.rules);
        expect(theirs.map(({ id }) => id)).toEqual(expect.arrayContaining([...rules]));
      }
    },
  );
});
