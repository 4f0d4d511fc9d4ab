import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Execution } from '../../src/domain/execution.js';
import type { Edit } from '../../src/domain/mutant.js';
import { editsByPath } from '../../src/host/text-edits.js';
import { applyEdits } from '../../src/probe/mutant-of.js';
import type { TestRepository } from '../repository.js';

const suite = 'test/all.js';

/** An execution whose whole suite is one script: really run, in a copy of the commit, in milliseconds. */
export function scriptedRuns(repository: TestRepository, head: string): Execution {
  const root = mkdtempSync(join(tmpdir(), 'counterproof-scripted-'));
  const archive = join(root, 'archive.tar');
  repository.git('archive', `--output=${archive}`, head);
  spawnSync('tar', ['-xf', archive], { cwd: root });

  const written = (edits: readonly Edit[], added: Readonly<Record<string, string>>) => {
    const texts = new Map(Object.entries(added));
    for (const [path, own] of editsByPath(edits))
      texts.set(path, applyEdits(readFileSync(join(root, path), 'utf8'), own));
    return texts;
  };
  const run = (texts: ReadonlyMap<string, string>, script: string) => {
    const before = Array.from(texts.keys(), (path) => {
      const file = join(root, path);
      return [file, existsSync(file) ? readFileSync(file) : undefined] as const;
    });
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { status, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
    for (const [file, bytes] of before)
      if (bytes === undefined) rmSync(file);
      else writeFileSync(file, bytes);
    return { isGreen: status === 0, error: stderr };
  };
  return {
    tryMutant(edits) {
      if (!existsSync(join(root, suite)))
        return Promise.resolve({ kind: 'not-run', why: 'there are no tests' });
      const { isGreen, error } = run(written(edits, {}), suite);
      if (error.includes('SyntaxError')) return Promise.resolve({ kind: 'unviable', why: 'syntax' });
      if (!isGreen) return Promise.resolve({ kind: 'killed', by: [suite] });
      return Promise.resolve({ kind: 'survived', tests: [suite], command: `node ${suite}`, repeats: 1 });
    },
    runTest({ path, text }, edits) {
      const { isGreen, error } = run(written(edits, { [path]: text }), path);
      const told = { tests: [path], command: `node ${path}`, repeats: 1 };
      if (isGreen) return Promise.resolve({ kind: 'passes', ...told });
      if (!error.includes('AssertionError'))
        return Promise.resolve({ kind: 'errs', why: 'it cannot be run' });
      return Promise.resolve({ kind: 'fails', ...told, error: { type: 'AssertionError', message: '' } });
    },
    tryFix: () => Promise.resolve({ kind: 'refused', why: 'not asked' }),
    diff: () => Promise.resolve(''),
    close() {
      rmSync(root, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
