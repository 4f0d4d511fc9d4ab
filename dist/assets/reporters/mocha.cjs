'use strict';

/** Reporter for mocha: https://mochajs.org/explainers/third-party-reporters/ */

const { openReport, openReportAt } = require('./report.cjs');

let { lines, write, close } = openReport();
if (process.env.COUNTERPROOF_SWITCHED !== undefined) require('./mocha-switched.cjs').keepMocha();

/** A retried test is a clone of the first try. */
function original(test) {
  const tried = test.retriedTest?.();
  return tried === undefined ? test : original(tried);
}

function place(test) {
  return { file: test.file ?? process.cwd(), titles: test.titlePath(), key: original(test) };
}

function fail(test, error) {
  write(lines.test({ ...place(test), outcome: 'failed', milliseconds: test.duration, error }));
}

function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

/** A failed hook takes along the test it was for and those that mocha then leaves out. */
function failHook(hook, error, { _grep: grep, _invert: inverted }) {
  const after = hook.title.startsWith('"after all"');
  const left = testsOf(hook.parent).filter(
    (test) => test.state === undefined && !test.isPending() && grep.test(test.fullTitle()) !== inverted,
  );
  const current = hook.ctx?.currentTest;
  const affected = after ? [] : new Set(current === undefined ? left : [current, ...left]);
  for (const test of affected) fail(test, error);
  if (after) fail({ file: hook.file, duration: hook.duration, titlePath: () => hook.titlePath() }, error);
}

/** Tells marks what is running: a test with the hooks around it, or a hook around many tests. */
function follow(runner, mark) {
  const outside = { file: '' };
  let test = outside;
  let hook;
  mark.place = () => hook ?? test;
  runner.on('test', (each) => (test = { file: each.file, titles: each.titlePath() }));
  runner.on('hook', ({ title, parent, file }) => {
    if (!/^"(before|after) all"/.test(title)) return;
    hook = parent.root ? outside : { file, titles: parent.titlePath(), suite: true };
  });
  runner.on('hook end', () => (hook = undefined));
}

module.exports = function CounterproofReporter(runner) {
  if (process.counterproofMark !== undefined) follow(runner, process.counterproofMark);
  runner.on('test', (test) => write(lines.started(place(test))));
  runner.on('pass', (test) =>
    write(lines.test({ ...place(test), outcome: 'passed', milliseconds: test.duration })),
  );
  runner.on('pending', (test) => write(lines.test({ ...place(test), outcome: 'skipped', milliseconds: 0 })));
  runner.on('fail', (test, error) =>
    test.type === 'hook' ? failHook(test, error, runner) : fail(test, error),
  );
  runner.on('end', () => write(lines.finished()));
};

/** For a process that stays: what runs from now on is written there. */
module.exports.reportTo = (root, report) => {
  close();
  ({ lines, write, close } = openReportAt(root, report));
};
