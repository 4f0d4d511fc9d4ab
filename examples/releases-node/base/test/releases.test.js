import assert from 'node:assert/strict';
import { test } from 'node:test';
import { published } from '../releases.js';

test('drafts are not published', () => {
  const releases = [{ tag: 'v1', draft: false }, { tag: 'v2', draft: true }];
  assert.deepEqual(published(releases), [{ tag: 'v1', draft: false }]);
});
