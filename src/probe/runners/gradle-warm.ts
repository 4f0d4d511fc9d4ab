import { join } from 'node:path';
import type { TestResult, TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import { readGradleWays } from './gradle-fork.js';
import type { JvmBuild, TestModule, Told } from './jvm-build.js';
import { projectOf, sourcesOf } from './jvm-gradle-builds.js';
import type { GradleProject, GradleSession } from './jvm-gradle-session.js';
import { always } from './jvm-learning.js';
import { WarmJvm } from './jvm-warm.js';
import type { RunRequest } from './runner.js';
import type { GradleTold } from './gradle-told.js';
import type { Refusal, WarmEngine } from './warm-session.js';

/** Runs the tests of Gradle builds without Gradle. */
export async function startWarmGradle(
  workspace: Workspace,
  project: GradleProject,
  session: GradleSession,
): Promise<WarmEngine | Refusal> {
  if (/[\s:]/.test(workspace.root)) return always(`no class path can name ${workspace.root}`);
  return new WarmJvm(workspace, new WatchedGradle(workspace, project, session));
}

/** Has the tasks of Gradle tell how they compile and run the tests. */
class WatchedGradle implements JvmBuild {
  readonly name = 'Gradle';
  readonly #workspace: Workspace;
  readonly #project: GradleProject;
  readonly #session: GradleSession;

  constructor(workspace: Workspace, project: GradleProject, session: GradleSession) {
    this.#workspace = workspace;
    this.#project = project;
    this.#session = session;
  }

  get cwd(): string {
    return join(this.#workspace.root, this.#project.directory);
  }

  moduleOf([first, ...others]: readonly string[]): TestModule | undefined {
    if (first === undefined) return undefined;
    const directory = sourcesOf(first);
    if (others.some((file) => sourcesOf(file) !== directory)) return undefined;
    const classes = this.#project.classes.filter(({ file }) => sourcesOf(file) === directory);
    return { directory, classes, names: this.#project.namesIn(projectOf(first)) };
  }

  command(request: RunRequest): string {
    return this.#session.command(request);
  }

  complete(results: readonly TestResult[]): readonly TestResult[] {
    return this.#session.complete(results);
  }

  watch(
    module: TestModule,
    request: RunRequest,
    _first: boolean,
    look: (told: Told | Refusal) => Promise<void>,
  ): Promise<TestRun> {
    return this.#session.watch(request, async (told) => look(await this.#read(module, told)));
  }

  async #read({ classes }: TestModule, told: GradleTold | undefined): Promise<Told | Refusal> {
    if (told === undefined) return always('Gradle does not say how it compiles and runs the tests');
    const { root, scratch } = this.#workspace;
    const folder = join(root, projectOf(classes[0]?.file ?? '')).replace(/\/$/, '');
    if (told.tests.some(({ project }) => project !== folder)) {
      return always('the tests are not in the folder of their project');
    }
    const ways = await readGradleWays(told, join(scratch, 'tmp'));
    return 'unusual' in ways ? always(ways.unusual) : ways;
  }
}
