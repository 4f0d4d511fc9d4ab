import type { Node } from 'web-tree-sitter';
import type { Edit } from '../domain/mutant.js';
import { editsByPath } from '../host/text-edits.js';
import { enclosingId } from './languages/enclosing.js';
import { parse } from './languages/grammar.js';
import { languageOf } from './languages/index.js';
import type { Language } from './languages/language.js';
import { linesOf, parts, spanOf } from './languages/nodes.js';
import type { Span, TextEdit } from './languages/site.js';
import { failBefore, failInBody } from './languages/tripwire.js';
import { openValidity } from './languages/validity.js';
import { mutantOf } from './mutant-of.js';
import { apart } from './narrow.js';
import type { PlannedSite } from './plan.js';

/** Where edits break the code, and what tells who gets there. */
export interface EditedPlace {
  /** Fails loudly where the edits are; empty where no such error can be written. */
  readonly tripwire: readonly Edit[];
  /** The same as the planner tells it, for marks; only places inside functions, where a mark is passed by a test. */
  readonly sites: readonly PlannedSite[];
  /** False where an error at the place may pass unseen, so that no failure does not mean that no test gets there. */
  readonly certain: boolean;
}

/** The part of an edit that changes something: proposals repeat the code around it. */
export function essence({ start, end, replacement }: TextEdit, text: string): Span {
  const before = text.slice(start, end);
  const shorter = Math.min(before.length, replacement.length);
  let head = 0;
  while (head < shorter && before[head] === replacement[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === replacement.at(-1 - tail)) tail += 1;
  // A name is changed as a whole.
  while (head > 0 && /\w/.test(before[head - 1] ?? '') && /\w/.test(before[head] ?? '')) head -= 1;
  return { start: start + head, end: end - tail };
}

/** Why the edits leave no code that could run, by its syntax alone. */
export async function brokenSyntaxOf(
  edits: readonly Edit[],
  texts: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  for (const [path, own] of editsByPath(edits)) {
    const language = languageOf(path);
    if (language === undefined) continue;
    const validity = await openValidity(texts.get(path) ?? '', language);
    try {
      if (!validity.stays(own)) return `${path} is no valid ${language.id} with it`;
    } finally {
      validity.free();
    }
  }
  return undefined;
}

/** Finds what an error has to be put in front of. */
export async function placeOf(
  edits: readonly Edit[],
  texts: ReadonlyMap<string, string>,
): Promise<EditedPlace> {
  const spots: Spot[] = [];
  for (const [path, own] of editsByPath(edits))
    spots.push(...(await spotsIn(path, own, texts.get(path) ?? '')));
  // An import that goes with the broken line is passed by everyone who loads the file.
  const inner = spots.filter(({ isInFunction }) => isInFunction);
  const telling = inner.length > 0 ? inner : spots;
  const known = telling.filter(({ tripwire }) => tripwire.length > 0);
  return {
    tripwire: apart(known.flatMap(({ tripwire }) => tripwire)),
    sites: inner.flatMap(({ site }) => site ?? []),
    certain: known.length > 0 && telling.every(({ certain }) => certain),
  };
}

interface Spot {
  readonly tripwire: readonly Edit[];
  readonly isInFunction: boolean;
  readonly certain: boolean;
  readonly site?: PlannedSite;
}

async function spotsIn(path: string, edits: readonly Edit[], text: string): Promise<readonly Spot[]> {
  const language = languageOf(path);
  const spans = edits.map((edit) => essence(edit, text));
  if (language?.grammar === undefined) return spans.map((span) => unreadableSpot(path, span));
  const tree = await parse(language.grammar, text);
  try {
    return spans.map((span) => spotOf({ path, text, language, root: tree.root }, span));
  } finally {
    tree.free();
  }
}

/** Formats whose reader refuses what it cannot read; a template would show it and go on. */
const strict = /\.(sql|json|ya?ml|toml|xml|ini|cfg|properties|proto|graphql)$/i;

/** What is no code is made something that nobody can read. */
function unreadableSpot(path: string, { start, end }: Span): Spot {
  return {
    tripwire: [{ path, start, end, replacement: ' counterproof was here }{ ' }],
    isInFunction: false,
    certain: strict.test(path),
  };
}

interface Reading {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  readonly root: Node;
}

function spotOf(reading: Reading, span: Span): Spot {
  const { path, text, language, root } = reading;
  const node = nodeAt(root, text, span, language);
  const body = functionBody(node, language);
  const found = body === undefined ? failBefore(node, language) : failIn(body, node, language);
  const edits = found ?? failAtLoad(language);
  const tripwire = edits.map((edit) => ({ path, ...edit }));
  const isInFunction = body !== undefined;
  if (!isInFunction || tripwire.length === 0) return { tripwire, isInFunction, certain: tripwire.length > 0 };
  const site = siteAt(reading, node, edits);
  return { tripwire, isInFunction, certain: true, ...(site && { site }) };
}

/** In front of the statement; where the edit is in the head of a function, or its body is one expression, at its start. */
function failIn(body: Node, node: Node, language: Language): readonly TextEdit[] | undefined {
  const isBlock = [body, ...parts(body)].some(({ type }) => language.types.block.has(type));
  const inside = body.startIndex <= node.startIndex && node.endIndex <= body.endIndex && body.id !== node.id;
  return (inside && isBlock ? failBefore(node, language) : undefined) ?? failInBody(body, language);
}

/** A file that is compiled with others takes all of them with it: that says nothing of who comes by. */
const compiled = new Set(['go', 'java', 'csharp', 'rust']);

function failAtLoad({ id, loadFailure }: Language): readonly TextEdit[] {
  return compiled.has(id) ? [] : [{ start: 0, end: 0, replacement: `${loadFailure}\n` }];
}

/** The smallest piece of code around what is changed; of several statements the first. */
function nodeAt(root: Node, text: string, span: Span, language: Language): Node {
  const blank = /^\s*/.exec(text.slice(span.start))?.[0].length ?? 0;
  const start = Math.min(span.start + blank, Math.max(0, text.length - 1));
  const end = Math.max(start, span.end - (/\s*$/.exec(text.slice(start, span.end))?.[0].length ?? 0));
  const around = root.namedDescendantForIndex(start, Math.max(start, end - 1)) ?? root;
  if (!language.types.block.has(around.type) && around.parent !== null) return around;
  const statements = parts(around);
  return statements.find((statement) => statement.endIndex > start) ?? statements.at(-1) ?? around;
}

/** Of the function that the node is in, or in whose head it is. */
function functionBody(node: Node, language: Language): Node | undefined {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    // Python puts decorators around the function that they belong to.
    const definition: Node = at.childForFieldName('definition') ?? at;
    if (!language.types.functions.has(definition.type)) continue;
    const body = definition.childForFieldName('body');
    if (body !== null) return body;
  }
  return undefined;
}

/** As the planner would have told it, had an operator broken this place. */
function siteAt(
  { path, text, language }: Reading,
  node: Node,
  edits: readonly TextEdit[],
): PlannedSite | undefined {
  const tripwire = mutantOf({ path, text, operator: 'tripwire', edits, description: 'put an error' });
  if (tripwire === undefined) return undefined;
  return {
    path,
    language,
    tripwire,
    tier: 1,
    mutants: [],
    markSupport: language.markSupport?.(path, text) ?? [],
    site: {
      kind: 'statement-call',
      span: spanOf(node),
      lines: linesOf(node),
      enclosing: enclosingId(node, language),
      tripwire: edits,
      broken: [],
      subject: '',
    },
  };
}
