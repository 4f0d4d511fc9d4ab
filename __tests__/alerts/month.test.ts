import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCodeScanning } from '../../src/alerts/code-scanning.js';
import { keptFile, readKept } from '../../src/alerts/kept-rechecks.js';
import { lookAgain, type Outlook } from '../../src/alerts/look-again.js';
import { readStanding } from '../../src/alerts/read-standing.js';
import { upload } from '../../src/alerts/upload.js';
import { withStanding } from '../../src/alerts/with-standing.js';
import { emptyTree } from '../../src/host/git.js';
import { replan } from '../../src/probe/replan.js';
import { fingerprints } from '../../src/report/fingerprint.js';
import { makeRepository, type TestRepository } from '../repository.js';
import type { Behaviour } from './code-scanning-answers.js';
import { CodeScanningServer } from './code-scanning-server.js';
import type { Merge } from './merge.js';
import { month } from './month.js';
import { scriptedRuns } from './scripted-runs.js';
import { findIn } from './small-audit.js';
import { sarifOf } from './standing-file.js';

const ref = 'refs/heads/main';
const noWait = () => Promise.resolve();
const nothing = { commit: '', alerts: [], rules: new Map() };

/** Audits as they follow each other: what one leaves is all that the next one knows. */
class Audits {
  readonly server: CodeScanningServer;
  readonly repository: TestRepository = makeRepository();
  #kept = '';
  #base: string | undefined;
  readonly #keeps: boolean;
  apiUrl = '';

  constructor(behaviour: Partial<Behaviour>, keeps: boolean) {
    this.server = new CodeScanningServer(behaviour);
    this.#keeps = keeps;
  }

  async merge(one: Merge): Promise<Outlook | undefined> {
    if (one.dismiss !== undefined) this.server.dismiss(one.dismiss, "won't fix", 'known');
    const head = this.repository.commit(one.files, one.name);
    if (one.unaudited) return undefined;
    const { root: repo } = this.repository;
    const base = this.#base ?? (await emptyTree(repo));
    this.#base = head;
    const { apiUrl } = this;
    const patience = { attempts: 2, seconds: 10, wait: noWait };
    const scanning = await openCodeScanning({
      token: 't',
      repository: 'acme/shop',
      origin: 'own',
      apiUrl,
      patience,
    });
    if ('kind' in scanning) throw new Error(scanning.line);
    const standing = await readStanding(scanning, ref);
    if (standing.kind === 'refused') throw new Error(standing.line);
    const execution = scriptedRuns(this.repository, head);
    const found = one.inconclusive ? [] : await findIn(repo, base, head, execution);
    const findings = [...found, ...(one.claims ?? [])];
    const { alerts, rules } = standing.kind === 'read' ? standing.standing : nothing;
    const outlook = await lookAgain({
      repo,
      head,
      standing: standing.kind === 'read' ? standing.standing : nothing,
      findings,
      identify: fingerprints,
      replan,
      execution,
      kept: this.#keeps ? readKept(this.#kept) : new Map(),
      mayClose: !one.inconclusive,
      progress: () => {},
    });
    await execution.close();
    expect(outlook.looked).toHaveLength(alerts.length);
    const { text: sarif } = withStanding(
      sarifOf(findings, outlook.fingerprints),
      outlook.looked,
      rules,
      JSON.stringify,
    );
    if (one.refused) this.server.faults.push({ on: /^POST/, status: 503, body: '{}', times: 2 });
    const answer = await upload(scanning, { sarif, commit: head, ref }, noWait);
    expect(answer.kind).toBe(one.refused ? 'refused' : 'uploaded');
    const open = outlook.looked.filter(({ fate }) => fate !== 'fixed');
    if (!one.refused) this.#kept = keptFile(outlook.fingerprints, open);
    return outlook;
  }
}

const states = ['open', 'fixed', 'dismissed'] as const;
type Shown = Readonly<Record<(typeof states)[number], readonly number[]>>;

const alertsIn = (alerts: string): Shown => {
  const [open = [], fixed = [], dismissed = []] = states.map((state) =>
    (new RegExp(`${state}((?: \\d+)*)`).exec(alerts)?.[1] ?? '').split(' ').filter(Boolean).map(Number),
  );
  return { open, fixed, dismissed };
};

const shownBy = (server: CodeScanningServer): Shown => ({
  open: server.numbers('open'),
  fixed: server.numbers('fixed'),
  dismissed: server.numbers('dismissed'),
});

/** What has to hold of every merge, however much a server gives back. */
function expectProven(outlook: Outlook | undefined): void {
  for (const { fate, why } of outlook?.looked ?? [])
    if (fate === 'fixed') expect(why).toMatch(/noticed now by|passes now|its code is gone from|was deleted/);
}

describe.each([
  ['GitHub', { identity: 'path', keepsProperties: false }],
  ['a host that looks at fingerprints alone', { identity: 'fingerprint', keepsProperties: false }],
] as const)('a month on %s', (_, behaviour) => {
  const audits = new Audits(behaviour, true);
  beforeAll(async () => {
    audits.apiUrl = await audits.server.start();
  });
  afterAll(() => {
    audits.server.stop();
    audits.repository.remove();
  });

  test.each(month.map((one, index) => ({ ...one, day: index + 1 })))('$day: $name', async (one) => {
    expectProven(await audits.merge(one));
    const { server } = audits;
    expect(shownBy(server)).toEqual(alertsIn(one.alerts));
    expect(server.duplicates).toBe(0);
  });
});

describe.each([
  ['GitHub', { keepsProperties: false }, [1, 3, 4, 7]],
  ['a host that gives back all properties', { keepsProperties: true }, [1, 3, 4, 5, 7]],
] as const)('a month on %s, when nothing of ours is kept', (_, behaviour, closed) => {
  const audits = new Audits(behaviour, false);
  beforeAll(async () => {
    audits.apiUrl = await audits.server.start();
  });
  afterAll(() => {
    audits.server.stop();
    audits.repository.remove();
  });

  test('nothing closes that would not, nothing is there twice, and what the probe says closes', async () => {
    for (const one of month) {
      expectProven(await audits.merge(one));
      const { server } = audits;
      const [expected, shown] = [alertsIn(one.alerts), shownBy(server)];
      expect(expected.fixed).toEqual(expect.arrayContaining([...shown.fixed]));
      expect(shown.dismissed).toEqual(expected.dismissed);
      expect(server.alerts).toHaveLength(Object.values(expected).flat().length);
      expect(server.duplicates).toBe(0);
    }
    expect(audits.server.numbers('fixed')).toEqual(closed);
  });
});
