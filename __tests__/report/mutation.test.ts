import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import addFormats from 'ajv-formats';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import type { Edit } from '../../src/domain/mutant.js';
import type { Report } from '../../src/domain/report.js';
import { applyEdits } from '../../src/probe/mutant-of.js';
import { mutation } from '../../src/report/mutation.js';
import { replacementOf, type Replacement } from '../../src/report/mutation/span.js';
import { hostileText } from './hostile-text.js';
import { expectGolden } from './golden.js';
import { attempts, mutantIn, mutants, whole } from './mutants.js';
import { reports } from './reports.js';

const require = createRequire(import.meta.url);
const schemaFile = require.resolve('mutation-testing-report-schema/mutation-testing-report-schema.json');
const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const schema: object = JSON.parse(readFileSync(schemaFile, 'utf8'));
const validate = ajv.compile(schema);

function parse(report: Report): MutationTestResult {
  const result: MutationTestResult = JSON.parse(mutation.render(report));
  return result;
}

describe('the public schema', () => {
  test.each([...Object.entries(reports), ['whole', whole] as const])('%s', (_, report) => {
    expect({ valid: validate(parse(report)), errors: validate.errors }).toEqual({
      valid: true,
      errors: null,
    });
  });

  test('a column that counts from 0 is noticed', () => {
    const text = mutation.render(whole).replace(/"column": \d+/, '"column": 0');
    expect(validate(JSON.parse(text))).toBe(false);
  });
});

test('the whole file', () => {
  expectGolden('whole/mutation.json', mutation.render(whole));
});

test('every ending has its word', () => {
  const told = Object.values(parse(whole).files).flatMap((file) => file.mutants);
  const statuses = new Map(told.map(({ id, status }) => [id, status]));
  expect(mutants.map(({ id, ending }) => `${ending}: ${statuses.get(id)}`)).toEqual([
    'survived: Survived',
    'killed: Killed',
    'timed-out: Timeout',
    'doubtful: Killed',
    'unviable: RuntimeError',
    'not-covered: NoCoverage',
    'unstable: Ignored',
    'not-run: Pending',
  ]);
});

test('killers are tests that the file defines, and cover the mutant', () => {
  const { files, testFiles = {} } = parse(whole);
  const defined = Object.values(testFiles).flatMap(({ tests }) => tests.map(({ id }) => id));
  const killed = Object.values(files).flatMap((file) => file.mutants.filter(({ killedBy }) => killedBy));
  expect(killed).toHaveLength(2);
  for (const { killedBy = [], coveredBy } of killed) {
    expect(killedBy).toHaveLength(1);
    expect(coveredBy).toEqual(expect.arrayContaining(killedBy));
    expect(defined).toEqual(expect.arrayContaining(killedBy));
  }
});

test('mutants with one id can be told apart', () => {
  const first = mutants[0];
  if (first === undefined) throw new Error('no mutant');
  const { files } = parse({ ...whole, probe: { ...whole.probe, mutants: [first, first] } });
  expect(files[attempts.path]?.mutants.map(({ id }) => id)).toEqual([first.id, `${first.id}#2`]);
});

test('what does not compile is no error at run time', () => {
  const source = { path: 'a.go', text: 'return 1' };
  const told = { operator: 'return-value', description: 'x', ending: 'unviable', because: ['no'] } as const;
  const mutant = mutantIn(source, '1', '""', told);
  const { files } = parse({ ...whole, sources: [source], probe: { ...whole.probe, mutants: [mutant] } });
  expect(files['a.go']).toMatchObject({
    language: 'go',
    mutants: [{ status: 'CompileError', statusReason: 'no' }],
  });
});

test('without the texts of the files it says why it has no mutants', () => {
  const { sources: _sources, ...without } = whole;
  expect(parse(without)).toMatchObject({
    files: {},
    config: { notes: [expect.stringMatching(/^8 of 8 mutants are not here: the texts/)] },
  });
  const merged = { shards: 2, plan: 'x', fixesApart: [] };
  expect(parse({ ...without, merged })).toMatchObject({
    config: { notes: [expect.stringMatching(/^8 of 8 mutants are not here: a merge/)] },
  });
});

test('a file may be called as it likes', () => {
  const source = { path: '__proto__', text: 'x = 1' };
  const told = { operator: 'o', description: 'd', ending: 'survived', because: [] } as const;
  const report = {
    ...whole,
    sources: [source],
    probe: { ...whole.probe, mutants: [mutantIn(source, '1', '2', told)] },
  };
  expect(mutation.render(report)).toContain('"__proto__": {');
  expect({ valid: validate(parse(report)), errors: validate.errors }).toEqual({ valid: true, errors: null });
});

/** What a reader of the file makes of a mutant. */
function spliced(text: string, { location, replacement }: Replacement): string {
  const offset = ({ line, column }: Replacement['location']['start']): number =>
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return text.slice(0, offset(location.start)) + replacement + text.slice(offset(location.end));
}

test('putting the replacement at its place makes the mutant that was run', () => {
  const cases = fc.tuple(hostileText, fc.array(fc.nat(), { minLength: 2, maxLength: 8 }), hostileText);
  fc.assert(
    fc.property(cases, ([text, offsets, replacement]) => {
      const places = offsets.map((offset) => offset % (text.length + 1)).toSorted((a, b) => a - b);
      const edits = places.flatMap((start, index): readonly Edit[] => {
        const end = places[index + 1];
        return index % 2 === 0 && end !== undefined ? [{ path: 'a', start, end, replacement }] : [];
      });
      const replaced = replacementOf(text, edits);
      if (replaced === undefined) throw new Error('the edits are of this text');
      expect(spliced(text, replaced)).toBe(applyEdits(text, edits));
    }),
  );
});

test('edits of another text are not guessed at', () => {
  expect(replacementOf('short', [{ path: 'a', start: 3, end: 9, replacement: '' }])).toBeUndefined();
});
