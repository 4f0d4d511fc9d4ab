import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Fixed, Proposed } from './proposed.js';

const files = { 'src/a.txt': 'one\ntwo\nthree\n', 'src/b.txt': 'four\nfive\nsix\n' };
const first: Fixed = { rule: 'first', fix: [['src/a.txt', 'two', 'zwei']] };
const second: Fixed = { rule: 'second', fix: [['src/b.txt', 'five', 'fünf']] };
const url = (number: number): string => `https://github.com/acme/shop/pull/${number}`;

let proposed: Proposed;
beforeEach(async () => {
  proposed = new Proposed();
  await proposed.start(files);
});
afterEach(() => proposed.stop());

/** What the requests of a run have changed. */
async function writes(run: () => Promise<unknown>): Promise<readonly string[]> {
  const { requests } = proposed.server;
  const known = requests.length;
  await run();
  return requests.slice(known).filter((line) => line.startsWith('POST'));
}

describe('the same commit', () => {
  test.each([
    ['open', {}, 'it is there from an earlier run for this commit'],
    ['closed', { state: 'closed' }, 'it was closed, and for one commit there is no second one'],
    ['merged', { state: 'closed', merged: true }, 'it was merged, and for one commit there is no second one'],
  ] as const)('is not proposed again where its pull request is %s', async (_, became, note) => {
    const { server, branch } = proposed;
    const report = await proposed.report([first]);
    expect(await proposed.propose(report)).toEqual({ state: 'opened', url: url(1) });
    for (const pull of server.pulls) Object.assign(pull, became);
    if ('merged' in became) server.git(['update-ref', '-d', `refs/heads/${branch}`]);
    const asked = await writes(async () =>
      expect(await proposed.propose(report)).toEqual({ state: 'known', url: url(1), note }),
    );
    expect([asked, server.pulls.length]).toEqual([[], 1]);
  });

  test('gets the pull request that an earlier run could not open, on the branch that it made', async () => {
    const { server, branch, head } = proposed;
    const report = await proposed.report([first, second]);
    const body = JSON.stringify({
      message: 'GitHub Actions is not permitted to create or approve pull requests.',
    });
    server.faults.push({ on: /^POST .*\/pulls/, status: 403, body, times: 1 });
    expect((await proposed.propose(report))?.state).toBe('refused');
    const made = server.commitsOf(branch, head);
    expect(await proposed.propose(report)).toEqual({ state: 'opened', url: url(1) });
    expect(server.commitsOf(branch, head)).toEqual(made);
    expect(server.pulls.map((pull) => pull.head)).toEqual([branch]);
  });

  test('leaves a branch alone that somebody has gone on with', async () => {
    const { server, repository, branch } = proposed;
    const report = await proposed.report([first]);
    repository.git('checkout', '--quiet', '-b', branch);
    repository.commit({ 'src/a.txt': 'mine\n' });
    server.pushed(repository.root, branch);
    const tip = server.resolve(`refs/heads/${branch}`);
    const { head } = report.change;
    expect(await proposed.propose({ ...report, change: { ...report.change, head } })).toEqual({
      state: 'known',
      url: `https://github.com/acme/shop/pull/new/${branch}`,
      note: `the branch ${branch} is there already, with other commits and without a pull request`,
    });
    expect([server.resolve(`refs/heads/${branch}`), server.pulls]).toEqual([tip, []]);
  });

  test('is proposed once by two runs at a time', async () => {
    const { server } = proposed;
    const report = await proposed.report([first]);
    const states = await Promise.all([proposed.propose(report), proposed.propose(report)]);
    expect(states.map((one) => one?.url)).toEqual([url(1), url(1)]);
    expect(server.pulls).toHaveLength(1);
  });
});

describe('a later commit', () => {
  const later = { 'README.md': '# Another\n' };

  test('with the same findings is told the open pull request of the earlier one', async () => {
    const { server } = proposed;
    await proposed.propose(await proposed.report([first, second]));
    await proposed.commit(later);
    const report = await proposed.report([second, first]);
    const asked = await writes(async () =>
      expect(await proposed.propose(report)).toEqual({
        state: 'known',
        url: url(1),
        note: 'it is open for an earlier commit, and mends the same findings',
      }),
    );
    expect([asked, server.pulls.length]).toEqual([[], 1]);
  });

  test('proposes only what is new', async () => {
    const { server } = proposed;
    await proposed.propose(await proposed.report([first]));
    await proposed.commit(later);
    const report = await proposed.report([first, second]);
    expect(await proposed.propose(report)).toEqual({
      state: 'opened',
      url: url(2),
      note: `without what ${url(1)} mends already`,
    });
    const { head, branch } = proposed;
    expect(server.git(['diff', '--name-only', head, `refs/heads/${branch}`])).toBe('src/b.txt');
    expect(server.pulls[1]?.body).not.toContain('first');
  });

  test.each([
    ['is closed', { state: 'closed' }],
    ['goes to another branch', { base: 'release' }],
    ['comes from a fork', { from: 'eve/shop' }],
    ['comes from another branch', { head: 'feature' }],
    ['does not begin with our line', { body: 'x <!-- counterproof-fixes: 0123456789abcdef -->' }],
  ])('proposes them again where the earlier one %s', async (_, became) => {
    const { server } = proposed;
    await proposed.propose(await proposed.report([first]));
    for (const pull of server.pulls) Object.assign(pull, became);
    await proposed.commit(later);
    expect(await proposed.propose(await proposed.report([first]))).toEqual({ state: 'opened', url: url(2) });
  });

  test('finds ours among many of other people', async () => {
    const { server } = proposed;
    await proposed.propose(await proposed.report([first]));
    for (let index = 0; index < 130; index++)
      server.open({ head: `feature-${index}`, base: 'main', title: 'x', body: 'y' });
    await proposed.commit(later);
    expect(await proposed.propose(await proposed.report([first]))).toMatchObject({
      state: 'known',
      url: url(1),
    });
  });
});

test('what somebody has dismissed is not proposed', async () => {
  const { server, branch, head } = proposed;
  const report = await proposed.report([first, second]);
  proposed.dismissed.push('first');
  expect(await proposed.propose(report)).toEqual({ state: 'opened', url: url(1) });
  expect(server.git(['diff', '--name-only', head, `refs/heads/${branch}`])).toBe('src/b.txt');
  proposed.dismissed.push('second');
  await proposed.commit({ 'README.md': '# Another\n' });
  expect(await proposed.propose(await proposed.report([first, second]))).toMatchObject({
    state: 'refused',
    note: expect.stringContaining('what they mend was dismissed'),
  });
});
