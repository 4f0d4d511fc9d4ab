import type { Report, SourceText } from '../domain/report.js';
import { decodeText, isBinary, readBlobs } from '../host/git.js';
import { IncompleteCloneError } from '../host/incomplete-clone.js';

/** Larger files are not shown; and of all files together no more than this, those of findings first. */
const longestText = 400_000;
const mostCharacters = 4_000_000;

type Told = Pick<Report, 'verdicts' | 'probe'>;

/** The files that a report is about, in the order of their weight. */
export function pathsTold({ verdicts, probe }: Told): readonly string[] {
  const places = verdicts.flatMap(({ finding }) => [
    finding.path,
    ...finding.evidence.flatMap((evidence) => ('path' in evidence ? (evidence.path ?? []) : [])),
    ...finding.related.map(({ path }) => path),
  ]);
  return [...new Set([...places, ...probe.mutants.flatMap(({ detail }) => detail?.path ?? [])])];
}

/** Their texts at the audited commit, as far as they are text and there is room. */
export async function readSourceTexts(
  repo: string,
  head: string,
  told: Told,
): Promise<readonly SourceText[]> {
  const blobs = await readBlobs(repo, head, pathsTold(told)).catch(withoutTexts);
  const sources: SourceText[] = [];
  let left = mostCharacters;
  for (const path of pathsTold(told)) {
    const bytes = blobs.get(path);
    if (bytes === undefined || bytes.length > longestText || isBinary(bytes)) continue;
    const text = decodeText(bytes);
    if (text.length > left) continue;
    left -= text.length;
    sources.push({ path, text });
  }
  return sources;
}

/** A partial clone: the report tells what it knows without them. */
function withoutTexts(error: unknown): ReadonlyMap<string, Buffer> {
  if (error instanceof IncompleteCloneError) return new Map();
  throw error;
}
