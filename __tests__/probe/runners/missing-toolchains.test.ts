import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '../../../src/host/workspace.js';
import { dotnetTest } from '../../../src/probe/runners/dotnet-test.js';
import { gradle } from '../../../src/probe/runners/gradle.js';
import { wrappedProgram } from '../../../src/probe/runners/jvm-wrapper.js';
import { maven } from '../../../src/probe/runners/maven.js';
import { makeRepository } from '../../repository.js';

const temporary = mkdtempSync(join(tmpdir(), 'counterproof-toolchains-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const asksForNUnit = '<PackageReference Include="NUnit" />';
const otherPlatform =
  '<TestingPlatformDotnetTestSupport>true</TestingPlatformDotnetTestSupport><PackageReference Include="xunit" />';

test.each([
  [
    maven,
    { 'pom.xml': '<project/>', 'src/test/java/ATest.java': '' },
    /^maven: pom\.xml is there, but mvn was not found: /,
  ],
  [
    gradle,
    { 'build.gradle': '', 'src/test/java/ATest.java': '' },
    /^gradle: build\.gradle is there, but Gradle cannot be started: .*gradlew --version/,
  ],
  [
    dotnetTest,
    { 'A.csproj': asksForNUnit, 'A.cs': '[Test]' },
    /^dotnet-test: A\.csproj .*, but there is no \.NET SDK here: install it/,
  ],
  [
    dotnetTest,
    { 'A.csproj': otherPlatform, 'A.cs': '[Fact]' },
    /^dotnet-test: .* Microsoft\.Testing\.Platform.* pass --test-command 'dotnet test'$/,
  ],
] as const)('a runner says what is missing, %#', async (runner, files, sentence) => {
  const repository = makeRepository([{ files }]);
  const [detection] = await runner.detect(repository.root, Object.keys(files));
  if (detection === undefined) throw new Error(`${runner.id} does not see itself`);
  const workspace = await openWorkspace(repository.root, 'HEAD');
  const { PATH } = process.env;
  process.env['PATH'] = '';
  try {
    expect(await runner.open(workspace, detection)).toEqual({ missing: expect.stringMatching(sentence) });
  } finally {
    process.env['PATH'] = PATH;
    await workspace.close();
    repository.remove();
  }
});

/** What the wrappers have downloaded, and where they put it. */
const wrapped: readonly (readonly [url: string, program: string, unpacked: string, found: boolean])[] = [
  [
    'https\\://example.org/distributions/gradle-8.5-bin.zip',
    'gradle',
    'gradle-8.5-bin/abc/gradle-8.5/bin',
    true,
  ],
  [
    'https://example.org/apache-maven-3.9.6-bin.zip',
    'mvn',
    'apache-maven-3.9.6-bin/abc/apache-maven-3.9.6/bin',
    true,
  ],
  ['https://example.org/apache-maven-3.9.7-bin.zip', 'mvn', 'apache-maven-3.9.7/abc/bin', true],
  ['https://example.org/apache-maven-3.9.8-bin.zip', 'mvn', 'apache-maven-3.9.9/abc/bin', false],
  ['../gradle.zip', 'gradle', 'elsewhere/abc/bin', false],
];

test.each(wrapped)('the distribution of %s', async (url, program, unpacked, found) => {
  const home = join(temporary, unpacked.replaceAll('/', '-'));
  const bin = join(home, 'wrapper', 'dists', unpacked);
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, program), '');
  writeFileSync(join(home, 'wrapper.properties'), `# of the project\ndistributionUrl=${url}\n`);
  process.env['COUNTERPROOF_TEST_HOME'] = home;
  const tool = {
    program,
    script: 'wrapper',
    properties: 'wrapper.properties',
    home: ['COUNTERPROOF_TEST_HOME', '.none'] as const,
  };
  expect(await wrappedProgram(home, tool)).toBe(found ? join(bin, program) : undefined);
});
