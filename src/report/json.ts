import type { Report } from '../domain/report.js';
import type { Reporter } from './reporter.js';
import { reportFileSchema, type ReportFile } from './schema.js';

/**
 * The whole report for programs. Parsing what we are about to write checks it against our own promise, and puts
 * the keys into the order of the schema: equal reports are equal bytes.
 */
export const json: Reporter = {
  fileName: 'report.json',
  render: (report) => stringify(reportFileSchema.parse(reportFile(report))),
};

/** JSON for a file; characters that a terminal or an editor would obey are written as escapes, which parse as themselves. */
export function stringify(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeUnit(character, index)).join(''),
  );
  return `${text}\n`;
}

function reportFile({ verdicts, fixes, rules, transcripts: _said, shard, ...report }: Report): ReportFile {
  const findings = verdicts.map(({ finding, ...verdict }) => ({ ...finding, verdict }));
  // Whoever puts shards together has this file alone, and knows the rules of the probe.
  const own = rules.filter(({ source }) => source !== 'probe');
  const brought = own.length > 0 && { rules: own };
  return { schema: 1, ...report, findings, ...(shard && { shard: { ...shard, fixes, ...brought } }) };
}

function escapeUnit(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
}
