// What the command line of `npm run bench` says.
import { parseArgs } from 'node:util';
import { ecosystems } from './ecosystems.mjs';

export const help = `Measures Counterproof beside its peers, on this machine.

Usage: node bench/run.mjs [options]

  --only LIST      ecosystems, with commas: ${Object.keys(ecosystems).slice(0, 5).join(', ')},
                   ${Object.keys(ecosystems).slice(5).join(', ')} (default: all)
  --parts LIST     of compare, real, mutants, tests, durations, workers,
                   shards (default: all)
  --peers none     Counterproof alone
  --repeats N      rounds of each measurement, in turns (default: 5)
  --quick          one round, small sizes: proves that it works, no figures
  --workers N      test processes at a time, for every tool (default: 2)
  --scale LIST     ecosystems of the parts after real (default: pytest)
  --bundle PATH    program to measure (default: dist/index.js)
  --out PATH       where the figures go (default: bench/results.json)
  --help           this text
`;

export const parts = ['compare', 'real', 'mutants', 'tests', 'durations', 'workers', 'shards'];

/** Sizes of what is measured. Functions give about eleven mutants each. */
export const sizes = {
  full: {
    compare: { small: 1, large: 10, suiteTests: 500 },
    mutants: [1, 9, 91],
    tests: [10, 100, 1000, 10_000],
    // Times two milliseconds.
    durations: [2, 20, 100],
    workers: [1, 2],
    shards: [1, 2, 4],
  },
  quick: {
    compare: { small: 1, large: 2, suiteTests: 50 },
    mutants: [1, 3],
    tests: [10, 100, 1000],
    durations: [2, 10],
    workers: [1, 2],
    shards: [1, 2],
  },
};

export class Usage extends Error {}

export function readOptions(argv) {
  const { values } = parse(argv);
  const only = chosen(values.only, Object.keys(ecosystems), '--only');
  const count = (name, otherwise) => {
    const value = Number(values[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 1) throw new Usage(`--${name} has to be a whole number from 1`);
    return value;
  };
  if (values.peers !== undefined && values.peers !== 'none') throw new Usage('--peers can only be none');
  return {
    help: values.help === true,
    quick: values.quick === true,
    only,
    parts: chosen(values.parts, parts, '--parts'),
    scale: chosen(values.scale ?? 'pytest', Object.keys(ecosystems), '--scale'),
    withPeers: values.peers !== 'none',
    repeats: count('repeats', values.quick ? 1 : 5),
    workers: count('workers', 2),
    bundle: values.bundle ?? 'dist/index.js',
    out: values.out ?? 'bench/results.json',
  };
}

function parse(argv) {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  const options = {
    only: text,
    parts: text,
    peers: text,
    repeats: text,
    quick: flag,
    workers: text,
    scale: text,
    bundle: text,
    out: text,
    help: flag,
  };
  try {
    return parseArgs({ args: argv, options });
  } catch (error) {
    throw new Usage(error.message);
  }
}

function chosen(list, known, name) {
  if (list === undefined) return known;
  const names = list.split(',').map((each) => each.trim());
  const strange = names.find((each) => !known.includes(each));
  if (strange !== undefined) throw new Usage(`${name}: there is no ${strange}, only ${known.join(', ')}`);
  return names;
}
