import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/domain/claim.js';
import type { Examination } from '../../src/domain/panel.js';
import { decideGate } from '../../src/judgement/gate.js';
import { judge } from '../../src/judgement/judge.js';
import { byInsertionOrder, leak, reordering } from '../report/findings.js';
import { claim, wrongResult } from './claims.js';
import { blind, fails, proof, quote, says, verified } from './row.js';
import { rows } from './rows.js';
import { type Script, ScriptedExecution, ScriptedPanel } from './scripted.js';

async function judged(claims: readonly Claim[], script: Script, answer: Examination) {
  const execution = new ScriptedExecution(() => script);
  const panel = new ScriptedPanel(() => answer);
  const request = {
    findings: [],
    fixes: '',
    claims,
    panel,
    execution,
    failOn: 'critical',
    progress: () => {},
  } as const;
  return { ...(await judge(request)), execution, panel };
}

test.each(rows)('$name', async (row) => {
  const { reader } = row;
  const { verdicts, gaps, panel, execution, fixes } = await judged(
    [row.claim],
    row.script,
    reader ?? says('undecided'),
  );
  const [verdict] = verdicts;
  expect({
    ruling: verdict?.ruling,
    reason: verdict?.reason,
    evidence: verdict?.finding.evidence.map(({ kind }) => kind),
    fixed: verdict?.finding.fix?.verified,
    asked: panel.examined.length,
    gate: decideGate(verdicts, gaps, 'critical').kind,
  }).toEqual({
    ruling: row.ruling,
    reason: row.reason,
    evidence: row.evidence,
    fixed: row.fixed,
    asked: reader === undefined ? 0 : 1,
    gate: row.gate,
  });
  expect(fixes !== '').toBe(row.fixed === true);
  expect(execution.asked.every((asked) => asked.endsWith(' x3'))).toBe(true);
  expect(gaps.length).toBe(reader?.kind === 'failed' ? 1 : 0);
});

test('a finding tells its facts: title first, then why, when it matters and how it is mended', async () => {
  const facts = { impact: 'breach', reach: 'everyone', preconditions: ['debug is on'] } as const;
  const reachedFrom = { kind: 'quote', path: 'src/c.py', lines: [4, 5], text: 'x\ny\n' } as const;
  const { verdicts } = await judged([claim({ facts, reachedFrom })], {}, says('refuted'));
  expect(verdicts[0]?.finding).toMatchObject({
    severity: 'high',
    path: 'src/a.py',
    line: 10,
    claim:
      'Old tokens stay valid. Nothing compares them with the rotation. Only if: debug is on. To mend it: compare them.',
    related: [{ path: 'src/c.py', line: 4, note: 'the changed line that makes it reachable' }],
  });
  expect(verdicts[0]).toMatchObject({ by: 'cleanup', quote });
});

describe('what is not executed is read', () => {
  const many = Array.from({ length: 15 }, (_, index) =>
    claim({
      title: `claim ${index}`,
      at: ['src/many.py', 100 * (index + 1)],
      facts: index % 3 === 0 ? claim().facts : wrongResult,
    }),
  );

  test('at most twelve, the most severe first, three at once, in an order that does not depend on who answers first', async () => {
    const { panel, verdicts, gaps } = await judged(many, {}, says('upheld'));
    expect(panel.examined).toHaveLength(12);
    expect(panel.examined.slice(0, 5)).toEqual([0, 3, 6, 9, 12].map((index) => `claim ${index}`));
    expect(panel.most).toBe(3);
    const again = await judged(many.toReversed(), {}, says('upheld'));
    expect(again.verdicts).toEqual(verdicts);
    expect(gaps).toHaveLength(3);
    expect(gaps[0]).toEqual({
      what: 'second reading of what security says of src/many.py:1200',
      why: 'only 12 claims are cross-examined, the most severe first',
    });
    expect(decideGate(verdicts, gaps, 'never').kind).toBe('inconclusive');
  });

  test('what has no weight and is not read leaves no gap', async () => {
    const facts = { impact: 'leftover', reach: 'few', preconditions: [] } as const;
    const leftovers = many.map((one) => ({ ...one, facts }));
    const { gaps, verdicts } = await judged(leftovers, {}, says('upheld'));
    expect(gaps).toEqual([]);
    expect(verdicts.filter(({ ruling }) => ruling === 'undecided')).toHaveLength(3);
  });

  test('without anybody to read or to run it stays open, and is a gap', async () => {
    const nobody = {
      findings: [],
      fixes: '',
      panel: undefined,
      execution: undefined,
      failOn: 'critical',
      progress: () => {},
    } as const;
    const { verdicts, gaps, synthesis } = await judge({ ...nobody, claims: [proof] });
    expect(verdicts.map(({ ruling }) => ruling)).toEqual(['undecided']);
    expect(verdicts[0]?.reason).toContain('its proof was not run: nothing is executed here');
    expect(gaps).toHaveLength(1);
    expect(synthesis?.missing).toBe('there was nobody to write it');
  });
});

describe('what is executed', () => {
  test('the most severe first, since the time may end', async () => {
    const few = { impact: 'breach', reach: 'few', preconditions: [] } as const;
    const claims = [few, wrongResult, claim().facts].map((facts, index) =>
      claim({ facts, test: { path: `tests/${index}.py`, text: '' }, at: ['src/a.py', 100 * (index + 1)] }),
    );
    const { execution } = await judged(claims, {}, says('refuted'));
    expect(execution.asked).toEqual(['test tests/2.py x3', 'test tests/1.py x3', 'test tests/0.py x3']);
  });

  test('a fix of what is refuted is in its finding only', async () => {
    const passes = { kind: 'passes', tests: ['t'], command: 'pytest', repeats: 3 } as const;
    const script = {
      mutant: { kind: 'not-covered' },
      merged: passes,
      broken: { kind: 'errs', why: '' },
    } as const;
    const [upheld, refuted] = await Promise.all(
      (['upheld', 'refuted'] as const).map(async (ruling) => judged([blind], script, says(ruling))),
    );
    expect(upheld?.fixes).toContain('tests/new_test.py');
    expect(refuted?.verdicts[0]?.finding.fix?.verified).toBe(true);
    expect(refuted?.fixes).toBe('');
  });
});

describe('the probe alone', () => {
  const nobody = {
    claims: [],
    panel: undefined,
    execution: undefined,
    failOn: 'critical',
    progress: () => {},
  } as const;

  test('is judged as ever: what was executed is upheld, what was read is open', async () => {
    const findings = [{ ...leak, raisedBy: 'probe' }, byInsertionOrder];
    const judgement = await judge({ ...nobody, findings, fixes: reordering });
    expect(judgement).toEqual({
      verdicts: [
        {
          finding: findings[0],
          ruling: 'undecided',
          reason: 'not executed, and not yet read by a second specialist',
        },
        {
          finding: byInsertionOrder,
          ruling: 'upheld',
          reason: 'proved by execution: reproduced in fresh processes',
        },
      ],
      gaps: [],
      fixes: reordering,
      fixesApart: [],
    });
  });
});

describe('the synthesis', () => {
  test('is told every claim and what became of it', async () => {
    const { panel, synthesis } = await judged([proof, claim({ at: ['b.py', 1] })], {}, says('refuted'));
    expect(synthesis).toEqual({ agreed: ['a'], disputed: [], decided: ['b'] });
    expect(panel.told.map(({ place, ruling }) => [place, ruling])).toEqual([
      ['b.py:1', 'refuted'],
      ['src/a.py:10', 'refuted'],
    ]);
    expect(JSON.stringify(panel.told)).not.toContain('Nothing compares');
  });

  test('is told which of them stop the build', async () => {
    const guess = claim({ at: ['b.py', 1], facts: wrongResult });
    const { panel } = await judged([proof, guess], { merged: fails, fix: verified }, says('upheld'));
    expect(panel.told.map(({ severity, ruling, stops }) => [severity, ruling, stops])).toEqual([
      ['critical', 'upheld', true],
      ['high', 'upheld', false],
    ]);
  });

  test('that fails is told of, and is no gap', async () => {
    const panel = new ScriptedPanel(() => says('refuted'), { failed: 'overloaded' });
    const none = {
      findings: [],
      fixes: '',
      execution: undefined,
      failOn: 'critical',
      progress: () => {},
    } as const;
    const { gaps, synthesis } = await judge({ ...none, claims: [claim()], panel });
    expect(gaps).toEqual([]);
    expect(synthesis).toEqual({ agreed: [], disputed: [], decided: [], missing: 'overloaded' });
  });

  test('is not asked for where nothing was raised', async () => {
    const { panel, synthesis } = await judged([], {}, says('refuted'));
    expect(synthesis).toBeUndefined();
    expect(panel.told).toEqual([]);
  });
});
