import { describe, expect, test } from '@jest/globals';
import {
  findCommand,
  findNodeTest,
  keepFlags,
  positionalWords,
  splitCommands,
} from '../../../src/probe/runners/script-command.js';

const isMocha = (name: string) => /^_?mocha(\.js)?$/.test(name);

describe('findCommand', () => {
  test.each([
    ['mocha', { env: {}, nodeFlags: [], args: [], before: [] }],
    ['mocha -r ts-node/register "test/**/*.ts"', { args: ['-r', 'ts-node/register', 'test/**/*.ts'] }],
    ["cross-env TZ=UTC NAME='a b' npx mocha --exit", { env: { TZ: 'UTC', NAME: 'a b' }, args: ['--exit'] }],
    ['NODE_ENV=test nyc --reporter=text mocha test', { env: { NODE_ENV: 'test' }, args: ['test'] }],
    [
      'node --import tsx node_modules/mocha/bin/mocha.js test',
      { nodeFlags: ['--import', 'tsx'], args: ['test'] },
    ],
    ['./node_modules/.bin/_mocha test', { args: ['test'] }],
    ['npm run lint && tsc -p . && mocha dist', { args: ['dist'], before: ['npm run lint', 'tsc -p .'] }],
    ['eslint .; mocha test | tee log', { args: ['test'], before: [] }],
    ['mocha --grep "a && b" \'c;d\' e\\ f', { args: ['--grep', 'a && b', 'c;d', 'e f'] }],
  ])('%s', (script, expected) => {
    expect(findCommand(script, isMocha)).toMatchObject(expected);
  });

  test.each(['jest', 'npm run mocha:all', 'echo no tests', '', 'c8 -r mocha'])('nothing in %p', (script) => {
    expect(findCommand(script, isMocha)).toBeUndefined();
  });
});

describe('findNodeTest', () => {
  test.each([
    ['node --test', { nodeFlags: [], args: ['--test'] }],
    [
      'c8 node --import tsx --test "test/**/*.test.ts"',
      { args: ['--import', 'tsx', '--test', 'test/**/*.test.ts'] },
    ],
    ['tsx --test src', { nodeFlags: ['--import', 'tsx'], args: ['--test', 'src'] }],
    ['npm run build && NODE_ENV=test node --test', { env: { NODE_ENV: 'test' }, before: ['npm run build'] }],
  ])('%s', (script, expected) => {
    expect(findNodeTest(script)).toMatchObject(expected);
  });

  test.each(['node test.js', 'node --test-only x', 'mocha --test'])('nothing in %p', (script) => {
    expect(findNodeTest(script)).toBeUndefined();
  });
});

test('splitCommands', () => {
  expect(splitCommands('rimraf out && tsc -p "a && b" ')).toEqual(['rimraf out', 'tsc -p "a && b"']);
});

test('flags stay with their values, and what is dropped goes with them', () => {
  const args = [
    '--import',
    'tsx',
    'test/a.js',
    '--reporter',
    'dot',
    '--reporter=spec',
    '--exit',
    '--',
    'b.js',
  ];
  const takesValue = new Set(['--import', '--reporter']);
  expect(keepFlags(args, takesValue, new Set(['--reporter']))).toEqual(['--import', 'tsx', '--exit']);
  expect(positionalWords(args, takesValue)).toEqual(['test/a.js', 'b.js']);
});
