import type { Compilation } from './jvm-compilation.js';

const calls = /^\[DEBUG\] Command line options:\s*\n\[DEBUG\] (-\S.*)$/gm;
/** Options that we set in our own way, each with a value. */
const ours = new Set(['-d', '-s', '-h', '-sourcepath', '--source-path']);

/** How Maven's compiler plugin called the compiler in a run with `--debug`. */
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
  const output = set.get('-d') ?? '';
  return {
    sources: (set.get('-sourcepath') ?? set.get('--source-path') ?? '')
      .split(':')
      .filter((path) => path !== ''),
    output,
    // An empty place in a class path is the folder that Maven was started in.
    options: options.map((word) => (word.startsWith('/') ? word.replace(/:+$/, '') : word)),
    encoding: set.get('-encoding'),
    ofTests: /test-classes\/?$/.test(output),
    errors: 'maven',
  };
}
