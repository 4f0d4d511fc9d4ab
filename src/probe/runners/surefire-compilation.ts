/** How Maven's compiler plugin called the compiler for one set of sources. */
export interface Compilation {
  /** Folders of sources, absolute. */
  readonly sources: readonly string[];
  /** Where it put the class files, absolute. */
  readonly output: string;
  /** Without those that name sources and folders for what is made of them. */
  readonly options: readonly string[];
  readonly encoding: string | undefined;
}

const calls = /^\[DEBUG\] Command line options:\s*\n\[DEBUG\] (-\S.*)$/gm;
/** Options that we set in our own way, each with a value. */
const ours = new Set(['-d', '-s', '-h', '-sourcepath', '--source-path']);

/** The calls of the compiler in a run with `--debug`. */
export function readCompilations(log: string): readonly Compilation[] {
  return Array.from(log.matchAll(calls), ([, line = '']) => compilationOf(line.trim().split(/\s+/)));
}

function compilationOf(words: readonly string[]): Compilation {
  const set = new Map<string, string>();
  const options: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const value = words[index + 1] ?? '';
    if (ours.has(word)) {
      set.set(word, value);
      index += 1;
    } else options.push(word);
    if (word === '-encoding') set.set(word, value);
  }
  return {
    sources: (set.get('-sourcepath') ?? set.get('--source-path') ?? '')
      .split(':')
      .filter((path) => path !== ''),
    output: set.get('-d') ?? '',
    // An empty place in a class path is the folder that Maven was started in.
    options: options.map((word) => (word.startsWith('/') ? word.replace(/:+$/, '') : word)),
    encoding: set.get('-encoding'),
  };
}
