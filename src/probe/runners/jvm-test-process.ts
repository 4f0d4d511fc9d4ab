import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLongProcess, type LongProcess } from '../../host/long-process.js';
import type { Workspace } from '../../host/workspace.js';
import { answering } from './jvm-answers.js';
import type { TestProgram } from './jvm-build.js';
import { jvmEnvironment } from './jvm-environment.js';
import type { TestFork } from './jvm-fork.js';
import { writeOrders, type Order } from './jvm-orders.js';

/** Starts fast, and runs fast what does not live for long; a build that has chosen otherwise has its way. */
const hasty = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'];

/** The virtual machines of one module's tests. */
export interface TestMachine {
  readonly fork: TestFork;
  /** Where our own programs are compiled to. */
  readonly programs: string;
  readonly tests: TestProgram;
}

/** One of them, and how it differs from the others. */
export interface TestProcess {
  /** Our program that is started. */
  readonly program: 'CounterproofRun' | 'CounterproofResident';
  /** A folder of its own. */
  readonly folder: string;
  /** Without what the test framework's provider brings. */
  readonly classpath: readonly string[];
  readonly options: readonly string[];
  readonly settings: readonly Order[];
}

/** Starts a virtual machine in which nothing of the repository has been loaded. */
export async function openTestProcess(
  workspace: Workspace,
  { fork, programs, tests }: TestMachine,
  { program, folder, classpath, options, settings }: TestProcess,
): Promise<LongProcess> {
  const settingsFile = join(folder, 'settings');
  await writeOrders(settingsFile, [...[...fork.properties].map(propertyOrder), ...settings]);
  const words = [
    ...fork.options,
    ...(fork.options.some((option) => /^-XX:\+Use\w+GC$/.test(option)) ? hasty.toSpliced(1, 1) : hasty),
    ...fork.telling,
    ...options,
    '-cp',
    [...classpath, ...fork.providerClasspath, programs].join(':'),
  ];
  // In a file, because a class path may be longer than a command line.
  const argumentFile = join(folder, 'arguments');
  await writeFile(argumentFile, words.map((word) => `"${word.replaceAll(/["\\]/g, '\\$&')}"\n`).join(''));
  return openLongProcess({
    argv: answering(join(folder, 'answer'), [fork.java, `@${argumentFile}`, program, settingsFile, tests]),
    cwd: fork.cwd,
    // A folder for temporary files of its own: the run before may still be using its.
    env: jvmEnvironment({ ...workspace, scratch: folder }),
  });
}

function propertyOrder(pair: readonly [name: string, value: string]): Order {
  return ['property', ...pair.map(encodeURIComponent)];
}

/** What tells tests where their classes are, as the build does. */
export function classpathOrders(
  { classpathProperties }: TestFork,
  classpath: readonly string[],
): readonly Order[] {
  const joined = classpath.join(':');
  return classpathProperties.map((name) => propertyOrder([name, joined]));
}

/** The class path with a folder whose classes take the place of the build's. */
export function withEdited(classpath: readonly string[], folder: string): readonly string[] {
  // Not the first: what asks for a folder of the class path gets the one that it would get from the build.
  return classpath.toSpliced(1, 0, folder);
}
