import { posix } from 'node:path';
import type { ProposedFile } from '../domain/claim.js';
import { adding } from './execution-edits.js';
import type { Field } from './execution-field.js';
import { noRunner } from './execution-mutant.js';
import { nameOf, type OpenRunner } from './open-runners.js';
import { tellsAssertions } from './assertion-failure.js';

/**
 * The open runner that would collect this new file, by its own detection with the file in place: only that knows
 * which folders and names the repository's configuration says. Else one sentence that says where tests are.
 */
export async function collectorOf(field: Field, test: ProposedFile): Promise<OpenRunner | string> {
  if (field.open.length === 0) return noRunner(field);
  const found = await field.alone(() => collecting(field, test));
  if (found === undefined) return `no test runner here collects ${test.path}: ${whereTestsAre(field)}`;
  if (found.indivisible)
    return 'the test command runs all tests whatever file is asked for: put {files} into --test-command';
  if (!tellsAssertions(found.runner.id))
    return 'the test command tells no more than its exit status, which does not tell a failed assertion from an error';
  return found;
}

async function collecting(field: Field, test: ProposedFile): Promise<OpenRunner | undefined> {
  const { open, workspace, files } = field;
  await workspace.apply([adding(test)]);
  try {
    const all = [...files, test.path].toSorted();
    for (const opened of open) {
      if (!opened.runner.ownsTestFile(test.path)) continue;
      for (const detection of await opened.runner.detect(workspace.root, all)) {
        const isSame = nameOf(opened.runner, detection) === opened.name;
        if (isSame && detection.testFiles.includes(test.path)) return opened;
      }
    }
    return undefined;
  } finally {
    await workspace.restore();
  }
}

/** Folders and names of the tests that are there: whoever writes another does well to follow them. */
function whereTestsAre({ open }: Field): string {
  const told = open.flatMap(({ name, testFiles }) => {
    const [example] = testFiles;
    if (example === undefined) return [];
    const folders = [...new Set(testFiles.map((file) => posix.dirname(file)))].toSorted().slice(0, 3);
    const where = folders.map((folder) => (folder === '.' ? 'the root' : folder)).join(', ');
    return [`${name} collects from ${where}, as ${posix.basename(example)}`];
  });
  return told.length > 0 ? told.slice(0, 4).join('; ') : 'there are no tests to follow';
}
