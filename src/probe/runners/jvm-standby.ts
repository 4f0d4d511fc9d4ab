import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { TestId } from '../../domain/test-run.js';
import { openLongProcess, type Exchange, type LongProcess } from '../../host/long-process.js';
import type { Workspace } from '../../host/workspace.js';
import { answering } from './jvm-answers.js';
import { jvmEnvironment } from './jvm-environment.js';
import { methodsByClass } from './jvm-methods.js';
import { writeOrders, type Order } from './jvm-orders.js';
import { outermost } from './jvm-test-classes.js';
import type { RunLimits, RunRequest } from './runner.js';
import type { SurefireFork } from './surefire-fork.js';

/** Starts and runs fast what lives for a second; a build that has chosen otherwise has its way. */
const hasty = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'];

/** The virtual machines of one module's tests. */
export interface StandbyMachine {
  readonly fork: SurefireFork;
  /** Where our own programs are compiled to. */
  readonly programs: string;
  /** Our program for the test framework. */
  readonly tests: 'CounterproofJUnit4' | 'CounterproofPlatform';
  /** Classes that tests here need and no edit can be of; they are loaded while nothing else is to do. */
  readonly preload: readonly string[];
}

/**
 * A virtual machine that has been started for one run and ends with it: nothing can pass from one run to the next.
 * While it waits, it has loaded nothing of the repository.
 */
export class Standby {
  /** Class files here take the place of the build's. */
  readonly classes: string;
  readonly #process: LongProcess;
  readonly #folder: string;

  private constructor(process: LongProcess, folder: string) {
    this.#process = process;
    this.#folder = folder;
    this.classes = join(folder, 'classes');
  }

  static async open(workspace: Workspace, machine: StandbyMachine, logClasses = false): Promise<Standby> {
    const folder = await mkdtemp(join(workspace.scratch, 'jvm-'));
    const classes = join(folder, 'classes');
    await mkdir(classes);
    const { fork, programs, tests, preload } = machine;
    // Not the first: what asks for a folder of the class path gets the one that it would get from Surefire.
    const testClasspath = fork.testClasspath.toSpliced(1, 0, classes);
    const settings = join(folder, 'settings');
    await writeOrders(settings, [
      ...[...fork.properties].map((pair) => ['property', ...pair.map(encodeURIComponent)] as const),
      ['property', 'java.class.path', encodeURIComponent(testClasspath.join(':'))],
      ['property', 'surefire.test.class.path', encodeURIComponent(testClasspath.join(':'))],
      ...preload.map((name) => ['load', name] as const),
    ]);
    const words = [
      ...fork.options,
      ...(fork.options.some((option) => /^-XX:\+Use\w+GC$/.test(option)) ? hasty.toSpliced(1, 1) : hasty),
      ...(hasUnnamedTemplates(fork) ? ['-Dcounterproof.templates.unnamed=true'] : []),
      ...(logClasses ? [`-Xlog:class+load:file=${join(folder, 'loaded')}`] : []),
      '-cp',
      [...testClasspath, ...fork.providerClasspath, programs].join(':'),
    ];
    // In a file, because a class path may be longer than a command line.
    const argumentFile = join(folder, 'arguments');
    await writeFile(argumentFile, words.map((word) => `"${word.replaceAll(/["\\]/g, '\\$&')}"\n`).join(''));
    const process = await openLongProcess({
      argv: answering(join(folder, 'answer'), [
        fork.java,
        `@${argumentFile}`,
        'CounterproofRun',
        settings,
        tests,
      ]),
      cwd: fork.cwd,
      // A folder for temporary files of its own: the run before may still be using its.
      env: jvmEnvironment({ ...workspace, scratch: folder }),
    });
    return new Standby(process, folder);
  }

  async run(classes: readonly AskedClass[], request: RunRequest, limits: RunLimits): Promise<Exchange> {
    const orders = join(this.#folder, 'orders');
    await writeOrders(orders, [
      ['report', this.report],
      ...(request.untilFailure ? [['until-failure'] as const] : []),
      ...classes.flatMap(({ name, methods }): readonly Order[] => [
        ['class', name],
        ...(methods ?? []).map((method) => ['method', name, method] as const),
      ]),
    ]);
    return this.#process.exchange(orders, limits);
  }

  get report(): string {
    return join(this.#folder, 'report.jsonl');
  }

  /** What the tests have loaded that is not in a folder below `root`. */
  async loadedOutside(root: string): Promise<readonly string[]> {
    const log = await readFile(join(this.#folder, 'loaded'), 'utf8').catch(() => '');
    const loaded = Array.from(
      log.matchAll(/ ([\w.$]+) source: (?:jrt:|file:)(\S*)/g),
      ([, name = '', from = '']) => ({
        name,
        from,
      }),
    );
    return loaded
      .filter(({ from }) => !from.startsWith(root) && !from.startsWith(this.#folder))
      .map(({ name }) => name)
      .filter(
        (name) => !/\$\$Lambda|\$Proxy\d|^Counterproof|GeneratedMethod|GeneratedConstructor/.test(name),
      );
  }

  async close(): Promise<void> {
    await this.#process.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Surefire's provider names the runs of a template only since this version. */
function hasUnnamedTemplates({ providerClasspath }: SurefireFork): boolean {
  const [, major = '0', minor = '0'] =
    providerClasspath
      .map((path) => /surefire-junit-platform-(\d+)\.(\d+)[^/]*\.jar$/.exec(posix.basename(path)))
      .find((found) => found !== null) ?? [];
  return Number(major) * 1000 + Number(minor) < 3005;
}

/** A class to run, and its methods where not all are asked for. */
export interface AskedClass {
  readonly name: string;
  readonly methods: readonly string[] | undefined;
}

/** The same classes and methods as `-Dtest` would name. */
export function askedClasses(
  names: readonly string[],
  tests: readonly TestId[] | undefined,
): readonly AskedClass[] {
  if (tests === undefined) return names.map((name) => ({ name, methods: undefined }));
  const asked = [...methodsByClass(tests)];
  return names.flatMap((name): readonly AskedClass[] => {
    const own = asked.filter(([each]) => outermost(each) === name);
    return own.some(([, methods]) => methods === undefined)
      ? [{ name, methods: undefined }]
      : own.map(([each, methods = []]) => ({
          name: each,
          methods: methods.map((method) => method.replace(/\*$/, '')),
        }));
  });
}
