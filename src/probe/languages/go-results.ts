import type { Node } from 'web-tree-sitter';
import { parts } from './nodes.js';

/** What a function gives back. */
export interface Results {
  readonly types: readonly Node[];
  /** Named results have their zero values when the function begins. */
  readonly named: boolean;
}

/** The results of a function, method or function literal. */
export function resultsOf(owner: Node): Results {
  const result = owner.childForFieldName('result');
  if (!result) return { types: [], named: false };
  if (result.type !== 'parameter_list') return { types: [result], named: false };
  const declarations = parts(result);
  return {
    types: declarations.flatMap((declaration) => {
      const type = declaration.childForFieldName('type');
      const names = declaration.childrenForFieldName('name').length;
      return type ? Array.from({ length: Math.max(names, 1) }, () => type) : [];
    }),
    named: declarations.some((declaration) => declaration.childForFieldName('name') !== null),
  };
}

const nilTypes = new Set([
  'pointer_type',
  'slice_type',
  'map_type',
  'channel_type',
  'function_type',
  'interface_type',
]);
const numbers = /^(u?int(8|16|32|64|ptr)?|float(32|64)|complex(64|128)|byte|rune)$/;

/** The zero value of a type, as an expression that compiles whatever the type's name stands for. */
export function zeroOf(type: Node): string {
  if (nilTypes.has(type.type) || type.text === 'error' || type.text === 'any') return 'nil';
  if (type.text === 'string') return '""';
  if (type.text === 'bool') return 'false';
  return numbers.test(type.text) ? '0' : `*new(${type.text})`;
}

/** A statement that returns zero values from the beginning of the function. */
export function returnOfZeroes({ types, named }: Results): string {
  if (types.length === 0 || named) return 'return';
  return `return ${types.map(zeroOf).join(', ')}`;
}

export function isError(type: Node | undefined): boolean {
  return type?.text === 'error';
}
