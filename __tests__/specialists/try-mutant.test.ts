import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCommitTexts } from '../../src/host/commit-texts.js';
import { pytest } from '../../src/probe/runners/pytest.js';
import { toolsFor } from '../../src/specialists/tools/index.js';
import { type MergedExecution, openMerged } from '../probe/merged-execution.js';
import { filesOf, usePython } from '../probe/runners/fixture-repository.js';

const longest = 2 * 60_000;
const suite = usePython() ? describe : describe.skip;

suite('what a specialist is told of a mutant that tests have noticed', () => {
  let merged: MergedExecution;

  beforeAll(() => {
    merged = openMerged({ files: filesOf('executions/repository'), runners: [pytest] });
  });

  afterAll(async () => {
    await merged.close();
  });

  async function told(find: string, replace: string): Promise<unknown> {
    const { repository, execution } = merged;
    const texts = await openCommitTexts(repository.root, repository.git('rev-parse', 'HEAD'));
    const tools = toolsFor({ texts, execution, testsOfLine: undefined });
    const tool = tools.find(({ name }) => name === 'try_mutant');
    return JSON.parse((await tool?.run({ path: 'shop/prices.py', find, replace })) ?? '');
  }

  const [none, one] = ['tests/test_prices.py::test_none', 'tests/test_prices.py::test_one'];
  const price = 'sum(item["price"] for item in items)';

  test.each([
    ['by assertions', `1 + ${price}`, { outcome: 'killed: tests noticed', noticed_by: [none, one] }],
    [
      'by an error and an assertion',
      `items[0]["price"] + 1`,
      {
        outcome: 'killed: tests noticed',
        noticed_by: [none, one],
        of_these_by_an_error_and_no_assertion: [none],
      },
    ],
    [
      'by errors alone',
      'items.total',
      { outcome: expect.stringMatching(/^killed, by errors alone: /), noticed_by: [none, one] },
    ],
  ])(
    '%s',
    async (_, replace, facts) => {
      expect(await told(price, replace)).toEqual(facts);
    },
    longest,
  );
});
