// Tools side by side over the same projects, in turns: A B C, A B C. The load of the machine hits all of them alike.
import { Missing } from './installation.mjs';
import { overlap } from './mutants.mjs';
import { overhead, perFurtherMutant, perMutant, ratio, summary } from './statistics.mjs';

/**
 * Each of `projects` is measured with each tool in each round; the last is the one that is compared, and one before
 * it, if any, is smaller, to tell the start from what one more mutant costs. A tool that failed is not tried again.
 */
export async function compare({ tools, projects, repeats, workers, folder, tell, floor }) {
  const rows = tools.map((tool) => ({ tool, rounds: [], reason: undefined }));
  for (let round = 0; round < repeats; round += 1) {
    for (const row of rows.filter(({ reason }) => reason === undefined)) {
      tell(`${row.tool.id}, round ${round + 1} of ${repeats}`);
      try {
        const ends = [];
        for (const project of projects)
          ends.push(await row.tool.measure(project, { folder, workers: row.tool.workers ?? workers }));
        row.rounds.push(ends);
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        row.reason = error.message;
      }
    }
  }
  const [first] = rows;
  return rows.map((row) => describe(row, first, workers, floor));
}

const cost = ({ rounds }) => rounds.map((ends) => perMutant(ends.at(-1)));
const further = ({ rounds }) =>
  rounds.map((ends) => (ends.length > 1 ? perFurtherMutant(ends[0], ends.at(-1)) : undefined));

function describe({ tool, rounds, reason }, first, workers, floor) {
  const row = {
    tool: tool.id,
    workers: tool.workers ?? workers,
    ...(reason === undefined ? {} : { reason }),
  };
  if (rounds.length === 0) return row;
  const large = rounds.map((ends) => ends.at(-1));
  const last = large.at(-1);
  const each = (measure) => summarise(rounds.map(measure));
  return {
    ...row,
    ran: last.ran,
    killed: last.killed,
    survived: last.survived,
    timedOut: last['timed-out'],
    unviable: last.unviable,
    seconds: each((ends) => ends.at(-1).seconds),
    perMutant: summarise(cost({ rounds })),
    perFurtherMutant: summarise(further({ rounds })),
    smallest:
      rounds[0].length > 1 ? { ran: rounds[0][0].ran, seconds: each((ends) => ends[0].seconds) } : undefined,
    overhead:
      floor === undefined
        ? undefined
        : each((ends) => overhead({ ...floor, ...ends.at(-1), workers: row.workers })),
    peakBytes:
      last.peakBytes === undefined ? undefined : Math.max(...large.map(({ peakBytes }) => peakBytes)),
    ...(tool === first.tool || first.rounds.length === 0
      ? {}
      : {
          ratio: ratio(cost(first), cost({ rounds })),
          ratioOfFurther: ratio(further(first), further({ rounds })),
          overlap: overlap(first.rounds.at(-1).at(-1).mutants, last.mutants),
        }),
    rounds: rounds.map((ends) => ends.map(({ seconds, ran }) => ({ seconds, ran }))),
  };
}

function summarise(values) {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : summary(known);
}
