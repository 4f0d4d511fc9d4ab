import { join } from 'node:path';
import type { RunnerPackage } from './javascript-launch.js';
import { aside, type SwitchedStart } from './javascript-switched-process.js';
import type { Launch, RunFiles } from './plain-session.js';
import type { Detection, RunRequest } from './runner.js';

/** How runs of their own are started, of which one is made to stay. */
interface Own {
  readonly prepare: (request: RunRequest, files: RunFiles) => Launch;
  readonly isolated: boolean;
  /** What the process is started on, where that is not what is asked for first. */
  readonly files?: readonly string[];
}

/** A runner that is a program of its own, and that our reporters make stay (assets/reporters/javascript-stay.cjs). */
export function switchedStart(
  project: RunnerPackage,
  { testFiles }: Detection,
  { prepare, isolated, files }: Own,
): SwitchedStart {
  const own = new Set(testFiles);
  const place = project.directory;
  const nothing = { edits: [], limits: { seconds: 0, memoryBytes: 0 }, seed: 0 };
  const launch = (request: RunRequest, directory: string): Launch =>
    prepare(request, { directory, report: join(directory, 'unused.jsonl') });
  return {
    place,
    isolated,
    isHost: false,
    isTestFile: (path) => own.has(path),
    step: async (asked, directory) => {
      const { builds, tests } = launch({ ...nothing, files: files ?? asked }, directory);
      const step = builds.length > 0 ? undefined : await tests();
      return step && { ...step, argv: [...aside, ...step.argv] };
    },
    command: (request) => launch(request, project.root).command,
  };
}
