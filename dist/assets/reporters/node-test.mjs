/** Reporter for `node --test`: https://nodejs.org/api/test.html#custom-reporters */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { createLines, oneLine } = createRequire(import.meta.url)('./report.cjs');

const selecting = process.execArgv.some((flag) => flag.startsWith('--test-name-pattern'));

const relevant = new Set(['test:enqueue', 'test:start', 'test:pass', 'test:fail', 'test:complete']);

// oxlint-disable-next-line import/no-default-export -- what node loads
export default async function* report(source) {
  const lines = createLines(process.env.COUNTERPROOF_ROOT);
  const ancestors = [];
  const errors = new Map();
  const broken = new Map();
  const waiting = new Map();
  for await (const { type, data } of source) {
    // Node 24 tells the file that was started from the one in which test() was called.
    const file = data?.entryFile ?? data?.file;
    if (type === 'test:stderr') {
      const error = data.message.split('\n').find((line) => /^[\w.]*Error\b/.test(line));
      if (error !== undefined && !errors.has(file)) errors.set(file, error);
    }
    if (!relevant.has(type) || file === undefined) continue;
    if (isFileItself(data)) {
      const reason = brokenReason(type, data, file) ?? lostReason(type, waiting.get(file));
      if (reason !== undefined) broken.set(file, reason);
    } else if (type === 'test:enqueue') {
      if (data.nesting === 0) waiting.set(file, [...(waiting.get(file) ?? []), data.name]);
    } else if (type === 'test:start') {
      ancestors.length = data.nesting;
      ancestors.push(data.name);
    } else if (type === 'test:complete') {
      if (data.nesting === 0) waiting.set(file, without(waiting.get(file) ?? [], data.name));
    } else if (isTest(type, data)) {
      const titles = [...ancestors.slice(0, data.nesting), data.name];
      const { duration_ms: milliseconds, error } = data.details;
      yield lines.test({ file, titles, outcome: outcomeOf(type, data), milliseconds, error: causeOf(error) });
    }
  }
  // Last, because Node 22 gives what the process wrote to stderr after its end.
  for (const [file, reason] of broken) yield lines.broken(file, errors.get(file) ?? reason);
  yield lines.finished();
}

/** Every file runs as a test of its own, under its path; not where it only carries the tests inside it. */
function isFileItself(data) {
  return data.nesting === 0 && data.line === 1 && data.column === 1 && resolve(data.name) === data.file;
}

/** Why a file failed as a file, where it did: `subtestsFailed` is said by its tests. */
function brokenReason(type, data, file) {
  if (type === 'test:start' || type === 'test:enqueue') return undefined;
  const { error, passed } = data.details;
  if (type === 'test:fail' || (type === 'test:complete' && passed === false)) {
    if (error?.failureType === 'subtestsFailed' && !error.signal) return undefined;
    if (error?.signal) return `its process was ended by ${error.signal}`;
    return error?.exitCode ? `its process ended with exit status ${error.exitCode}` : oneLine(error?.message);
  }
  // Node lists a file as passed when its process ended well, process.exit(0) in its first test included.
  const silent = type === 'test:pass' && !selecting && importsNodeTest(file);
  return silent ? 'its process ended well without reporting a test' : undefined;
}

/** The same, in a later test: what was to run at the top level of the file never ended. */
function lostReason(type, [name] = []) {
  const lost = type === 'test:complete' && name !== undefined;
  return lost ? `its process ended well in the middle of ${name}` : undefined;
}

function without(names, name) {
  const at = names.indexOf(name);
  return at === -1 ? names : [...names.slice(0, at), ...names.slice(at + 1)];
}

function importsNodeTest(file) {
  return /['"]node:test['"]/.test(readFileSync(file, 'utf8'));
}

/** What the test threw; node's own word (`subtestsFailed`, `cancelledByParent`) where it threw nothing. */
function causeOf(error) {
  const thrown = error?.cause ?? error;
  return typeof thrown === 'string' ? { name: error.failureType, message: thrown } : thrown;
}

/** Suites are no tests, unless one fails by itself, in a hook say. */
function isTest(type, { details }) {
  if (details.type !== 'suite') return true;
  return type === 'test:fail' && details.error?.failureType !== 'subtestsFailed';
}

function outcomeOf(type, { skip, todo }) {
  if (skip !== undefined || todo !== undefined) return 'skipped';
  return type === 'test:pass' ? 'passed' : 'failed';
}
