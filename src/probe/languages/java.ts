import type { Node } from 'web-tree-sitter';
import type { Edit } from '../../domain/mutant.js';
import type { SyntaxTree } from './grammar.js';
import { failingMethod } from './java-derived-queries.js';
import { faults } from './java-faults.js';
import { orderCalls } from './java-orderings.js';
import { javaSyntax } from './java-syntax.js';
import type { Language, TextLiteral } from './language.js';
import { ancestor } from './nodes.js';
import type { TextEdit } from './site.js';
import { joinedLiteral } from './text-literal.js';
import { failBefore } from './tripwire.js';

const strings = `[(string_literal) (binary_expression)] @literal`;

const literalTypes = {
  join: new Set(['binary_expression', 'parenthesized_expression']),
  string: new Set(['string_literal']),
  content: new Set(['string_fragment', 'multiline_string_fragment']),
  interpolation: new Set<string>(),
  escape: new Set(['escape_sequence']),
};

/** The query of an annotated method fails when the method is called. */
function tripwire(node: Node): readonly TextEdit[] | undefined {
  const annotation = ancestor(node, new Set(['annotation']));
  const method = annotation?.parent?.parent;
  if (!annotation) return failBefore(node, javaSyntax);
  return method?.type === 'method_declaration' ? failingMethod(method) : undefined;
}

function literals(tree: SyntaxTree): readonly TextLiteral[] {
  return tree
    .query(strings)
    .map(({ literal }) => literal)
    .filter((node) => node !== undefined)
    .filter(({ parent }) => parent?.type !== 'binary_expression' || operatorOf(parent) !== '+')
    .flatMap((node) => {
      const literal = joinedLiteral(node, tree.text, literalTypes);
      const failing = literal && tripwire(node);
      return literal ? [{ ...literal, emptyText: '""', ...(failing && { tripwire: failing }) }] : [];
    });
}

function operatorOf(node: Node): string {
  return node.childForFieldName('operator')?.text ?? '';
}

const packageLine = /^[ \t]*package\s+([\w.]+)\s*;/m;
const importLine = /^[ \t]*import\s+(static\s+)?([\w.]+)(\.\*)?\s*;/gm;

/** Classes of the same package, and of one that is imported whole, are known by their bare names. */
function imports(text: string): readonly string[] {
  const own = packageLine.exec(text)?.[1];
  const packages = own === undefined ? [] : [own];
  const classes: string[] = [];
  for (const [, isStatic, name = '', all] of text.matchAll(importLine)) {
    if (isStatic === undefined && all !== undefined) packages.push(name);
    else if (isStatic === undefined || all !== undefined) classes.push(name);
    else classes.push(name.slice(0, name.lastIndexOf('.')));
  }
  const names = [...new Set(text.match(/\b[A-Z]\w*/g))];
  return [...classes, ...packages.flatMap((one) => names.map((name) => `${one}.${name}`))];
}

/** What asks for an interface mostly gets the one class that implements it. */
function modulePaths(module: string): readonly string[] {
  const path = module.replaceAll('.', '/');
  const [directory, name] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
  return [`${path}.java`, `${path}Impl.java`, `${directory}impl/${name}Impl.java`];
}

/** Looks for our program that runs the tests; in any other process nothing happens. */
const marksClass = `final class CounterproofMarks {
  private static final java.util.concurrent.atomic.AtomicIntegerArray SEEN;
  private static final java.lang.reflect.Method MARK;

  static {
    java.util.concurrent.atomic.AtomicIntegerArray seen = null;
    java.lang.reflect.Method mark = null;
    try {
      Class<?> run = Class.forName("CounterproofRun", true, ClassLoader.getSystemClassLoader());
      seen = (java.util.concurrent.atomic.AtomicIntegerArray) run.getField("SEEN").get(null);
      mark = run.getMethod("mark", int.class);
    } catch (Throwable elsewhere) {
      seen = null;
    }
    SEEN = seen;
    MARK = mark;
  }

  static void mark(int id) {
    if (SEEN == null || id < SEEN.length() && SEEN.get(id) != 0) return;
    try {
      MARK.invoke(null, id);
    } catch (Throwable ignored) {
      return;
    }
  }
}
`;

/** A class beside the edited one, in its package; without it the marks do not compile, and nothing is told. */
function markSupport(path: string, text: string): readonly Edit[] {
  const own = packageLine.exec(text)?.[1];
  if (own === undefined && /\bpackage\b/.test(text)) return [];
  const clause = own === undefined ? '' : `package ${own};\n\n`;
  const file = `${path.slice(0, path.lastIndexOf('/') + 1)}CounterproofMarks.java`;
  return [{ path: file, start: 0, end: 0, replacement: clause + marksClass }];
}

const reversing =
  'java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(), rows -> { java.util.Collections.reverse(rows); return rows; })';

export const java: Language = {
  id: 'java',
  extensions: ['.java'],
  grammar: 'java',
  ...javaSyntax,
  arid: {
    orderlessCalls: new Set(['HashSet', 'TreeSet', 'Set.copyOf', 'HashMap', 'TreeMap']),
    orderlessMembers: new Set([
      'count',
      'size',
      'isEmpty',
      'contains',
      'containsAll',
      'anyMatch',
      'allMatch',
      'noneMatch',
      'sum',
    ]),
    transparentCalls: new Set(['ArrayList', 'List.copyOf', 'Collections.unmodifiableList']),
    setComprehensions: new Set(),
    sequenceComprehensions: new Set(),
    displayFunctions: new Set(['toString']),
    messageTypes: new Set(['throw_statement', 'assert_statement']),
    membershipTypes: new Set(),
  },
  literals,
  orderCalls,
  statementGuard: '',
  loadFailure: 'counterproof was here;',
  mark: (id) => `CounterproofMarks.mark(${id});`,
  markSupport,
  faults,
  imports,
  modulePaths,
  reversed: (list) =>
    `java.util.stream.StreamSupport.stream((${list}).spliterator(), false).collect(${reversing})`,
  runSql: (handle, sql) => `${handle}.execute(${JSON.stringify(sql)});`,
};
