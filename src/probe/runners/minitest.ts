import { posix } from 'node:path';
import type { Workspace } from '../../host/workspace.js';
import { matchesGlob } from '../../host/glob.js';
import { commandLine } from './command-line.js';
import { minitestProgram, minitestStep } from './minitest-step.js';
import { plainSession } from './plain-session.js';
import { railsTestFiles } from './rails.js';
import {
  firstMention,
  fromRoot,
  isManifest,
  isTestHelper,
  rspecEvidence,
  rubyProjects,
  rubyText,
  type RubyProject,
} from './ruby-project.js';
import { findRuby, type Ruby } from './ruby-toolchain.js';
import { startRuby } from './ruby-warm.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { warmSession } from './warm-session.js';

/** The names that minitest's own and Rails' tasks take: https://github.com/minitest/minitest/blob/master/lib/minitest/test_task.rb */
const ownsTestFile = (path: string): boolean =>
  /(^|\/)((test|spec)_[^/]*|[^/]*_(test|spec))\.rb$/.test(path) && !path.endsWith('_helper.rb');

const usesMinitest = /\bminitest\b|\bActiveSupport::TestCase\b|\bactive_support\/test/i;
const usesAnother = /\bTest::Unit\b|\btest[/-]unit\b|\bRSpec\b/;

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const detections: Detection[] = [];
  for (const project of rubyProjects(files)) {
    const own = await testFilesOf(root, project);
    const evidence = own.length === 0 ? undefined : await minitestEvidence(root, project, own);
    if (evidence === undefined) continue;
    const testFiles = own.map((file) => fromRoot(project, file));
    detections.push({ directory: project.directory, because: `minitest: ${evidence}`, testFiles });
  }
  return detections;
}

/** By the globs of the Rakefile, or else by their names; never those of Rails, of RSpec or of test-unit. */
async function testFilesOf(root: string, project: RubyProject): Promise<readonly string[]> {
  if ((await railsTestFiles(root, project)).length > 0) return [];
  const globs = await rakeGlobs(root, project);
  const named = project.files.filter((file) => globs.some((matches) => matches(file)) && !isTestHelper(file));
  const candidates = named.length > 0 ? named : project.files.filter(ownsTestFile);
  const isSpec = (file: string) => file.endsWith('_spec.rb') && !named.includes(file);
  const specs = candidates.some(isSpec) && (await rspecEvidence(root, project)) !== undefined;
  const chosen: string[] = [];
  for (const file of candidates.filter((one) => !(specs && isSpec(one)))) {
    const text = await rubyText(root, project, file);
    // Elsewhere a name says little: `config/environments/test_ci.rb`.
    const inPlace = named.includes(file) || /(^|\/)(tests?|specs?)\//.test(file);
    if (usesMinitest.test(text) || (inPlace && !usesAnother.test(text))) chosen.push(file);
  }
  return chosen;
}

/** `task.pattern = "test/**\/*_test.rb"`, `task.test_files = FileList[...]`, `task.test_globs = [...]`. */
async function rakeGlobs(
  root: string,
  project: RubyProject,
): Promise<readonly ((path: string) => boolean)[]> {
  const text = await rakeText(root, project);
  return [...text.matchAll(/["']((?:tests?|specs?)\/[^"'\s]*\.rb)["']/g)]
    .map(([, glob = '']) => glob)
    .filter((glob) => /[*{?[]/.test(glob))
    .map(matchesGlob);
}

async function rakeText(root: string, project: RubyProject): Promise<string> {
  const text = project.files.includes('Rakefile') ? await rubyText(root, project, 'Rakefile') : '';
  return /\bTestTask\b/.test(text) ? text : '';
}

async function minitestEvidence(
  root: string,
  project: RubyProject,
  testFiles: readonly string[],
): Promise<string | undefined> {
  const helper = await firstMention(root, project, isTestHelper, usesMinitest);
  if (helper !== undefined) return `${fromRoot(project, helper)} loads it`;
  // A helper of test-unit says more than a gem that may be there for other tests.
  const another = await firstMention(root, project, isTestHelper, usesAnother);
  const manifest = await firstMention(root, project, isManifest, /\bminitest\b/);
  if (manifest !== undefined && another === undefined) return `${fromRoot(project, manifest)} asks for it`;
  const inside = new Set(testFiles);
  const first = await firstMention(root, project, (file) => inside.has(file), usesMinitest);
  return first === undefined ? undefined : `${fromRoot(project, first)} uses it`;
}

async function open(
  workspace: Workspace,
  detection: Detection,
): Promise<RunnerSession | { missing: string }> {
  const ruby = await findRuby(workspace, detection, 'minitest');
  if ('missing' in ruby) return ruby;
  const { directory, testFiles } = detection;
  const libraries = await loadPath(workspace.root, { directory, files: ['Rakefile'] });
  const project = { workspace, directory, testFiles, ruby, libraries };
  const command = (request: RunRequest): string => commandOf(ruby, detection, libraries, request);
  const plain = plainSession(workspace, async (request, files) => ({
    command: command(request),
    builds: [],
    tests: await minitestStep(project, request, files),
  }));
  return warmSession(plain, () => startRuby({ ...project, argv: minitestProgram(project), command }));
}

/** `lib` is Rake's own default, `test` what nearly every project adds; the Rakefile may name more. */
async function loadPath(root: string, project: RubyProject): Promise<readonly string[]> {
  const text = await rakeText(root, project);
  const named = [...text.matchAll(/\.libs\b([^\n]*)/g)].flatMap(([, rest = '']) =>
    [...rest.matchAll(/["']([^"']+)["']/g)].map(([, path = '']) => path),
  );
  const words = [...text.matchAll(/\.libs\b.*%w[[({](.*?)[\])}]/g)].flatMap(([, list = '']) =>
    list.split(/\s+/),
  );
  return [...new Set(['lib', 'test', ...named, ...words])].filter((path) => path !== '');
}

/** As a person would type it: minitest has no command of its own that takes files. */
function commandOf(
  { prefix }: Ruby,
  { directory, testFiles }: Detection,
  libraries: readonly string[],
  request: RunRequest,
): string {
  const paths = (request.files ?? testFiles).map((path) => posix.relative(directory, path));
  const include = `-I${libraries.join(':')}`;
  const each = paths.length === 1 ? [] : ['-e', 'ARGV.each { |file| require "./#{file}" }'];
  return commandLine([...prefix, 'ruby', include, ...each, ...paths], directory);
}

export const minitest: Runner = { id: 'minitest', ownsTestFile, detect, open };
