// mutmut 3: one warm parent, a fork for each mutant, tests chosen by what enters a function.
// It knows files and names of functions, no lines: files by its configuration, functions by name on its command line.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPackage } from '../installation.mjs';
import { firstDifference, kindOfEdit } from '../mutants.mjs';

/** Exit codes of its children, as in its `stats.py`. */
const endings = {
  0: 'survived',
  1: 'killed',
  3: 'killed',
  5: 'not-covered',
  33: 'not-covered',
  36: 'timed-out',
  24: 'timed-out',
};

export const mutmut = {
  id: 'mutmut',
  install: () => pythonPackage('mutmut', 'mutmut'),
  steps: ({ root, lines, workers, installed }) => {
    const files = sourcesOf(lines);
    const places = [...new Set(files.map((file) => file.split('/')[0]))];
    const config = [
      '[mutmut]',
      'source_paths =',
      ...places.map(indent),
      'only_mutate =',
      ...files.map(indent),
    ];
    writeFileSync(join(root, 'setup.cfg'), `${config.join('\n')}\n`);
    const names = files.flatMap((file) =>
      functionPatterns(file, readFileSync(join(root, file), 'utf8'), lines),
    );
    const env = { PATH: `${installed.bin}:${process.env.PATH}` };
    return [
      { argv: [join(installed.bin, 'mutmut'), 'run', '--max-children', String(workers), ...names], env },
    ];
  },
  read: ({ root, lines }) =>
    sourcesOf(lines).flatMap((path) => {
      const meta = join(root, 'mutants', `${path}.meta`);
      return readMeta({
        path,
        meta: readFileSync(meta, 'utf8'),
        spans: readFileSync(meta.replace(/meta$/, 'spans'), 'utf8'),
        mutated: readFileSync(join(root, 'mutants', path), 'utf8'),
        source: readFileSync(join(root, path), 'utf8'),
      });
    }),
};

const indent = (text) => `    ${text}`;

export function sourcesOf(lines) {
  return [...lines.keys()].filter(
    (path) => path.endsWith('.py') && !/(^|\/)(tests?|conftest)[_/.]|_test\.py$/.test(path),
  );
}

/** `shop.pricing.x_total__mutmut_*` for each function of which a line was added; none where that is all of them. */
export function functionPatterns(path, source, lines) {
  const rows = source.split('\n');
  const starts = rows.flatMap((row, index) => (/^(async )?def \w+/.test(row) ? [index + 1] : []));
  const touched = starts.filter((start, index) => {
    const end = (starts[index + 1] ?? rows.length + 1) - 1;
    return (lines.get(path) ?? []).some(([from, to]) => from <= end && start <= to);
  });
  if (touched.length === starts.length) return [];
  const module = path
    .replace(/^src\//, '')
    .replace(/(\/__init__)?\.py$/, '')
    .replaceAll('/', '.');
  return touched.map((start) => `${module}.x_${/def (\w+)/.exec(rows[start - 1])?.[1]}__mutmut_*`);
}

/** Its files give the endings by name, and where in the mutated file each version of a function stands. */
export function readMeta({ path, meta, spans, mutated, source }) {
  const rows = mutated.split('\n');
  const place = JSON.parse(spans).spans;
  /** The body: a span begins with the blank lines before a function, and each version has a name of its own. */
  const textOf = ([from, to]) => {
    const span = rows.slice(from - 1, to);
    const head = span.findIndex((row) => /^\s*(async )?def /.test(row));
    return span
      .slice(head + 1)
      .join('\n')
      .trimEnd();
  };
  return Object.entries(JSON.parse(meta).exit_code_by_key).flatMap(([name, code]) => {
    const id = name.split('.').at(-1);
    const ending = code === null ? 'skipped' : (endings[code] ?? (code < 0 ? 'killed' : 'unviable'));
    const original = place[id.replace(/\d+$/, 'orig')];
    if (place[id] === undefined || original === undefined) return [{ path, kind: 'other', ending }];
    const difference = firstDifference(textOf(original), textOf(place[id]));
    const start = source.indexOf(textOf(original));
    if (difference === undefined || start === -1) return [{ path, kind: 'other', ending }];
    const line = source.slice(0, start).split('\n').length + difference.index;
    return [{ path, line, kind: kindOfEdit(difference.before, difference.after), ending }];
  });
}
