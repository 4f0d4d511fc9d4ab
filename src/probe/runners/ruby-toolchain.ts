import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runBounded, testEnvironment, type ProcessResult } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { bundlerSettings, findGemfile } from './bundler-settings.js';
import type { RunFiles } from './plain-session.js';
import type { Detection, RunRequest } from './runner.js';

/** How Ruby is started in a project. */
export interface Ruby {
  readonly argv: readonly [program: string, ...args: string[]];
  /** What a person types before the name of a program: `bundle exec` where the bundle is complete. */
  readonly prefix: readonly string[];
}

const candidates: readonly Ruby[] = [
  { argv: ['bundle', 'exec', 'ruby'], prefix: ['bundle', 'exec'] },
  { argv: ['ruby'], prefix: [] },
];

/**
 * A Ruby that can load the test framework: with the project's bundle where that can be had without a network, else
 * with the gems of the machine. `libraries` are tried from the project's directory, one after the other.
 */
export async function findRuby(
  workspace: Workspace,
  { directory, because }: Detection,
  ...libraries: readonly string[]
): Promise<Ruby | { readonly missing: string }> {
  const gemfile = findGemfile(workspace, directory);
  let complaint: string | undefined;
  for (const ruby of gemfile === undefined ? candidates.slice(1) : candidates) {
    const result = await runBounded({
      argv: [...ruby.argv, '-e', libraries.map((library) => `require "${library}"`).join('; ')],
      cwd: join(workspace.root, directory),
      env: rubyEnvironment(workspace, directory),
      seconds: 120,
      memoryBytes: 2 ** 32,
    });
    if (result.end.kind === 'exited' && result.end.code === 0) return ruby;
    complaint ??= complaintOf(result);
  }
  if (complaint === noRuby) return { missing: `${because}, but ${noRuby}: install it before the audit` };
  const why = complaint ?? `Ruby cannot load ${libraries.at(-1)} here`;
  const remedy = gemfile === undefined ? 'install that gem' : 'run bundle install';
  return { missing: `${because}, but ${why}: ${remedy} before the audit, or pass --setup` };
}

const noRuby = 'there is no Ruby here';

/** What only the tools know: which gem is missing, or which version of Ruby is wanted. */
function complaintOf({ end, tail }: ProcessResult): string | undefined {
  const said = /(?:Could not find |Your Ruby version is )[^\n(]*/.exec(tail)?.[0].trim();
  if (said !== undefined) return `Bundler says: ${said.replace(/\.$/, '')}`;
  return end.kind === 'not-started' && /^ruby\b/.test(end.reason) ? noRuby : undefined;
}

/**
 * Switches off what keeps code from one run to the next, since a cache that goes by size and second of change hides a
 * mutation (Bootsnap), and so does a server that has loaded it before (Spring). Workers of their own are no gain for
 * a few tests and share one database.
 */
const alone = { DISABLE_SPRING: '1', DISABLE_BOOTSNAP: '1', PARALLEL_WORKERS: '1', MT_CPU: '1' };

function rubyEnvironment(
  workspace: Workspace,
  directory: string,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return testEnvironment(workspace.scratch, { ...alone, ...bundlerSettings(workspace, directory), ...extra });
}

/** The environment of a Ruby test process whose reporter writes to `files.report`. */
export async function rubyRunEnvironment(
  workspace: Workspace,
  directory: string,
  request: RunRequest,
  files: RunFiles,
  extra: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  await forgetCompiled(join(workspace.root, directory, 'tmp', 'cache'));
  const env = rubyEnvironment(workspace, directory, {
    ...extra,
    // Versions that do not know DISABLE_BOOTSNAP know this.
    BOOTSNAP_CACHE_DIR: join(files.directory, 'bootsnap'),
    COUNTERPROOF_ROOT: workspace.root,
    COUNTERPROOF_REPORT: files.report,
    COUNTERPROOF_SEED: String(request.seed),
  });
  if (request.untilFailure) env['COUNTERPROOF_UNTIL_FAILURE'] = 'true';
  if (request.tests !== undefined) {
    env['COUNTERPROOF_TESTS'] = join(files.directory, 'tests.txt');
    await writeFile(env['COUNTERPROOF_TESTS'], request.tests.map((id) => `${id}\n`).join(''));
  }
  return env;
}

/** A project may call Bootsnap.setup itself, which asks no variable. */
async function forgetCompiled(cache: string): Promise<void> {
  const names = await readdir(cache).catch(() => []);
  for (const name of names.filter((one) => one.startsWith('bootsnap'))) {
    await rm(join(cache, name), { recursive: true, force: true });
  }
}
