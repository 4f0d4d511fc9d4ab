import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Edit } from '../../src/domain/mutant.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { planCommits, type PlanRequest } from '../../src/fixes/plan.js';
import { patchedFiles } from '../../src/host/patched-files.js';
import { openWorkspace, type Workspace } from '../../src/host/workspace.js';
import { byInsertionOrder } from '../report/findings.js';
import { makeRepository, type TestRepository } from '../repository.js';

/** Lines that are all alike are what a comparison may match in another way than was meant. */
const text = ['a', 'b', 'a', 'a', '', 'b', 'c\r', 'a', '', '', 'd', 'a', 'b', 'a', 'e'].join('\n');
const paths = ['one.txt', 'two.txt'] as const;
const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 15) };

let repository: TestRepository;
let workspace: Workspace;
let head: string;
beforeAll(async () => {
  repository = makeRepository([{ files: { [paths[0]]: text, [paths[1]]: `${text}\n` } }]);
  [head = ''] = repository.commits;
  workspace = await openWorkspace(repository.root, head);
});
afterAll(async () => {
  await workspace.close();
  repository.remove();
});

const edit = fc
  .record({
    path: fc.constantFrom(...paths),
    start: fc.nat(text.length - 1),
    length: fc.nat(4),
    replacement: fc.constantFrom('', 'x', '\n', 'new\n', 'a\n', '\nb', 'very new'),
  })
  .map(({ path, start, length, replacement }): Edit => {
    const end = Math.min(text.length, start + length);
    return { path, start, end, replacement };
  })
  .filter(({ start, end, replacement }) => replacement !== '' || end > start);

/** Edits of each fix; together none is in the way of another. */
const fixes = fc
  .array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((all) => {
    const taken: Edit[] = [];
    const isFree = (one: Edit): boolean =>
      !taken.some((other) => one.path === other.path && one.start <= other.end && other.start <= one.end);
    return all.map((edits) =>
      edits.filter((one) => {
        const free = isFree(one);
        if (free) taken.push(one);
        return free;
      }),
    );
  });

const verdictOf = (rule: string): Verdict => ({
  finding: { ...byInsertionOrder, rule },
  ruling: 'upheld',
  reason: 'executed',
});

/** What the commits leave of each file that they touch. */
function after(request: PlanRequest): ReadonlyMap<string, string | undefined> {
  const files = planCommits(request).flatMap((commit) => commit.files);
  return new Map(files.map(({ path, bytes }) => [path, bytes?.toString('latin1')]));
}

test('whatever the fixes are, the last commit leaves what the patch leaves', async () => {
  await fc.assert(
    fc.asyncProperty(fixes, fc.nat(3), async (all, known) => {
      const edits = all.filter((own) => own.length > 0);
      const joinedPatch = edits.length === 0 ? '' : await workspace.diff(edits.flat());
      fc.pre(joinedPatch !== '');
      const single = await Promise.all(edits.map((own) => workspace.diff(own)));
      const [joined, ...each] = await patchedFiles(repository.root, head, [joinedPatch, ...single]);
      if (joined?.kind !== 'patched') throw new Error('the patch of all is not taken');
      const request: PlanRequest = {
        joined: joined.files,
        fixes: each.map((one, index) => ({
          verdict: verdictOf(`rule-${index}`),
          files: one.kind === 'patched' ? one.files : [],
        })),
        isTest: () => false,
        isKnown: () => false,
      };
      const whole = new Map(joined.files.map(({ path, after: bytes }) => [path, bytes?.toString('latin1')]));
      // Where a fix by itself changes nothing that the patch has, it is nobody's.
      if (planCommits(request).length > 0) expect(after(request)).toEqual(whole);

      const told = planCommits(request).flatMap(({ verdicts }) =>
        verdicts.map(({ finding }) => finding.rule),
      );
      expect(new Set(told).size).toBe(told.length);
      const rest = planCommits({ ...request, isKnown: ({ finding }) => finding.rule === `rule-${known}` });
      for (const { files } of rest) for (const { bytes } of files) expect(bytes).toBeDefined();
    }),
    runs,
  );
}, 300_000);
