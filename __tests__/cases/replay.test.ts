import { afterEach, describe, expect, it } from '@jest/globals';
import { severityOf } from '../../src/judgement/severity.js';
import type { Script } from '../model/messages-server.js';
import { consultLast } from '../specialists/small-change.js';
import { type AuditCase, auditCases, repositoryOf } from './audit-case.js';
import { playing } from './conversation.js';

const cases = auditCases();
const closing: (() => unknown)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function replayed(audited: AuditCase, script: Script) {
  const repository = repositoryOf(audited);
  const { consultation, server } = await consultLast(repository, script);
  closing.push(
    () => repository.remove(),
    () => server.close(),
  );
  return consultation;
}

describe('what was found in a case passes the trust boundary whole', () => {
  it.each(cases.filter(({ expected }) => expected.findings.length > 0))('$name', async (audited) => {
    const { claims, gaps, panel } = await replayed(
      audited,
      playing(audited.name, 'key', 'conversation.json'),
    );
    expect(gaps).toEqual([]);
    expect(claims).toHaveLength(audited.expected.findings.length);
    for (const { specialists, rules, places, severity, evidence } of audited.expected.findings) {
      const claim = claims.find(
        ({ raisedBy, rule }) => specialists.includes(raisedBy) && rules.includes(rule),
      );
      if (claim === undefined) throw new Error(`nobody raised ${rules.join(' or ')}`);
      const { path, lines } = claim.quote;
      expect(
        places.some((place) => place.path === path && place.from <= lines[0] && lines[1] <= place.to),
      ).toBe(true);
      expect(severityOf(claim.facts)).toBe(severity);
      expect(claim.test).toBeDefined();
      expect(evidence === 'mutant' ? claim.mutant : claim.fix).toBeDefined();
      expect(await panel?.examine(claim, [])).toMatchObject({ kind: 'examined', ruling: 'upheld' });
    }
  });
});

describe('nothing found is nothing claimed', () => {
  it.each(cases.filter(({ expected }) => expected.findings.length === 0))('$name', async (audited) => {
    const { claims, gaps } = await replayed(audited, playing('nothing-found.json'));
    expect({ claims, gaps }).toEqual({ claims: [], gaps: [] });
  });
});
