import { type Claim, isAboutTests } from '../domain/claim.js';
import type { Reception } from '../model/conversation.js';
import type { FindingsAnswer, RawFinding } from './answer.js';
import { crossBoundary, pathsOf, type Boundary, type Crossing } from './trust-boundary.js';

/** What one conversation has brought. */
export interface Collected {
  readonly claims: readonly Claim[];
  /** Reasons for which a finding was dropped, or a part of it left off, one entry for each time. */
  readonly dropped: readonly string[];
}

export interface FindingsCollector {
  receive(answer: FindingsAnswer): Reception;
  /** After the conversation, however it ended; `reachesChange` now knows what the probe has told. */
  settle(reachesChange: Boundary['reachesChange']): Promise<Collected>;
}

interface Entry {
  readonly raw: RawFinding;
  /** Absent where it could not be told yet. */
  readonly crossing?: Crossing;
}

const mostFindings = 60;
/** How often a model is asked to mend what it has sent; whatever is wrong after that is dropped. */
const mostMendings = 2;

/** Checks findings as they arrive, so that a model can mend a quote that it got wrong. */
export function collectFindings(boundary: Boundary): FindingsCollector {
  let taken: Entry[] = [];
  let awaited: Entry[] = [];
  const dropped: string[] = [];
  let mendings = 0;

  const isReady = (raw: RawFinding) => pathsOf(raw).every((path) => boundary.texts.isLoaded(path));
  const look = (raw: RawFinding): Entry => {
    if (!isReady(raw)) return { raw };
    const crossing = crossBoundary(raw, boundary);
    // Whether a test comes by the change may be known at the end only.
    const isOpen =
      crossing.kind === 'dropped' && isAboutTests(raw.impact) && crossing.reason.startsWith('the place');
    return isOpen ? { raw } : { raw, crossing };
  };

  return {
    receive({ findings, finished }) {
      // What was to be mended comes again now, or was given up.
      dropped.push(
        ...awaited.filter((entry) => !findings.some((raw) => isSamePlace(raw, entry.raw))).map(reasonOf),
      );
      awaited = [];
      const hints: string[] = [];
      for (const [index, raw] of findings.entries()) {
        const entry = look(raw);
        const hint = hintOn(entry);
        if (hint !== undefined) hints.push(`Finding ${index + 1}: ${hint}.`);
        if (entry.crossing?.kind === 'dropped') awaited.push(entry);
        else if (taken.length >= mostFindings) dropped.push('there are too many findings');
        else taken = [...taken.filter((other) => !isReplacedBy(other, entry)), entry];
      }
      if (hints.length > 0 && mendings < mostMendings) {
        mendings++;
        const rest =
          'Mend these and send them again whole, nothing else, with finished as it was; or leave them out.';
        return { kind: 'rejected', reply: `Not all of it could be taken. ${hints.join(' ')} ${rest}` };
      }
      return finished ? { kind: 'finished' } : { kind: 'continue', reply: 'Taken. Go on.' };
    },

    async settle(reachesChange) {
      await boundary.texts.load(taken.flatMap(({ raw }) => pathsOf(raw)));
      const claims: Claim[] = [];
      const reasons = [...dropped, ...awaited.map(reasonOf)];
      for (const { raw, crossing: known } of taken) {
        const crossing = known ?? crossBoundary(raw, { ...boundary, reachesChange });
        if (crossing.kind === 'dropped') reasons.push(crossing.reason);
        else if (!claims.some((claim) => isSame(claim, crossing.claim))) {
          claims.push(crossing.claim);
          reasons.push(
            ...crossing.leftOff.map(({ what }) => `its ${what} did not fit (the finding was kept)`),
          );
        }
      }
      return { claims, dropped: reasons };
    },
  };
}

function reasonOf({ crossing }: Entry): string {
  return crossing?.kind === 'dropped' ? crossing.reason : '';
}

function hintOn({ crossing }: Entry): string | undefined {
  if (crossing?.kind === 'dropped') return crossing.hint;
  if (crossing === undefined || crossing.leftOff.length === 0) return undefined;
  return crossing.leftOff.map(({ what, why }) => `taken without its ${what}, since ${why}`).join('; ');
}

function isSamePlace(one: RawFinding, other: RawFinding): boolean {
  return one.claim === other.claim || (one.path === other.path && one.line === other.line);
}

/** The same finding, sent again since a part of it did not fit. */
function isReplacedBy({ raw, crossing }: Entry, { raw: next }: Entry): boolean {
  const wasCut = crossing?.kind === 'claim' && crossing.leftOff.length > 0;
  return wasCut && raw.rule === next.rule && raw.path === next.path && raw.line === next.line;
}

function isSame(one: Claim, other: Claim): boolean {
  return (
    one.rule === other.rule &&
    one.quote.path === other.quote.path &&
    one.quote.lines[0] === other.quote.lines[0] &&
    one.title === other.title
  );
}
