import type { Invocation, Log, Notification } from 'sarif';
import type { Report } from '../domain/report.js';
import type { Gap } from '../domain/verdict.js';
import { fingerprints } from './fingerprint.js';
import { stringify } from './json.js';
import type { Reporter } from './reporter.js';
import { messageText } from './message-text.js';
import { sarifResult } from './sarif-result.js';
import { sarifRuleId, usedRules } from './sarif-rule.js';
import { partOf } from './part.js';
import { standingVerdicts } from './standing.js';
import { plural } from './wording.js';

/**
 * GitHub keeps the 5,000 most severe results of a run.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-limits-for-code-scanning
 */
export const mostResults = 5_000;
const gapLimit = 100;
const gapLength = 500;

/** Where people read about the tool; also the home of its rules. */
const informationUri = 'https://github.com/counterproof/counterproof';

/** SARIF 2.1.0 with the properties that GitHub code scanning reads. */
export const sarif: Reporter = {
  fileName: 'counterproof.sarif',
  render: (report) => stringify(sarifLog(report)),
};

function sarifLog(report: Report): Log {
  const standing = standingVerdicts(report);
  // What is an alert already keeps the identity that it has.
  const identities = report.fingerprints ?? fingerprints(standing.map(({ finding }) => finding));
  const shown = standing.slice(0, mostResults);
  const rules = usedRules(
    shown.map(({ finding }) => finding),
    report.rules,
  );
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Counterproof',
            semanticVersion: report.tool.version,
            informationUri,
            rules: [...rules],
          },
        },
        // The category ends at the last slash; the rest would be a run id, which we do not need.
        automationDetails: { id: 'counterproof/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the audited repository.' } } },
        invocations: [invocation(report, standing.length - shown.length)],
        results: shown.map((verdict) =>
          sarifResult(
            verdict,
            ruleIndex.get(sarifRuleId(verdict.finding)) ?? -1,
            identities.get(verdict.finding) ?? '',
          ),
        ),
      },
    ],
  };
}

/** An audit that could not look says so here too, next to whatever it did find. */
function invocation({ gate, gaps, shard }: Report, cut: number): Invocation {
  const unnamed = gaps.length - gapLimit;
  return {
    executionSuccessful: gate.kind !== 'inconclusive',
    toolExecutionNotifications: [
      ...(shard === undefined ? [] : [note(partOf(shard))]),
      ...gaps.slice(0, gapLimit).map(gapNotification),
      ...(unnamed > 0 ? [note(`Not looked at: ${unnamed} more; report.json has them all.`)] : []),
      ...(cut > 0
        ? [note(`${plural(cut, 'less severe finding')} left out here; report.json has them all.`)]
        : []),
    ],
  };
}

function gapNotification({ what, why }: Gap): Notification {
  return note(`Not looked at: ${messageText(what, gapLength)}: ${messageText(why, gapLength)}`);
}

function note(text: string): Notification {
  return { level: 'warning', message: { text } };
}
