'use strict';

/**
 * Keeps a mocha that has loaded its test files, and runs with it whatever is asked for, again and again. The project's
 * own command line has set it up; we come in where it would run the tests.
 */

const processes = require('node:child_process');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const path = require('node:path');
const { canStay, stay } = require('./javascript-stay.cjs');

/** What test files put into the suite around all of them. */
const kinds = ['suites', 'tests', '_beforeAll', '_beforeEach', '_afterEach', '_afterAll'];

/** Of the mocha that was started, by whichever of its programs. */
function ownClass(program = process.argv[1]) {
  const directory = path.dirname(program);
  // mocha 12 renamed it
  const file = ['mocha.cjs', 'mocha.js'].map((name) => path.join(directory, 'lib', name)).find(fs.existsSync);
  return file === undefined ? ownClass(directory) : require(file);
}

/** By file, in the order in which they were loaded. */
const added = new Map();
/** Of no test file: hooks of plugins. */
let before;

const contentsOf = (suite) => Object.fromEntries(kinds.map((kind) => [kind, [...(suite[kind] ?? [])]]));

/** Notes what each file adds while it is loaded. */
function follow(suite) {
  let known;
  before = contentsOf(suite);
  suite.on('pre-require', () => (known = contentsOf(suite)));
  suite.on('post-require', (_, file) => {
    const now = contentsOf(suite);
    const own = kinds.map((kind) => [kind, now[kind].filter((each) => !known[kind].includes(each))]);
    added.set(file, Object.fromEntries(own));
  });
}

/** Files that were asked for by name at some time; what other files add is there in every run. */
const asked = new Set();

/** The suite as if only these files had been loaded, in this order. */
function compose(suite, files) {
  const others = [...added.keys()].filter((file) => !asked.has(file));
  for (const kind of kinds) {
    const parts = [...others, ...files].flatMap((file) => added.get(file)?.[kind] ?? []);
    suite[kind] = [...before[kind], ...parts];
  }
}

function setBail(suite, bail) {
  suite.bail(bail);
  for (const child of suite.suites) setBail(child, bail);
}

/** Why runs here might differ from those in new processes; the end of a sentence. */
function reasonToRefuse(mocha) {
  if (typeof mocha.cleanReferencesAfterRun !== 'function') return 'this mocha runs its tests only once';
  if (!canStay()) return 'this node does not tell what it waits for';
  if (mocha.options.delay) return 'the tests say themselves when they begin';
  if (mocha.suite.hasOnly()) return 'a test file says which of its tests are to run';
  return undefined;
}

async function load(mocha, files) {
  const missing = files.filter((file) => !added.has(file));
  for (const file of files) asked.add(file);
  if (missing.length > 0) {
    for (const kind of kinds) mocha.suite[kind] = [];
    mocha.files = missing;
    await mocha.loadFilesAsync();
  }
  compose(mocha.suite, files);
}

async function runTests(mocha, run, { pattern, report, root, untilFailure }) {
  mocha.cleanReferencesAfterRun(false);
  mocha.options.grep = pattern === undefined ? undefined : new RegExp(pattern);
  setBail(mocha.suite, untilFailure === true);
  require('./mocha.cjs').reportTo(root, report);
  await new Promise((resolve) => run.call(mocha, resolve));
}

let endPassing = () => {};

/** Where the configuration has options for node, mocha starts another node: what we are asked is for that one. */
exports.passOn = () => {
  const { spawn } = processes;
  processes.spawn = (program, args, options) => {
    const isMocha = args.some((arg) => /[\\/]lib[\\/]cli[\\/]cli\.[cm]?js$/.test(arg));
    if (!isMocha) return spawn(program, args, options);
    return spawn(program, args, { ...options, stdio: ['inherit', 'inherit', 'inherit', 3, 4] });
  };
  syncBuiltinESMExports();
  endPassing = () => {
    processes.spawn = spawn;
    syncBuiltinESMExports();
  };
};

/** The tests are loaded as ever; what would run them then does so whenever it is asked. */
exports.keepMocha = () => {
  endPassing();
  const { prototype } = ownClass();
  const { run, loadFilesAsync } = prototype;
  prototype.loadFilesAsync = function (...rest) {
    if (before === undefined) follow(this.suite);
    return loadFilesAsync.apply(this, rest);
  };
  prototype.run = function () {
    void stay({
      load: async ({ files }) => {
        const paths = files.map((file) => path.resolve(file));
        await load(this, paths);
        return reasonToRefuse(this);
      },
      run: (request) => runTests(this, run, request),
    });
  };
};
