import { availableParallelism } from 'node:os';

/** Native ESM: https://jestjs.io/docs/ecmascript-modules */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/fixtures/'],
  modulePathIgnorePatterns: ['/__tests__/fixtures/', '/build/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 60_000,
  // By default one core is left idle, and many of these tests wait for processes of their own. As a number: Jest
  // takes more than 100% for so many workers.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
};
