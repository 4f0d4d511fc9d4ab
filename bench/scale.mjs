// How the time grows: with mutants, with tests that have nothing to do with the change, with workers, with shards.
import { merge } from './counterproof.mjs';
import { join } from 'node:path';
import { Missing } from './installation.mjs';
import { compare } from './compare.mjs';
import { syntheticProject } from './projects/build-project.mjs';
import { megabytes, scaleTable, seconds, times } from './table.mjs';
import { ratio } from './statistics.mjs';

/** One project per size, all tools in turns over each; rounds go over all sizes, so that drift hits all alike. */
async function overSizes({ ecosystem, sizes, projectOf, workersOf, floorOf, context }) {
  const results = [];
  for (const size of sizes) {
    const project = projectOf(size);
    const workers = workersOf?.(size) ?? context.workers;
    const tell = (text) => context.tell(`${ecosystem}, ${size}: ${text}`);
    const floor = await floorOf?.(project);
    results.push({
      size,
      floor,
      rows: await compare({
        ...context,
        projects: [project],
        workers,
        tell,
        tools: context.toolsOf(ecosystem),
        floor,
      }),
    });
  }
  return results;
}

function tableOf(title, unit, results, notes) {
  const head = [unit, 'tool', 'ran', 'wall', 'each', 'own memory'];
  const body = results.flatMap(({ size, rows }) =>
    rows.map((row) => [
      String(size),
      row.tool,
      row.ran === undefined ? 'not measured' : String(row.ran),
      seconds(row.seconds?.median),
      seconds(row.perMutant?.median),
      megabytes(row.peakBytes),
    ]),
  );
  const reasons = results.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.reason === undefined ? [] : [`${row.tool}: ${row.reason}`])),
  );
  return scaleTable({ title, rows: [head, ...body], notes: [...notes, ...new Set(reasons)] });
}

export async function scaleMutants(ecosystem, sizes, context) {
  const projectOf = (functions) =>
    syntheticProject(ecosystem, context.folder, { functions, suiteTests: Math.max(100, functions * 5) });
  const results = await overSizes({ ecosystem, sizes, projectOf, context });
  return {
    kind: 'mutants',
    ecosystem,
    results,
    table: tableOf(`${ecosystem}: more functions in the change`, 'functions', results, []),
  };
}

const walls = ({ rows }) => rows[0].rounds?.map((ends) => ends.at(-1).seconds) ?? [];

/** Ten tests cover the change, whatever the size of the suite. */
export async function scaleTests(ecosystem, sizes, context) {
  const projectOf = (suiteTests) =>
    syntheticProject(ecosystem, context.folder, { functions: 1, perFunction: 10, suiteTests });
  const results = await overSizes({ ecosystem, sizes, projectOf, context });
  const hundred = results.find(({ size }) => size === 100);
  const largest = results.at(-1);
  const growth =
    hundred === undefined || largest === hundred ? undefined : ratio(walls(largest), walls(hundred));
  const note =
    growth === undefined
      ? []
      : [
          `Counterproof: ${times(growth)} the wall time at ${largest.size} tests of that at 100; 1.3x is the most it may be.`,
        ];
  return {
    kind: 'tests',
    ecosystem,
    results,
    growth,
    table: tableOf(`${ecosystem}: more tests in the suite, 10 cover the change`, 'tests', results, note),
  };
}

/** Long enough for tests to be timed by runners that round, and for a just-in-time compiler to have done its work. */
const timedSlowness = 50;

/**
 * The slower the tests, the less weighs what has to be done however fast they are. Sizes are milliseconds: what a test
 * does takes one runner ten times as long as another, so how much of it that is, is measured first.
 */
export async function scaleDurations(ecosystem, sizes, context) {
  const functions = context.compareSize.functions;
  const slowed = (slowness) =>
    syntheticProject(ecosystem, context.folder, { functions, suiteTests: functions * 5, slowness });
  const timed = await context.floorOf(ecosystem, slowed(timedSlowness));
  if (timed === undefined)
    throw new Missing(`how long a test of ${ecosystem} takes is not told by its runner`);
  const results = await overSizes({
    ecosystem,
    sizes,
    projectOf: (milliseconds) =>
      slowed(Math.max(1, Math.round((milliseconds / 1000 / timed.secondsPerTest) * timedSlowness))),
    floorOf: (project) => context.floorOf(ecosystem, project),
    context,
  });
  const head = ['a test takes', 'tool', 'ran', 'wall', 'each', 'of the floor'];
  const body = results.flatMap(({ floor, rows }) =>
    rows.map((row) => [
      seconds(floor?.secondsPerTest),
      row.tool,
      row.ran === undefined ? 'not measured' : String(row.ran),
      seconds(row.seconds?.median),
      seconds(row.perMutant?.median),
      row.overhead === undefined ? '-' : times(row.overhead),
    ]),
  );
  const table = scaleTable({ title: `${ecosystem}: slower tests`, rows: [head, ...body] });
  return { kind: 'durations', ecosystem, results, table };
}

export async function scaleWorkers(ecosystem, sizes, context) {
  const project = syntheticProject(ecosystem, context.folder, context.compareSize);
  const results = await overSizes({
    ecosystem,
    sizes,
    projectOf: () => project,
    workersOf: (workers) => workers,
    context,
  });
  return {
    kind: 'workers',
    ecosystem,
    results,
    table: tableOf(`${ecosystem}: more workers`, 'workers', results, []),
  };
}

/**
 * Shards run one after the other here, as if each had a machine for itself: what counts is the slowest of them, and
 * the merge after it.
 */
export async function scaleShards(ecosystem, sizes, context) {
  const title = `${ecosystem}: the change in shards, each on a machine of its own`;
  if (!context.knowsShards) {
    const table = scaleTable({
      title,
      rows: [
        ['shards', 'wall'],
        ['all', 'not measured'],
      ],
      notes: ['Counterproof: this program knows no --shard.'],
    });
    return { kind: 'shards', ecosystem, reason: 'this program knows no --shard', table };
  }
  const project = syntheticProject(ecosystem, context.folder, context.compareSize);
  const results = [];
  for (const shards of sizes) results.push(await oneSharding(project, shards, context));
  const rows = results.map(({ shards, slowest, merging, ran }) => [
    String(shards),
    String(ran),
    seconds(slowest),
    seconds(merging),
  ]);
  return {
    kind: 'shards',
    ecosystem,
    results,
    table: scaleTable({ title, rows: [['shards', 'ran', 'slowest shard', 'merge'], ...rows] }),
  };
}

async function oneSharding(project, shards, context) {
  const outs = [];
  const ends = [];
  for (let shard = 1; shard <= shards; shard += 1) {
    const out = join(context.folder, `shard-${shard}-of-${shards}`);
    context.tell(`shard ${shard} of ${shards}`);
    outs.push(out);
    ends.push(
      await context.subject.measure(project, {
        ...context,
        out,
        shard: shards === 1 ? undefined : `${shard}/${shards}`,
      }),
    );
  }
  const merged =
    shards === 1
      ? { seconds: 0 }
      : await merge({
          bundle: context.bundle,
          root: project.root,
          outs,
          out: join(context.folder, 'merged'),
        });
  const ran = ends.reduce((total, end) => total + end.ran, 0);
  return {
    shards,
    slowest: Math.max(...ends.map((end) => end.seconds)),
    merging: merged.seconds,
    ran,
    status: merged.status ?? 0,
  };
}
