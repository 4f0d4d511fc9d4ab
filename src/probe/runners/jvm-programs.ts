import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetPath } from '../../host/asset.js';
import { runBounded } from '../../host/process.js';
import type { Workspace } from '../../host/workspace.js';
import { jvmEnvironment } from './jvm-environment.js';
import type { TestFork } from './jvm-fork.js';

const programs = [
  'CounterproofRun',
  'CounterproofResident',
  'CounterproofSurroundings',
  'CounterproofCompiler',
];
/** For Jupiter alone: it cannot be told otherwise to stop. */
const extension = 'CounterproofEnough';
const seconds = 120;
const memoryBytes = 2 ** 31;

/** Compiles our own Java programs with the project's JDK, against the test framework that it uses. */
export async function compilePrograms(
  workspace: Workspace,
  { java, testClasspath, providerClasspath }: TestFork,
  tests: string,
  folder: string,
  tool: string,
): Promise<{ readonly folder: string } | { readonly cold: string }> {
  const javac = java.replace(/java$/, 'javac');
  if (javac === java || !existsSync(javac))
    return { cold: 'there is no compiler beside the java of the tests' };
  const services = join(folder, 'META-INF', 'services');
  await mkdir(services, { recursive: true });
  const jupiter = testClasspath.some((path) => /\/junit-jupiter-api-[^/]*\.jar$/.test(path));
  const sources = jupiter ? [...programs, tests, extension] : [...programs, tests];
  if (jupiter) await writeFile(join(services, 'org.junit.jupiter.api.extension.Extension'), `${extension}\n`);
  const { end } = await runBounded({
    argv: [
      javac,
      '-nowarn',
      '-proc:none',
      '-encoding',
      'UTF-8',
      '-d',
      folder,
      '-cp',
      [...testClasspath, ...providerClasspath].join(':'),
      ...sources.map((name) => assetPath(`reporters/${name}.java`)),
    ],
    cwd: workspace.scratch,
    env: jvmEnvironment({ ...workspace, scratch: folder }),
    seconds,
    memoryBytes,
  });
  return end.kind === 'exited' && end.code === 0
    ? { folder }
    : { cold: `what runs the tests without ${tool} does not compile against their framework` };
}
