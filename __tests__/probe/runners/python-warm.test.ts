import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edit } from '../../../src/domain/mutant.js';
import type { TestRun } from '../../../src/domain/test-run.js';
import { pytest } from '../../../src/probe/runners/pytest.js';
import { mutantSeed, type RunRequest } from '../../../src/probe/runners/runner.js';
import { unittest } from '../../../src/probe/runners/unittest.js';
import { filesOf, openFixture, usePython, type OpenFixture } from './fixture-repository.js';

/**
 * Every file `fixtures/warm/python/<runner>/edits/<case>.json` is an edit of the project beside it. A fresh process and
 * a warm one must say the same of it, and whatever it does, the next warm run must be as green as the first.
 */
const warmCase = z.strictObject({
  /** Whether the warm process can take it; what it cannot, it has to refuse. */
  warm: z.boolean(),
  edits: z.array(z.strictObject({ path: z.string(), find: z.string(), replace: z.string() })),
  files: z.array(z.string()).exactOptional(),
  tests: z.array(z.string()).exactOptional(),
  untilFailure: z.boolean().exactOptional(),
  seconds: z.number().default(60),
});

const memoryBytes = 2 ** 31;
/** What a run says, without how long it took. */
type Told = ReturnType<typeof told>;
const longest = 120_000;

for (const runner of [pytest, unittest])
  (usePython(runner.id) ? describe : describe.skip)(runner.id, () => {
    const folder = `warm/python/${runner.id}`;
    const files = filesOf(`${folder}/project`);
    const testFiles = Object.keys(files)
      .filter((path) => /(^|\/)test_/.test(path))
      .toSorted();
    const clean: RunRequest = { edits: [], files: testFiles, seed: 2, limits: { seconds: 60, memoryBytes } };
    let fixture: OpenFixture;
    let green: Told;

    beforeAll(async () => {
      fixture = await openFixture(runner, files);
      green = told(await fixture.session.run({ ...clean, fresh: true }));
      // As in an audit, where the first warm run is of untouched code.
      await fixture.session.run(clean);
    }, longest);
    afterAll(async () => {
      await fixture.session.close();
      await fixture.close();
    });

    it.each(Object.entries(filesOf(`${folder}/edits`)))(
      '%s',
      async (_, text) => {
        const { warm, edits, seconds, ...selection } = warmCase.parse(JSON.parse(text));
        const { session, workspace } = fixture;
        const request = {
          ...clean,
          ...selection,
          seed: mutantSeed,
          edits: edits.map((each) => editOf(workspace.root, each)),
          limits: { seconds, memoryBytes },
        };
        const fresh = await session.run({ ...request, fresh: true });
        const again = await session.run(request);
        expect(session.cold?.()).toBeUndefined();
        expect({ ...told(again), warm: again.warm ?? false }).toEqual({ ...told(fresh), warm });
        const after = await session.run(clean);
        expect({ ...told(after), warm: after.warm }).toEqual({ ...green, warm: true });
        expect(execFileSync('ps', ['-eo', 'args']).toString()).not.toContain('sleep 4242');
      },
      longest,
    );
  });

function told({ outcome, results }: TestRun) {
  return {
    outcome,
    results: results.map(({ id, file, outcome: end, error }) => ({
      id,
      file,
      end,
      // Where an object lies in memory is another place in every process.
      error: error && { ...error, told: error.told?.replaceAll(/0x[0-9a-f]+/g, '0x') },
    })),
  };
}

function editOf(root: string, { path, find, replace }: z.infer<typeof warmCase>['edits'][number]): Edit {
  const start = readFileSync(join(root, path), 'utf8').indexOf(find);
  if (start === -1) throw new Error(`${path} does not hold ${find}`);
  return { path, start, end: start + find.length, replacement: replace };
}
