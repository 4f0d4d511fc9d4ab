import { afterEach, describe, expect, it } from '@jest/globals';
import type { Edit } from '../../src/domain/mutant.js';
import { runners } from '../../src/probe/runners/index.js';
import { needs as known } from '../audit/expectation.js';
import { isThere } from '../audit/toolchains.js';
import { type MergedExecution, openMerged } from '../probe/merged-execution.js';
import { usePython } from '../probe/runners/fixture-repository.js';
import { type AuditCase, auditCases, type Proof, proofOf, type Replacement } from './audit-case.js';

const repeats = 3;
const longest = 5 * 60_000;
const cases = auditCases();
let merged: MergedExecution | undefined;

afterEach(async () => {
  await merged?.close();
  merged = undefined;
});

function canRun({ needs }: AuditCase): boolean {
  return needs.every((need) => {
    if (need === 'pyjwt') return usePython('jwt');
    const asked = known.find((name) => name === need);
    if (asked === undefined) throw new Error(`${need} is nothing that toolchains.ts knows`);
    return isThere(asked);
  });
}

function editOf({ path, find, replace }: Replacement, files: AuditCase['merged']): Edit {
  const text = files[path] ?? '';
  expect({ path, occurrences: text.split(find).length - 1 }).toEqual({ path, occurrences: 1 });
  const start = text.indexOf(find);
  return { path, start, end: start + find.length, replacement: replace };
}

function open({ merged: files }: AuditCase): MergedExecution['execution'] {
  merged = openMerged({ files, runners });
  return merged.execution;
}

function proposed({ test, text }: Proof): { readonly path: string; readonly text: string } {
  return { path: test, text };
}

/** A case that needs what is not there is shown as skipped; with CI=true it is an error. */
function each(audited: readonly AuditCase[]) {
  return (name: string, run: (one: AuditCase) => Promise<void>, timeout: number): void => {
    for (const one of audited) {
      const test = canRun(one) ? it : it.skip;
      test(name.replace('$name', one.name), () => run(one), timeout);
    }
  };
}

const faulty = cases.filter(({ expected }) => expected.findings.length > 0);
const twins = cases.filter(({ twinOf }) => twinOf !== undefined);

describe('the fault of a case is proved by its own rules', () => {
  each(faulty)(
    '$name',
    async (audited) => {
      const proof = proofOf(audited.name);
      const execution = open(audited);
      if ('fix' in proof) {
        const fix = proof.fix.map((part) => editOf(part, audited.merged));
        expect(await execution.runTest(proposed(proof), [], repeats)).toMatchObject({
          kind: 'fails',
          repeats,
        });
        expect(await execution.tryFix(proposed(proof), fix, repeats)).toMatchObject({ kind: 'verified' });
        return;
      }
      const mutant = [editOf(proof.mutant, audited.merged)];
      expect(await execution.tryMutant(mutant, repeats)).toMatchObject({ kind: 'survived', repeats });
      expect(await execution.runTest(proposed(proof), [], repeats)).toMatchObject({ kind: 'passes' });
      expect(await execution.runTest(proposed(proof), mutant, repeats)).toMatchObject({ kind: 'fails' });
    },
    longest,
  );
});

describe('and is gone in its twin', () => {
  each(twins)(
    '$name',
    async (audited) => {
      const proof = proofOf(audited.twinOf ?? '');
      const execution = open(audited);
      expect(await execution.runTest(proposed(proof), [], repeats)).toMatchObject({ kind: 'passes' });
      if ('mutant' in proof) {
        const mutant = [editOf(proof.mutant, audited.merged)];
        expect(await execution.tryMutant(mutant, repeats)).toMatchObject({ kind: 'killed' });
      }
    },
    longest,
  );
});
