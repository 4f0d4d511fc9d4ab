import { dirname, join } from 'node:path';
import { runBounded } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { startWarmGradle } from './gradle-warm.js';
import { buildToolEnvironment } from './jvm-environment.js';
import { projectOf, readGradleBuilds } from './jvm-gradle-builds.js';
import { gradleSession, type GradleProject } from './jvm-gradle-session.js';
import { namesOf, qualifier, readTestClasses, type TestClass } from './jvm-test-classes.js';
import { wrappedProgram, type WrappedTool } from './jvm-wrapper.js';
import type { Detection, Runner, RunnerSession } from './runner.js';
import { isJvmTestName } from './surefire-names.js';
import { warmSession } from './warm-session.js';

const wrapper: WrappedTool = {
  program: 'gradle',
  script: 'gradlew',
  properties: 'gradle/wrapper/gradle-wrapper.properties',
  home: ['GRADLE_USER_HOME', '.gradle'],
};

async function detect(root: string, files: readonly string[]): Promise<readonly Detection[]> {
  const builds = await readGradleBuilds(root, files);
  return builds
    .filter(({ testFiles }) => testFiles.length > 0)
    .map(({ directory, script, testFiles }) => ({
      directory,
      because: `gradle: ${script} is there`,
      testFiles,
    }));
}

async function open(
  workspace: Workspace,
  { directory, because, testFiles }: Detection,
): Promise<RunnerSession | { missing: string }> {
  const { root } = workspace;
  const wrapped = await wrappedProgram(join(root, directory), wrapper);
  const program = wrapped ?? wrapper.program;
  const { end } = await runBounded({
    argv: [program, '--version'],
    cwd: workspace.scratch,
    env: buildToolEnvironment(workspace),
    territory: dirname(root),
    seconds: 120,
    memoryBytes: 2 ** 31,
  });
  if (end.kind !== 'exited' || end.code !== 0) {
    return {
      missing:
        `${because}, but Gradle cannot be started: have the wrapper download it (./gradlew --version) ` +
        `before the audit, or install Gradle and a JDK`,
    };
  }
  const shown = wrapped === undefined ? wrapper.program : `./${wrapper.script}`;
  const project = { program, shown, directory, ...(await projectsOf(root, testFiles)) };
  const session = gradleSession(workspace, project);
  const start = () => startWarmGradle(workspace, project, session);
  return warmSession(session.plain, start, { slowly: true });
}

/** The test classes of each project, with the names under which people know them. */
async function projectsOf(
  root: string,
  testFiles: readonly string[],
): Promise<Pick<GradleProject, 'classes' | 'namesIn'>> {
  const classes = await readTestClasses(root, testFiles);
  const byProject = new Map<string, TestClass[]>();
  for (const each of classes) {
    const project = projectOf(each.file);
    const own = byProject.get(project);
    if (own === undefined) byProject.set(project, [each]);
    else own.push(each);
  }
  const qualify = qualifier([...byProject.values()].map((own) => ({ classes: own })));
  return {
    classes,
    namesIn: (project) => namesOf(byProject.get(project) ?? classes, qualify(project)),
  };
}

export const gradle: Runner = { id: 'gradle', compiles: true, ownsTestFile: isJvmTestName, detect, open };
