import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { CodeScanning } from './code-scanning.js';
import { toolName } from './read-standing.js';
import { type Refusal, unreadable } from '../host/github/refusal.js';
import { patience } from '../host/github/retry.js';
import { serverWords } from '../host/github/server-words.js';

/** One analysis, as it replaces the last one of its branch. */
export interface Upload {
  readonly sarif: string;
  readonly commit: string;
  /** `refs/heads/main`. */
  readonly ref: string;
  /** `file://` address of the checkout, where paths in the file are absolute. */
  readonly checkoutUri?: string;
}

export type UploadAnswer =
  | { readonly kind: 'uploaded'; readonly url?: string }
  /** Taken, and still being processed when we stopped asking. */
  | { readonly kind: 'pending'; readonly line: string }
  | Refusal;

const what = 'The findings could not be uploaded to code scanning';
/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#file-limits-for-code-scanning */
const mostBytes = 10 * 1024 * 1024;
const pollSeconds = [1, 2, 4, 8, 15, 30, 30, 30];

const receipt = z.object({ id: z.string().regex(/^[\w-]{1,100}$/) });
const status = z.object({
  processing_status: z.enum(['pending', 'complete', 'failed']),
  analyses_url: z.string().nullish(),
  errors: z.array(z.string()).nullish(),
});

/** Uploads and waits for the processing to end; what fails is one line. */
export async function upload(
  scanning: CodeScanning,
  { sarif, commit, ref, checkoutUri }: Upload,
  wait: (milliseconds: number) => Promise<void> = patience.wait,
): Promise<UploadAnswer> {
  const packed = gzipSync(sarif);
  if (packed.length > mostBytes)
    return {
      kind: 'refused',
      line: `${what}: the SARIF file is larger than GitHub takes: audit smaller changes`,
    };
  const parameters = {
    commit_sha: commit,
    ref,
    sarif: packed.toString('base64'),
    tool_name: toolName,
    ...(checkoutUri !== undefined && { checkout_uri: checkoutUri }),
  };
  const taken = await scanning.ask({ what, method: 'POST', path: 'sarifs', parameters });
  if (taken.kind === 'refused') return taken;
  const read = receipt.safeParse(taken.data);
  if (!read.success) return unreadable(what, 'the answer has no id');
  return await processed(scanning, read.data.id, wait);
}

async function processed(
  scanning: CodeScanning,
  id: string,
  wait: (milliseconds: number) => Promise<void>,
): Promise<UploadAnswer> {
  for (const seconds of pollSeconds) {
    await wait(seconds * 1000);
    const answer = await scanning.ask({ what, method: 'GET', path: `sarifs/${id}` });
    // It says so until the upload is known everywhere.
    if (answer.kind === 'refused' && answer.status === 404) continue;
    // The upload was taken: what cannot be asked about is not what has failed.
    if (answer.kind === 'refused') return pending(answer.line);
    const read = status.safeParse(answer.data);
    if (!read.success) return pending('the answer about it is not understood');
    const { processing_status: state, analyses_url: url, errors } = read.data;
    if (state === 'complete') return { kind: 'uploaded', ...(url && { url }) };
    if (state === 'failed') {
      const said = serverWords((errors ?? []).join('; ')) || 'no reason given';
      return {
        kind: 'refused',
        line: `${what}: GitHub could not process them (${said}): please report this`,
      };
    }
  }
  return pending('GitHub is still processing them');
}

function pending(why: string): UploadAnswer {
  return {
    kind: 'pending',
    line: `The findings were uploaded, and whether they were taken is not known: ${why}`,
  };
}
