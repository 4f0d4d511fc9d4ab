import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { lstatSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../../src/host/workspace.js';
import { phpunit } from '../../../src/probe/runners/phpunit.js';
import { makeRepository, type TestRepository } from '../../repository.js';
import { filesOf } from './fixture-repository.js';
import { useProgram } from './use-program.js';

/** A project as Composer installs it: its own code and a package of the same repository, both by Composer's loader. */
const { 'src/Programme.php': programme = '', ...fixture } = filesOf('repos/phpunit');
const files: Record<string, string> = {
  ...fixture,
  'src/Programme.php': programme,
  'phpunit.xml': (fixture['phpunit.xml'] ?? '').replace('tests/bootstrap.php', 'vendor/autoload.php'),
  'composer.json': JSON.stringify({
    autoload: { 'psr-4': { 'Concerts\\': 'src/' } },
    require: { 'acme/hall': '@dev' },
    repositories: [{ type: 'path', url: 'packages/hall' }, { 'packagist.org': false }],
  }),
  'packages/hall/composer.json': JSON.stringify({
    name: 'acme/hall',
    autoload: { 'psr-4': { 'Hall\\': '' } },
  }),
  'packages/hall/Seats.php': '<?php namespace Hall; final class Seats { const COUNT = 300; }',
  'tests/SeatsTest.php': `<?php
final class SeatsTest extends PHPUnit\\Framework\\TestCase {
  public function testCount(): void { self::assertSame(300, Hall\\Seats::COUNT); }
}`,
  '.gitignore': 'vendor/\ncomposer.lock\n',
};

const usable = useProgram('phpunit') && useProgram('composer');
const testWithComposer = usable ? test : test.skip;

let repository: TestRepository;
beforeAll(() => {
  repository = makeRepository([{ files }]);
  if (!usable) return;
  execFileSync('composer', ['install', '--quiet', '--no-interaction'], {
    cwd: repository.root,
    env: {
      ...process.env,
      COMPOSER_ALLOW_SUPERUSER: '1',
      COMPOSER_HOME: join(repository.root, '.git', 'composer'),
    },
  });
});
afterAll(() => repository.remove());

const edit = (path: string, text: string, replacement: string) => {
  const start = files[path]?.indexOf(text) ?? -1;
  return { path, start, end: start + text.length, replacement };
};

async function redTests(edits: readonly ReturnType<typeof edit>[]): Promise<readonly string[]> {
  const [detection] = await phpunit.detect(repository.root, repository.git('ls-files').split('\n'));
  if (detection === undefined) throw new Error('phpunit does not see itself');
  const workspace = await openWorkspace(repository.root, 'HEAD');
  try {
    const session = await phpunit.open(workspace, detection);
    if ('missing' in session) throw new Error(session.missing);
    const run = await session.run({ edits, seed: 0, limits: { seconds: 60, memoryBytes: 2 ** 31 } });
    expect(run.outcome).toEqual({ kind: 'completed' });
    return run.results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
  } finally {
    await workspace.close();
  }
}

const mutations = [
  [[], []],
  [
    [edit('src/Programme.php', "$a['minutes'] <=> $b['minutes']", '0')],
    ['Concerts\\Tests\\ProgrammeTest::testShortPiecesComeFirst'],
  ],
  [[edit('packages/hall/Seats.php', '300', '200')], ['SeatsTest::testCount']],
] as const;

testWithComposer('the code that Composer loads is that of the private tree', async () => {
  for (const [edits, red] of mutations) expect(await redTests(edits)).toEqual(red);
});

testWithComposer('and so it is where the packages are too large to be copied', async () => {
  const archive = join(repository.root, 'vendor', 'large.bin');
  writeFileSync(archive, '');
  truncateSync(archive, 201 * 2 ** 20);
  for (const [edits, red] of mutations) expect(await redTests(edits)).toEqual(red);
  expect(lstatSync(join(repository.root, 'vendor', 'acme', 'hall')).isSymbolicLink()).toBe(true);
});

test('without the packages it says what is missing', async () => {
  const bare = makeRepository([{ files }]);
  const workspace = await openWorkspace(bare.root, 'HEAD');
  try {
    const [detection] = await phpunit.detect(bare.root, Object.keys(files));
    expect(detection === undefined ? undefined : await phpunit.open(workspace, detection)).toEqual({
      missing: expect.stringMatching(/vendor\/autoload\.php is not there: run composer install .*--setup$/),
    });
  } finally {
    await workspace.close();
    bare.remove();
  }
});
