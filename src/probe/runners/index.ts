import { cargoTest } from './cargo-test.js';
import { commandRunner } from './command.js';
import { django } from './django.js';
import { dotnetTest } from './dotnet-test.js';
import { goTest } from './go-test.js';
import { gradle } from './gradle.js';
import { jest } from './jest.js';
import { maven } from './maven.js';
import { minitest } from './minitest.js';
import { mocha } from './mocha.js';
import { nodeTest } from './node-test.js';
import { phpunit } from './phpunit.js';
import { pytest } from './pytest.js';
import { rails } from './rails.js';
import { rspec } from './rspec.js';
import type { Runner } from './runner.js';
import { unittest } from './unittest.js';
import { vitest } from './vitest.js';

/** In the order of detection: a test file that two of them claim belongs to the first whose session opens. */
export const runners: readonly Runner[] = [
  pytest,
  django,
  unittest,
  vitest,
  jest,
  mocha,
  nodeTest,
  phpunit,
  rspec,
  rails,
  minitest,
  maven,
  gradle,
  goTest,
  cargoTest,
  dotnetTest,
];

/** The runners of an audit: a command that the user names takes the place of all that we would find. */
export function runnersFor(testCommand: string | undefined): readonly Runner[] {
  return testCommand === undefined ? runners : [commandRunner(testCommand)];
}
