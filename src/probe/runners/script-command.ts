/** How a script of package.json calls a test runner: `cross-env TZ=UTC node --import tsx --test "test/*.ts"`. */
export interface ScriptCommand {
  /** Assignments before the program, with or without cross-env. */
  readonly env: Readonly<Record<string, string>>;
  /** Flags of node itself, where the script calls node. */
  readonly nodeFlags: readonly string[];
  /** What follows the runner's name. */
  readonly args: readonly string[];
  /** The `&&` segments before the one with the runner, as written. */
  readonly before: readonly string[];
}

/** Finds the segment of a script that calls a program whose name (without path) `isRunner` accepts. */
export function findCommand(script: string, isRunner: (name: string) => boolean): ScriptCommand | undefined {
  const segments = splitSegments(script);
  for (const [index, { words }] of segments.entries()) {
    const at = words.findIndex((word) => isRunner(word.replace(/^.*\//, '')));
    if (at === -1 || (words[at - 1] ?? '').startsWith('-r')) continue;
    return {
      ...readPrefix(words.slice(0, at)),
      args: words.slice(at + 1),
      before: textBefore(segments, index),
    };
  }
  return undefined;
}

/** Finds the segment of a script that calls `node --test`; its flags are all node's. */
export function findNodeTest(script: string): ScriptCommand | undefined {
  const segments = splitSegments(script);
  for (const [index, { words }] of segments.entries()) {
    const at = words.findIndex((word) => /^(node|tsx)(\.exe)?$/.test(word.replace(/^.*\//, '')));
    if (at === -1 || !words.includes('--test')) continue;
    // `tsx --test` is node with the loader of tsx: https://tsx.is/node-enhancement
    const nodeFlags = /tsx/.test(words[at] ?? '') ? ['--import', 'tsx'] : [];
    const prefix = readPrefix(words.slice(0, at));
    return { ...prefix, nodeFlags, args: words.slice(at + 1), before: textBefore(segments, index) };
  }
  return undefined;
}

/** The commands of a script that are joined by `&&`, as written. */
export function splitCommands(script: string): readonly string[] {
  return splitSegments(script)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

function readPrefix(words: readonly string[]): Pick<ScriptCommand, 'env' | 'nodeFlags'> {
  const env: Record<string, string> = {};
  for (const word of words) {
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
    if (name !== undefined && value !== undefined) env[name] = value;
  }
  const node = words.findLastIndex((word) => /^(.*\/)?node(\.exe)?$/.test(word));
  return { env, nodeFlags: node === -1 ? [] : words.slice(node + 1) };
}

interface Segment {
  readonly words: readonly string[];
  readonly text: string;
  /** The operator that ends the segment; empty at the end of the script. */
  readonly operator: string;
}

/** Only what runs to success before counts: not `lint; mocha`, not `a | mocha`. */
function textBefore(segments: readonly Segment[], index: number): readonly string[] {
  return segments
    .slice(0, index)
    .filter(({ operator }) => operator === '&&')
    .map(({ text }) => text);
}

/** Words, quotes and operators of the plain shell that scripts are written in; no expansion. */
function splitSegments(script: string): readonly Segment[] {
  const segments: Segment[] = [];
  let words: string[] = [];
  let start = 0;
  const token = /(&&|\|\||[;|&\n])|((?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s;|&"'\\])+)/gs;
  for (const match of script.matchAll(token)) {
    const [, operator, word] = match;
    if (word !== undefined) words.push(unquote(word));
    if (operator === undefined) continue;
    segments.push({ words, text: script.slice(start, match.index).trim(), operator });
    words = [];
    start = match.index + operator.length;
  }
  return [...segments, { words, text: script.slice(start).trim(), operator: '' }];
}

function unquote(word: string): string {
  return word.replace(
    /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gs,
    (_, double?: string, single?: string, escaped?: string) =>
      double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? escaped ?? '',
  );
}

/** Flags of a command line with their values; positional words and what `drop` names are left out. */
export function keepFlags(
  args: readonly string[],
  takesValue: ReadonlySet<string>,
  drop: ReadonlySet<string>,
): readonly string[] {
  const kept: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--') continue;
    if (!word.startsWith('-')) continue;
    const [name = word] = word.split('=');
    const value = takesValue.has(word) ? args[index + 1] : undefined;
    if (value !== undefined) index += 1;
    if (!drop.has(name)) kept.push(word, ...(value === undefined ? [] : [value]));
  }
  return kept;
}

/** The words of a command line that are neither flags nor the values of flags. */
export function positionalWords(args: readonly string[], takesValue: ReadonlySet<string>): readonly string[] {
  return args.filter((word, index) => !word.startsWith('-') && !takesValue.has(args[index - 1] ?? ''));
}

/** The values that a command line gives to an option, be it `--spec a` or `--spec=a`. */
export function optionValues(args: readonly string[], ...names: readonly string[]): readonly string[] {
  return args.flatMap((word, index) => {
    if (names.includes(args[index - 1] ?? '')) return [word];
    const name = names.find((one) => word.startsWith(`${one}=`));
    return name === undefined ? [] : [word.slice(name.length + 1)];
  });
}
