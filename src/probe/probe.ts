import type { Lead } from '../domain/lead.js';
import type { ShardSummary } from '../domain/report.js';
import { decodeText, listFiles, readBlob } from '../host/git.js';
import { type BoundaryReading, findMismatches } from './boundaries/find-mismatches.js';
import { languageOf } from './languages/index.js';
import { planMutants } from './plan.js';
import type { ProbeRequest } from './probe-request.js';
import { probeSites, type SitesProbed } from './probe-sites.js';
import type { Surroundings } from './prove.js';
import { readImportingTexts, readTexts } from './repository-texts.js';
import { sliceOf, sliceSummary } from './shard.js';
import { withTestLines } from './test-lines.js';

/** `fixes` holds all verified fixes that go together, as one unified diff. */
export interface ProbeResult extends SitesProbed {
  /** Worth a look of whoever reads code; proves nothing by itself. */
  readonly leads: readonly Lead[];
  /** Where this was a part: which, and of which plan. */
  readonly shard?: Omit<ShardSummary, 'plan'>;
}

/** Breaks what the change touched, one mutant at a time, and proves what the tests do not notice. */
export async function probe(request: ProbeRequest): Promise<ProbeResult> {
  const started = performance.now();
  const { repo, change } = request;
  const readText = textReader(repo, change.head);
  request.progress({ what: 'reading the change' });
  const whole = await planMutants(change.files, (paths) => readTexts(repo, change.head, paths));
  const { shard = { index: 1, of: 1 } } = request;
  const plan = sliceOf(whole, shard);
  // Of the whole change, not of single mutants: the first shard says it for all.
  const boundaries = shard.index === 1 ? await readBoundaries(request) : { findings: [], leads: [] };
  const probed = await probeSites(request, plan, readText, started);
  return {
    ...probed,
    findings: [...boundaries.findings, ...(await withTestLines(probed.findings, readText))],
    leads: boundaries.leads,
    ...(request.shard && { shard: { ...shard, ...sliceSummary(whole, plan), minutes: request.minutes } }),
  };
}

/** The names that the change shares with another side, whatever the tests say. */
async function readBoundaries({ repo, change, roleOf }: ProbeRequest): Promise<BoundaryReading> {
  const read = (paths: readonly string[]) => readTexts(repo, change.head, paths);
  const changed = change.files.filter(
    ({ role, status, binary }) => role === 'source' && status !== 'deleted' && !binary,
  );
  const texts = await read(changed.map(({ path }) => path).filter((path) => languageOf(path) !== undefined));
  return await findMismatches(changed, texts, async () => {
    const files = await listFiles(repo, change.head);
    return await readImportingTexts(
      repo,
      change.head,
      files.filter((path) => roleOf(path) === 'source'),
    );
  });
}

function textReader(repo: string, head: string): Surroundings['readText'] {
  const texts = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const known = texts.get(path) ?? readBlob(repo, head, path).then((bytes) => bytes && decodeText(bytes));
    texts.set(path, known);
    return known;
  };
}
