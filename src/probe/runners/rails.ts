import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Workspace } from '../../host/workspace.js';
import { commandLine } from './command-line.js';
import { minitestProgram, minitestStep } from './minitest-step.js';
import { plainSession } from './plain-session.js';
import { fromRoot, rubyProjects, rubyText, type RubyProject } from './ruby-project.js';
import { findRuby } from './ruby-toolchain.js';
import { startRuby } from './ruby-warm.js';
import type { Detection, Runner, RunnerSession, RunRequest } from './runner.js';
import { keepingDatabases } from './test-databases.js';
import { warmSession } from './warm-session.js';

/** Without the system tests: they need a browser, and `rails test` leaves them out. */
const ownsTestFile = (path: string): boolean => /(^|\/)test\/(?!(.*\/)?system\/).*_test\.rb$/.test(path);

/** The test files that `rails test` runs in a project; none where it is no Rails application. */
export async function railsTestFiles(root: string, project: RubyProject): Promise<readonly string[]> {
  if (!project.files.includes('config/application.rb')) return [];
  const text = await rubyText(root, project, 'config/application.rb');
  if (!/\bRails::Application\b/.test(text)) return [];
  return project.files.filter((file) => file.startsWith('test/') && ownsTestFile(file));
}

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const detections: Detection[] = [];
  for (const project of rubyProjects(files)) {
    const own = await railsTestFiles(root, project);
    if (own.length === 0) continue;
    const because = `rails: ${fromRoot(project, 'config/application.rb')} is an application and has tests`;
    const testFiles = own.map((file) => fromRoot(project, file));
    detections.push({ directory: project.directory, because, testFiles });
  }
  return detections;
}

async function open(
  workspace: Workspace,
  detection: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { directory, testFiles } = detection;
  // Most applications load their bundle there, and then there is no way around it.
  const boot = existsSync(join(workspace.root, directory, 'config', 'boot.rb')) ? ['./config/boot'] : [];
  const ruby = await findRuby(workspace, detection, ...boot, 'rails', 'minitest');
  if ('missing' in ruby) return ruby;
  const project = {
    workspace,
    directory,
    testFiles,
    ruby,
    libraries: ['test'],
    env: { RAILS_ENV: process.env['RAILS_ENV'] ?? 'test' },
  };
  const command = (request: RunRequest): string => {
    const named = (request.files ?? []).map((path) => posix.relative(directory, path));
    return commandLine(['bin/rails', 'test', ...named], directory);
  };
  const plain = plainSession(workspace, async (request, files) => ({
    command: command(request),
    builds: [],
    tests: await minitestStep(project, request, files),
  }));
  const session = warmSession(plain, () =>
    startRuby({ ...project, argv: minitestProgram(project), command }),
  );
  return keepingDatabases(workspace, directory, session);
}

export const rails: Runner = { id: 'rails', ownsTestFile, detect, open };
