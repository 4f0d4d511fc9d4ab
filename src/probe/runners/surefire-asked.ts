import { askedClasses, type AskedClass } from './jvm-asked-classes.js';
import { nestedIn } from './jvm-test-classes.js';
import type { RunRequest } from './runner.js';
import type { TestedModule } from './surefire-flags.js';
import type { SurefireFork } from './surefire-fork.js';

/** What `-Dtest` would select, as our own programs are told it. */
export async function askedOf(
  module: TestedModule,
  { testClasspath: [testClasses = ''] }: SurefireFork,
  { files = [], tests }: RunRequest,
): Promise<readonly AskedClass[]> {
  const names: string[] = [];
  for (const file of files) {
    for (const { name, nests } of module.classes.filter((each) => each.file === file)) {
      names.push(name, ...(nests ? await nestedIn(testClasses, name) : []));
    }
  }
  return askedClasses(names, tests);
}
