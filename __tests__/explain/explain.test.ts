import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { knownRules } from '../../src/explain/known-rules.js';
import { probeRules } from '../../src/probe/rules.js';
import { makeRepository, type TestRepository } from '../repository.js';
import { filesBelow, root } from '../source-files.js';

const bundle = process.env['COUNTERPROOF_BUNDLE'] ?? join(import.meta.dirname, '../../dist/index.js');

function explain(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, 'explain', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: root },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Every rule by the name that reports give it. */
const { sources } = await knownRules(root);
const rules = sources.flatMap((source) => source.rules);

test('the rules are those of the probe and of every rubric', () => {
  const rubrics = filesBelow('rubrics', '.md').filter(({ path }) => !path.includes('/'));
  expect(sources.map(({ id }) => id)).toEqual([
    'probe',
    ...rubrics.map(({ path }) => path.slice(0, -3)).toSorted(),
  ]);
  expect(rules.length).toBeGreaterThan(probeRules.length + 10);
});

test('without a name: every rule with what it says, at 80 columns', () => {
  const { status, stdout, stderr } = explain();
  expect([status, stderr]).toEqual([0, '']);
  for (const { id, shortDescription } of rules) {
    expect(stdout).toMatch(new RegExp(`^  ${id}( |$)`, 'm'));
    expect(flat(stdout)).toContain(flat(shortDescription));
  }
  for (const line of stdout.split('\n')) expect([line, line.length <= 80]).toEqual([line, true]);
});

test('one of each source: what, why, how to mend, how it is proven, and the severity', () => {
  for (const {
    rules: [rule],
  } of sources) {
    if (rule === undefined) throw new Error('a source without rules');
    const { status, stdout, stderr } = explain(`${rule.source}/${rule.id}`);
    expect([status, stderr]).toEqual([0, '']);
    const { what, why, mend, proven } = rule.help;
    const parts = [
      `What ${what}`,
      `Why it matters ${why}`,
      `How to mend it ${mend}`,
      `How it is proven ${proven}`,
    ];
    for (const part of parts) expect(flat(stdout)).toContain(flat(part));
    expect(stdout).toMatch(rule.source === 'probe' ? /\nSeverity\n  high\n$/ : /\nSeverity\n  Computed /);
    for (const line of stdout.split('\n')) expect([line, line.length <= 80]).toEqual([line, true]);
  }
});

describe('a name as reports write it', () => {
  test.each([
    'guard-not-tested',
    'probe/guard-not-tested',
    'probe/guard-not-tested/medium',
    'Guard-Not-Tested',
  ])('%s', (name) => {
    expect(explain(name)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^probe\/guard-not-tested\n/),
    });
  });
});

describe('what is no rule is wrong usage, and the nearest is named', () => {
  test.each([
    ['gard-not-tested', 'did you mean "guard-not-tested"?'],
    ['prob/guard-not-tested', 'did you mean "probe/guard-not-tested"?'],
    ['xyzzy', 'there is no rule "xyzzy": counterproof explain lists them all'],
    ['high', 'there is no rule "high"'],
    ['__proto__', 'there is no rule "__proto__"'],
    ['\u001b[31mred', 'there is no rule "\\\\x1b[31mred"'],
  ])('%j', (name, message) => {
    const { status, stdout, stderr } = explain(name);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(message);
  });

  test.each([
    [['a', 'b'], '"b" is one argument too many'],
    [['--out', 'x'], '--out does not go with explain, which audits nothing: it knows --repo'],
    [['--force'], '--force goes with init: counterproof init --force'],
  ])('%j', (args, message) => {
    const { status, stderr } = explain(...args);
    expect([status, stderr.includes(message)]).toEqual([3, true]);
  });
});

describe("a repository's own rubrics", () => {
  const rubric = (id: string, rule: string): string =>
    `---\nid: ${id}\ntitle: House rules\nrules:\n  - id: ${rule}\n    name: Own\n    description: It is not as we do it.\n    why: We have agreed.\n    mend: Do it as we do.\n---\nLook.\n`;
  const folder = '.github/counterproof/rubrics';
  let repository: TestRepository;
  beforeEach(() => {
    repository = makeRepository([{ files: { [`${folder}/house.md`]: rubric('house', 'not-our-way') } }]);
  });
  afterEach(() => repository.remove());

  test('are known there, and only there', () => {
    expect(explain('not-our-way', '--repo', repository.root)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('house/not-our-way\nIt is not as we do it.\n'),
    });
    expect(explain('not-our-way').status).toBe(3);
  });

  test('may use the name of another rule: both are told', () => {
    repository.commit({ [`${folder}/house.md`]: rubric('house', 'guard-not-tested') });
    const { stdout } = explain('guard-not-tested', '--repo', repository.root);
    expect(stdout).toMatch(/^probe\/guard-not-tested\n[\s\S]*^house\/guard-not-tested\n/m);
  });

  test('one that cannot be read is told, and one behind a link is not read', () => {
    repository.commit({ [`${folder}/broken.md`]: 'nothing\n' });
    symlinkSync('/etc/passwd', join(repository.root, folder, 'link.md'));
    const { status, stdout } = explain('--repo', repository.root);
    expect([status, flat(stdout)]).toEqual([
      0,
      expect.stringContaining(`Cannot be read ${folder}/broken.md: there is no front matter`),
    ]);
    expect(stdout).not.toContain('link.md');
  });
});
