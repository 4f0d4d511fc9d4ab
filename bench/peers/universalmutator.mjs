// universalmutator: regular expressions for any language; told the lines, then the command for each mutant. One at a
// time. It writes each mutant over the source, so it works in a copy, and prints what came of it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pythonPackage } from '../installation.mjs';
import { kindOfEdit } from '../mutants.mjs';
import { sourcesOf } from './mutmut.mjs';

export const universalmutator = {
  id: 'universalmutator',
  workers: 1,
  install: () => pythonPackage('universalmutator', 'mutate'),
  steps: ({ scratch, lines, tests, installed }) => {
    const env = { PATH: `${installed.bin}:${process.env.PATH}` };
    return sourcesOf(lines).flatMap((path, index) => {
      const mutants = join(scratch, `universalmutator-${index}`);
      rmSync(mutants, { recursive: true, force: true });
      mkdirSync(mutants, { recursive: true });
      const list = join(scratch, `lines-${index}`);
      const numbers = (lines.get(path) ?? []).flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
      );
      writeFileSync(list, numbers.join('\n'));
      const command = `python -m pytest -x -q -p no:cacheprovider ${tests.join(' ')}`;
      return [
        {
          argv: [join(installed.bin, 'mutate'), path, '--lines', list, '--mutantDir', mutants],
          env,
          id: `mutate ${path}`,
        },
        {
          argv: [
            join(installed.bin, 'analyze_mutants'),
            path,
            command,
            '--mutantDir',
            mutants,
            '--timeout',
            '30',
            '--noShuffle',
            '--prefix',
            join(scratch, `um-${index}`),
          ],
          env,
          id: `analyse ${path}`,
        },
      ];
    });
  },
  read: ({ outputs, lines }) =>
    sourcesOf(lines).flatMap((path) =>
      readOutputs(path, outputs[`mutate ${path}`] ?? '', outputs[`analyse ${path}`] ?? ''),
    ),
};

/** `PROCESSING MUTANT: 6:     if a < 0:  ==>      if a > 0:...VALID [written to f.mutant.1.py]`, then `f.mutant.1.py KILLED`. */
export function readOutputs(path, mutate, analysis) {
  const ending = new Map();
  for (const [, file, not] of analysis.matchAll(/^(\S+\.mutant\.\d+\.\w+) (NOT )?KILLED/gm)) {
    ending.set(basename(file), not === undefined ? 'killed' : 'survived');
  }
  const made = mutate.matchAll(
    /PROCESSING MUTANT: (\d+):(.*?) {2}==> (.*?)\.\.\.VALID \[written to (.*?)\]/gs,
  );
  return [...made].map(([, line, before, after, file]) => ({
    path,
    line: Number(line),
    kind: kindOfEdit(before, after),
    ending: ending.get(basename(file)) ?? 'skipped',
  }));
}
