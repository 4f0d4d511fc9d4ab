import type { ProbeListing } from '../domain/probe-listing.js';
import { visibleLine } from './visible.js';
import { firstNames, plural } from './wording.js';
import { wrap } from './wrap.js';

const mostNamed = 5;

/** What the probe would do, for people at a terminal of that many columns. */
export function renderListing(listing: ProbeListing, columns: number): string {
  const line = (text: string, indent = '', hanging = indent): string =>
    wrap(visibleLine(text), columns, indent, hanging);
  const { change, runners, files, skipped, gaps } = listing;
  const range = `${change.base.slice(0, 10)}..${change.head.slice(0, 10)}`;
  const parts = [
    [line(`${range} ${change.title} (${plural(change.files.length, 'changed file')})`)],
    ['Test runners', ...runners.map((runner) => line(runnerText(runner), '  ', '    '))],
    ...files.map((file) => fileLines(file, line)),
    skipped.length === 0
      ? []
      : [
          'Left alone',
          ...skipped.map(({ count: times, reason }) => line(`${times} x ${reason}`, '  ', '    ')),
        ],
    gaps.length === 0
      ? []
      : ['Cannot be looked at', ...gaps.map(({ what, why }) => line(`${what}: ${why}`, '  ', '    '))],
    [line(`${totals(files)}. Nothing was run.`)],
  ];
  if (runners.length === 0) parts[1] = ['Test runners', '  none: name a command with --test-command'];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** As the audit counts them: the lesser ones only where they are tried. */
function totals(files: ProbeListing['files']): string {
  const count = (of: (file: ProbeListing['files'][number]) => readonly unknown[]): number =>
    files.reduce((sum, file) => sum + of(file).length, 0);
  const lesser = count((file) => file.lesser);
  const unordered = count((file) => file.unordered);
  return [
    `${plural(
      count(({ mutants }) => mutants),
      'mutant',
    )} in ${plural(files.length, 'file')}`,
    ...(unordered > 0
      ? [`the rows of ${unordered === 1 ? '1 query' : `${unordered} queries`} reversed`]
      : []),
    ...(lesser > 0 ? [`where time is left up to ${plural(lesser, 'lesser fault')}`] : []),
  ].join(', ');
}

function runnerText({ name, because, testFiles }: ProbeListing['runners'][number]): string {
  const reason = because.startsWith(`${name}: `) ? because.slice(name.length + 2) : because;
  return `${name} (${plural(testFiles, 'test file')}): ${reason}`;
}

function fileLines(
  { path, mutants, lesser, unordered, near }: ProbeListing['files'][number],
  line: (text: string, indent?: string, hanging?: string) => string,
): readonly string[] {
  const tests = near.map(({ runner, paths }) => `${runner}: ${firstNames(paths, mostNamed, String)}`);
  return [
    line(path),
    ...mutants.map((mutant) => line(`${mutant.line}: ${mutant.description}`, '  ', '    ')),
    ...unordered.map((at) => line(`${at}: reversed the rows of a query that names no order`, '  ', '    ')),
    ...(lesser.length > 0 ? [line(lesserText(lesser), '  ', '    ')] : []),
    line(tests.length === 0 ? 'no test is near: all are tried' : `first ${tests.join('; ')}`, '  ', '    '),
  ];
}

/** They are many, and say little by themselves. */
function lesserText(lesser: ProbeListing['files'][number]['lesser']): string {
  const lines = [...new Set(lesser.map(({ line }) => String(line)))];
  const noun = lines.length === 1 ? 'line' : 'lines';
  return `where time is left: ${plural(lesser.length, 'lesser fault')} on ${noun} ${firstNames(lines, mostNamed, String)}`;
}
