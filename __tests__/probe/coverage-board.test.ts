import { describe, expect, it } from '@jest/globals';
import { fileRole } from '../../src/change/file-role.js';
import { readChange } from '../../src/change/read-change.js';
import { CoverageBoard, type KnownTests } from '../../src/probe/coverage-board.js';
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

/** What the board says after a probe of a change that adds accounts.py; also what it has said before. */
async function boardOf(
  more: Readonly<Record<string, string>>,
): Promise<(text: string) => { readonly before: KnownTests; readonly after: KnownTests }> {
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
    before: untouched.testsOf(path, lineOf(text)),
    after: board.testsOf(path, lineOf(text)),
  });
}

suite('what the probe has learnt of a line', () => {
  it('is told by line', async () => {
    const told = await boardOf({});
    expect(told('del sessions').before).toBe('not known yet');
    expect(told('audit.note("revoked"').after).toEqual(['tests/test_accounts.py::test_revoke']);
    expect(told('if failures < 0').after).toEqual(
      expect.arrayContaining(['tests/test_accounts.py::test_no_failures']),
    );
    expect(told('audit.note("shouted"').after).toBe('none');
    expect(told('LIMIT = 3').after).toBe('not known yet');
  }, 180_000);

  it('is not that there are none where tests were not heard', async () => {
    const told = await boardOf({ 'tests/test_accounts_too.py': red });
    expect(told('audit.note("shouted"').after).toBe('not known yet');
  }, 180_000);
});
