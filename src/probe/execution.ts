import type { ProposedFile } from '../domain/claim.js';
import type { Execution, NotRun } from '../domain/execution.js';
import type { Edit } from '../domain/mutant.js';
import { adding, anyPurpose, misfitOf, misfitOfAdded, mutantPurpose, nestedPath } from './execution-edits.js';
import { type ExecutionRequest, type Field, openField } from './execution-field.js';
import { trialOfFix } from './execution-fix.js';
import { trialOfMutant } from './execution-mutant.js';
import { trialOfTest } from './execution-test.js';
import { ExecutionTime } from './execution-time.js';

export type { ExecutionRequest } from './execution-field.js';

/** Answers questions about the audited commit by running its tests; opens nothing before the first of them. */
export function openExecution(request: ExecutionRequest): Execution {
  const time = new ExecutionTime(request.minutes);
  const asked = new Asked(() => openField(request, time), time);
  return {
    tryMutant: (edits, repeats) =>
      asked.answer(notRun, (field) => trialOfMutant(field, edits, atLeastOnce(repeats))),
    runTest: (test, edits, repeats) =>
      asked.answer(notRun, (field) =>
        trialOfTest(field, { test, edits, purpose: mutantPurpose }, atLeastOnce(repeats)),
      ),
    tryFix: (test, fix, repeats) =>
      asked.answer(
        (why) => ({ kind: 'refused', why }) as const,
        (field) => trialOfFix(field, { test, fix }, atLeastOnce(repeats)),
      ),
    diff: (edits, added) =>
      asked.answer(
        () => '',
        (field) => diffOf(field, edits, added),
      ),
    close: () => asked.close(),
  };
}

function notRun(why: string): NotRun {
  return { kind: 'not-run', why };
}

function atLeastOnce(repeats: number): number {
  return Math.max(1, Math.floor(repeats) || 1);
}

/** Empty where something does not fit: what cannot be applied is no patch. */
async function diffOf(field: Field, edits: readonly Edit[], added: readonly ProposedFile[]): Promise<string> {
  if (edits.length > 0 && (await misfitOf(field, edits, anyPurpose)) !== undefined) return '';
  const paths = [...edits, ...added].map(({ path }) => path);
  if (nestedPath(paths) !== undefined || new Set(added.map(({ path }) => path)).size < added.length)
    return '';
  for (const file of added) if ((await misfitOfAdded(field, file)) !== undefined) return '';
  return await field.workspace.diff([...edits, ...added.map(adding)]);
}

/** The questions under way, and what they have had opened. */
class Asked {
  readonly #open: () => Promise<Field | string>;
  readonly #time: ExecutionTime;
  readonly #underWay = new Set<Promise<unknown>>();
  #field: Promise<Field | string> | undefined;
  #closing: Promise<void> | undefined;

  constructor(open: () => Promise<Field | string>, time: ExecutionTime) {
    this.#open = open;
    this.#time = time;
  }

  /** `instead` is what is answered where nothing can be run. */
  async answer<T>(instead: (why: string) => T, question: (field: Field) => Promise<T>): Promise<T> {
    if (this.#closing !== undefined) return instead('the audit has come to its end');
    const answer = this.#time.spend(async () => {
      this.#field ??= this.#open();
      const field = await this.#field;
      return typeof field === 'string' ? instead(field) : await question(field);
    });
    this.#underWay.add(answer);
    try {
      return await answer;
    } finally {
      this.#underWay.delete(answer);
    }
  }

  /** Lets runs that are under way come to their end, which is near: no new one begins. */
  async close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    await this.#closing;
  }

  async #closeAll(): Promise<void> {
    this.#time.end();
    await Promise.allSettled(this.#underWay);
    const field = await this.#field?.catch(() => undefined);
    if (field !== undefined && typeof field !== 'string') await field.close();
  }
}
