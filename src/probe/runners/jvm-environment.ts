import { join } from 'node:path';
import { testEnvironment } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';

/**
 * The environment of a build tool and of the virtual machines that it starts for the tests. Java does not look at
 * `TMPDIR`, and this is the one way to tell it that its children inherit.
 */
export function jvmEnvironment({ scratch }: Workspace): Record<string, string> {
  const temporary = `-Djava.io.tmpdir=${join(scratch, 'tmp')}`;
  return testEnvironment(scratch, {
    JAVA_TOOL_OPTIONS: /\s/.test(temporary) ? `"${temporary}"` : temporary,
  });
}

/** For a build tool itself, which is gone before its code is worth to be compiled well; the tests have a process of their own. */
const hasty = '-XX:TieredStopAtLevel=1';

/** The environment of Maven or Gradle. */
export function buildToolEnvironment(workspace: Workspace): Record<string, string> {
  return { ...jvmEnvironment(workspace), MAVEN_OPTS: hasty, GRADLE_OPTS: hasty };
}

/** What a virtual machine says of the options in its environment; no test said it. */
export const announcedOptions = /^(?:\[ERROR\] )?Picked up JAVA_TOOL_OPTIONS: .*$/gm;
