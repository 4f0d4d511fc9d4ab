// On what all this was measured.
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { versionOf } from './installation.mjs';

export function describeMachine() {
  const cores = cpus();
  return {
    cores: cores.length,
    processor: cores[0]?.model.trim() ?? 'unknown',
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    /** Above one in a run that should have the machine for itself, the figures are noise. */
    loadBefore: loadavg()[0],
    versions: {
      node: process.version,
      git: versionOf('git', '--version'),
      python: versionOf('python3', '--version'),
      go: versionOf('go', 'version'),
      cargo: versionOf('cargo', '--version'),
      java: versionOf('java', '--version'),
      maven: versionOf('mvn', '-B', '--version'),
      php: versionOf('php', '--version'),
      ruby: versionOf('ruby', '--version'),
    },
  };
}
