import type { Node } from 'web-tree-sitter';
import { hasModifier } from './csharp-syntax.js';

const numbers = /^(int|long|short|byte|sbyte|uint|ulong|ushort|float|double|decimal)$/;

/** The language of the file knows `default!`, which silences the warning that null is none of this type. */
function isModern(source: string): boolean {
  return /^\s*namespace\s+[\w.]+\s*;|#nullable|\bis not\b|\brecord\b|\?\?=|\busing var\b|=\s*new\(|\w\?\s+\w+\s*[,)=;{]/m.test(
    source,
  );
}

/** A value of the type that says the least. */
function emptyOf(type: string, source: string): string {
  if (type === 'bool') return 'false';
  if (numbers.test(type)) return '0';
  if (type === 'string') return '""';
  const [, name = '', element = ''] = /^(\w+)<(.+)>$/s.exec(type) ?? [];
  if (/^(IEnumerable|IReadOnlyList|IReadOnlyCollection|ICollection|IList)$/.test(name))
    return `global::System.Array.Empty<${element}>()`;
  if (/^(List|HashSet|Dictionary)$/.test(name)) return `new ${type}()`;
  const array = /^([\w.<>?]+)\[\]$/.exec(type)?.[1];
  if (array !== undefined) return `global::System.Array.Empty<${array}>()`;
  return isModern(source) && !type.endsWith('?') ? 'default!' : 'default';
}

function returnType(method: Node): string {
  return (method.childForFieldName('returns') ?? method.childForFieldName('type'))?.text ?? '';
}

/** The type of what `return` is given, where a value of it can be written. */
function valueType(method: Node): string | undefined {
  if (!/^(method_declaration|local_function_statement)$/.test(method.type)) return undefined;
  const type = returnType(method);
  if (/^(void|ref\b.*)$/.test(type)) return undefined;
  const task = /^(?:[\w.]*\.)?(?:Value)?Task(?:<(.+)>)?$/s.exec(type);
  if (!task) return type;
  return hasModifier(method, 'async') ? task[1] : undefined;
}

function yields(method: Node): boolean {
  return (method.childForFieldName('body')?.descendantsOfType('yield_statement').length ?? 0) > 0;
}

/** A statement that leaves the method with a value that says nothing; undefined where none can be written. */
export function emptyReturn(method: Node): string | undefined {
  const parameters = method.childForFieldName('parameters')?.text ?? '';
  if (/\b(out|ref)\s/.test(parameters)) return undefined;
  if (yields(method)) return 'yield break;';
  const type = returnType(method);
  const source = method.tree.rootNode.text;
  const value = valueType(method);
  if (value !== undefined)
    return /^IAsyncEnumerable\b/.test(value) ? undefined : `return ${emptyOf(value, source)};`;
  if (type === 'void' || (hasModifier(method, 'async') && type.endsWith('Task'))) return 'return;';
  const tasks = 'global::System.Threading.Tasks';
  const [, valued, element] = /^(Value)?Task(?:<(.+)>)?$/s.exec(type) ?? [];
  if (!/^(Value)?Task\b/.test(type)) return undefined;
  if (element === undefined) return valued ? 'return default;' : `return ${tasks}.Task.CompletedTask;`;
  const inside = emptyOf(element, source);
  return valued
    ? `return new ${type}(${inside});`
    : `return ${tasks}.Task.FromResult<${element}>(${inside});`;
}

/** Another value of the method's type than the one that it returns. */
export function otherValue(value: Node, method: Node): string | undefined {
  const type = valueType(method);
  if (type === undefined || yields(method)) return undefined;
  if (value.type === 'boolean_literal') return value.text === 'true' ? 'false' : 'true';
  if (type === 'bool') return `!(${value.text})`;
  const empty = emptyOf(type, method.tree.rootNode.text);
  if (value.text === '0' && empty === '0') return '1';
  const nothing =
    /^(null|default!?|string\.Empty|""|\[\]|.*\bEmpty(<.*>)?\(\)|new (List|HashSet|Dictionary)?(<.*>)?\(\))$/s;
  return nothing.test(value.text) || /^IAsyncEnumerable\b/.test(type) ? undefined : empty;
}
