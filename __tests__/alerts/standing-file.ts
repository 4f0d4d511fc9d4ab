import { fingerprints } from '../../src/report/fingerprint.js';
import type { Finding } from '../../src/domain/finding.js';
import { recheckOf } from '../../src/domain/recheck.js';
import { sarifResult } from '../../src/report/sarif-result.js';
import { usedRules } from '../../src/report/sarif-rule.js';

/** The SARIF file of an audit with these findings. */
export function sarifOf(
  findings: readonly Finding[],
  identities: ReadonlyMap<Finding, string> = fingerprints(findings),
): string {
  const rules = usedRules(findings, []);
  const results = findings.map((finding) => {
    const verdict = { finding, ruling: 'upheld', reason: 'executed' } as const;
    const index = rules.findIndex(
      ({ id }) => id === `${finding.raisedBy}/${finding.rule}/${finding.severity}`,
    );
    const result = sarifResult(verdict, index, identities.get(finding) ?? '');
    return { ...result, properties: { ...result.properties, recheck: recheckOf(finding) } };
  });
  const driver = { name: 'Counterproof', rules: [...rules] };
  const run = { tool: { driver }, automationDetails: { id: 'counterproof/' }, results };
  return JSON.stringify({ version: '2.1.0', runs: [run] });
}

/** A finding that was run, at these lines. */
export function mutantFinding(path: string, line: number, original: string, mutated: string): Finding {
  return {
    rule: 'boundary-not-tested',
    severity: 'medium',
    path,
    line,
    endLine: line + original.split('\n').length - 1,
    claim: `No test needs this, on line ${line}. See [no link](1).`,
    raisedBy: 'probe',
    evidence: [
      {
        kind: 'mutant',
        operator: 'move-boundary',
        path,
        lines: [line, line],
        original,
        mutated,
        tests: ['t'],
        command: 'run',
        repeats: 3,
      },
    ],
    related: [],
  };
}
