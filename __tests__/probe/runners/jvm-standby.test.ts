import { expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../../src/host/workspace.js';
import { Standby } from '../../../src/probe/runners/jvm-standby.js';
import { makeRepository } from '../../repository.js';

/** Stands for a virtual machine that takes its time to start. */
const machineScript = '#!/bin/sh\nexec sleep 60\n';

test('a virtual machine that is still starting never misses the folder of the edited classes', async () => {
  const repository = makeRepository([{ files: { 'pom.xml': '' } }]);
  const workspace = await openWorkspace(repository.root, repository.git('rev-parse', 'HEAD'));
  const java = join(workspace.scratch, 'java');
  writeFileSync(java, machineScript, { mode: 0o755 });
  const fork = {
    java,
    options: [],
    cwd: workspace.root,
    testClasspath: ['/tests', '/built'],
    providerClasspath: [],
    properties: new Map(),
    classpathProperties: [],
    telling: [],
  };
  const machine = { fork, programs: '/programs', tests: 'CounterproofPlatform' } as const;
  const standby = await Standby.open(workspace, machine, []);
  try {
    const classes = join(standby.report, '../classes');
    const before = statSync(classes).ino;
    const edited = join(workspace.scratch, 'edited');
    mkdirSync(join(edited, 'com/acme'), { recursive: true });
    writeFileSync(join(edited, 'com/acme/Board.class'), 'edited');
    writeFileSync(join(edited, 'Top.class'), 'of no package');

    await standby.take(edited);

    expect(statSync(classes).ino).toBe(before);
    expect(readFileSync(join(classes, 'com/acme/Board.class'), 'utf8')).toBe('edited');
    expect(existsSync(join(classes, 'Top.class'))).toBe(true);
    const told = readFileSync(join(standby.report, '../arguments'), 'utf8');
    expect(told).toContain(`/tests:${classes}:/built`);
  } finally {
    await standby.close();
    await workspace.close();
    repository.remove();
  }
});
