import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/probe/languages/index.js';
import { operators } from '../src/probe/operators/index.js';
import { probeRules } from '../src/probe/rules.js';
import { reorderingWays } from '../src/probe/reorderings/index.js';
import { runners } from '../src/probe/runners/index.js';
import { reporters } from '../src/report/index.js';
import { filesBelow, readText, root } from './source-files.js';

type Member = Readonly<Record<string, unknown>>;

/** A seam: a folder of members, the list of them, and what a member looks like. */
interface Seam {
  readonly folder: string;
  readonly listed: readonly object[];
  readonly methods: readonly string[];
}

const seams: Readonly<Record<string, Seam>> = {
  operators: { folder: 'src/probe/operators', listed: operators, methods: ['mutate'] },
  languages: {
    folder: 'src/probe/languages',
    listed: languages,
    methods: ['literals', 'orderCalls', 'reversed'],
  },
  runners: { folder: 'src/probe/runners', listed: runners, methods: ['detect', 'open', 'ownsTestFile'] },
  reorderings: { folder: 'src/probe/reorderings', listed: reorderingWays, methods: ['propose'] },
  reporters: { folder: 'src/report', listed: reporters, methods: ['render'] },
};

function isMember(value: unknown, methods: readonly string[]): value is Member {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map(Object.entries(value));
  return methods.every((method) => typeof entries.get(method) === 'function');
}

/** Members that the files of the folder export, alone or in lists, with the file that has them. */
async function exported({ folder, methods }: Seam): Promise<readonly (readonly [string, Member])[]> {
  const files = filesBelow(folder, '.ts').filter(({ path }) => path !== 'index.ts' && !path.includes('/'));
  const found: (readonly [string, Member])[] = [];
  for (const { path } of files) {
    const module: Member = await import(join(root, folder, path));
    const values = Object.values(module).flatMap((value: unknown) =>
      Array.isArray(value) ? value : [value],
    );
    for (const value of values) if (isMember(value, methods)) found.push([path, value]);
  }
  return found;
}

function folders(path: string): readonly string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

function ids(members: readonly { readonly id: string }[]): readonly string[] {
  return members.map(({ id }) => id).toSorted();
}

describe.each(Object.entries(seams))('%s', (_name, seam) => {
  test('each member in the folder is listed, and nothing else is', async () => {
    const members = (await exported(seam)).map(([, member]) => member);
    expect(members.length).toBeGreaterThan(2);
    expect(members.filter((member) => !seam.listed.includes(member))).toEqual([]);
    expect(seam.listed.filter((member) => !members.some((other) => other === member))).toEqual([]);
    expect(new Set(seam.listed).size).toBe(seam.listed.length);
  });
});

test.each(['operators', 'runners', 'reorderings'] as const)(
  '%s have the name of their file',
  async (name) => {
    const seam = seams[name];
    const members = seam === undefined ? [] : await exported(seam);
    for (const [path, { id }] of members) expect(path).toBe(`${String(id)}.ts`);
    expect(members.length).toBe(seam?.listed.length);
  },
);

test('each operator has cases, and each folder of cases has an operator', () => {
  expect(folders('__tests__/fixtures/operators')).toEqual(ids(operators));
  for (const { id } of operators) {
    const cases = readdirSync(join(root, '__tests__/fixtures/operators', id));
    expect(cases.filter((name) => name.includes('.in.')).length).toBeGreaterThan(0);
  }
});

test('each runner has a fixture repository and cases, and there are no others', () => {
  expect(folders('__tests__/fixtures/repos')).toEqual(ids(runners));
  expect(folders('__tests__/fixtures/runner-cases')).toEqual(ids(runners));
});

test('each report has its golden files', () => {
  // `whole` is that of the two files that show code, and `fixes-request` are the words of a pull request.
  const others = ['whole', 'fixes-request'];
  const reports = folders('__tests__/golden').filter((name) => !others.includes(name));
  expect(reports.length).toBeGreaterThan(2);
  for (const report of reports)
    for (const { fileName } of reporters) {
      const path = join('__tests__/golden', report, fileName);
      expect({ path, exists: existsSync(join(root, path)) }).toEqual({ path, exists: true });
    }
});

test('each grammar is copied beside the bundle, and no other is', () => {
  const copied = /const grammars = \[([^\]]*)\]/.exec(readText('scripts/copy-assets.mjs'))?.[1] ?? '';
  const needed = new Set(languages.map(({ grammar }) => grammar).filter((name) => name !== undefined));
  expect(new Set(Array.from(copied.matchAll(/'([^']+)'/g), ([, name]) => name))).toEqual(needed);
});

test('no two languages claim one extension', () => {
  const extensions = languages.flatMap((language) => [...language.extensions]);
  expect(new Set(extensions).size).toBe(extensions.length);
  expect(new Set(ids(languages)).size).toBe(languages.length);
});

test('each operator but those of orderings says what a survivor of it means', () => {
  const orderings = ['remove-order-by', 'remove-ordering-call', 'flip-direction', 'drop-tie-breaker'];
  expect(ids(operators.filter(({ rule }) => rule === undefined))).toEqual(orderings.toSorted());
  expect(new Set(ids(probeRules)).size).toBe(probeRules.length);
});
