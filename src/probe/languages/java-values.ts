import type { Node } from 'web-tree-sitter';

const empties: Readonly<Record<string, string>> = {
  List: 'java.util.Collections.emptyList()',
  Collection: 'java.util.Collections.emptyList()',
  Set: 'java.util.Collections.emptySet()',
  Map: 'java.util.Collections.emptyMap()',
  Optional: 'java.util.Optional.empty()',
  Stream: 'java.util.stream.Stream.empty()',
};
const plain: Readonly<Record<string, string>> = {
  boolean: 'false',
  Boolean: 'false',
  String: '""',
  int: '0',
  Integer: '0',
  long: '0',
  Long: '0L',
  short: '0',
  byte: '0',
  char: '0',
  float: '0',
  double: '0',
  Double: '0.0',
};

/** True where the bare name means the class of the platform: others have a `List` or a `Stream` too. */
function isPlatform(name: string, source: string): boolean {
  const home = name === 'Stream' ? 'java.util.stream' : 'java.util';
  return new RegExp(`^\\s*import\\s+${home.replaceAll('.', '\\.')}\\.(${name}|\\*)\\s*;`, 'm').test(source);
}

/** The value of the method's type that says the least; undefined where it returns nothing. */
export function emptyValue(method: Node): string | undefined {
  const type = method.childForFieldName('type');
  if (method.type !== 'method_declaration' || !type || type.type === 'void_type') return undefined;
  const array = method.childForFieldName('dimensions');
  if (array) return 'null';
  const known = plain[type.text];
  if (known !== undefined) return known;
  if (type.type === 'array_type') {
    const element = type.childForFieldName('element')?.text ?? '';
    const one = type.childForFieldName('dimensions')?.text.replaceAll(/\s/g, '') === '[]';
    return one && (element in plain || element === 'Object') ? `new ${element}[0]` : 'null';
  }
  const name = type.text.replace(/<.*$/s, '');
  const empty = empties[name];
  return empty !== undefined && isPlatform(name, method.tree.rootNode.text) ? empty : 'null';
}

/** Another value of the method's type than the one that it returns; undefined where none can be written. */
export function otherValue(value: Node, method: Node): string | undefined {
  const type = method.childForFieldName('type')?.text ?? '';
  if (value.type === 'true') return 'false';
  if (value.type === 'false') return 'true';
  if (type === 'boolean') return `!(${value.text})`;
  const empty = emptyValue(method);
  if (empty === undefined) return undefined;
  if (/^(0|0L|0\.0)$/.test(value.text) && empty.startsWith('0'))
    return type === 'Long' ? '1L' : type === 'Double' ? '1.0' : '1';
  const same = value.text === empty || empty.endsWith(`.${value.text}`) || sameEmptiness(value.text, empty);
  return same || value.type === 'null_literal' ? undefined : empty;
}

/** `List.of()` and `Collections.emptyList()` are the same to everybody. */
function sameEmptiness(value: string, empty: string): boolean {
  const nothing =
    /^([\w.]+\.)?(List|Set|Map|Stream|Optional|Collections)\.(of|empty\w*)\(\)$|^new \w+<.*>\(\)$/s;
  return nothing.test(value) && nothing.test(empty);
}
