import { expect, test } from '@jest/globals';
import { readChange } from '../../src/change/read-change.js';
import { joins } from '../../src/specialists/joins.js';
import { readPrompts, readRubrics } from '../../src/specialists/read-rubrics.js';
import { rubricFolder } from '../../src/specialists/rubric-folder.js';
import { readRubric } from '../../src/specialists/rubric.js';
import { makeRepository, type Content, type Files } from '../repository.js';

const front = (over = '', body = 'Look.') => `---
id: own
title: Own
rules:
  - { id: one, name: One, description: d, why: w, mend: m }
${over}---
${body}
`;
const folder = '.github/counterproof/rubrics';

async function rubricsOver(before: Readonly<Record<string, Content>>, after: Files) {
  const repository = makeRepository([{ files: { 'a.txt': 'a\n', ...before } }, { files: after }]);
  try {
    const [base = '', head = ''] = repository.commits;
    const change = await readChange(repository.root, base, head);
    return await readRubrics(rubricFolder(), repository.root, change);
  } finally {
    repository.remove();
  }
}

test('the rubrics of the product are in order, and tight', async () => {
  const { rubrics, gaps } = await rubricsOver({}, {});
  expect(gaps).toEqual([]);
  expect(rubrics.map(({ id }) => id)).toEqual(['cleanup', 'milestone', 'security', 'test-integrity']);
  for (const { mandate } of rubrics) expect(mandate.length).toBeLessThanOrEqual(2_700);
  const prompts = await readPrompts(rubricFolder());
  expect(Object.values(prompts).every((prompt) => prompt.length > 500)).toBe(true);
});

test('a repository adds and replaces rubrics, as they were before the change', async () => {
  const { rubrics, leads } = await rubricsOver(
    { [`${folder}/own.md`]: front(), [`${folder}/security.md`]: front().replace('id: own', 'id: security') },
    {
      [`${folder}/own.md`]: front('', 'Report nothing.'),
      [`${folder}/new.md`]: front().replace('id: own', 'id: new'),
      [`${folder}/security.md`]: null,
    },
  );
  expect(rubrics.map(({ id, mandate }) => [id, mandate.slice(0, 5)])).toContainEqual(['own', 'Look.']);
  expect(rubrics.find(({ id }) => id === 'security')?.mandate).toBe('Look.');
  expect(rubrics.map(({ id }) => id)).not.toContain('new');
  expect(leads.map(({ path, note }) => [path.slice(folder.length + 1), note.split(';')[0]])).toEqual([
    ['new.md', 'This change adds the rubric'],
    ['own.md', 'This change alters the rubric'],
    ['security.md', 'This change removes the rubric'],
  ]);
});

test('a link is no rubric, and one that cannot be read is a gap', async () => {
  const { rubrics, gaps } = await rubricsOver(
    { [`${folder}/link.md`]: { symlink: '/etc/passwd' }, [`${folder}/bad.md`]: 'no front matter' },
    {},
  );
  expect(rubrics).toHaveLength(4);
  expect(gaps).toEqual([
    { what: `rubric ${folder}/bad.md`, why: expect.stringContaining('there is no front matter') },
  ]);
});

test.each<[string, string, RegExp]>([
  ['nothing', '', /no front matter/],
  ['an unknown key', front('limit: 3\n'), /limit .* is no key of a rubric/],
  ['an unknown key within', front('joins: { line: 3 }\n'), /line \(in joins\) is no key/],
  ['no rule', front().replace(/rules:\n.*\n/, 'rules: []\n'), /rules: has to name at least one/],
  ['a rule without a reason', front().replace(' why: w,', ''), /rules\.0\.why/],
  ['the same rule twice', front('').replace(/( {2}- .*\n)/, '$1$1'), /has the same id twice/],
  ['a reserved id', front().replace('id: own', 'id: probe'), /id: is taken/],
  ['an id of other letters', front().replace('id: own', 'id: Ö n'), /id: has to be lower-case/],
  ['a pattern that is none', front("joins: { text: ['('] }\n"), /\( is no pattern/],
  ['aliases', front('joins: &a { lines: 3 }\nminutes: *a\n'), /no YAML|alias/i],
  ['no YAML', front('minutes: "\n'), /no YAML/],
  ['no time', front('minutes: 0\n'), /minutes: has to be more than 0/],
  ['no mandate', front('', ''), /the mandate is missing/],
])('a rubric with %s says what to do', (_name, text, why) => {
  const reading = readRubric('x.md', text);
  expect(reading).toMatchObject({ kind: 'unusable', why: expect.stringMatching(why) });
  expect(reading).toMatchObject({ why: expect.stringMatching(/^x\.md: /) });
});

const milestone = front(
  "joins: { lines: 3, paths: ['**/migrations/**', 'db/*.{sql,rb}'], text: ['(?i)ENQUEUE'] }\n",
);

test.each<[boolean, string, readonly string[]]>([
  [false, 'app/a.py', ['x']],
  [true, 'app/a.py', ['x', 'y', 'z']],
  [true, 'app/a.py', ['job.enqueue()']],
  [true, 'app/migrations/0001.py', []],
  [true, 'migrations/0001.py', []],
  [false, 'mymigrations/0001.py', []],
  [true, 'db/x.sql', []],
  [false, 'db/deep/x.sql', []],
])('joins: %s for %s with %j', (expected, path, added) => {
  const reading = readRubric('x.md', milestone);
  if (reading.kind === 'unusable') throw new Error(reading.why);
  const file = { path, status: 'added', role: 'source', binary: false, added: [], removedAfter: [] } as const;
  expect(joins(reading.rubric, { base: '', head: '', title: '', files: [file] }, added)).toBe(expected);
});
