import type { Node } from 'web-tree-sitter';
import type { NodeTypes } from './language.js';
import { ancestor, insert, parts, replace } from './nodes.js';
import type { TextEdit } from './site.js';
import { failBefore, failInBody } from './tripwire.js';

const types: NodeTypes = {
  functions: new Set(['method_declaration', 'constructor_declaration', 'compact_constructor_declaration']),
  classes: new Set([
    'class_declaration',
    'interface_declaration',
    'enum_declaration',
    'record_declaration',
    'annotation_type_declaration',
  ]),
  chain: new Set(['method_invocation', 'field_access', 'parenthesized_expression']),
  call: new Set(['method_invocation', 'object_creation_expression']),
  member: new Set(['method_invocation', 'field_access']),
  memberName: 'name',
  block: new Set(['block', 'constructor_body', 'switch_block_statement_group']),
  list: new Set(['array_initializer']),
  loop: new Set(['enhanced_for_statement']),
  identifiers: new Set(['identifier']),
  assertion: (statement) => /^(assert\w*|verify\w*|expect\w*|fail|then)\b|\.andExpect\(/.test(statement.text),
  pair: new Set(['element_value_pair']),
};

/** What it takes to write Java code that the compiler accepts. */
export const javaSyntax = {
  types,
  // Of the type of what it stands for: a string of SQL text.
  failure: 'java.util.Objects.requireNonNull((String) null, "counterproof was here")',
  // The compiler takes a condition for one that may be false, even this one.
  failureStatement: 'if (true) throw new RuntimeException("counterproof was here");',
  statementEnd: ' ',
};

/** An error where `node` is reached; in the value of a field, when its class is loaded. */
export function failing(node: Node): readonly TextEdit[] | undefined {
  return failBefore(node, javaSyntax) ?? failingField(node);
}

function failingField(node: Node): readonly TextEdit[] | undefined {
  const declarator = ancestor(node, new Set(['variable_declarator']));
  const value = declarator?.childForFieldName('value');
  if (declarator?.parent?.type !== 'field_declaration' || !value || value.type === 'array_initializer')
    return undefined;
  return [replace(value, 'java.util.Objects.requireNonNull(null, "counterproof was here")')];
}

/** An error when the class around `node` is loaded; an interface has no place for one. */
export function failingClass(node: Node): readonly TextEdit[] | undefined {
  const owner = types.classes.has(node.type) ? node : ancestor(node, types.classes);
  const body = owner?.childForFieldName('body');
  if (body?.type !== 'class_body') return undefined;
  return [insert(body.startIndex + 1, ` static { ${javaSyntax.failureStatement} }`)];
}

/** The annotated declaration, where `annotation` belongs to one. */
export function declarationOf(annotation: Node): Node | undefined {
  return annotation.parent?.type === 'modifiers' ? (annotation.parent.parent ?? undefined) : undefined;
}

/** An error where the annotated method begins, or when its class is loaded. */
export function failingDeclaration(annotation: Node): readonly TextEdit[] | undefined {
  const declaration = declarationOf(annotation);
  const body = declaration?.type === 'method_declaration' ? declaration.childForFieldName('body') : null;
  return body ? failInBody(body, javaSyntax) : failingClass(declaration ?? annotation);
}

/** A declaration's annotations. */
export function annotationsOf(declaration: Node): readonly Node[] {
  const modifiers = declaration.namedChildren.find((child) => child?.type === 'modifiers');
  return modifiers ? parts(modifiers).filter(({ type }) => type.endsWith('annotation')) : [];
}

export function annotationName(annotation: Node): string {
  return annotation.childForFieldName('name')?.text.split('.').at(-1) ?? '';
}

/** From the annotation to what follows it, so that it goes with its line. */
export function withoutAnnotation(annotation: Node): readonly TextEdit[] {
  const end = annotation.nextSibling?.startIndex ?? annotation.parent?.nextSibling?.startIndex;
  return [{ start: annotation.startIndex, end: end ?? annotation.endIndex, replacement: '' }];
}

/** True for a statement that may stand between others. */
function inBlock(statement: Node): boolean {
  return types.block.has(statement.parent?.type ?? '');
}

/** The statement in a branch that is never taken: its names and its exceptions stay in use. */
export function neverRun(statement: Node): readonly TextEdit[] {
  const never = `if (false) { ${statement.text} }`;
  return [replace(statement, inBlock(statement) ? never : `{ ${never} }`)];
}

/** The method that `node` is executed in; undefined in a lambda, whose type nobody has written down. */
export function methodAround(node: Node): Node | undefined {
  const owner = ancestor(node, new Set([...types.functions, 'lambda_expression', 'static_initializer']));
  return owner && types.functions.has(owner.type) ? owner : undefined;
}

/** True where the condition gives a name to what it has found: `x instanceof Row row`. */
export function bindsNames(condition: Node): boolean {
  return condition
    .descendantsOfType('instanceof_expression')
    .some((test) => test?.childForFieldName('name') || test?.childForFieldName('pattern'));
}

/** `name` of `getName`, `isName` and `name`. */
export function propertyOf(method: string): string {
  const bare = /^(?:get|is|has)([A-Z].*)$/.exec(method)?.[1];
  return bare === undefined ? method : bare.charAt(0).toLowerCase() + bare.slice(1);
}
