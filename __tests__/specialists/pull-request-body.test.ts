import { expect, test } from '@jest/globals';
import { findPullRequest } from '../../src/change/pull-request.js';

const head = 'a'.repeat(40);
const eventWith = (body: unknown) => ({
  eventName: 'pull_request',
  payload: {
    action: 'closed',
    pull_request: {
      number: 7,
      title: 't',
      html_url: 'u',
      merge_commit_sha: head,
      base: { sha: 'b' },
      ...(body === undefined ? {} : { body }),
    },
  },
});

test.each<[string, unknown, object]>([
  ['is taken along', 'Why we do this.', { body: 'Why we do this.' }],
  ['may be missing', undefined, {}],
  ['may be null', null, {}],
  ['may be blank', ' \r\n', {}],
  ['is bounded', 'x'.repeat(70_000), { body: 'x'.repeat(20_000) }],
])('the description of a pull request %s', async (_name, body, rest) => {
  expect(await findPullRequest(head, eventWith(body), {})).toEqual({
    kind: 'found',
    pullRequest: { number: 7, title: 't', url: 'u', ...rest },
  });
});
