import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, errorMessage } from '../host/system-error.js';
import { type ReportFile, reportFileSchema } from '../report/schema.js';

/** The report of one shard, as another job has written it: data to be checked. */
export interface ShardReport extends ReportFile {
  readonly shard: NonNullable<ReportFile['shard']>;
}

/** A report and where it was found. */
export interface ReadShard {
  readonly path: string;
  readonly report: ShardReport;
}

export type Reading =
  | { readonly kind: 'read'; readonly shards: readonly ReadShard[] }
  | { readonly kind: 'unusable'; readonly reason: string };

/** What is wrong with one report: one sentence. */
class Unusable extends Error {}

const fileName = 'report.json';
const again = 'run that shard again, and merge what it writes';

/** The reports in these folders, and in the folders right below those that have none of their own. */
export async function readShards(folders: readonly string[]): Promise<Reading> {
  try {
    const shards: ReadShard[] = [];
    for (const folder of new Set(folders)) shards.push(...(await readFolder(folder)));
    return { kind: 'read', shards };
  } catch (error) {
    if (error instanceof Unusable) return { kind: 'unusable', reason: error.message };
    throw error;
  }
}

async function readFolder(folder: string): Promise<readonly ReadShard[]> {
  const own = await readReport(join(folder, fileName));
  if (own !== undefined) return [own];
  const found: ReadShard[] = [];
  for (const name of await foldersIn(folder)) {
    const report = await readReport(join(folder, name, fileName));
    if (report !== undefined) found.push(report);
  }
  if (found.length > 0) return found;
  throw new Unusable(
    `there is no ${fileName} in ${folder}, nor in a folder of it: name what the shards have written with --out`,
  );
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    throw new Unusable(
      `${folder} cannot be read (${errorMessage(error)}): name the folders with the reports`,
    );
  }
}

async function readReport(path: string): Promise<ReadShard | undefined> {
  const text = await readText(path);
  return text === undefined ? undefined : { path, report: shardReportOf(path, parseJson(path, text)) };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw new Unusable(`${path} cannot be read (${errorMessage(error)}): ${again}`);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unusable(`${path} is not JSON, perhaps cut off: ${again}`);
  }
}

const versioned = z.looseObject({ schema: z.int() });

function shardReportOf(path: string, value: unknown): ShardReport {
  const version = versioned.safeParse(value).data?.schema;
  if (version !== undefined && version !== 1) {
    throw new Unusable(
      `${path} has schema ${version}, and this version reads schema 1: merge with the version that wrote it`,
    );
  }
  const parsed = reportFileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where =
      issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    throw new Unusable(`${path} is no report of Counterproof${where}: ${again}`);
  }
  const { shard, ...report } = parsed.data;
  if (shard !== undefined) return { ...report, shard };
  throw new Unusable(
    `${path} is the report of a whole audit, not of a shard: leave it out, or audit with --shard K/N`,
  );
}
