import { posix } from 'node:path';
import { assetPath } from '../../host/asset.js';
import type { Workspace } from '../../host/workspace.js';
import { matchesGlob } from '../../host/glob.js';
import { commandLine } from './command-line.js';
import { pathArgument } from './path-argument.js';
import { plainSession, type Step } from './plain-session.js';
import { fromRoot, rspecEvidence, rubyProjects, rubyText, type RubyProject } from './ruby-project.js';
import { findRuby, rubyRunEnvironment } from './ruby-toolchain.js';
import { startRuby } from './ruby-warm.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepingDatabases } from './test-databases.js';
import { warmSession } from './warm-session.js';

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

async function open(
  workspace: Workspace,
  detection: Detection,
): Promise<RunnerSession | { missing: string }> {
  const ruby = await findRuby(workspace, detection, 'rspec/core');
  if ('missing' in ruby) return ruby;
  const { directory, testFiles } = detection;
  const program: Step['argv'] = [...ruby.argv, assetPath('reporters/counterproof_rspec.rb'), ...overruled];
  const command = (request: RunRequest): string => {
    const named = (request.files ?? []).map((path) => pathArgument(posix.relative(directory, path)));
    return commandLine([...ruby.prefix, 'rspec', ...named], directory);
  };
  const plain = plainSession(workspace, async (request, files) => {
    const env = await rubyRunEnvironment(workspace, directory, request, files);
    const paths = (request.files ?? testFiles).map((path) => pathArgument(posix.relative(directory, path)));
    return {
      command: command(request),
      builds: [],
      tests: async () => ({ argv: [...program, ...paths], cwd: posix.join(workspace.root, directory), env }),
    };
  });
  const session = warmSession(plain, () =>
    startRuby({ workspace, directory, testFiles, argv: program, command }),
  );
  return keepingDatabases(workspace, directory, session);
}

export const rspec: Runner = { id: 'rspec', ownsTestFile, detect, open };
