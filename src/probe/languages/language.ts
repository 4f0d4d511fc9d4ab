import type { Node } from 'web-tree-sitter';
import type { Edit } from '../../domain/mutant.js';
import type { FaultQuery } from './faults.js';
import type { SyntaxTree } from './grammar.js';
import type { OrderingSite, Span, TextEdit } from './site.js';

/** A string, or several joined into one, as a text that can be read as SQL without losing its offsets. */
export interface TextLiteral {
  readonly node: Node;
  /** As long as the source of `node`: escapes, quotes and host-language expressions are masked out. */
  readonly masked: string;
  /** Absolute spans of the literal contents: the only places where text may be cut or put in. */
  readonly pieces: readonly Span[];
  /** Absolute spans of expressions joined to the literals (`'...' + column`); cut by writing an empty string. */
  readonly operands: readonly Span[];
  /** How the language writes an empty string, where it is not `''`. */
  readonly emptyText?: string;
  /** An error that compiles where `failure` may not take the place of the literal; see `failBefore`. */
  readonly tripwire?: readonly TextEdit[];
}

/** An ordering written as a call or an option, with the edits that break it; see OrderingSite. */
export interface OrderCall extends Pick<
  OrderingSite,
  'keys' | 'without' | 'neutral' | 'reversed' | 'withoutLastKey' | 'settled' | 'randomised' | 'exercised'
> {
  /** The expression to point at. */
  readonly node: Node;
  readonly span: Span;
  /** The expression whose value is ordered; a tripwire takes its place, unless there is one below. */
  readonly expression: Node;
  /** An error that compiles where an expression may not take the place of another; see `failBefore`. */
  readonly tripwire?: readonly TextEdit[];
}

/** Node types and names that decide where an ordering cannot matter. */
export interface AridSyntax {
  /** Calls whose result does not depend on the order of their argument: `set`, `len`. */
  readonly orderlessCalls: ReadonlySet<string>;
  /** Members and methods of a sequence that do not depend on its order: `.count()`, `.length`. */
  readonly orderlessMembers: ReadonlySet<string>;
  /** Calls that keep their argument as it is, to be looked through: `list`, `tuple`. */
  readonly transparentCalls: ReadonlySet<string>;
  /** Comprehensions that make a set of what they run over. */
  readonly setComprehensions: ReadonlySet<string>;
  /** Comprehensions that keep the order of what they run over, to be looked through. */
  readonly sequenceComprehensions: ReadonlySet<string>;
  /** Functions whose text is for people only: `__repr__`. */
  readonly displayFunctions: ReadonlySet<string>;
  /** Statements whose value is a message: `raise`, `throw`. */
  readonly messageTypes: ReadonlySet<string>;
  /** Calls that do the same: `raise` of Ruby. */
  readonly messageCalls?: ReadonlySet<string>;
  /** Operators under which only membership counts: `in`. */
  readonly membershipTypes: ReadonlySet<string>;
}

/** Names of this grammar's node types, by the part they play. */
export interface NodeTypes {
  readonly functions: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** Expressions through which a call chain goes on: `a.b`, `a()`, `await a`, `(a)`. */
  readonly chain: ReadonlySet<string>;
  readonly call: ReadonlySet<string>;
  readonly member: ReadonlySet<string>;
  readonly memberName: string;
  readonly block: ReadonlySet<string>;
  readonly list: ReadonlySet<string>;
  readonly loop: ReadonlySet<string>;
  readonly identifiers: ReadonlySet<string>;
  readonly assertion: (statement: Node) => boolean;
  readonly pair: ReadonlySet<string>;
}

/** What a language's imports do not say by themselves; all absent where each module is imported by its own name. */
export interface ImportRules {
  /** What code of this language does, besides what all do, that gets to other code without importing it. */
  readonly indirection?: RegExp;
  /** True where tests that import nothing of what they test are common: their code is loaded by something else. */
  readonly oftenBypassed?: true;
  /** What a file does to the tests of others where all run in one process. */
  readonly sharedHooks?: RegExp;
  /** Names of files that say which packages there are and what is run before tests ("manifests"). */
  readonly manifestNames?: RegExp;
  /** Whether a module that no file answers to is none of this repository's. */
  readonly isForeign?: (module: string, manifests: ReadonlyMap<string, string>) => boolean;
  /** Whether a file may be run along with every test, by what a manifest says. */
  readonly isSetup?: (path: string, manifests: ReadonlyMap<string, string>) => boolean;
}

/** How one language writes the things that the probe looks for. */
export interface Language {
  readonly id: string;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** Grammar in @vscode/tree-sitter-wasm; absent for a language that is SQL text from first to last character. */
  readonly grammar?: string;
  readonly types: NodeTypes;
  readonly arid: AridSyntax;
  literals(tree: SyntaxTree): readonly TextLiteral[];
  orderCalls(tree: SyntaxTree): readonly OrderCall[];
  /** An expression that fails as soon as it is evaluated, and says so in its message. */
  readonly failure: string;
  /** What keeps a statement apart from an unfinished line before it; empty where line breaks end statements. */
  readonly statementGuard: string;
  /** A statement inside a function that fails as soon as it is reached; compilers take it for code that may go on. */
  readonly failureStatement: string;
  /**
   * A statement that can stand wherever `failureStatement` can, tells the test process that it was reached (`id` is a
   * whole number), and changes nothing. Absent where no such statement can be written.
   */
  readonly mark?: (id: number) => string;
  /** The same as an expression that is false, for where `failure` stands in front of other code. */
  readonly markValue?: (id: number) => string;
  /** What has to be added beside the marks in a file, for them to mean anything: a function that they call. */
  readonly markSupport?: (path: string, text: string) => readonly Edit[];
  /**
   * An error that is reached only where `node` is, for a node that may be skipped within its statement: the call in
   * `save if changed?`. Undefined where the statement around it will do.
   */
  failInPlace?(node: Node): readonly TextEdit[] | undefined;
  /** What stands between two statements on one line: `; `. */
  readonly statementEnd: string;
  /** A line that makes the loading, or compiling, of the file fail, to be put at its top. */
  readonly loadFailure: string;
  /** Everything other than orderings that can be broken; the kinds are those of FaultSite. */
  readonly faults: readonly FaultQuery[];
  /** Operators that can find nothing here, by id, and why: the end of a sentence for docs/support.md. */
  readonly inapplicable?: Readonly<Record<string, string>>;
  /** False for a file that is not compiled on this machine: `a_windows.go`. */
  isBuilt?(path: string, text: string): boolean;
  /** Modules that the text imports, as written; by pattern, since whole repositories are read this way. */
  imports(text: string): readonly string[];
  /** Where no module gets to another without an import of it, so that a file without one cannot reach it. */
  readonly importsSayAll?: ImportRules;
  /** Ends of paths that such a module may have, relative to the importing file's directory where it begins with a dot. */
  modulePaths(module: string): readonly string[];
  /** How a list, or a loop's iterable, is written in reverse. */
  reversed(list: string): string;
  /** A statement that runs SQL text through a database handle, for the drivers this language's tests use. */
  runSql(handle: string, sql: string): string;
}
