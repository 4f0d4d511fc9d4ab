import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunOutcome } from '../../domain/test-run.js';
import { runBounded, testEnvironment } from '../../host/process.js';
import { readBuild, recorder, type BuildReport } from './cargo-messages.js';
import { remaining, type Run } from './cargo-run.js';
import { describeEnd, limitOutcome } from './plain-session.js';

/** Builds the test programs of the selected targets; Cargo compiles what an edit touched and nothing else. */
export async function buildPrograms(
  run: Run,
  selection: readonly string[],
): Promise<BuildReport | { readonly outcome: RunOutcome; readonly tail: string }> {
  const { workspace, cargo, folder } = run;
  const records = join(folder, 'records');
  const output = join(folder, 'cargo.jsonl');
  await mkdir(records);
  const cwd = join(workspace.root, cargo.directory);
  const lock = { inTree: join(cwd, 'Cargo.lock'), kept: join(workspace.scratch, 'Cargo.lock') };
  if (!existsSync(lock.inTree) && existsSync(lock.kept)) await copyFile(lock.kept, lock.inTree);
  const { flags, env } = lenience(process.env['RUSTFLAGS']);
  const { end, tail } = await runBounded({
    argv: [
      'cargo',
      'test',
      ...selection,
      '--no-fail-fast',
      '--message-format=json',
      ...flags,
      ...recorder(cargo.host, records),
    ],
    cwd,
    territory: dirname(workspace.root),
    env: cargoEnvironment(workspace.scratch, env),
    ...remaining(run),
    stdoutFile: output,
  });
  // A library commits none: without it every run would ask the registry anew, and might build something else.
  if (existsSync(lock.inTree)) await copyFile(lock.inTree, lock.kept);
  const limit = limitOutcome(end);
  if (limit !== undefined) return { outcome: limit, tail };
  const report = await readBuild(output, records, workspace.root, cargo.directory);
  if (end.kind === 'exited' && end.code === 0) return report;
  const said = tail.split('\n').find((line) => /^error(\[\w+\])?: /.test(line));
  const reason = report.broken ?? `cargo ${describeEnd(end)}: ${said ?? 'it says no more'}`;
  return { outcome: { kind: 'broken', reason }, tail: report.rendered === '' ? tail : report.rendered };
}

/**
 * Crates that forbid warnings would not compile once an edit has left a variable unused; that is no error of the
 * edit. Flags of a configuration file stay in force, and so do those of the caller's environment.
 */
function lenience(flags: string | undefined): {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
} {
  const lenient = '--cap-lints=warn';
  if (flags === undefined) return { flags: ['--config', `build.rustflags=["${lenient}"]`], env: {} };
  return { flags: [], env: { RUSTFLAGS: `${flags} ${lenient}` } };
}

/** The environment in which Cargo builds: outside of the tree, where every build of the session finds the last one. */
export function cargoEnvironment(
  scratch: string,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return testEnvironment(scratch, {
    CARGO_TARGET_DIR: join(scratch, 'cargo-target'),
    CARGO_TERM_COLOR: 'never',
    RUST_BACKTRACE: '0',
    ...extra,
  });
}
