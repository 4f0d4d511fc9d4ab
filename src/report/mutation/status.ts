import type { MutantStatus } from 'mutation-testing-report-schema/api';
import type { MutantSummary } from '../../domain/report.js';

export interface Status {
  readonly status: MutantStatus;
  readonly statusReason?: string;
}

/** Where code that cannot be built never runs. */
const compiled = /\.(go|java|cs|rs|tsx?|mts|cts)$/i;

/**
 * The nearest word of the public schema. What it has no word for is `Ignored` or `Pending`, which no reader counts
 * for or against the tests, and says so in its reason.
 */
export function statusOf({ id, ending, because, detail }: MutantSummary): Status {
  const reason = because.join('\n');
  switch (ending) {
    case 'killed':
      return { status: 'Killed' };
    case 'doubtful':
      return {
        status: 'Killed',
        statusReason: 'Doubtful: the broken call itself was missed, no result was checked.',
      };
    case 'survived':
      return { status: 'Survived' };
    case 'timed-out':
      return { status: 'Timeout' };
    case 'unviable':
      return {
        status: compiled.test(detail?.path ?? id) ? 'CompileError' : 'RuntimeError',
        ...(reason !== '' && { statusReason: reason }),
      };
    case 'unstable':
      return {
        status: 'Ignored',
        statusReason: 'Noticed in some runs and not in others, so it says nothing.',
      };
    case 'not-covered':
      return { status: 'NoCoverage', statusReason: 'No green test comes by this place.' };
    case 'not-run':
      return {
        status: 'Pending',
        statusReason: 'Planned, not run: there was no time left, or no test to run.',
      };
  }
}
