import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  call,
  refusals,
  text,
  type MessagesRequest,
  type MessagesServer,
  type Script,
} from '../model/messages-server.js';
import type { TestRepository } from '../repository.js';
import { consultLast, consultOn, finding, none, smallChange } from './small-change.js';
import type { ConsultRequest } from '../../src/specialists/consult.js';

let repository: TestRepository;
const servers: MessagesServer[] = [];
beforeEach(() => {
  repository = smallChange();
});
afterEach(async () => {
  repository.remove();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function consulted(script: Script, options: Partial<ConsultRequest> = {}) {
  const { consultation, server } = await consultLast(repository, script, options);
  servers.push(server);
  return { consultation, requests: server.requests };
}

/** Which specialist a request is of: its task comes last. */
function specialistOf(request: MessagesRequest): string {
  const titles = ['Security', 'Cleanup', 'Test integrity', 'Milestone'];
  const found = titles
    .map((title) => ({ title, at: request.text.lastIndexOf(`\n# ${title}\n`) }))
    .filter(({ at }) => at !== -1);
  return found[0]?.title ?? '';
}

const byTitle = (answers: Readonly<Record<string, unknown>>) => (request: MessagesRequest) =>
  call('submit_findings', answers[specialistOf(request)] ?? none);

test('a finding that stands becomes a claim, and everything is accounted for', async () => {
  const { consultation, requests } = await consulted(
    byTitle({ Security: { findings: [finding], finished: true } }),
  );
  expect(consultation.gaps).toEqual([]);
  expect(consultation.claims).toHaveLength(1);
  expect(consultation.claims[0]).toMatchObject({
    rule: 'broken-revocation',
    raisedBy: 'security',
    quote: {
      kind: 'quote',
      path: 'app/feed.py',
      lines: [14, 14],
      text: '    user.rotated_at = int(time.time())',
    },
    facts: { impact: 'breach', reach: 'everyone', preconditions: [] },
    test: { path: 'tests/test_rotation.py' },
  });
  expect(consultation.claims[0]?.fix).toHaveLength(1);
  expect(consultation.specialists.map(({ id, outcome, findings }) => [id, outcome, findings])).toEqual([
    ['cleanup', 'completed', 0],
    ['security', 'completed', 1],
    ['test-integrity', 'completed', 0],
    ['milestone', expect.stringMatching(/^not sent: the change adds fewer than \d+ lines, /), 0],
  ]);
  expect(consultation.inventory).toEqual([
    { path: 'app/feed.py', state: 'read' },
    { path: 'tests/test_feed.py', state: 'read' },
  ]);
  expect(consultation.transcripts.map(({ id }) => id)).toEqual(['cleanup', 'security', 'test-integrity']);
  expect(requests).toHaveLength(3);
});

test('the second and the third specialist read at least nine tenths of their first prompt from the cache', async () => {
  const { requests } = await consulted(byTitle({}));
  const shares = requests.map(({ usage }) => {
    const {
      input_tokens: input,
      cache_read_input_tokens: read,
      cache_creation_input_tokens: written,
    } = usage;
    return read / (input + read + written);
  });
  expect(shares).toHaveLength(3);
  expect(shares[0]).toBe(0);
  expect(shares[1]).toBeGreaterThanOrEqual(0.9);
  expect(shares[2]).toBeGreaterThanOrEqual(0.9);
});

test('the same change gets the same answers, prompts and transcripts', async () => {
  const script = byTitle({ Security: { findings: [finding], finished: true } });
  const [one, other] = [await consulted(script), await consulted(script)];
  const plain = ({ consultation }: typeof one) =>
    JSON.stringify({
      ...consultation,
      specialists: consultation.specialists.map((entry) => ({ ...entry, seconds: 0 })),
    });
  expect(plain(one)).toBe(plain(other));
  expect(one.requests.map((request) => request.text).toSorted()).toEqual(
    other.requests.map((request) => request.text).toSorted(),
  );
});

test.each<
  [string, (request: MessagesRequest) => ReturnType<typeof call> | (typeof refusals)['unauthorised']]
>([
  ['no access', () => refusals.unauthorised],
  ['only talk', () => text('I could not find anything.')],
  ['a refusal', () => text('', 'refusal')],
  ['cut off', () => text('The', 'max_tokens')],
  ['nonsense', () => call('submit_findings', { findings: 'none' })],
])('%s is a gap and no clean result', async (_name, answer) => {
  const { consultation } = await consulted((request) =>
    specialistOf(request) === 'Security' ? answer(request) : call('submit_findings', none),
  );
  expect(consultation.gaps.map(({ what }) => what)).toEqual(['specialist security']);
  expect(consultation.specialists[1]?.outcome).toMatch(/^failed: /);
  expect(consultation.inventory[0]).toEqual({
    path: 'app/feed.py',
    state: 'skipped',
    why: 'not read to the end by security',
  });
});

test('what was received before a failure stays', async () => {
  const { consultation } = await consulted((request) => {
    if (specialistOf(request) !== 'Security') return call('submit_findings', none);
    return request.turn === 0
      ? call('submit_findings', { findings: [finding], finished: false })
      : refusals.badRequest;
  });
  expect(consultation.claims).toHaveLength(1);
  expect(consultation.gaps).toHaveLength(1);
});

test('a wrong quote is sent back to be mended, and counted where it is not', async () => {
  const wrong = { ...finding, quote: 'user.rotated_at = now()' };
  const { consultation, requests } = await consulted((request) => {
    if (specialistOf(request) === 'Security') {
      return call('submit_findings', { findings: [request.turn === 0 ? wrong : finding], finished: true });
    }
    return call('submit_findings', {
      findings: specialistOf(request) === 'Cleanup' ? [{ ...wrong, rule: 'dead-code' }] : [],
      finished: true,
    });
  });
  expect(consultation.claims.map(({ raisedBy }) => raisedBy)).toEqual(['security']);
  expect(consultation.specialists[1]?.dropped).toBeUndefined();
  expect(consultation.specialists[0]?.dropped).toEqual([{ reason: expect.any(String), count: 1 }]);
  expect(
    requests.some(({ results }) => results.some((result) => result.text.includes('do not stand in it'))),
  ).toBe(true);
});

test.each<[string | undefined, readonly string[], readonly string[]]>([
  [undefined, ['cleanup', 'security', 'test-integrity'], []],
  ['none', [], []],
  ['security', ['security'], ['specialists security']],
  ['secuirty', [], ['specialist secuirty']],
])('without a key, agents %s', async (agents, ids, gaps) => {
  const consultation = await consultOn(repository, undefined, { agents });
  expect(consultation.specialists.map(({ id, outcome }) => [id, outcome])).toEqual(
    ids.map((id) => [id, 'not run: no key']),
  );
  expect(consultation.gaps.map(({ what }) => what)).toEqual(gaps);
});

test('an unknown specialist is told with the nearest one', async () => {
  const { consultation } = await consulted(byTitle({}), { agents: 'secuirty,cleanup' });
  expect(consultation.gaps[0]?.why).toContain('did you mean security?');
  expect(consultation.specialists.map(({ id }) => id)).toEqual(['cleanup']);
});

test('several parts: each is read by everybody, in order, and a lost one is a gap with its number', async () => {
  const { consultation, requests } = await consulted(
    (request) =>
      specialistOf(request) === 'Cleanup' && request.text.includes('part 2 of 2')
        ? refusals.badRequest
        : call('submit_findings', none),
    { packLimits: { size: 600, packs: 8 } },
  );
  expect(requests.length).toBe(6);
  expect(consultation.gaps.map(({ what }) => what)).toEqual(['specialist cleanup, part 2 of 2']);
  expect(consultation.transcripts.map(({ id }) => id)).toContain('security-2');
});

test('what does not fit into the parts is a gap', async () => {
  const { consultation } = await consulted(byTitle({}), { packLimits: { size: 600, packs: 1 } });
  expect(consultation.gaps[0]?.what).toContain('for the specialists: ');
  expect(consultation.inventory.some(({ why }) => why === 'the change is too large')).toBe(true);
});

test('the panel reads without the argument, and a ruling without its quote decides nothing', async () => {
  const rulings = [
    {
      ruling: 'refuted',
      reason: 'It is compared.',
      path: 'app/feed.py',
      line: 5,
      quote: 'return user.min_issued_at or 0',
    },
    {
      ruling: 'refuted',
      reason: 'It is compared.',
      path: 'app/feed.py',
      line: 5,
      quote: 'if claims["iat"] < floor:',
    },
    { ruling: 'upheld', reason: 'Walked.', path: null, line: null, quote: null },
  ];
  let examinations = 0;
  const { consultation, requests } = await consulted((request) => {
    if (request.text.includes('# Examine a claim')) return call('submit_ruling', rulings[examinations++]);
    if (request.text.includes('# Write the synthesis')) {
      return call('submit_synthesis', { agreed: ['One\u202e.'], disputed: [], decided: [''] });
    }
    return call(
      'submit_findings',
      specialistOf(request) === 'Security' ? { findings: [finding], finished: true } : none,
    );
  });
  const { panel, claims, specialists } = consultation;
  const [claim] = claims;
  if (panel === undefined || claim === undefined) throw new Error('there is no panel');
  const examined = [
    await panel.examine(claim, ['its fix breaks test_feed']),
    await panel.examine(claim, []),
    await panel.examine(claim, []),
  ];
  expect(examined).toMatchObject([
    {
      kind: 'examined',
      by: 'cleanup',
      ruling: 'refuted',
      quote: { lines: [5, 5], text: '    return user.min_issued_at or 0' },
    },
    { kind: 'examined', by: 'test-integrity', ruling: 'undecided' },
    { kind: 'examined', by: 'cleanup', ruling: 'undecided' },
  ]);
  const examining = requests.filter((request) => request.text.includes('# Examine a claim'));
  expect(examining.every((request) => !request.text.includes(finding.argument))).toBe(true);
  expect(examining.every((request) => request.text.includes(finding.claim))).toBe(true);
  expect(examining.map((request) => request.text.includes('executed: its fix breaks test_feed'))).toEqual([
    true,
    false,
    false,
  ]);
  expect(await panel.synthesise([])).toEqual({ agreed: ['One.'], disputed: [], decided: [] });
  expect(panel.transcripts().map(({ id }) => id)).toEqual([
    'examination-1-cleanup',
    'examination-2-test-integrity',
    'examination-3-cleanup',
    'synthesis',
  ]);
  const charged = panel.withUsage(specialists);
  expect(charged.map(({ id }) => id)).toEqual([
    'cleanup',
    'security',
    'test-integrity',
    'milestone',
    'synthesis',
  ]);
  expect(charged[0]?.tokens.output).toBeGreaterThan(specialists[0]?.tokens.output ?? 0);
});

test('one that gets no answer keeps the others waiting only for a while', async () => {
  const { consultation } = await consulted(
    (request) => (specialistOf(request) === 'Cleanup' ? { broken: 'silent' } : call('submit_findings', none)),
    { limits: { minutes: 0.1, firstTokenSeconds: 1 } },
  );
  const outcomes = consultation.specialists.map(({ id, outcome }) => [id, outcome === 'completed']);
  expect(outcomes).toEqual([
    ['cleanup', false],
    ['security', true],
    ['test-integrity', true],
    ['milestone', false],
  ]);
  expect(consultation.gaps.map(({ what }) => what)).toEqual(['specialist cleanup']);
});
