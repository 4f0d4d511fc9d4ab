/** First and last line of a run of lines, 1-based and inclusive. */
export type LineRange = readonly [from: number, to: number];

export const fileRoles = [
  'source',
  'test',
  'migration',
  'configuration',
  'documentation',
  'generated',
  'vendored',
  'other',
] as const;

/** What a file is for; decides whether the probe may break it or reorders its fixtures. */
export type FileRole = (typeof fileRoles)[number];

/** One file of the merged change, as it stands at `head` (a deleted file: as it stood at `base`). */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed';
  readonly role: FileRole;
  readonly binary: boolean;
  /** Lines of the new text that the change added or altered. */
  readonly added: readonly LineRange[];
  /** Line numbers of the new text after which the change removed lines (0: before the first line). */
  readonly removedAfter: readonly number[];
}

/** The pull request that brought a change in; its title and body are untrusted text. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly body?: string;
}

/** The merged diff `base..head`; both are full commit ids (`base` is the empty tree for a first commit). */
export interface Change {
  readonly base: string;
  readonly head: string;
  /** Subject line of the audited commit. */
  readonly title: string;
  readonly files: readonly ChangedFile[];
  readonly pullRequest?: PullRequest;
  /** Where this is not the range that one would expect: what it is and why. */
  readonly note?: string;
}
