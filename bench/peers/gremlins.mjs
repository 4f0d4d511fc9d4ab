// gremlins: `--diff` against the commit before the change, only covered mutants, a copy of the module per worker.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing, cacheFolder, install } from '../installation.mjs';

const module = 'github.com/go-gremlins/gremlins';
const endings = {
  KILLED: 'killed',
  LIVED: 'survived',
  'TIMED OUT': 'timed-out',
  'NOT VIABLE': 'unviable',
  'NOT COVERED': 'not-covered',
};
const kinds = {
  CONDITIONALS_BOUNDARY: 'boundary',
  CONDITIONALS_NEGATION: 'negation',
  INVERT_LOGICAL: 'connector',
  ARITHMETIC_BASE: 'arithmetic',
};

export const gremlins = {
  id: 'gremlins',
  install: () => {
    const folder = cacheFolder('go');
    const program = join(folder, 'bin', 'gremlins');
    if (!existsSync(program))
      install(['go', 'install', `${module}/cmd/gremlins@latest`], folder, { GOBIN: join(folder, 'bin') });
    const built = install(['go', 'version', '-m', program]);
    return { program, version: new RegExp(`\\bmod\\s+${module}\\s+v(\\S+)`).exec(built)?.[1] ?? 'unknown' };
  },
  steps: ({ scratch, workers, installed }) => [
    {
      argv: [
        installed.program,
        'unleash',
        '--diff',
        'HEAD~1',
        '--workers',
        String(workers),
        '--invert-logical',
        '--output',
        join(scratch, 'gremlins.json'),
        '.',
      ],
    },
  ],
  read: ({ scratch }) => {
    const file = join(scratch, 'gremlins.json');
    if (!existsSync(file)) throw new Missing('gremlins wrote no report');
    return readGremlins(readFileSync(file, 'utf8'));
  },
};

export function readGremlins(text) {
  return (JSON.parse(text).files ?? []).flatMap(({ file_name: path, mutations }) =>
    mutations.map(({ type, status, line }) => ({
      path,
      line,
      kind: kinds[type] ?? 'other',
      ending: endings[status] ?? 'skipped',
    })),
  );
}

/** The other one for Go; where the module proxy does not have it, the table says so. */
export const goMutesting = {
  id: 'go-mutesting',
  install: () => {
    const folder = cacheFolder('go');
    install(['go', 'install', 'github.com/avito-tech/go-mutesting/cmd/go-mutesting@latest'], folder, {
      GOBIN: join(folder, 'bin'),
    });
    throw new Missing('it can be installed here, but it knows no lines and is not measured');
  },
};
