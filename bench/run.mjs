#!/usr/bin/env node
// `npm run bench`: Counterproof and its peers over the same lines of the same projects, in one run. See docs/bench.md.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compare } from './compare.mjs';
import { copyBundle, knowsShards } from './counterproof.mjs';
import { ecosystems } from './ecosystems.mjs';
import { Missing, versionOf } from './installation.mjs';
import { describeMachine } from './machine.mjs';
import { counterproof, measuredPeer } from './measure.mjs';
import { help, readOptions, sizes, Usage } from './options.mjs';
import { realProject, syntheticProject } from './projects/build-project.mjs';
import { realProjects } from './projects/real.mjs';
import { scaleDurations, scaleMutants, scaleShards, scaleTests, scaleWorkers } from './scale.mjs';
import { comparisonTable, scaleTable, wrap } from './table.mjs';
import { measureTests } from './test-times.mjs';

const tell = (text) => process.stderr.write(`  ${text}\n`);

/** A peer that cannot be had is a row with its reason, never a hole. */
function preparePeers(ecosystem) {
  return ecosystems[ecosystem].peers.map((peer) => {
    try {
      tell(`${peer.id} for ${ecosystem}`);
      return { tool: measuredPeer(peer, peer.install()) };
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      return { absent: { tool: peer.id, reason: error.message } };
    }
  });
}

/** What a comparison needs may be missing as well: then its row says so. */
async function orInWords({ ecosystem, title }, context, measure) {
  try {
    return { ecosystem, title, ...(await measure()) };
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    const alone = { tool: 'Counterproof', reason: error.message };
    return { ecosystem, title, rows: [alone, ...context.absent(ecosystem)] };
  }
}

function compareSynthetic(ecosystem, { small, large, suiteTests }, context) {
  const title = `${ecosystem}: ${large} functions added, ${suiteTests} tests, ${context.workers} workers`;
  return orInWords({ ecosystem, title }, context, async () => {
    const build = (functions) => syntheticProject(ecosystem, context.folder, { functions, suiteTests });
    const projects = [build(small), build(large)];
    const floor = await floorOf(ecosystem, projects.at(-1), context);
    const rows = await compare({
      ...context,
      projects,
      tools: context.allToolsOf(ecosystem),
      floor,
      tell: (text) => tell(`${ecosystem}: ${text}`),
    });
    return { floor, rows: [...rows, ...context.absent(ecosystem)] };
  });
}

async function floorOf(ecosystem, project, { folder }) {
  const scratch = mkdtempSync(join(folder, 'times-'));
  const measured = await measureTests(ecosystem, { ...project, scratch });
  return measured === undefined ? undefined : { ...measured, coveringTests: project.coveringTests };
}

function compareReal(ecosystem, context) {
  const known = realProjects[ecosystem];
  const title = `${ecosystem}: ${known?.id ?? 'a real project'}, some of its functions as added`;
  return orInWords({ ecosystem, title }, context, async () => {
    if (known === undefined)
      throw new Missing(
        'no package that brings its tests for this runner was found in a registry that answers',
      );
    const project = realProject(ecosystem, context.folder);
    const rows = await compare({
      ...context,
      projects: [project],
      tools: context.allToolsOf(ecosystem),
      tell: (text) => tell(`${known.id}: ${text}`),
    });
    return { rows: [...rows, ...context.absent(ecosystem)] };
  });
}

function machineTable({ cores, processor, memoryBytes, system, loadBefore, versions }) {
  const known = Object.entries(versions).map(([name, version]) => `${name}: ${version ?? 'not there'}`);
  return [
    `${cores} cores, ${processor}, ${Math.round(memoryBytes / 2 ** 30)} GB, ${system}`,
    `load before the first run: ${loadBefore.toFixed(2)}`,
    ...known.map((text) => wrap(text)),
    '',
  ].join('\n');
}

function tools(options, subject) {
  const prepared = new Map();
  const of = (ecosystem) => {
    if (!prepared.has(ecosystem)) prepared.set(ecosystem, options.withPeers ? preparePeers(ecosystem) : []);
    return prepared.get(ecosystem);
  };
  const present = (ecosystem) => of(ecosystem).flatMap(({ tool }) => tool ?? []);
  return {
    allToolsOf: (ecosystem) => [subject, ...present(ecosystem)],
    toolsOf: (ecosystem) => [subject, ...present(ecosystem).slice(0, 1)],
    absent: (ecosystem) => of(ecosystem).flatMap(({ absent }) => absent ?? []),
  };
}

const scales = {
  mutants: scaleMutants,
  tests: scaleTests,
  durations: scaleDurations,
  workers: scaleWorkers,
  shards: scaleShards,
};

async function scaled(part, ecosystem, sizesOfPart, context) {
  try {
    return await scales[part](ecosystem, sizesOfPart, context);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    const table = scaleTable({
      title: `${ecosystem}: ${part}`,
      rows: [['not measured']],
      notes: [error.message],
    });
    return { kind: part, ecosystem, reason: error.message, table };
  }
}

async function bench(options) {
  const folder = mkdtempSync(join(tmpdir(), 'counterproof-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const bundle = copyBundle(options.bundle, folder);
  const size = sizes[options.quick ? 'quick' : 'full'];
  const subject = counterproof(bundle);
  const compareSize = { functions: size.compare.large, suiteTests: size.compare.suiteTests };
  const shared = {
    ...tools(options, subject),
    folder,
    bundle,
    subject,
    compareSize,
    tell,
    repeats: options.repeats,
    workers: options.workers,
    knowsShards: await knowsShards(bundle),
    floorOf: (ecosystem, project) => floorOf(ecosystem, project, { folder }),
  };
  const results = {
    machine: describeMachine(),
    counterproof: versionOf(process.execPath, bundle, '--version'),
    options,
    comparisons: [],
    scales: [],
  };
  const save = () => {
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
  };
  console.log(machineTable(results.machine));
  for (const ecosystem of options.only) {
    const made = [];
    if (options.parts.includes('compare')) made.push(await compareSynthetic(ecosystem, size.compare, shared));
    if (options.parts.includes('real')) made.push(await compareReal(ecosystem, shared));
    for (const comparison of made) {
      console.log(comparisonTable(comparison));
      results.comparisons.push(comparison);
    }
    save();
  }
  for (const ecosystem of options.scale.filter((each) => options.only.includes(each))) {
    for (const part of Object.keys(scales).filter((name) => options.parts.includes(name))) {
      const { table, ...rest } = await scaled(part, ecosystem, size[part], shared);
      console.log(table);
      results.scales.push(rest);
      save();
    }
  }
  save();
  console.log(`Figures: ${options.out}`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  else await bench(options);
} catch (error) {
  if (!(error instanceof Usage || error instanceof Missing)) throw error;
  console.error(`bench: ${error.message}`);
  process.exitCode = 3;
}
