import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from './domain/report.js';
import type { Mask } from './domain/secrets.js';
import { linkInCheckout } from './host/link-in-checkout.js';
import { errorCode, errorMessage } from './host/system-error.js';
import { html } from './report/html.js';
import { reporters } from './report/index.js';
import { readPageAssets } from './report/page-assets.js';
import { sarif } from './report/sarif.js';
import { type TranscriptFile, transcriptFiles, transcriptMark } from './report/transcript.js';

/** As pytest, ruff and others keep their folders out of everybody's `git status`. */
const ignoreAll = '# Written by Counterproof: nothing in this folder is for the repository.\n*\n';

/** Every view of a report; `results` is what the SARIF file holds, which may carry more than this report. */
export async function writeFiles(
  report: Report,
  { out, mask }: { readonly out: string; readonly mask: Mask },
  results: string,
): Promise<void> {
  await makeFolder(out);
  const page = html(await readPageAssets());
  for (const reporter of [...reporters, page]) {
    const text = reporter.fileName === sarif.fileName ? results : reporter.render(report);
    await writeView(join(out, reporter.fileName), mask(text));
  }
  const said = transcriptFiles(report.transcripts).map(({ name, text }) => ({ name, text: mask(text) }));
  await writeTranscripts(said, join(out, 'transcripts'));
}

/** `git apply` refuses an empty patch, and one of an earlier audit is not of this one: there is no file then. */
async function writeView(path: string, text: string): Promise<void> {
  if (text === '') return await rm(path, { force: true });
  await removeLink(path);
  await writeFile(path, text);
}

/**
 * A folder that we have made is left alone by git. One that was there may hold what its owner wants to commit, and in
 * a new one no link can be waiting.
 */
async function makeFolder(out: string): Promise<void> {
  const made = await mkdir(out, { recursive: true });
  if (made !== undefined) await writeFile(join(out, '.gitignore'), ignoreAll, { flag: 'wx' });
}

/** Those of an earlier audit go; whatever else is in that folder is not ours. */
async function writeTranscripts(files: readonly TranscriptFile[], folder: string): Promise<void> {
  await removeLink(folder);
  for (const name of await ownTranscripts(folder)) await rm(join(folder, name));
  if (files.length === 0) return;
  await mkdir(folder, { recursive: true });
  for (const { name, text } of files) {
    // Replaced and not written through, for the same reason.
    await rm(join(folder, name), { force: true });
    await writeFile(join(folder, name), text, { flag: 'wx' });
  }
}

/** The folder for the report may lie in the audited repository, which may have put a link there. */
async function removeLink(path: string): Promise<void> {
  try {
    if ((await lstat(path)).isSymbolicLink()) await rm(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

async function ownTranscripts(folder: string): Promise<readonly string[]> {
  const own: string[] = [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile() && one.name.endsWith('.md')))
      if (await beginsWith(join(folder, entry.name), transcriptMark)) own.push(entry.name);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  return own;
}

async function beginsWith(path: string, mark: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(Buffer.byteLength(mark)) });
    return buffer.toString('utf8') === mark;
  } finally {
    await file.close();
  }
}

/**
 * Makes the folder for the report; one sentence where it cannot be, so that nobody learns it after the audit. The
 * repository that is audited has no say in where that is.
 */
export async function prepareOut(out: string, repo: string): Promise<string | undefined> {
  try {
    const link = await linkInCheckout(repo, out);
    if (link !== undefined)
      return `the report is not written to ${out}: ${link} is a symbolic link in the repository, name another folder with --out`;
    await makeFolder(out);
    await access(out, constants.W_OK);
    return undefined;
  } catch (error) {
    return `the report cannot be written to ${out} (${errorMessage(error)}): name another folder with --out`;
  }
}
