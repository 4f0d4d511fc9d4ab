/**
 * Reporter for Vitest: https://vitest.dev/guide/advanced/reporters
 * Versions 1 and 2 call onTaskUpdate and onFinished, 4 and later onTestCaseResult and onTestRunEnd, 3 all of them.
 */
import { createRequire } from 'node:module';

const { openReport, openReportAt } = createRequire(import.meta.url)('./report.cjs');

let { lines, write, close } = process.env.COUNTERPROOF_REPORT === undefined ? {} : openReport();

/** For a process that stays: what runs from now on is written there. */
export function reportTo(root, report) {
  close?.();
  ({ lines, write, close } = openReportAt(root, report));
}

const outcomes = {
  pass: 'passed',
  passed: 'passed',
  fail: 'failed',
  failed: 'failed',
  skip: 'skipped',
  skipped: 'skipped',
};

/** `wasToRun`: a test that neither passes nor fails was left out, by a failed hook or the end of its process. */
function outcomeOf(state, wasToRun) {
  const outcome = outcomes[state] ?? (wasToRun ? undefined : 'skipped');
  return { outcome, leftOut: wasToRun && outcome !== 'passed' && outcome !== 'failed' };
}

/** One form for the tasks of versions 1 and 2 and the entities of later versions. */
function fromTask({ name, tasks, mode, result }) {
  const { state, errors = [], duration } = result ?? {};
  // Version 2 marks what a failed hook leaves out as skipped, but gives only that a result.
  const wasToRun = mode === 'run' || state === 'skip';
  return { title: name, children: tasks?.map(fromTask), ...outcomeOf(state, wasToRun), errors, duration };
}

function fromEntity(entity) {
  if (entity.type !== 'test') {
    return { title: entity.name, children: entity.children.array().map(fromEntity), errors: entity.errors() };
  }
  const { state, errors = [] } = entity.result() ?? {};
  const duration = entity.diagnostic()?.duration;
  return { title: entity.name, ...outcomeOf(state, entity.options.mode === 'run'), errors, duration };
}

/** A test without an outcome has not run. */
function writeTest(file, titles, { outcome, duration, errors }) {
  if (outcome === undefined) return;
  write(lines.test({ file, titles, outcome, milliseconds: duration, error: errors[0] }));
}

/** Tests that a failed hook around them has left out count as failed; the hook alone where it left out none. */
function writeTree(file, titles, node, around) {
  if (node.children === undefined) {
    const failed = node.leftOut && around.error !== undefined;
    if (failed) around.used = true;
    if (failed) writeTest(file, titles, { ...node, outcome: 'failed', errors: [around.error] });
    else writeTest(file, titles, node);
    return;
  }
  const own = { error: node.errors[0] ?? around.error, used: false };
  for (const child of node.children) writeTree(file, [...titles, child.title], child, own);
  if (own.used) around.used = true;
  else if (node.errors.length > 0 && titles.length > 0) {
    writeTest(file, titles, { outcome: 'failed', duration: 0, errors: node.errors });
  }
}

function writeModule(file, node) {
  const around = { error: undefined, used: false };
  writeTree(file, [], node, around);
  const [error] = node.errors;
  if (error !== undefined && !around.used) write(lines.broken(file, `${error.name}: ${error.message}`));
}

function finish(modules, errors) {
  write(lines.restart());
  // Files end in any order, and one may be there once per project.
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted came with Node 20, and tests may run on less
  const sorted = [...modules].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { file, node } of sorted) writeModule(file, node);
  for (const error of errors) {
    write(lines.broken(error.VITEST_TEST_PATH, `unhandled ${error.name}: ${error.message}`));
  }
  write(lines.finished());
}

// oxlint-disable-next-line import/no-default-export -- what vitest loads
export default class CounterproofReporter {
  onInit(vitest) {
    this.vitest = vitest;
  }

  onTaskUpdate(packs) {
    if (this.entities) return;
    for (const [id] of packs) {
      const task = this.vitest.state?.idMap?.get(id);
      if (task?.type === 'suite' || !['pass', 'fail'].includes(task?.result?.state)) continue;
      const titles = [];
      for (let at = task; at !== undefined && at !== at.file; at = at.suite) titles.unshift(at.name);
      if (titles[0] === '') titles.shift(); // version 1 has a nameless suite around all
      writeTest(task.file.filepath, titles, fromTask(task));
    }
  }

  onTestRunStart() {
    this.entities = true;
  }

  onTestCaseResult(test) {
    const titles = [];
    for (let at = test; at.type !== 'module'; at = at.parent) titles.unshift(at.name);
    writeTest(test.module.moduleId, titles, fromEntity(test));
  }

  onFinished(files = [], errors = []) {
    if (this.entities) return;
    finish(
      files.map((file) => ({ file: file.filepath, node: fromTask(file) })),
      errors,
    );
  }

  onTestRunEnd(modules, errors) {
    finish(
      modules.map((module) => ({ file: module.moduleId, node: fromEntity(module) })),
      errors,
    );
  }
}
