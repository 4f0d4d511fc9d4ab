/** What long work says while it runs; `total` is absent while it is not known. */
export interface ProgressStep {
  readonly what: string;
  readonly done?: number;
  readonly total?: number;
}

export type Progress = (step: ProgressStep) => void;
