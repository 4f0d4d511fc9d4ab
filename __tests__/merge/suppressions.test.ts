import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tmpdir } from 'node:os';
import type { Change } from '../../src/domain/change.js';
import { suppressionsOf } from '../../src/merge/suppressions.js';
import { makeRepository, type TestRepository } from '../repository.js';

const policy = `suppress:
  - rule: probe/*
    path: "src/**"
    contains: amount > stock
    reason: Known.
    until: 2026-12-31
`;
const subject = { raisedBy: 'probe', rule: 'lost-guard', path: 'src/take.js' };

let repository: TestRepository;
beforeEach(() => {
  repository = makeRepository([
    { files: { '.github/counterproof.yml': policy } },
    { files: { '.github/counterproof.yml': null } },
  ]);
});
afterEach(() => repository.remove());

const changeOf = ({ commits: [base = '', head = ''] }: TestRepository): Change => ({
  base,
  head,
  title: '',
  files: [],
});

describe('what is suppressed, for the job that merges shards', () => {
  test.each([
    ['the code that is named', ['if (amount  > stock) throw'], '2026-12-31', 'Known.'],
    ['other code', ['if (amount)'], '2026-12-31', undefined],
    ['code that nobody knows any more', undefined, '2026-12-31', 'Known.'],
    ['the day after the last', ['amount > stock'], '2027-01-01', undefined],
  ])('%s', async (_, code, today, reason) => {
    const suppressionOf = await suppressionsOf(repository.root, changeOf(repository), today);
    expect(suppressionOf?.({ ...subject, ...(code && { code }) })?.reason).toBe(reason);
  });

  test('nobody knows where there is no clone, or another one', async () => {
    expect(await suppressionsOf(tmpdir(), changeOf(repository))).toBeUndefined();
    const elsewhere = { ...changeOf(repository), base: 'a'.repeat(40) };
    expect(await suppressionsOf(repository.root, elsewhere)).toBeUndefined();
  });
});
