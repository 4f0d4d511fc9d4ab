import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from '../../src/domain/finding.js';
import type { Rule } from '../../src/domain/rule.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { applyPolicy } from '../../src/policy/apply-policy.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { probeRules } from '../../src/probe/rules.js';

/** fixtures/policy/applied/<case>/: the file, what was found, and what comes of it. */
const folder = join(import.meta.dirname, '../fixtures/policy/applied');

const id = z.templateLiteral([z.string(), '/', z.string()]);
const caseSchema = z.strictObject({
  today: z.iso.date(),
  changed: z.array(z.string()),
  rules: z.array(id).default([]),
  findings: z.array(
    z.strictObject({
      is: id,
      path: z.string(),
      code: z.string(),
      ruling: z.enum(['upheld', 'refuted', 'undecided']).default('upheld'),
    }),
  ),
  expected: z.strictObject({
    /** Places in `findings`. */
    remaining: z.array(z.int()),
    /** By place in `findings`: the line of the suppression. */
    suppressed: z.record(z.string(), z.int()),
    off: z.record(z.string(), z.int()),
    /** By line of the suppression. */
    idle: z.record(z.string(), z.string()),
    notes: z.array(z.string()).default([]),
  }),
});
type Case = z.infer<typeof caseSchema>;

function verdictOf({ is, path, code, ruling }: Case['findings'][number], index: number): Verdict {
  const [raisedBy = '', rule = ''] = is.split('/');
  const line = index + 1;
  const finding: Finding = {
    rule,
    raisedBy,
    path,
    line,
    endLine: line,
    severity: 'high',
    claim: 'Something is wrong.',
    related: [],
    evidence: [{ kind: 'quote', path, lines: [line, line], text: code }],
  };
  return { finding, ruling, reason: 'read' };
}

const [template] = probeRules;

function ruleOf(name: string): Rule {
  if (template === undefined) throw new Error('the probe has no rules');
  const [source = '', own = ''] = name.split('/');
  return { ...template, source, id: own };
}

describe('what a policy makes of the verdicts', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const read = parsePolicy(readFileSync(join(folder, name, 'counterproof.yml'), 'utf8'));
    if (read.kind !== 'policy') throw new Error(JSON.stringify(read.problems));
    const { today, changed, rules, findings, expected } = caseSchema.parse(
      JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')),
    );
    const verdicts = findings.map(verdictOf);
    const file = { status: 'modified', role: 'source', binary: false, added: [], removedAfter: [] } as const;
    const files = changed.map((path) => ({ ...file, path }));
    const applied = applyPolicy({
      policy: read.policy,
      verdicts,
      change: { base: '', head: '', title: '', files },
      rules: rules.map(ruleOf),
      today,
    });
    expect({
      remaining: applied.verdicts.map((verdict) => verdicts.indexOf(verdict)),
      suppressed: Object.fromEntries(
        applied.suppressed.map(({ verdict, suppression }) => [verdicts.indexOf(verdict), suppression.line]),
      ),
      off: Object.fromEntries(applied.rulesOff.map(({ rule, findings: count }) => [rule, count])),
      idle: Object.fromEntries(applied.idle.map(({ suppression, state }) => [suppression.line, state])),
      notes: applied.notes,
    }).toEqual(expected);
  });
});
