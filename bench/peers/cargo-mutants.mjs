// cargo-mutants: `--in-diff` with the diff of the change, as many jobs as workers, its own copies of the tree.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing, cacheFolder, install, versionOf } from '../installation.mjs';
import { git } from '../projects/repository.mjs';

const endings = {
  CaughtMutant: 'killed',
  MissedMutant: 'survived',
  Timeout: 'timed-out',
  Unviable: 'unviable',
};

export const cargoMutants = {
  id: 'cargo-mutants',
  install: () => {
    const folder = cacheFolder('rust');
    const program = join(folder, 'bin', 'cargo-mutants');
    if (!existsSync(program))
      install(['cargo', 'install', '--locked', '--root', folder, 'cargo-mutants'], folder);
    return {
      program,
      version: versionOf(program, 'mutants', '--version')?.replace('cargo-mutants ', '') ?? 'unknown',
    };
  },
  steps: ({ root, scratch, workers, installed }) => {
    const diff = join(scratch, 'change.diff');
    writeFileSync(diff, git(root, 'diff', 'HEAD~1', 'HEAD'));
    rmSync(join(scratch, 'mutants.out'), { recursive: true, force: true });
    return [
      {
        argv: [
          installed.program,
          'mutants',
          '--in-diff',
          diff,
          '--jobs',
          String(workers),
          '--output',
          scratch,
          '--no-times',
          '--colors',
          'never',
        ],
      },
    ];
  },
  read: ({ scratch }) => {
    const file = join(scratch, 'mutants.out', 'outcomes.json');
    if (!existsSync(file)) throw new Missing('cargo-mutants wrote no outcomes');
    return readOutcomes(readFileSync(file, 'utf8'));
  },
};

const opposite = new Set(['== !=', '!= ==', '< >=', '>= <', '> <=', '<= >']);
const boundary = new Set(['< <=', '<= <', '> >=', '>= >']);

export function readOutcomes(text) {
  return JSON.parse(text).outcomes.flatMap(({ scenario, summary }) => {
    const mutant = scenario.Mutant;
    if (mutant === undefined) return [];
    return [
      {
        path: mutant.file,
        line: mutant.span.start.line,
        kind: kindOf(mutant),
        ending: endings[summary] ?? 'skipped',
      },
    ];
  });
}

function kindOf({ genre, name }) {
  if (genre === 'FnValue') return 'body';
  const [, old, now] = /: replace (\S+) with (\S+)/.exec(name) ?? [];
  const pair = `${old} ${now}`;
  if (boundary.has(pair)) return 'boundary';
  if (opposite.has(pair)) return 'negation';
  if (pair === '&& ||' || pair === '|| &&') return 'connector';
  if (/^[<>=!]=?$/.test(old ?? '')) return 'comparison';
  return /^[-+*/%]$/.test(old ?? '') ? 'arithmetic' : 'other';
}
