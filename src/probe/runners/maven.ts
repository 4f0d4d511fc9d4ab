import { dirname, join, posix } from 'node:path';
import { runBounded } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { buildToolEnvironment } from './jvm-environment.js';
import { namesOf, qualifier, readTestClasses } from './jvm-test-classes.js';
import { wrappedProgram, type WrappedTool } from './jvm-wrapper.js';
import { describeEnd } from './plain-session.js';
import type { Detection, Runner, RunnerSession } from './runner.js';
import { whyMavenFailed } from './surefire-log.js';
import { readReactor, readReactors, type MavenModule } from './surefire-modules.js';
import { isJvmTestName } from './surefire-names.js';
import { mavenFlags, type TestedModule } from './surefire-flags.js';
import { startWarmMaven } from './surefire-warm.js';
import { mavenSession } from './surefire-session.js';
import { warmSession } from './warm-session.js';

const wrapper: WrappedTool = {
  program: 'mvn',
  script: 'mvnw',
  properties: '.mvn/wrapper/maven-wrapper.properties',
  home: ['MAVEN_USER_HOME', '.m2'],
};

/** Reading a project takes seconds. */
const secondsToRead = 300;
const memoryToRead = 2 ** 32;

const testFilesOf = ({ unitTests, integrationTests }: MavenModule) => [...unitTests, ...integrationTests];

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const reactors = await readReactors(root, files);
  const detections = reactors.map(({ directory, modules }) => ({
    directory,
    because: `maven: ${posix.join(directory, 'pom.xml')} is there`,
    testFiles: modules.flatMap(testFilesOf),
  }));
  return detections.filter(({ testFiles }) => testFiles.length > 0);
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { root } = workspace;
  const wrapped = await wrappedProgram(join(root, directory), wrapper);
  const program = wrapped ?? wrapper.program;
  const why = await whyUnreadable(workspace, directory, program);
  if (why !== undefined) return { missing: `${because}, but ${why}` };
  const { modules } = await readReactor(root, directory, testFiles);
  const project = {
    program,
    shown: wrapped === undefined ? wrapper.program : `./${wrapper.script}`,
    directory,
    modules: await withClasses(root, modules),
  };
  const session = mavenSession(workspace, project);
  const start = () => startWarmMaven(workspace, project, session);
  return warmSession(session.plain, start, { slowly: true });
}

async function withClasses(root: string, modules: readonly MavenModule[]): Promise<readonly TestedModule[]> {
  const read = await Promise.all(
    modules.map(async (module) => ({ ...module, classes: await readTestClasses(root, testFilesOf(module)) })),
  );
  const qualify = qualifier(read);
  return read.map((module) => ({ ...module, names: namesOf(module.classes, qualify(module.directory)) }));
}

/** What keeps Maven from reading the project, and what to do about it, without a network. */
async function whyUnreadable(
  workspace: Workspace,
  directory: string,
  program: string,
): Promise<string | undefined> {
  const { end, tail } = await runBounded({
    argv: [program, ...mavenFlags, 'validate'],
    cwd: join(workspace.root, directory),
    env: buildToolEnvironment(workspace),
    territory: dirname(workspace.root),
    seconds: secondsToRead,
    memoryBytes: memoryToRead,
  });
  if (end.kind === 'exited' && end.code === 0) return undefined;
  if (end.kind === 'not-started') return `${end.reason} (Maven and a JDK are needed)`;
  const reason = (end.kind === 'exited' ? whyMavenFailed(tail) : undefined) ?? describeEnd(end);
  return `Maven cannot read the project: ${reason}: make \`mvn validate\` pass, or pass --setup`;
}

export const maven: Runner = { id: 'maven', compiles: true, ownsTestFile: isJvmTestName, detect, open };
