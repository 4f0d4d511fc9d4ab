import { type PageAssets, renderPage } from './html/page.js';
import type { Reporter } from './reporter.js';

/** The report for people, as one file that opens from a disk; made with what `readPageAssets` has read. */
export function html(assets: PageAssets): Reporter {
  return { fileName: 'report.html', render: (report) => renderPage(report, assets) };
}
