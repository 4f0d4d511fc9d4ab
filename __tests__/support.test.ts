import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/probe/languages/index.js';
import type { Language } from '../src/probe/languages/language.js';
import { operators } from '../src/probe/operators/index.js';
import { runners } from '../src/probe/runners/index.js';
import { root } from './source-files.js';

/** docs/support.md says what works; each cell of it stands on a fixture that runs in these tests. */
const path = join(root, 'docs/support.md');
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true';
const fixtures = join(root, '__tests__/fixtures');

/** Cases of the operator in this language that show at least one mutant. */
function casesOf(operator: string, { extensions }: Language): readonly string[] {
  const folder = join(fixtures, 'operators', operator);
  return readdirSync(folder)
    .filter((name) => extensions.some((extension) => name.endsWith(`.out${extension}`)))
    .filter((name) => readFileSync(join(folder, name), 'utf8').startsWith('@@'));
}

interface Cell {
  readonly operator: string;
  readonly language: string;
  readonly text: string;
}

const notes: string[] = [];

function cellOf(operator: string, language: Language): Cell {
  const cell = (text: string): Cell => ({ operator, language: language.id, text });
  if (casesOf(operator, language).length > 0) return cell('yes');
  const why = language.inapplicable?.[operator];
  if (why === undefined) return cell('MISSING');
  const note = `${language.id}: ${why}.`;
  if (!notes.includes(note)) notes.push(note);
  return cell(`no [${notes.indexOf(note) + 1}]`);
}

const cells = operators.map(({ id }) => languages.map((language) => cellOf(id, language)));

test.each(cells.flat())('$operator of $language is backed by a case, or cannot apply', ({ text }) => {
  expect(text).not.toBe('MISSING');
});

test.each(runners.map(({ id, notRun }) => ({ id, notRun })))(
  '$id is run, or says why not',
  ({ id, notRun }) => {
    expect(existsSync(join(fixtures, 'repos', id))).toBe(true);
    const audited = existsSync(join(fixtures, 'changes', `runner-${id}`, 'expected.json'));
    expect({ id, audited, said: notRun !== undefined }).toEqual({
      id,
      audited: notRun === undefined,
      said: !audited,
    });
  },
);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function supportText(): string {
  const faults = table(
    ['operator', ...languages.map(({ id }) => id)],
    cells.map((row) => [`\`${row[0]?.operator}\``, ...row.map(({ text }) => text)]),
  );
  const runs = table(
    ['runner', 'what runs it in our tests'],
    runners.map(({ id, notRun }) => [
      `\`${id}\``,
      notRun === undefined
        ? `a repository with a survivor and a noticed mutant, audited with the real tool (\`__tests__/fixtures/repos/${id}\`)`
        : `not run in our CI: ${notRun}`,
    ]),
  );
  return `# What is supported

Generated from the registries by \`UPDATE_GOLDEN=1 npm test -- __tests__/support\`;
the tests hold every cell. Any other language: orderings and faults are not
read, and the report says so. Any other runner: \`--test-command\`.

## Faults by language

Each "yes" is a case in \`__tests__/fixtures/operators/<operator>/\`.

${faults}

${notes.map((note, index) => `${index + 1}. ${note}`).join('\n')}

## Test runners

${runs}
`;
}

test('docs/support.md is current (UPDATE_GOLDEN=1 npm test -- __tests__/support writes it)', () => {
  if (update) writeFileSync(path, supportText());
  expect(readFileSync(path, 'utf8')).toBe(supportText());
});
