'use strict';

/** Reporter for jest: https://jestjs.io/docs/configuration#custom-reporters */

const { oneLine, openReport, openReportAt } = require('./report.cjs');

let { lines, write, close } = openReport();

const outcomes = { passed: 'passed', failed: 'failed' };

function writeTest(file, result) {
  write(
    lines.test({
      file,
      titles: [...result.ancestorTitles, result.title],
      outcome: outcomes[result.status] ?? 'skipped',
      milliseconds: result.duration,
      error: errorOf(result),
    }),
  );
}

/** The thrown value itself where the test runner (jest-circus) kept it, else what its stack begins with. */
function errorOf({ failureDetails = [], failureMessages = [] }) {
  const [detail] = failureDetails;
  const [stack = ''] = failureMessages;
  const thrown = [detail, detail?.error].find(
    (value) => value?.matcherResult !== undefined || value?.name !== undefined,
  );
  if (thrown !== undefined) return { ...thrown, message: thrown.message ?? '', stack: thrown.stack ?? stack };
  const text = oneLine(stack);
  // jest rewrites what node's assert throws: "assert.equal(received, expected)"
  if (/^assert[.(]/.test(text)) return { name: 'AssertionError', message: withoutStack(stack), stack };
  const [, name = 'Error', message = text] =
    /^(?:Uncaught )?(\w*(?:Error|Exception))(?:: |$)(.*)/.exec(text) ?? [];
  return { name, message, stack };
}

function withoutStack(text) {
  return text.split(/\n +at /, 1)[0];
}

/** An error outside of tests: before them the file is broken, after them it came from an afterAll hook. */
function writeFileError({ testFilePath: file, testResults }, { message, stack }) {
  if (testResults.length === 0) {
    write(lines.broken(file, oneLine(message) || oneLine(stack)));
    return;
  }
  const error = errorOf({ failureMessages: [stack ?? message] });
  write(lines.test({ file, titles: ['after all'], outcome: 'failed', milliseconds: 0, error }));
}

module.exports = class CounterproofReporter {
  onTestCaseStart(test, { ancestorTitles, title }) {
    write(lines.started({ file: test.path, titles: [...ancestorTitles, title] }));
  }

  /** At once, so that the results before a crash are kept. */
  onTestCaseResult(test, result) {
    writeTest(test.path, result);
  }

  onRunComplete(_, { testResults, runExecError, wasInterrupted }) {
    write(lines.restart());
    // Workers finish in any order, and jest 30 gives a file of two projects twice.
    // oxlint-disable-next-line unicorn/no-array-sort -- toSorted came with Node 20, and tests may run on less
    const sorted = [...testResults].sort((a, b) => (a.testFilePath < b.testFilePath ? -1 : 1));
    for (const result of sorted) {
      for (const test of result.testResults) writeTest(result.testFilePath, test);
      if (result.testExecError) writeFileError(result, result.testExecError);
    }
    if (runExecError) write(lines.broken(undefined, runExecError.message));
    if (wasInterrupted) write(lines.broken(undefined, 'jest was interrupted'));
    write(lines.finished());
  }
};

/** For a process that stays: what runs from now on is written there. */
module.exports.reportTo = (root, report) => {
  close();
  ({ lines, write, close } = openReportAt(root, report));
};
