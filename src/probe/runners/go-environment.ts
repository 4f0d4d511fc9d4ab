import { testEnvironment } from '../../host/process.js';
import type { GoModule } from './go-module.js';

/** The environment of the go command and of the programs that it builds, with an empty folder for what is temporary. */
export function goEnvironment(
  scratch: string,
  { inWorkspace }: Pick<GoModule, 'inWorkspace'>,
): Record<string, string> {
  return testEnvironment(scratch, inWorkspace ? {} : { GOWORK: 'off' });
}
