import type { AlertSummary } from '../../src/domain/alert.js';
import type { Report } from '../../src/domain/report.js';
import { clean } from './clean.js';
import { nasty } from './findings.js';

const alert: AlertSummary = {
  number: 12,
  url: 'https://github.com/acme/shop/security/code-scanning/12',
  rule: 'probe/guard-not-tested/medium',
  severity: 'medium',
  path: 'src/take.py',
  line: 40,
  title: 'No test notices when this guard is gone.',
  fate: 'fixed',
  why: 'noticed now by test_take_refuses',
};

/** What became of the alerts of earlier audits, in every way that there is. */
export const standingAlerts: Report = {
  ...clean,
  alerts: [
    alert,
    { ...alert, number: 3, fate: 'still-there', why: 'run again: the 2 tests near it still pass' },
    { ...alert, number: 4, fate: 'not-looked-at', why: 'no test comes by the place any more' },
    { ...alert, number: 5, fate: 'dismissed', why: "dismissed: won't fix, it is known" },
    { ...alert, number: 6, fate: 'found-again', why: 'found again by this audit' },
    // An address that is none is not linked, and nothing that a server says is markup or a command.
    {
      ...alert,
      number: 7,
      url: `javascript:${nasty}`,
      path: nasty,
      title: nasty,
      fate: 'dismissed',
      why: nasty,
    },
    { rule: 'probe/x/low', severity: 'low', path: 'a.py', line: 1, title: 'T.', fate: 'fixed', why: 'gone' },
  ],
  alertNotes: [
    'The findings could not be uploaded to code scanning: the token may not: give the job "security-events: write"',
  ],
};
