import { applyEdits } from '../mutant-of.js';
import { parse } from './grammar.js';
import type { Language } from './language.js';
import type { TextEdit } from './site.js';

type Edits = readonly TextEdit[];

/** Tells of one text which edits leave it code. `free` it when done. */
export interface Validity {
  /** True where the text with these edits has no more errors of syntax than before. */
  stays(edits: Edits): boolean;
  /** Says beforehand what will be asked: what is far apart is parsed together. */
  prepare(all: readonly Edits[]): void;
  free(): void;
}

const anything: Validity = { stays: () => true, prepare: () => {}, free: () => {} };

/** Parses the text once; each edit then costs what it changes, and edits asked again cost nothing. */
export async function openValidity(text: string, { grammar }: Pick<Language, 'grammar'>): Promise<Validity> {
  if (grammar === undefined) return anything;
  const tree = await parse(grammar, text);
  if (tree.root.hasError) {
    tree.free();
    return anything;
  }
  const known = new Map<string, boolean>();
  const parses = (edits: Edits): boolean => !tree.hasErrorAfter(edits, applyEdits(text, edits));
  /** Mutants of places far apart do not mend one another: without an error in all there is none in any. */
  const settle = (batch: readonly Edits[]): void => {
    const [first, ...more] = batch;
    if (first === undefined) return;
    const valid = parses(batch.flat());
    if (valid || more.length === 0) {
      for (const edits of batch) known.set(JSON.stringify(edits), valid);
      return;
    }
    const half = Math.ceil(batch.length / 2);
    settle(batch.slice(0, half));
    settle(batch.slice(half));
  };
  return {
    stays: (edits) => {
      const key = JSON.stringify(edits);
      const valid = known.get(key) ?? parses(edits);
      known.set(key, valid);
      return valid;
    },
    prepare: (all) => {
      const distinct = new Map(all.map((edits) => [JSON.stringify(edits), edits]));
      const whole = [...distinct.values()].filter((edits) => keepsBalance(text, edits));
      for (const batch of farApart(whole)) settle(batch);
    },
    free: () => tree.free(),
  };
}

/** What opens in one edit must not be closed by another: both are errors, and together they would be none. */
function keepsBalance(text: string, edits: Edits): boolean {
  const removed = edits.map(({ start, end }) => text.slice(start, end)).join('');
  const added = edits.map(({ replacement }) => replacement).join('');
  return ['(', ')', '[', ']', '{', '}', '"', "'", '`'].every(
    (mark) => removed.split(mark).length === added.split(mark).length,
  );
}

/** Puts together what has nothing to do with one another, each batch in the order of the text. */
function farApart(all: readonly Edits[]): readonly (readonly Edits[])[] {
  const placed = all
    .filter((edits) => edits.length > 0)
    .map((edits) => ({
      edits,
      start: Math.min(...edits.map((edit) => edit.start)),
      end: Math.max(...edits.map((edit) => edit.end)),
    }))
    .toSorted((one, other) => one.start - other.start);
  const batches: { readonly all: Edits[]; end: number }[] = [];
  for (const { edits, start, end } of placed) {
    const batch = batches.find((each) => each.end < start);
    if (batch === undefined) {
      batches.push({ all: [edits], end });
      continue;
    }
    batch.all.push(edits);
    batch.end = end;
  }
  return batches.map((batch) => batch.all);
}
