'use strict';

/**
 * Runner for jest (`--runner`) that does what jest's own does, again and again: each test file still gets modules and
 * globals of its own, but jest itself, its map of the files and what it has transformed stay.
 */

const { createRequire } = require('node:module');
const path = require('node:path');
const { canStay, stay } = require('./javascript-stay.cjs');

/** The one that comes with the jest that was started. */
function ownRunner() {
  const jest = createRequire(path.resolve(process.argv[1]));
  const configuration = createRequire(createRequire(jest.resolve('@jest/core')).resolve('jest-config'));
  const { default: Runner } = configuration('jest-runner');
  return Runner;
}

function reasonToRefuse(Runner, globalConfig, tests) {
  if (!canStay()) return 'this node does not tell what it waits for';
  if (!new Runner(globalConfig, {}).supportsEventEmitters)
    return 'this jest tells its results in another way';
  const some = (test) => [globalConfig, ...tests.map(({ context }) => context.config)].some(test);
  if (some(({ globalSetup, globalTeardown }) => Boolean(globalSetup ?? globalTeardown))) {
    return 'a global setup is run once for each process';
  }
  return undefined;
}

/** Of a file that could not be run. */
const failure = ({ path: testFilePath }, { message, stack }) => ({
  testFilePath,
  testResults: [],
  testExecError: { message, stack },
});

const empty = { message: 'Your test suite must contain at least one test.' };

class Runs {
  constructor(Runner, globalConfig, context, tests) {
    Object.assign(this, { Runner, globalConfig, context });
    this.known = new Map(tests.map((test) => [test.path, test]));
  }

  /** Undefined for a file that jest has not been started with. */
  testsOf(files) {
    const tests = files.map((file) => this.known.get(path.resolve(file)));
    return tests.includes(undefined) ? undefined : tests;
  }

  async run({ files, pattern, report, root, untilFailure }) {
    const Reporter = require('./jest.cjs');
    Reporter.reportTo(root, report);
    const reporter = new Reporter();
    const results = [];
    let interrupted = false;
    const watcher = {
      isInterrupted: () => interrupted,
      isWatchMode: () => false,
      setState: () => {},
      on: () => {},
    };
    const runner = new this.Runner(
      { ...this.globalConfig, testNamePattern: pattern, bail: untilFailure ? 1 : 0 },
      this.context,
    );
    runner.on('test-case-start', ([file, test]) => reporter.onTestCaseStart({ path: file }, test));
    runner.on('test-case-result', ([file, result]) => reporter.onTestCaseResult({ path: file }, result));
    runner.on('test-file-success', ([test, result]) => {
      const hasTests = result.testResults.length > 0 || result.skipped;
      results.push(hasTests || result.testExecError ? result : failure(test, empty));
      if (untilFailure && result.numFailingTests > 0) interrupted = true;
    });
    runner.on('test-file-failure', ([test, error]) => {
      if (!interrupted) results.push(failure(test, error));
    });
    await runner.runTests(this.testsOf(files), watcher, { serial: true });
    reporter.onRunComplete(undefined, { testResults: results });
  }
}

module.exports = class SwitchedRunner {
  constructor(globalConfig, context) {
    Object.assign(this, { globalConfig, context, isSerial: true, supportsEventEmitters: true });
  }

  on() {
    return () => {};
  }

  /** Never ends: whoever asks ends the process. */
  async runTests(tests) {
    const Runner = ownRunner();
    const refused = reasonToRefuse(Runner, this.globalConfig, tests);
    const runs = new Runs(Runner, this.globalConfig, this.context, tests);
    await stay({
      load: ({ files }) =>
        refused ?? (runs.testsOf(files) ? undefined : 'jest was not started with this file'),
      run: (request) => runs.run(request),
    });
  }
};
