import type { Node } from 'web-tree-sitter';
import type { Language } from '../languages/language.js';
import { descendants } from '../languages/nodes.js';
import { calleeOf } from '../languages/unremarkable-statement.js';

/** A statement that does one thing: the call that comes first in it. */
export interface FixtureStep {
  readonly call: Node;
  /** What is called, without blanks; never empty. */
  readonly callee: string;
}

/** Calls that hold tests or hooks: moving them about changes nothing that a test sees. */
const testStructure =
  /^(it|test|specify|describe|suite|context|before|after|beforeEach|afterEach|beforeAll|afterAll)(\.\w+)*$/;

export function stepOf(statement: Node, language: Language): FixtureStep | undefined {
  if (statement.type === 'function_definition' || language.types.functions.has(statement.type))
    return undefined;
  const call = firstCall(statement, language);
  if (call === undefined) return undefined;
  const callee = (call.childForFieldName('constructor')?.text ?? calleeOf(call)).replaceAll(/\s+/g, '');
  return callee === '' || testStructure.test(callee) ? undefined : { call, callee };
}

function firstCall(statement: Node, language: Language): Node | undefined {
  for (const node of descendants(statement)) if (language.types.call.has(node.type)) return node;
  return undefined;
}

/** The names that statements set. */
export function assigned(nodes: readonly Node[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    for (const at of descendants(node)) {
      const target =
        at.type === 'assignment'
          ? at.childForFieldName('left')
          : at.type === 'variable_declarator'
            ? at.childForFieldName('name')
            : null;
      if (target?.type === 'identifier') names.add(target.text);
    }
  }
  return names;
}

/** Every name that statements mention. */
export function namesBelow(nodes: readonly Node[], language: Language): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    for (const at of descendants(node)) if (language.types.identifiers.has(at.type)) names.add(at.text);
  }
  return names;
}
