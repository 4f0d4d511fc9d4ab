// StrykerJS: all mutants in one instrumented build, tests by coverage per test, runners that stay warm.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing, nodePackages } from '../installation.mjs';

const endings = {
  Killed: 'killed',
  Survived: 'survived',
  Timeout: 'timed-out',
  CompileError: 'unviable',
  RuntimeError: 'unviable',
  NoCoverage: 'not-covered',
};

/** npm takes the newest that runs on this Node; mocha 12 is newer than what Stryker's plugin for it can load. */
const runners = { vitest: ['vitest'], jest: ['jest'], mocha: ['mocha@11', 'chai@4'] };

export function nodeModules(runner) {
  const chai = runner === 'jest' ? ['chai@4'] : [];
  return nodePackages(runner, [
    '@stryker-mutator/core',
    `@stryker-mutator/${runner}-runner`,
    ...runners[runner],
    ...chai,
  ]);
}

export const stryker = (runner) => ({
  id: 'StrykerJS',
  install: () => {
    const modules = nodeModules(runner);
    const version = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
    return {
      program: join(modules, '@stryker-mutator/core/bin/stryker.js'),
      version: version('@stryker-mutator/core'),
      runnerVersion: `${runner} ${version(runner)}`,
    };
  },
  steps: ({ root, lines, workers, installed }) => {
    const mutate = [...lines].flatMap(([path, ranges]) =>
      isSource(path) ? ranges.map(([from, to]) => `${path}:${from}-${to}`) : [],
    );
    const config = {
      testRunner: runner,
      plugins: [`@stryker-mutator/${runner}-runner`],
      mutate,
      coverageAnalysis: 'perTest',
      concurrency: workers,
      reporters: ['json'],
      jsonReporter: { fileName: 'reports/mutation.json' },
      checkers: [],
      allowConsoleColors: false,
    };
    writeFileSync(join(root, 'stryker.config.json'), JSON.stringify(config));
    return [{ argv: [process.execPath, installed.program, 'run'] }];
  },
  read: ({ root }) => {
    const file = join(root, 'reports/mutation.json');
    if (!existsSync(file)) throw new Missing('StrykerJS wrote no report');
    return readStryker(readFileSync(file, 'utf8'));
  },
});

const isSource = (path) =>
  /\.[cm]?[jt]sx?$/.test(path) && !/(^|\/)test/.test(path) && !/\.(test|spec)\./.test(path);

/** The report of the mutation-testing-elements schema. */
export function readStryker(text) {
  return Object.entries(JSON.parse(text).files).flatMap(([path, { source, mutants }]) => {
    const rows = source.split('\n');
    return mutants.map(({ mutatorName, replacement, status, location }) => {
      const row = rows[location.start.line - 1] ?? '';
      const original = row.slice(location.start.column - 1, location.end.column - 1);
      return {
        path,
        line: location.start.line,
        kind: kindOf(mutatorName, original, replacement ?? '', row),
        ending: endings[status] ?? 'skipped',
      };
    });
  });
}

const opposite = {
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '>=': '<',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
};

function kindOf(mutator, original, replacement, row) {
  if (mutator === 'EqualityOperator') {
    const operator = /[<>=!]=*/;
    const [old, now] = [operator.exec(original)?.[0], operator.exec(replacement)?.[0]];
    return opposite[old] === now ? 'negation' : 'boundary';
  }
  if (mutator === 'LogicalOperator') return 'connector';
  if (mutator === 'BlockStatement') return /\bfunction\b|=>/.test(row) ? 'body' : 'other';
  if (mutator === 'ConditionalExpression')
    return replacement === 'false' && /\bif \(/.test(row) ? 'condition false' : 'other';
  if (/^\s*return\b/.test(row)) return 'returned value';
  return mutator === 'ArithmeticOperator' ? 'arithmetic' : 'other';
}
