import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as webTreeSitter from 'web-tree-sitter';
import type { Language, Node, Point, Query, Tree } from 'web-tree-sitter';
import type { TextEdit } from './site.js';

// Its types alone: the value comes from `loadRuntime`.
type TreeSitter = typeof webTreeSitter;

/** Runtime and grammars lie beside the bundle; in a source tree they lie in node_modules. */
const bundledRuntime = join(import.meta.dirname, 'web-tree-sitter.js');

let runtime: Promise<TreeSitter> | undefined;
const grammars = new Map<string, Promise<Language>>();

function fileOf(packagePath: string): string {
  if (existsSync(bundledRuntime)) return join(import.meta.dirname, basename(packagePath));
  return createRequire(import.meta.url).resolve(packagePath);
}

async function loadRuntime(): Promise<TreeSitter> {
  // ncc cannot bundle this package (it calls createRequire), so it is loaded from its own file at run time.
  const file = existsSync(bundledRuntime) ? pathToFileURL(bundledRuntime).href : 'web-tree-sitter';
  const api: TreeSitter = await import(/* webpackIgnore: true */ file);
  await api.Parser.init({ locateFile: (name: string) => fileOf(`web-tree-sitter/${name}`) });
  return api;
}

async function loadGrammar(name: string): Promise<Language> {
  const api = await loadRuntimeOnce();
  return await api.Language.load(fileOf(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`));
}

/** A parsed file with the means to query it; `free` it when done, since its memory lies outside the JavaScript heap. */
export interface SyntaxTree {
  readonly text: string;
  readonly root: Node;
  /** One record of captures per match; a capture name that matched several nodes holds the first. */
  query(source: string): readonly Readonly<Record<string, Node>>[];
  /** Whether `edited`, which is the text with these edits, has errors of syntax; costs no more than they change. */
  hasErrorAfter(edits: readonly TextEdit[], edited: string): boolean;
  free(): void;
}

/** Parses `text` with the grammar of that name. */
export async function parse(grammar: string, text: string): Promise<SyntaxTree> {
  const loading = grammars.get(grammar) ?? loadGrammar(grammar);
  grammars.set(grammar, loading);
  const language = await loading;
  const api = await loadRuntimeOnce();
  return syntaxTree(api, language, parseText(api, language, text), text);
}

/** `before` is the tree of an earlier text, in which what has changed since was marked. */
function parseText(api: TreeSitter, language: Language, text: string, before?: Tree): Tree {
  const parser = new api.Parser();
  parser.setLanguage(language);
  const tree = parser.parse(text, before);
  parser.delete();
  if (tree === null)
    throw new Error(`tree-sitter gave no tree for a text of ${text.length} characters in ${language.name}`);
  return tree;
}

function loadRuntimeOnce(): Promise<TreeSitter> {
  runtime ??= loadRuntime();
  return runtime;
}

const queries = new Map<Language, Map<string, Query>>();

/** Compiling a query costs more than running it on a file of usual size. */
function compiled(api: TreeSitter, language: Language, source: string): Query {
  const known = queries.get(language) ?? new Map<string, Query>();
  queries.set(language, known);
  const query = known.get(source) ?? new api.Query(language, source);
  known.set(source, query);
  return query;
}

function syntaxTree(api: TreeSitter, language: Language, tree: Tree, text: string): SyntaxTree {
  return {
    text,
    root: tree.rootNode,
    query(source) {
      const matches = compiled(api, language, source)
        .matches(tree.rootNode)
        .map((match) => {
          const captures: Record<string, Node> = {};
          for (const { name, node } of match.captures) captures[name] ??= node;
          return captures;
        });
      return matches;
    },
    hasErrorAfter(edits, edited) {
      const before = tree.copy();
      markEdits(api, before, text, edits);
      const after = parseText(api, language, edited, before);
      const { hasError } = after.rootNode;
      after.delete();
      before.delete();
      return hasError;
    },
    free: () => tree.delete(),
  };
}

/** From the last to the first, so that the offsets of those before it still hold. */
function markEdits(api: TreeSitter, tree: Tree, text: string, edits: readonly TextEdit[]): void {
  const ordered = edits.toSorted((one, other) => other.start - one.start || other.end - one.end);
  for (const { start, end, replacement } of ordered) {
    const startPosition = positionAt(text, start);
    tree.edit(
      new api.Edit({
        startIndex: start,
        oldEndIndex: end,
        newEndIndex: start + replacement.length,
        startPosition,
        oldEndPosition: positionAt(text, end),
        newEndPosition: positionAfter(startPosition, replacement),
      }),
    );
  }
}

function positionAt(text: string, offset: number): Point {
  return positionAfter({ row: 0, column: 0 }, text.slice(0, offset));
}

function positionAfter({ row, column }: Point, text: string): Point {
  const lastBreak = text.lastIndexOf('\n');
  if (lastBreak < 0) return { row, column: column + text.length };
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return { row: row + breaks, column: text.length - lastBreak - 1 };
}
