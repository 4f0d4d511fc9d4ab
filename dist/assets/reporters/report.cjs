'use strict';

/** The lines that Counterproof reads (src/probe/runners/report-lines.ts): one JSON object per line. */

const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { inspect } = require('node:util');

/** Path from the repository root, with forward slashes. */
function relative(root, file) {
  return path.relative(root, realPath(file)).split(path.sep).join('/');
}

function realPath(file) {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

function oneLine(text) {
  const lines = String(text).replace(colours, '').split('\n');
  return (lines.map((line) => line.trim()).find((line) => line !== '') ?? '').slice(0, 500);
}

/** Type and first line of whatever was thrown; an object may have been through JSON or a worker. */
function describeError(error) {
  if (error === null || typeof error !== 'object') return { type: 'Error', message: oneLine(error ?? '') };
  // What jest's expect throws is called Error; its result tells it from a crash of the code.
  const assertion = error.matcherResult !== undefined || error.code === 'ERR_ASSERTION';
  const type = assertion ? 'AssertionError' : (error.name ?? error.constructor?.name ?? 'Error');
  return { type: String(type), message: oneLine(error.message ?? '') };
}

/** What it says beyond its first line, and where in the file of the test it was thrown. */
function describeFailure(error, file) {
  const described = describeError(error);
  if (error === null || typeof error !== 'object') return described;
  const told = `${error.message ?? ''}${valuesOf(error)}`.replace(colours, '').trim().slice(0, 2000);
  const line = lineIn(file, String(error.stack ?? ''));
  return {
    ...described,
    ...(told !== described.message && { told }),
    ...(line !== undefined && { line }),
  };
}

/** A message of the test's own stands in the place of what was compared. */
function valuesOf(error) {
  if (error.generatedMessage !== false || !('actual' in error) || !('expected' in error)) return '';
  return `\nactual: ${shown(error.actual)}\nexpected: ${shown(error.expected)}`;
}

function shown(value) {
  return inspect(value, { depth: 3, breakLength: Infinity, maxStringLength: 200 });
}

/** The innermost call that stands in the file; mocha tells files as from the working directory. */
function lineIn(file, stack) {
  const whole = [...new Set([file, realPath(file)])].flatMap((name) => [name, pathToFileURL(name).href]);
  const names = [...whole, path.relative(process.cwd(), file)];
  for (const line of stack.replace(colours, '').split('\n')) {
    for (const name of names) {
      const number = lineAfter(name, line);
      if (number !== undefined) return number;
    }
  }
  return undefined;
}

/** `at work (name:12:3)` */
function lineAfter(name, call) {
  const at = call.indexOf(`${name}:`);
  if (at < 1 || !' (@'.includes(call[at - 1])) return undefined;
  const number = /^\d+/.exec(call.slice(at + name.length + 1))?.[0];
  return number === undefined ? undefined : Number(number);
}

function toLine(entry) {
  return `${JSON.stringify(entry)}\n`;
}

/** Makes lines with ids `file > suite > test`; a second test of the same name becomes ` #2`. */
function createLines(root) {
  const base = realPath(root);
  const counts = new Map();
  const ids = new Map();
  const idOf = (file, titles, key) => {
    if (key !== undefined && ids.has(key)) return ids.get(key);
    const name = [file, ...titles].join(' > ');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const id = count === 1 ? name : `${name} #${count}`;
    if (key !== undefined) ids.set(key, id);
    return id;
  };
  return {
    relative: (file) => relative(base, file),
    /** What was said of tests so far is withdrawn: a runner that streamed its results now gives the final ones. */
    restart: () => {
      counts.clear();
      return toLine({ restarted: true });
    },
    started: ({ file, titles }) => toLine({ started: [relative(base, file), ...titles].join(' > ') }),
    test: ({ file, titles, key, outcome, milliseconds, error }) => {
      const place = relative(base, file);
      const test = {
        id: idOf(place, titles, key),
        file: place,
        outcome,
        milliseconds: Math.max(0, milliseconds || 0),
      };
      return toLine({ test: outcome === 'failed' ? { ...test, error: describeFailure(error, file) } : test });
    },
    broken: (file, reason) =>
      toLine({ broken: { file: file === undefined ? '' : relative(base, file), reason: oneLine(reason) } }),
    finished: () => toLine({ finished: true }),
  };
}

/** Opens the report and takes its place out of the environment, so that no test sees it. */
function openReport() {
  const { COUNTERPROOF_ROOT: root, COUNTERPROOF_REPORT: report } = process.env;
  delete process.env.COUNTERPROOF_ROOT;
  delete process.env.COUNTERPROOF_REPORT;
  return openReportAt(root, report);
}

/** The same for a process that writes one report after another. */
function openReportAt(root, report) {
  const lines = createLines(root);
  const handle = fs.openSync(report, 'a');
  return { lines, write: (line) => fs.writeSync(handle, line), close: () => fs.closeSync(handle) };
}

module.exports = { createLines, describeError, oneLine, openReport, openReportAt };
