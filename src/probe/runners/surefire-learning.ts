import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestResult, TestRun } from '../../domain/test-run.js';
import type { Workspace } from '../../host/workspace.js';
import type { JvmBuild, TestModule, TestProgram, Told } from './jvm-build.js';
import { always, once } from './jvm-learning.js';
import type { RunRequest } from './runner.js';
import { readCompilations } from './surefire-compilation.js';
import type { TestedModule } from './surefire-flags.js';
import { readForks } from './surefire-fork.js';
import { crashReason } from './surefire-log.js';
import type { MavenProject, MavenSession } from './surefire-session.js';
import type { Refusal } from './warm-session.js';

/** Our programs for the test frameworks, by Surefire's providers for them. */
const providers = new Map<string, TestProgram>([
  ['org.apache.maven.surefire.junit4.JUnit4Provider', 'CounterproofJUnit4'],
  ['org.apache.maven.surefire.junitplatform.JUnitPlatformProvider', 'CounterproofPlatform'],
]);

/** Reads off runs of Maven how it compiles and how Surefire starts the tests. */
export class WatchedMaven implements JvmBuild {
  readonly name = 'Maven';
  readonly crashReason = crashReason;
  readonly #workspace: Workspace;
  readonly #project: MavenProject;
  readonly #session: MavenSession;

  constructor(workspace: Workspace, project: MavenProject, session: MavenSession) {
    this.#workspace = workspace;
    this.#project = project;
    this.#session = session;
  }

  get cwd(): string {
    return join(this.#workspace.root, this.#project.directory);
  }

  moduleOf(files: readonly string[]): TestedModule | undefined {
    return this.#project.modules.find(
      ({ unitTests }) => files.length > 0 && files.every((file) => unitTests.includes(file)),
    );
  }

  command(request: RunRequest): string {
    return this.#session.command(request);
  }

  complete(results: readonly TestResult[]): readonly TestResult[] {
    return this.#session.complete(results);
  }

  async watch(
    module: TestModule,
    request: RunRequest,
    first: boolean,
    look: (told: Told | Refusal) => Promise<void>,
  ): Promise<TestRun> {
    if (first) await this.#touchSources();
    return this.#session.debug(request, async (log) => look(await this.#read(module, log)));
  }

  async #read({ directory }: TestModule, log: string): Promise<Told | Refusal> {
    const forks = await readForks(log);
    if ('unusual' in forks) return always(forks.unusual);
    const own = join(this.#workspace.root, directory).replace(/\/$/, '');
    const [fork, ...others] = forks.filter(({ cwd }) => cwd === own);
    if (fork === undefined) return once('Surefire does not say how it starts the tests');
    if (others.length > 0) return always('Surefire starts several processes for one module');
    const tests = providers.get(fork.provider);
    if (tests === undefined) return always('the tests are neither of JUnit 4 nor of the JUnit Platform');
    return { fork, tests, compilations: readCompilations(log) };
  }

  /** Maven tells how it compiles only where it does. */
  async #touchSources(): Promise<void> {
    const now = new Date();
    for (const { directory } of this.#project.modules) {
      const folder = join(this.#workspace.root, directory, 'src', 'main', 'java');
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      const name = names.find(
        (each) => each.endsWith('.java') && !/(^|\/)(package|module)-info\.java$/.test(each),
      );
      if (name !== undefined) await utimes(join(folder, name), now, now);
    }
  }
}
