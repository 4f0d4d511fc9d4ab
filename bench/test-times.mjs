// What the tests cost by themselves: one run of the selected tests, and the own time of each as the runner tells it.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pythonEnvironment } from './installation.mjs';
import { measureProcess } from './measured-process.mjs';

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const own = (root, name) => join(root, 'node_modules', name);

/** Of a JUnit report: the `time` of each test case. */
export function junitTimes(xml) {
  return [...xml.matchAll(/<testcase\b[^>]*?\btime="([\d.]+)"/g)].map(([, seconds]) => Number(seconds));
}

/** Go rounds a test's own time to hundredths: that of its package is spread over its tests instead. */
export function goTimes(output) {
  const events = output.split('\n').flatMap((row) => (row.startsWith('{') ? [JSON.parse(row)] : []));
  const tests = events.filter(({ Action, Test }) => Action === 'pass' && Test !== undefined).length;
  const seconds = sum(
    events.flatMap(({ Action, Test, Elapsed }) => (Action === 'pass' && Test === undefined ? [Elapsed] : [])),
  );
  return Array.from({ length: tests }, () => seconds / tests);
}

/** Stable Rust tells the time of all tests of a binary, run on one thread. */
export function cargoTimes(output) {
  const results = [...output.matchAll(/test result: ok\. (\d+) passed;.*finished in ([\d.]+)s/g)];
  const tests = sum(results.map(([, passed]) => Number(passed)));
  const seconds = sum(results.map(([, , finished]) => Number(finished)));
  return Array.from({ length: tests }, () => seconds / tests);
}

/** minitest rounds a test's own time to hundredths: that of all of them is spread over them instead. */
export function minitestTimes(output) {
  const seconds = Number(/^Finished in ([\d.]+)s/m.exec(output)?.[1] ?? 0);
  const tests = Number(/^(\d+) runs,/m.exec(output)?.[1] ?? 0);
  return Array.from({ length: tests }, () => seconds / tests);
}

const jestTimes = ({ testResults }) =>
  testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ duration }) => (duration ?? 0) / 1000),
  );

const runners = {
  pytest: {
    argv: ({ tests, scratch }) => [
      join(pythonEnvironment(), 'bin/python'),
      '-m',
      'pytest',
      '-q',
      `--junitxml=${join(scratch, 'times.xml')}`,
      ...tests,
    ],
    read: ({ scratch }) => junitTimes(readFileSync(join(scratch, 'times.xml'), 'utf8')),
  },
  vitest: {
    argv: ({ root, tests, scratch }) => [
      process.execPath,
      own(root, 'vitest/vitest.mjs'),
      'run',
      '--reporter=json',
      `--outputFile=${join(scratch, 'times.json')}`,
      ...tests,
    ],
    read: ({ scratch }) => jestTimes(json(join(scratch, 'times.json'))),
  },
  jest: {
    argv: ({ root, tests, scratch }) => [
      process.execPath,
      own(root, 'jest/bin/jest.js'),
      '--json',
      `--outputFile=${join(scratch, 'times.json')}`,
      ...tests,
    ],
    read: ({ scratch }) => jestTimes(json(join(scratch, 'times.json'))),
  },
  mocha: {
    argv: ({ root, tests, scratch }) => [
      process.execPath,
      own(root, 'mocha/bin/mocha.js'),
      '--reporter',
      'json',
      '--reporter-option',
      `output=${join(scratch, 'times.json')}`,
      ...tests,
    ],
    read: ({ scratch }) =>
      json(join(scratch, 'times.json')).tests.map(({ duration }) => (duration ?? 0) / 1000),
  },
  go: {
    argv: ({ tests }) => ['go', 'test', '-count=1', '-json', ...tests],
    read: ({ output }) => goTimes(output),
  },
  rust: {
    argv: ({ tests }) => ['cargo', 'test', '--lib', '--', '--test-threads=1', ...tests],
    read: ({ output }) => cargoTimes(output),
  },
  maven: {
    argv: ({ tests }) => ['mvn', '--batch-mode', '--quiet', `-Dtest=${tests.join(',')}`, 'test'],
    read: ({ root }) => {
      const folder = join(root, 'target/surefire-reports');
      const reports = readdirSync(folder).filter((name) => name.endsWith('.xml'));
      return reports.flatMap((name) => junitTimes(readFileSync(join(folder, name), 'utf8')));
    },
  },
  phpunit: {
    argv: ({ tests, scratch }) => [
      'phpunit',
      '--log-junit',
      join(scratch, 'times.xml'),
      // PHPUnit 9 takes one path, so that several files are named as a person would name them: by their classes.
      '--filter',
      tests.map((path) => basename(path, '.php')).join('|'),
    ],
    read: ({ scratch }) => junitTimes(readFileSync(join(scratch, 'times.xml'), 'utf8')),
  },
  minitest: {
    // It has no command of its own that takes files.
    argv: ({ tests }) => [
      'bundle',
      'exec',
      'ruby',
      '-Ilib:test',
      '-e',
      'ARGV.each { |file| require "./#{file}" }',
      ...tests,
    ],
    read: ({ output }) => minitestTimes(output),
  },
};

/** The second of two runs: what has to be compiled is compiled, for the floor is what no tool can do without. */
export async function measureTests(ecosystem, { root, tests, scratch }) {
  const { argv, read } = runners[ecosystem];
  const command = { argv: argv({ root, tests, scratch }), cwd: root };
  await measureProcess(command);
  const { seconds, output, status } = await measureProcess(command);
  if (status !== 0) return undefined;
  const times = read({ root, scratch, output });
  return times.length === 0
    ? undefined
    : { baselineSeconds: seconds, secondsPerTest: sum(times) / times.length };
}
