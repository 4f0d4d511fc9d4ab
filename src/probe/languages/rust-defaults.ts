import type { Node } from 'web-tree-sitter';
import { parts } from './nodes.js';

const numbers = /^([iu](8|16|32|64|128|size))$/;
/** Types of the standard library, and of crates that everybody uses, that have a default value. */
const defaulting =
  /^(HashMap|HashSet|BTreeMap|BTreeSet|VecDeque|BinaryHeap|IndexMap|IndexSet|PathBuf|OsString|Duration|Cow|Uuid|Bytes|BytesMut|AtomicBool|AtomicUsize|AtomicU64|HeaderMap)$/;
const wrappers = /^(Box|Rc|Arc|Mutex|RwLock|RefCell|Cell)$/;

/** Last name of a type's path: `Result` of `std::io::Result<T>`. */
function nameOf(type: Node): string {
  const path = type.type === 'generic_type' ? type.childForFieldName('type') : type;
  return path?.text.split('::').at(-1) ?? '';
}

function argumentsOf(type: Node): readonly Node[] {
  const list = type.type === 'generic_type' ? type.childForFieldName('type_arguments') : null;
  return list ? parts(list).filter(({ type: kind }) => kind !== 'lifetime') : [];
}

/** True where the file itself says that the type has a default. */
function derivesDefault(name: string, text: string): boolean {
  return (
    new RegExp(
      `#\\[derive\\([^)]*\\bDefault\\b[^)]*\\)\\](\\s|#\\[[^\\]]*\\]|///[^\\n]*)*(pub(\\([^)]*\\))?\\s+)?(struct|enum)\\s+${name}\\b`,
    ).test(text) || new RegExp(`\\bimpl(<[^>]*>)?\\s+Default\\s+for\\s+${name}\\b`).test(text)
  );
}

function plainDefault(text: string): string | undefined {
  if (text === 'bool') return 'false';
  if (text === 'char') return `'x'`;
  if (text === 'f32' || text === 'f64') return '0.0';
  return numbers.test(text) ? '0' : undefined;
}

function referenceDefault(type: Node): string | undefined {
  if (/\bmut\b/.test(type.text)) return undefined;
  const target = type.childForFieldName('type');
  if (target?.text === 'str') return '""';
  const slice = target?.type === 'array_type' && !target.childForFieldName('length');
  return slice && !/\bdyn\b|\bimpl\b/.test(type.text) ? '&[]' : undefined;
}

function genericDefault(type: Node, text: string): string | undefined {
  const name = nameOf(type);
  const [first, ...more] = argumentsOf(type);
  if (/\bimpl\b/.test(type.text)) return undefined;
  if (name === 'Option') return 'None';
  if (name === 'Vec') return 'Vec::new()';
  if (name.endsWith('Result') && first) {
    const value = defaultOf(first, text);
    return value && `Ok(${value})`;
  }
  if (wrappers.test(name) && first && more.length === 0) {
    const value = defaultOf(first, text);
    return value && `${type.childForFieldName('type')?.text ?? name}::new(${value})`;
  }
  return defaulting.test(name) ? 'Default::default()' : undefined;
}

/** A value of the type that compiles for certain; undefined where none can be written without knowing more. */
export function defaultOf(type: Node | null, text: string): string | undefined {
  if (type === null || type.type === 'unit_type') return '()';
  switch (type.type) {
    case 'primitive_type':
      return plainDefault(type.text);
    case 'reference_type':
      return referenceDefault(type);
    case 'generic_type':
      return genericDefault(type, text);
    case 'tuple_type': {
      const values = parts(type).map((part) => defaultOf(part, text));
      return values.every((value) => value !== undefined) ? `(${values.join(', ')})` : undefined;
    }
    case 'type_identifier':
    case 'scoped_type_identifier': {
      const name = nameOf(type);
      if (name === 'String') return 'String::new()';
      return defaulting.test(name) || derivesDefault(name, text) ? 'Default::default()' : undefined;
    }
    default:
      return undefined;
  }
}
