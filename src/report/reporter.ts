import type { Report } from '../domain/report.js';

/** One file of the output folder: a pure view of the report. */
export interface Reporter {
  readonly fileName: string;
  render(report: Report): string;
}
