'use strict';

/**
 * Loaded (`NODE_OPTIONS`) by every process of a run with marks. `process` is the one object that is the same in Jest's
 * sandboxes, in Vitest's workers and in plain modules. A mark says which test is running, or at least which test file;
 * in a process of which neither is known it says so, and the marks of the whole run are void.
 */

const hooks = require('node:async_hooks');
const fs = require('node:fs');
const path = require('node:path');

const { COUNTERPROOF_MARKS: report, NODE_TEST_CONTEXT: nodeTest } = process.env;

const unknown = { unknown: true };
/** One object for each file, since places are told apart by identity. */
const files = new Map();

function wholeFile(file) {
  if (file === undefined) return unknown;
  if (!files.has(file)) files.set(file, { file });
  return files.get(file);
}

function titlesOf(task, parent, isRoot) {
  const titles = [];
  for (let at = task; at !== undefined && !isRoot(at); at = at[parent]) titles.unshift(at.name);
  return titles;
}

const tests = new WeakMap();

function oneTest(key, file, titles) {
  if (!tests.has(key)) tests.set(key, { file, titles: titles() });
  return tests.get(key);
}

/** Of tests that run at the same time nobody can tell whose code this is. */
function inVitest({ current, filepath }) {
  if (current === undefined || current.type === 'suite' || current.concurrent) {
    return wholeFile(current?.file?.filepath ?? filepath);
  }
  return oneTest(current, current.file.filepath, () => {
    const titles = titlesOf(current, 'suite', (task) => task === current.file);
    return titles[0] === '' ? titles.slice(1) : titles;
  });
}

const circus = new WeakMap();

function circusState(global) {
  if (!circus.has(global)) {
    const symbols = Object.getOwnPropertySymbols(global);
    const symbol = symbols.find(({ description }) => description === 'JEST_STATE_SYMBOL');
    if (symbol === undefined) return undefined;
    circus.set(global, symbol);
  }
  return global[circus.get(global)];
}

function inJest(global, { state: { testPath } }) {
  const test = circusState(global)?.currentlyRunningTest;
  if (!test || test.concurrent || testPath === undefined) return wholeFile(testPath);
  return oneTest(test, testPath, () => titlesOf(test, 'parent', ({ parent }) => parent === undefined));
}

/**
 * Each test of node:test is an async resource. Whatever is begun while it runs belongs to it, also after an `await` and
 * beside other tests: https://nodejs.org/docs/latest-v20.x/api/async_hooks.html#async_hooksexecutionasyncresource
 */
const owners = new WeakMap();

function ownerNow() {
  const resource = hooks.executionAsyncResource();
  return isTest(resource) ? resource : owners.get(resource);
}

/** A test or one of its suites or hooks; the classes are not exported. */
function isTest(resource) {
  return (
    typeof resource?.runInAsyncScope === 'function' &&
    typeof resource.name === 'string' &&
    'parent' in resource
  );
}

const followed = {
  init(_id, _type, _trigger, resource) {
    const owner = ownerNow();
    if (owner !== undefined && !isTest(resource)) owners.set(resource, owner);
  },
};

/** Of what a hook or the body of a suite runs nobody can tell for which test. */
function inNodeTest() {
  const file = path.resolve(process.argv[1]);
  const test = ownerNow();
  if (test?.constructor.name !== 'Test' || !test.parent) return wholeFile(file);
  return oneTest(test, file, () => titlesOf(test, 'parent', ({ parent }) => !parent));
}

function placeNow(global) {
  if (mark.place !== undefined) return mark.place();
  const vitest = Reflect.get(global, '__vitest_worker__');
  if (vitest !== undefined) return inVitest(vitest);
  const jest = global[Symbol.for('$$jest-matchers-object')];
  if (jest !== undefined) return inJest(global, jest);
  return nodeTest === undefined ? unknown : inNodeTest();
}

const last = [];
const told = new Map();

/** Cheap where it is called again and again by one test. */
function mark(id, global) {
  const place = placeNow(global);
  if (last[id] === place) return;
  last[id] = place;
  if (!told.has(id)) told.set(id, new WeakSet());
  if (told.get(id).has(place)) return;
  told.get(id).add(place);
  fs.appendFileSync(report, `${JSON.stringify({ mark: id, ...place })}\n`);
}

if (report !== undefined) {
  process.counterproofMark = mark;
  if (nodeTest !== undefined) hooks.createHook(followed).enable();
  fs.appendFileSync(report, '{"ready":true}\n');
}
