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
  const count = files.reduce((sum, { mutants }) => sum + mutants.length, 0);
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
    [line(`${plural(count, 'mutant')} in ${plural(files.length, 'file')}. Nothing was run.`)],
  ];
  if (runners.length === 0) parts[1] = ['Test runners', '  none: name a command with --test-command'];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function runnerText({ name, because, testFiles }: ProbeListing['runners'][number]): string {
  const reason = because.startsWith(`${name}: `) ? because.slice(name.length + 2) : because;
  return `${name} (${plural(testFiles, 'test file')}): ${reason}`;
}

function fileLines(
  { path, mutants, near }: ProbeListing['files'][number],
  line: (text: string, indent?: string, hanging?: string) => string,
): readonly string[] {
  const tests = near.map(({ runner, paths }) => `${runner}: ${firstNames(paths, mostNamed, String)}`);
  return [
    line(path),
    ...mutants.map((mutant) => line(`${mutant.line}: ${mutant.description}`, '  ', '    ')),
    line(tests.length === 0 ? 'no test is near: all are tried' : `first ${tests.join('; ')}`, '  ', '    '),
  ];
}
