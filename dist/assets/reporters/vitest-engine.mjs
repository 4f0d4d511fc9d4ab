/**
 * Keeps one Vitest with all that it has transformed, and runs with it whatever is asked for on standard input: Vitest
 * itself gives every test file a process (or thread) of its own. Answers on file descriptor 3.
 * https://vitest.dev/guide/advanced/
 */
import { statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import CounterproofReporter, { reportTo } from './vitest.mjs';

const {
  COUNTERPROOF_ROOT: root,
  COUNTERPROOF_VITEST: directory,
  COUNTERPROOF_TESTS_TMPDIR: temporary,
  COUNTERPROOF_RUN: run,
} = process.env;
for (const name of ['ROOT', 'VITEST', 'TESTS_TMPDIR', 'SWITCHED']) delete process.env[`COUNTERPROOF_${name}`];

/** Clocks of file systems tick in steps of up to ten milliseconds. */
const clockStep = 50;

class Refused extends Error {}

const projectsOf = (vitest) => vitest.projects ?? [vitest];
const configOf = (project) => project.config ?? project.getSerializableConfig();
const serverOf = (project) => project.vite ?? project.server;

/** Why a run here might differ from a run in a new process; the end of a sentence. */
function reasonToRefuse({ config, projects }) {
  const all = [config, ...projects.map(configOf)];
  const some = (test) => all.some(test);
  if (some(({ globalSetup }) => globalSetup?.length > 0))
    return 'a global setup is run once for each process';
  if (some(({ browser }) => browser?.enabled)) return 'the tests run in a browser';
  if (some(({ pool }) => pool !== undefined && pool !== 'forks' && pool !== 'threads')) {
    return 'the pool that is configured keeps its processes';
  }
  if (some(({ poolMatchGlobs }) => poolMatchGlobs?.length > 0)) return 'pools are chosen by file';
  if (new Set(projects.map(poolOf)).size > 1) return 'the tests run in pools of several kinds';
  if (some(sharesModules)) return 'isolation of test files is switched off';
  return undefined;
}

const poolOf = (project) => configOf(project).pool ?? 'forks';

function sharesModules({ isolate, pool = 'forks', poolOptions }) {
  return isolate === false || poolOptions?.[pool]?.isolate === false;
}

async function start() {
  process.env.TEST = 'true';
  process.env.VITEST = 'true';
  process.env.NODE_ENV ??= 'test';
  const { createVitest, parseCLI } = await import(pathToFileURL(join(directory, 'dist', 'node.js')).href);
  if (parseCLI === undefined) throw new Refused('this version of vitest cannot read its own command line');
  const { options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
  const reporter = new CounterproofReporter();
  const vitest = await createVitest('test', { ...options, run: true, watch: false, reporters: [reporter] });
  const reason = reasonToRefuse({ config: vitest.config, projects: projectsOf(vitest) });
  if (reason !== undefined) throw new Refused(reason);
  reporter.onInit(vitest);
  // What was made above keeps its temporary files; those of the tests are gone after each run.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
  return vitest;
}

function graphsOf(server) {
  const environments = Object.values(server.environments ?? {}).map(({ moduleGraph }) => moduleGraph);
  return [server.moduleGraph, ...environments].filter((graph) => graph?.fileToModulesMap !== undefined);
}

function isOlderThan(file, time) {
  try {
    return statSync(file).ctimeMs < time;
  } catch {
    return false;
  }
}

/**
 * Everything that was written, or has gone, since then is to be loaded anew. Not the files that hold all mutants, which
 * are written the same for each run.
 */
function forgetChanged(vitest, since, switched) {
  const known = new Map(switched.map((file) => [join(root, file), true]));
  const isCurrent = (file) => {
    if (!known.has(file)) known.set(file, isOlderThan(file, since));
    return known.get(file);
  };
  for (const project of projectsOf(vitest)) {
    for (const graph of graphsOf(serverOf(project))) forgetInGraph(graph, isCurrent);
    forgetFetched(project.vitenode ?? project.vitest?.vitenode, isCurrent);
  }
}

function forgetInGraph(graph, isCurrent) {
  for (const [file, modules] of graph.fileToModulesMap) {
    if (isCurrent(file)) continue;
    for (const module of modules) graph.invalidateModule(module);
  }
}

/** vite-node keeps what it has fetched by its own clock. */
function forgetFetched(node, isCurrent) {
  for (const cache of [node?.fetchCache, ...Object.values(node?.fetchCaches ?? {})]) {
    for (const file of cache?.keys() ?? []) {
      if (!isCurrent(file.replace(/[?#].*$/, ''))) cache.delete(file);
    }
  }
}

/** Versions 3 and later, 2, 1. */
async function specificationsOf(vitest, files) {
  const find = vitest.globTestSpecifications ?? vitest.globTestSpecs ?? vitest.globTestFiles;
  return await find.call(vitest, files);
}

const checksTypes = (project) => configOf(project).typecheck?.enabled === true;

/** False for a file whose types are checked instead, by another process. */
function isRun(specification) {
  const pool = specification.pool ?? specification[2]?.pool;
  return pool !== undefined && pool !== 'typescript';
}

/** Threads are told what is provided, and processes that tests start what is in their environment. */
function choose(vitest, mutants) {
  const told = JSON.stringify(mutants);
  for (const project of projectsOf(vitest)) {
    project.provide('counterproofMutants', told);
    configOf(project).env = { ...configOf(project).env, COUNTERPROOF_MUTANTS: told };
  }
}

async function runTests(vitest, { files, pattern, report, untilFailure }) {
  const specifications = await specificationsOf(vitest, files);
  if (specifications.length === 0) throw new Refused('there is no such test file');
  if (projectsOf(vitest).some(checksTypes) && !specifications.every(isRun)) {
    throw new Refused('types are checked along with these tests');
  }
  const override = vitest.configOverride;
  override.testNamePattern = pattern === undefined ? undefined : new RegExp(pattern);
  override.bail = untilFailure ? 1 : 0;
  for (const map of ['filesMap', 'idMap', 'pathsSet']) vitest.state[map]?.clear();
  vitest.state.clearErrors();
  reportTo(root, report);
  await (vitest.runTestSpecifications ?? vitest.runFiles).call(vitest, specifications, false);
}

function answer(value) {
  writeSync(3, `${JSON.stringify({ ...value, pid: process.pid, run })}\n`);
}

const refusal = (error) => {
  if (error instanceof Refused) return { refused: error.message };
  return { failed: String(error?.message ?? error) };
};

/** Of the tests nothing stays here: every file had a thread of its own. */
const nothingLeft = { entered: {}, atLoading: {}, earlier: {}, waiting: {}, altered: [] };

let vitest;
let previous = Date.now();

async function exchange(request) {
  vitest ??= await start();
  if (request.open) return { done: true, pool: poolOf(projectsOf(vitest)[0]) };
  const since = previous - clockStep;
  previous = Date.now();
  forgetChanged(vitest, since, request.switched ?? []);
  choose(vitest, request.mutants ?? {});
  await runTests(vitest, request);
  return { done: true, ...(request.switched !== undefined && nothingLeft) };
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    answer(await exchange(JSON.parse(line)));
  } catch (error) {
    answer(refusal(error));
  }
}
