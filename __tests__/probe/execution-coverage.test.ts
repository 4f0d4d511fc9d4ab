import { describe, expect, it } from '@jest/globals';
import { CoverageBoard } from '../../src/probe/coverage-board.js';
import { pytest } from '../../src/probe/runners/pytest.js';
import { openMerged } from './merged-execution.js';
import { editOf } from './mutant-case.js';
import { filesOf, usePython } from './runners/fixture-repository.js';

const texts = filesOf('executions/repository');
const path = 'shop/accounts.py';
const suite = usePython() ? describe : describe.skip;

function lineOf(text: string): number {
  return (texts[path] ?? '').split(text)[0]?.split('\n').length ?? 0;
}

suite('what the runs of a mutant show of who gets to its line', () => {
  it('is known from then on', async () => {
    const board = new CoverageBoard();
    const open = openMerged({ files: texts, runners: [pytest], board });
    const known = (text: string) => board.coverageOf(path, lineOf(text));
    try {
      expect(known('return user.upper()').kind).toBe('unknown');
      for (const [find, replace] of [
        ['return user.upper()', 'return user.lower()'],
        ['audit.note("revoked"', 'audit.note("removed"'],
      ] as const)
        await open.execution.tryMutant([editOf(texts, { path, find, replace })], 1);
      expect(known('return user.upper()')).toEqual({
        kind: 'none',
        files: expect.arrayContaining(['tests/test_accounts.py']),
      });
      expect(known('audit.note("revoked"')).toMatchObject({
        kind: 'tests',
        reaching: [{ id: 'tests/test_accounts.py::test_revoke' }],
        entering: [],
      });
    } finally {
      await open.close();
    }
  }, 180_000);
});
