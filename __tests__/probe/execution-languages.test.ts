import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { z } from 'zod';
import { runners } from '../../src/probe/runners/index.js';
import { type MergedExecution, openMerged } from './merged-execution.js';
import { expectMutant, mutantCase } from './mutant-case.js';
import { isDue } from '../thorough.js';
import { filesOf } from './runners/fixture-repository.js';
import { usableRunners } from './usable-runners.js';

/**
 * The mutants in `fixtures/executions/languages/<runner>.json` are tried for real on `fixtures/repos/<runner>`: whether
 * a test gets to a place is found in every language.
 */
const cases = Object.entries(filesOf('executions/languages')).map(([name, text]) => ({
  id: name.replace('.json', ''),
  mutants: z.record(z.string(), mutantCase).parse(JSON.parse(text)),
}));

const longest = 5 * 60_000;
const usable = usableRunners();

describe.each(cases)('$id', ({ id, mutants }) => {
  const test = usable[id] === false || !isDue('executions/languages', id) ? it.skip : it;
  const files = filesOf(`repos/${id}`);
  let merged: MergedExecution;

  beforeAll(() => {
    merged = openMerged({ files, runners: runners.filter((runner) => runner.id === id) });
  });

  afterAll(async () => {
    await merged.close();
  }, longest);

  test.each(Object.keys(mutants))(
    '%s',
    async (name) => {
      await expectMutant(merged.execution, files, mutantCase.parse(mutants[name]));
    },
    longest,
  );
});
