import type { Node } from 'web-tree-sitter';
import type { SyntaxTree } from '../languages/grammar.js';
import type { Language, TextLiteral } from '../languages/language.js';
import type { TextEdit } from '../languages/site.js';

/** Statements of one test, of a function that prepares for it, or of the file around it. */
export interface FixtureBlock {
  readonly node: Node;
  readonly statements: readonly Node[];
  /** 0: the test itself, 1: what prepares for it, 2: the file. */
  readonly distance: number;
  /** True for the body of a test itself. */
  readonly testBody: boolean;
}

/** What a way of reordering may look at: one test file, seen from the tests in question. */
export interface FixtureScope {
  readonly tree: SyntaxTree;
  readonly language: Language;
  /** Nearest first. */
  readonly blocks: readonly FixtureBlock[];
  readonly literals: readonly TextLiteral[];
  /** Names of the sort keys of the ordering in question. */
  readonly keys: readonly string[];
  /** Table that the ordering in question reads from. */
  readonly table?: string;
}

/** A change of fixtures after which a test that relies on its ordering still passes. */
export interface Reordering {
  /** As in "reversed the order of 2 statements". */
  readonly description: string;
  readonly edits: readonly TextEdit[];
  readonly distance: number;
}

/** One way of bringing fixtures into another order; the four-cell protocol decides whether it was harmless. */
export interface ReorderingWay {
  readonly id: string;
  propose(scope: FixtureScope): readonly Reordering[];
}

/** The statements, in whose text an order is asserted, are never touched. */
export function isAsserted(node: Node, language: Language): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (language.types.assertion(at)) return true;
    if (language.types.block.has(at.type)) return false;
  }
  return false;
}
