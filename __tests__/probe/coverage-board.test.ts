import { describe, expect, it } from '@jest/globals';
import { fileRole } from '../../src/change/file-role.js';
import { readChange } from '../../src/change/read-change.js';
import type { LineCoverage } from '../../src/domain/line-coverage.js';
import { CoverageBoard } from '../../src/probe/coverage-board.js';
import { probe } from '../../src/probe/probe.js';
import { pytest } from '../../src/probe/runners/pytest.js';
import { makeRepository } from '../repository.js';
import { filesOf, usePython } from './runners/fixture-repository.js';

const { 'tests/test_legacy.py': red = '', ...shop } = filesOf('executions/repository');
const path = 'shop/accounts.py';
const accounts = shop[path] ?? '';
const suite = usePython() ? describe : describe.skip;

function lineOf(text: string): number {
  const at = accounts.indexOf(text);
  expect(at).not.toBe(-1);
  return accounts.slice(0, at).split('\n').length;
}

/** The tests by their names; without any, what kind of answer it is. */
function namesOf(known: LineCoverage): readonly string[] | 'none' | 'unknown' {
  return known.kind === 'tests' ? [...known.reaching, ...known.entering].map(({ id }) => id) : known.kind;
}

/** What the board says after a probe of a change that adds accounts.py; also what it has said before. */
async function boardOf(
  more: Readonly<Record<string, string>>,
): Promise<(text: string) => { readonly before: unknown; readonly after: unknown }> {
  const repository = makeRepository([
    { files: { ...shop, ...more, [path]: null } },
    { files: { [path]: accounts } },
  ]);
  const [base = '', head = ''] = repository.commits;
  const [board, untouched] = [new CoverageBoard(), new CoverageBoard()];
  try {
    const change = await readChange(repository.root, base, head);
    const request = { repo: repository.root, change, minutes: 5, workers: 1, runners: [pytest], warm: false };
    await probe({ ...request, progress: () => {}, roleOf: fileRole, board });
  } finally {
    repository.remove();
  }
  return (text) => ({
    before: namesOf(untouched.coverageOf(path, lineOf(text))),
    after: namesOf(board.coverageOf(path, lineOf(text))),
  });
}

suite('what the probe has learnt of a line', () => {
  it('is told by line', async () => {
    const told = await boardOf({});
    expect(told('del sessions').before).toBe('unknown');
    expect(told('audit.note("revoked"').after).toEqual(['tests/test_accounts.py::test_revoke']);
    expect(told('if failures < 0').after).toEqual(
      expect.arrayContaining(['tests/test_accounts.py::test_no_failures']),
    );
    expect(told('audit.note("shouted"').after).toBe('none');
    expect(told('LIMIT = 3').after).toBe('unknown');
  }, 180_000);

  it('is not that there are none where tests were not heard', async () => {
    const told = await boardOf({ 'tests/test_accounts_too.py': red });
    expect(told('audit.note("shouted"').after).toBe('unknown');
  }, 180_000);
});
