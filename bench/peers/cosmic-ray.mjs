// cosmic-ray: a list of work in SQLite, cut down to the change by its git filter, done by its local distributor,
// which has one worker. More workers need its HTTP distributor, with a copy of the project for each.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPackage } from '../installation.mjs';
import { firstDifference, kindOfEdit } from '../mutants.mjs';
import { sourcesOf } from './mutmut.mjs';

const endings = { killed: 'killed', survived: 'survived', incompetent: 'unviable' };

export const cosmicRay = {
  id: 'cosmic-ray',
  workers: 1,
  install: () => pythonPackage('cosmic-ray', 'cosmic-ray'),
  steps: ({ scratch, lines, tests, installed }) => {
    const config = join(scratch, 'cosmic-ray.toml');
    const session = join(scratch, 'session.sqlite');
    rmSync(session, { force: true });
    writeFileSync(
      config,
      `[cosmic-ray]
module-path = ${JSON.stringify(sourcesOf(lines))}
timeout = 30.0
excluded-modules = []
test-command = "python -m pytest -x -q -p no:cacheprovider ${tests.join(' ')}"

[cosmic-ray.distributor]
name = "local"

[cosmic-ray.filters.git-filter]
branch = "HEAD~1"
`,
    );
    const program = (name) => join(installed.bin, name);
    const env = { PATH: `${installed.bin}:${process.env.PATH}` };
    return [
      { argv: [program('cosmic-ray'), 'init', config, session], env },
      { argv: [program('cr-filter-git'), '--config', config, session], env },
      { argv: [program('cosmic-ray'), 'exec', config, session], env },
      { argv: [program('cosmic-ray'), 'dump', session], env, id: 'dump' },
    ];
  },
  read: ({ outputs }) => readDump(outputs.dump),
};

/** One JSON array in a line: the work, and its result where there is one. */
export function readDump(dump) {
  const rows = dump.split('\n').filter((row) => row.startsWith('['));
  return rows.flatMap((row) => {
    const [work, result] = JSON.parse(row);
    return work.mutations.map(({ module_path: path, start_pos: start }) => {
      const ending =
        result === null || result.worker_outcome !== 'normal'
          ? 'skipped'
          : (endings[result.test_outcome] ?? 'unviable');
      const removed = /^-(?!--)(.*)$/m.exec(result?.diff ?? '')?.[1];
      const added = /^\+(?!\+\+)(.*)$/m.exec(result?.diff ?? '')?.[1];
      const difference =
        removed === undefined || added === undefined ? undefined : firstDifference(removed, added);
      const kind = difference === undefined ? 'other' : kindOfEdit(difference.before, difference.after);
      return { path, line: start[0], kind, ending };
    });
  });
}
