import { commandRunner } from './command.js';
import { jest } from './jest.js';
import { mocha } from './mocha.js';
import { nodeTest } from './node-test.js';
import { pytest } from './pytest.js';
import type { Runner } from './runner.js';
import { unittest } from './unittest.js';
import { vitest } from './vitest.js';

/** In the order of detection: a test file that two of them claim belongs to the first whose session opens. */
export const runners: readonly Runner[] = [pytest, unittest, vitest, jest, mocha, nodeTest];

/** The runners of an audit: a command that the user names takes the place of all that we would find. */
export function runnersFor(testCommand: string | undefined): readonly Runner[] {
  return testCommand === undefined ? runners : [commandRunner(testCommand)];
}
