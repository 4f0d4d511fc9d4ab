import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestTags, published } from '../releases.js';

test('drafts are not published', () => {
  const releases = [{ tag: 'v1', draft: false }, { tag: 'v2', draft: true }];
  assert.deepEqual(published(releases), [{ tag: 'v1', draft: false }]);
});

test('the newest releases come first', () => {
  const releases = [
    { tag: 'v3', date: '2026-03-01', draft: false },
    { tag: 'v2', date: '2026-02-01', draft: false },
    { tag: 'v1', date: '2026-01-01', draft: false },
  ];
  assert.deepEqual(newestTags(releases, 2), ['v3', 'v2']);
});

test('drafts have no tag', () => {
  assert.deepEqual(newestTags([{ tag: 'v4', date: '2026-04-01', draft: true }], 2), []);
});
