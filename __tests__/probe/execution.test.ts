import { afterAll, beforeAll, describe, it, expect } from '@jest/globals';
import { z } from 'zod';
import { pytest } from '../../src/probe/runners/pytest.js';
import { type MergedExecution, openMerged } from './merged-execution.js';
import { editOf, ending, endsAs, expectMutant, mutantCase, replacement } from './mutant-case.js';
import { filesOf, foldersOf, usePython } from './runners/fixture-repository.js';

/**
 * Every file of `fixtures/executions/mutants`, and every folder of `fixtures/executions/fixes`, is tried for real on
 * the repository beside them and must end as it says itself.
 */
const fixCase = z.strictObject({ test: z.string(), fix: z.array(replacement), trial: ending });

const texts = filesOf('executions/repository');
const mutants = filesOf('executions/mutants');
const longest = 3 * 60_000;
const suite = usePython() ? describe : describe.skip;

suite('on one repository', () => {
  let merged: MergedExecution;

  beforeAll(() => {
    merged = openMerged({ files: texts, runners: [pytest], workers: 2 });
  });

  afterAll(async () => {
    await merged.close();
  });

  it.each(Object.keys(mutants).toSorted())(
    'mutant %s',
    async (name) => {
      await expectMutant(merged.execution, texts, mutantCase.parse(JSON.parse(mutants[name] ?? '')));
    },
    longest,
  );

  it.each(foldersOf('executions/fixes'))(
    'fix %s',
    async (name) => {
      const { 'case.json': said = '', 'proposed.txt': text = '' } = filesOf(`executions/fixes/${name}`);
      const { test, fix, trial } = fixCase.parse(JSON.parse(said));
      const edits = fix.map((edit) => editOf(texts, edit));
      expect(await merged.execution.tryFix({ path: test, text }, edits, 3)).toEqual(endsAs(trial));
    },
    longest,
  );
});
