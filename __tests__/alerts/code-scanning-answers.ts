import type { Run } from 'sarif';

export type Json = Readonly<Record<string, unknown>>;

export interface Alert {
  readonly number: number;
  readonly identity: string;
  state: 'open' | 'dismissed' | 'fixed';
  reason: string | null;
  comment: string | null;
  readonly category: string;
  readonly ref: string;
}

export interface Analysis {
  readonly id: number;
  readonly ref: string;
  readonly commit: string;
  readonly tool: string;
  readonly category: string;
  readonly run: Run;
  readonly error: string;
  readonly sarifId: string;
}

/** An answer in place of the real one, for as many requests as it says. */
export interface Fault {
  readonly on: RegExp;
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean;
  times: number;
}

export interface Behaviour {
  /** What tells alerts apart besides rule and fingerprint: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#preventing-duplicate-alerts-using-fingerprints says the path too. */
  readonly identity: 'path' | 'fingerprint';
  /** GitHub gives back what it has understood; nothing of the properties of a result. */
  readonly keepsProperties: boolean;
}

export function analysisJson({ id, ref, commit, category, error, run, tool, sarifId }: Analysis): Json {
  return {
    id,
    ref,
    commit_sha: commit,
    category,
    error,
    created_at: new Date(1_767_225_600_000 + id * 1000).toISOString(),
    results_count: run.results?.length ?? 0,
    tool: { name: tool },
    sarif_id: sarifId,
  };
}

export function alertJson({ number, state, reason, comment, category, ref }: Alert): Json {
  return {
    number,
    state,
    html_url: `https://github.com/acme/shop/security/code-scanning/${number}`,
    dismissed_reason: reason,
    dismissed_comment: comment,
    most_recent_instance: { category, ref, state },
  };
}
