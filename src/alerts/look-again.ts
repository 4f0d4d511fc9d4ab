import type { AlertFate } from '../domain/alert.js';
import type { Execution } from '../domain/execution.js';
import type { Finding } from '../domain/finding.js';
import type { Suppression, SuppressionOf } from '../domain/policy.js';
import type { Progress } from '../domain/progress.js';
import type { Recheck } from '../domain/recheck.js';
import { treeEntries } from '../host/git.js';
import { adopt, type Traced } from './adopt.js';
import type { Identify } from './identity.js';
import { type Located, type Locator, openLocator } from './locate.js';
import { recheckMutant, type Replan, type Seen, unknown } from './recheck-mutant.js';
import { recheckReplacement } from './recheck-replacement.js';
import { recheckReproducer } from './recheck-reproducer.js';
import type { Standing, StandingAlert } from './standing.js';

export interface LookRequest {
  readonly repo: string;
  readonly head: string;
  readonly standing: Standing;
  /** What this audit has found by itself. */
  readonly findings: readonly Finding[];
  readonly identify: Identify;
  readonly replan: Replan;
  /** Absent where nothing may be run: then what has to be run is carried on. */
  readonly execution?: Execution;
  /** True where nothing may be run that a specialist has proposed. */
  readonly noProposals?: boolean;
  /** What earlier audits have kept, by fingerprint: hosts give back only a part of what they are given. */
  readonly kept: ReadonlyMap<string, Recheck>;
  /** Absent where nobody knows what the repository suppresses: then everything stays as it is. */
  readonly suppressionOf?: SuppressionOf;
  /** False for an audit that could not look at everything: it closes nothing. */
  readonly mayClose: boolean;
  readonly progress: Progress;
}

/** A standing alert and what became of it. */
export interface Looked extends Traced {
  /** What the next audit has to do, where that is not what this one had to. */
  readonly recheck?: Recheck;
  readonly fate: AlertFate;
  readonly why: string;
  /** Only where its fate is to be suppressed, and by what is known. */
  readonly suppression?: Suppression;
}

export interface Outlook {
  readonly looked: readonly Looked[];
  /** What each of this audit's findings is to be emitted as. */
  readonly fingerprints: ReadonlyMap<Finding, string>;
  /** Findings that somebody has dismissed as alerts, with the reason: they never gate. */
  readonly dismissed: ReadonlyMap<Finding, string>;
}

/** Looks at every standing alert at the audited commit: only what was seen fixed is left out. */
export async function lookAgain(request: LookRequest): Promise<Outlook> {
  const { repo, head, standing, findings, identify, kept, progress } = request;
  const locator = await openLocator(repo, head, standing, request);
  const traced: Traced[] = [];
  for (const one of standing.alerts) {
    const recheck = kept.get(one.fingerprint);
    const alert = recheck === undefined ? one : { ...one, recheck, isOurs: true as const };
    traced.push({ alert, located: await locator.locate(alert) });
  }
  const { fingerprints, foundAgain } = adopt(findings, traced, identify);
  const { nameNow } = locator;
  const looked: Looked[] = [];
  for (const [index, one] of rotated(traced, head).entries()) {
    progress({ what: 'looking at standing alerts again', done: index, total: traced.length });
    looked.push({ ...one, ...(await fateOf(one, foundAgain.has(one.alert), { ...request, nameNow })) });
  }
  const dismissed = new Map<Finding, string>();
  for (const [alert, finding] of foundAgain)
    if (alert.dismissed !== undefined) dismissed.set(finding, dismissal(alert.dismissed));
  return { looked, fingerprints, dismissed };
}

/** Where time runs out it does so for others each time. */
function rotated<T>(items: readonly T[], head: string): readonly T[] {
  const start = items.length === 0 ? 0 : Number.parseInt(head.slice(0, 8), 16) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

type Fate = Pick<Looked, 'fate' | 'why' | 'recheck' | 'suppression'>;

type Look = LookRequest & Pick<Locator, 'nameNow'>;

async function fateOf(traced: Traced, isFound: boolean, request: Look): Promise<Fate> {
  const { alert } = traced;
  if (alert.dismissed !== undefined) return { fate: 'dismissed', why: dismissal(alert.dismissed) };
  const suppressed = isFound ? undefined : suppressedFate(traced, request);
  if (suppressed !== undefined) return suppressed;
  if (isFound) return { fate: 'found-again', why: 'found again by this audit' };
  if (!request.mayClose) return { fate: 'not-looked-at', why: 'this audit could not look at everything' };
  const { kind, ...seen } = await see(traced, request);
  if (kind === 'still') return { fate: 'still-there', ...seen };
  return { fate: kind === 'fixed' ? 'fixed' : 'not-looked-at', ...seen };
}

/** What the repository suppresses is not run; that its code is gone shows without that. */
function suppressedFate({ alert, located }: Traced, { suppressionOf }: Look): Fate | undefined {
  const { raisedBy, rule, suppressed } = alert;
  if (located.kind === 'gone') return undefined;
  if (suppressionOf === undefined)
    return suppressed === undefined ? undefined : { fate: 'suppressed', why: suppressed };
  const unknownCode = suppressed === undefined ? { code: [] } : {};
  const where =
    located.kind === 'found'
      ? { path: located.path, code: [located.code] }
      : { path: alert.path, ...unknownCode };
  const suppression = suppressionOf({ raisedBy, rule, ...where });
  if (suppression === undefined) return undefined;
  const { reason, until } = suppression;
  const end = until === undefined ? 'without an end' : `until ${until}`;
  return { fate: 'suppressed', why: `suppressed ${end}: ${reason}`, suppression };
}

async function see({ alert, located }: Traced, request: Look): Promise<Seen> {
  const { execution, replan, identify, noProposals } = request;
  const isProposal = alert.recheck?.kind === 'reproducer' || alert.recheck?.kind === 'replacement';
  if (isProposal && noProposals) return notAllowed;
  // A host gives back what anybody may have uploaded: code from there is not run.
  if (isProposal && !alert.isOurs) return notKept;
  if (alert.recheck?.kind === 'reproducer') {
    if (execution === undefined) return notAllowed;
    return await recheckReproducer(alert.recheck.test, execution, (path) => isTaken(request, path));
  }
  if (alert.recheck?.kind === 'replacement') {
    if (execution === undefined) return notAllowed;
    const { repo, head, nameNow } = request;
    const path = nameNow(alert.recheck.path);
    return await recheckReplacement(alert.recheck, { repo, head, execution, path, located });
  }
  if (located.kind === 'unknown') return unknown(located.why);
  // Its fingerprint says which code it was about: the alert was about that code and nothing else.
  if (located.kind === 'gone') return goneSeen(alert, located.why);
  if (alert.recheck?.kind === 'quote') return stillQuoted(located);
  if (alert.recheck === undefined && alert.raisedBy !== 'probe') return notKept;
  if (execution === undefined) return notAllowed;
  return await recheckMutant(alert, located, { execution, replan, identify });
}

const notAllowed = unknown('it has to be run, and nothing may be run');
const notKept = unknown('what was run for it was not kept');

/** What the probe says is about the code itself; what a specialist has shown by a test may have moved with its cause. */
function goneSeen({ recheck, raisedBy }: StandingAlert, why: string): Seen {
  return recheck !== undefined || raisedBy === 'probe' ? { kind: 'fixed', why } : notKept;
}

function stillQuoted({ path, places: [{ lines }] }: Extract<Located, { kind: 'found' }>): Seen {
  return { kind: 'still', why: `its code still stands at ${path}:${lines[0]}` };
}

async function isTaken({ repo, head }: LookRequest, path: string): Promise<boolean> {
  return (await treeEntries(repo, head, path)).length > 0;
}

function dismissal({ reason, comment }: { readonly reason: string; readonly comment: string }): string {
  return [`dismissed: ${reason || 'no reason given'}`, ...(comment === '' ? [] : [comment])].join(', ');
}
