import type { Workspace } from '../../host/workspace.js';
import type { TestTarget } from './cargo-metadata.js';
import type { RunLimits, RunRequest } from './runner.js';

/** What one `cargo test` is of, and with which compiler. */
export interface CargoWorkspace {
  readonly directory: string;
  readonly testFiles: ReadonlySet<string>;
  readonly targets: readonly TestTarget[];
  /** The machine as the compiler names it: `x86_64-unknown-linux-gnu`. */
  readonly host: string;
}

/** One run under way. */
export interface Run {
  readonly workspace: Workspace;
  readonly cargo: CargoWorkspace;
  readonly request: RunRequest;
  /** The run's own folder, deleted after it. */
  readonly folder: string;
  /** When its time is used up, by `performance.now()`. */
  readonly ends: number;
}

/** What is left of the limits: the build and all programs share them. */
export function remaining({ ends, request }: Run): RunLimits {
  return { ...request.limits, seconds: Math.max(0, (ends - performance.now()) / 1000) };
}
