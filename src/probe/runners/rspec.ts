import { posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { matchesGlob } from './glob.js';
import { plainSession, type Launch, type RunFiles } from './plain-session.js';
import { fromRoot, rspecEvidence, rubyProjects, rubyText, type RubyProject } from './ruby-project.js';
import { findRuby, rubyRunEnvironment, type Ruby } from './ruby-toolchain.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepingDatabases } from './test-databases.js';

/** https://rspec.info/documentation/3.13/rspec-core/RSpec/Core/Configuration.html#pattern-instance_method */
const ownsTestFile = (path: string): boolean => path.endsWith('_spec.rb');

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const detections: Detection[] = [];
  for (const project of rubyProjects(files)) {
    const specs = await specFiles(root, project);
    const evidence = specs.length === 0 ? undefined : await rspecEvidence(root, project);
    if (evidence === undefined) continue;
    const testFiles = specs.map((file) => fromRoot(project, file));
    detections.push({ directory: project.directory, because: `rspec: ${evidence}`, testFiles });
  }
  return detections;
}

/** By the pattern that the project's `.rspec` gives, or else by their names. */
async function specFiles(root: string, project: RubyProject): Promise<readonly string[]> {
  const options = project.files.includes('.rspec') ? await rubyText(root, project, '.rspec') : '';
  const [, written = ''] = /(?:^|\s)(?:--pattern|-P)[\s=]+["']?([^\s"']+)/.exec(options) ?? [];
  const patterns = written.split(',').filter((glob) => glob !== '');
  const chosen = project.files.filter((file) => patterns.some((glob) => matchesGlob(glob)(file)));
  return chosen.length > 0 ? chosen : project.files.filter(ownsTestFile);
}

async function open(
  workspace: Workspace,
  detection: Detection,
): Promise<RunnerSession | { missing: string }> {
  const ruby = await findRuby(workspace, detection, 'rspec/core');
  if ('missing' in ruby) return ruby;
  const session = plainSession(workspace, (request, files) =>
    prepare(workspace, detection, ruby, request, files),
  );
  return keepingDatabases(workspace, detection.directory, session);
}

/**
 * What a project chooses for people who look on is overruled: an order by chance, the end at the first failure, its
 * own formatters. Its requires, tags and patterns stay.
 */
const overruled = [
  '--order',
  'defined',
  '--no-fail-fast',
  '--no-profile',
  '--no-color',
  '--format',
  'progress',
  '--format',
  'CounterproofRSpec::Formatter',
];

async function prepare(
  workspace: Workspace,
  { directory, testFiles }: Detection,
  ruby: Ruby,
  request: RunRequest,
  files: RunFiles,
): Promise<Launch> {
  const relative = (path: string) => posix.relative(directory, path);
  const named = (request.files ?? []).map(relative);
  const env = await rubyRunEnvironment(workspace, directory, request, files);
  return {
    command: commandLine([...ruby.prefix, 'rspec', ...named], directory),
    builds: [],
    tests: async () => ({
      argv: [
        ...ruby.argv,
        assetPath('reporters/counterproof_rspec.rb'),
        ...overruled,
        ...(request.files ?? testFiles).map(relative),
      ],
      cwd: posix.join(workspace.root, directory),
      env,
    }),
  };
}

export const rspec: Runner = { id: 'rspec', ownsTestFile, detect, open };
