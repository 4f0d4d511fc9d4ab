import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepository } from '../repository.js';
import { check, makeHistory, pull, push, type Case } from './history.js';

let repository: TestRepository;
beforeAll(async () => {
  repository = await makeHistory();
});
afterAll(() => repository.remove());

const flagCases: readonly Case[] = [
  ['by default the last commit', {}, undefined, ['merge', 'squash']],
  ['empty flags count as absent', { base: '', head: '' }, undefined, ['merge', 'squash']],
  ['a head alone', { head: 'merge' }, undefined, ['c4', 'merge']],
  ['a root commit', { head: 'c1' }, undefined, ['root', 'c1']],
  ['a base alone', { base: 'c1' }, undefined, ['c1', 'squash']],
  ['names, tags and short forms', { base: 'HEAD~2', head: 'main' }, undefined, ['c4', 'squash']],
  ['an annotated tag is its commit', { base: 'c2', head: 'v1' }, undefined, ['c2', 'c4']],
  ['the empty tree as base: everything', { base: 'root' }, undefined, ['root', 'squash']],
  ['a base that went on', { base: 'c4', head: 'feature' }, undefined, ['c2', 'f2', /gone on/]],
  ['a head already contained', { base: 'main', head: 'f1' }, undefined, { nothing: /already contained/ }],
  ['no commit between', { base: 'main', head: 'main' }, undefined, { nothing: /no commit between/ }],
  ['flags win over the event', { base: 'c1', head: 'c2' }, push('c3', 'c4'), ['c1', 'c2']],
  ['an unknown base', { base: 'nope' }, undefined, { unusable: /--base "nope" is an unknown revision: / }],
  [
    'an unknown head',
    { head: 'unknown' },
    undefined,
    { unusable: /--head "1234567890.*" is an unknown revision/ },
  ],
  [
    'a revision like an option',
    { base: '--output=counterproof-written' },
    undefined,
    { unusable: /unknown revision/ },
  ],
  ['a range is no revision', { base: 'c1..c2' }, undefined, { unusable: /unknown revision/ }],
];

const pushCases: readonly Case[] = [
  ['several commits', {}, push('c2', 'c4'), ['c2', 'c4']],
  ['a merge', {}, push('c4', 'merge', { forced: false }), ['c4', 'merge']],
  [
    'a new branch',
    {},
    push('zeros', 'f2', { created: true }),
    ['f1', 'f2', /refs\/heads\/main is new: only its last commit/],
  ],
  ['the first push of a first commit', {}, push('zeros', 'c1'), ['root', 'c1', /is new/]],
  ['a deleted branch', {}, push('c2', 'zeros', { deleted: true }), { nothing: /deleted refs\/heads\/main/ }],
  [
    'a force push',
    {},
    push('r1', 'c4', { forced: true }),
    ['c2', 'c4', /replaced the history that ended in .* everything since/],
  ],
  [
    'a force push from what is gone',
    {},
    push('unknown', 'c4', { forced: true }),
    ['c3', 'c4', /only the last commit is audited/],
  ],
  [
    'from what is gone, not said to be forced',
    {},
    push('unknown', 'c4'),
    ['c3', 'c4', /only the last commit is audited/],
  ],
  ['a force push back', {}, push('c4', 'c2', { forced: true }), { nothing: /no commit between/ }],
  [
    'an after that is not here',
    {},
    push('c4', 'unknown'),
    { unusable: /commit 1234567890\d+ is not in this repository: fetch it/ },
  ],
  [
    'a payload of another shape',
    {},
    { eventName: 'push', payload: { after: 7 } },
    ['merge', 'squash', /the push event cannot be read \(before: .*\): the last commit/],
  ],
  ['no payload', {}, { eventName: 'push', payload: undefined }, ['merge', 'squash', /cannot be read/]],
];

const pullRequestCases: readonly Case[] = [
  ['a merge commit', {}, pull('merge', 2), ['c4', 'merge']],
  ['a squash with the number in its subject', {}, pull('squash', 5, {}, 9), ['merge', 'squash']],
  ['one commit', {}, pull('c4', 1), ['c3', 'c4']],
  ['a rebase right after base.sha', {}, pull('c4', 2), ['c2', 'c4', /rebase of 2 commits/]],
  ['a rebase, base.sha being older', {}, pull('c4', 2, { base: { sha: 'c1' } }), ['c2', 'c4', /rebase/]],
  [
    'a rebase, base.sha being unknown',
    {},
    pull('c4', 2, { base: { sha: 'unknown' } }),
    ['c2', 'c4', /rebase/],
  ],
  ['base.sha nearer than the count', {}, pull('c4', 3, { base: { sha: 'c3' } }), ['c3', 'c4', /rebase/]],
  ['more commits than there are', {}, pull('c3', 9, { base: { sha: 'unknown' } }), ['c2', 'c3']],
  [
    'closed, not merged',
    {},
    pull(null, 2, { merged: false }),
    { nothing: /#7 was closed without being merged/ },
  ],
  [
    'opened',
    {},
    { eventName: 'pull_request', payload: pull('c4', 2, {}, 7, 'opened').payload },
    { nothing: /#7 is not merged yet/ },
  ],
  ['a merge that is not here', {}, pull('unknown', 2), { unusable: /is not in this repository/ }],
  [
    'pull_request_target',
    {},
    { eventName: 'pull_request_target', payload: pull('c4', 2).payload },
    { unusable: /secrets.*push/ },
  ],
  [
    'pull_request_target with flags',
    { base: 'c1', head: 'c2' },
    { eventName: 'pull_request_target', payload: {} },
    { unusable: /secrets/ },
  ],
  ['workflow_dispatch', {}, { eventName: 'workflow_dispatch', payload: {} }, ['merge', 'squash']],
  ['schedule', {}, { eventName: 'schedule', payload: null }, ['merge', 'squash']],
];

describe.each([
  ['flags', flagCases],
  ['push', pushCases],
  ['pull_request and others', pullRequestCases],
])('%s', (_, cases) => {
  test.each(cases)('%s', async (...row) => {
    await check(repository.root, row);
    expect(existsSync(join(repository.root, 'counterproof-written'))).toBe(false);
  });
});
