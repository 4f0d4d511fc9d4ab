import { expect, test } from '@jest/globals';
import { readChange } from '../../src/change/read-change.js';
import { makeRepository } from '../repository.js';

const fileCount = 1000;

/** 200 lines of which every other pair of lines differs: 100 removed and added lines in 50 hunks. */
function content(file: number, version: string): string {
  return Array.from(
    { length: 100 },
    (_, line) =>
      `line ${line} of ${file}\n${line % 2 ? 'same' : `${version} ${line}`} text of a usual length for code\n`,
  ).join('');
}

function files(version: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: fileCount }, (_, file) => [
      `src/part${file % 20}/file${file}.py`,
      content(file, version),
    ]),
  );
}

test('a diff of 1,000 files and 100,000 lines', async () => {
  const repository = makeRepository([{ files: files('old') }, { files: files('new') }]);
  const [base = '', head = ''] = repository.commits;
  const started = performance.now();
  const change = await readChange(repository.root, base, head);
  const milliseconds = Math.round(performance.now() - started);
  process.stdout.write(
    `readChange of ${fileCount} files: ${milliseconds} ms, RSS ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB\n`,
  );
  repository.remove();
  expect(change.files).toHaveLength(fileCount);
  expect(change.files.every(({ added }) => added.length === 50)).toBe(true);
  // Twenty times the goal on an idle machine: only something quadratic fails this.
  expect(milliseconds).toBeLessThan(40_000);
});
