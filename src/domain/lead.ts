/** Something worth a reader's look that proves nothing by itself; never a finding, never gates. */
export interface Lead {
  readonly path: string;
  readonly line: number;
  readonly note: string;
}
