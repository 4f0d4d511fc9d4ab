import { expect, test } from '@jest/globals';
import { whyDotnetFailed } from '../../../src/probe/runners/dotnet-log.js';
import { whyGradleFailed } from '../../../src/probe/runners/jvm-gradle-log.js';
import { selectsMethods, whyMavenFailed } from '../../../src/probe/runners/surefire-log.js';

/** What build tools print, and the one reason that people are told. */
const tools = { maven: whyMavenFailed, gradle: whyGradleFailed, dotnet: whyDotnetFailed };
const logs: Record<string, [tool: keyof typeof tools, log: string, reason: string | undefined]> = {
  'maven: javac': [
    'maven',
    `[INFO] ---
[ERROR] COMPILATION ERROR :
[ERROR] /t/A.java:[2,49] cannot find symbol
  symbol: variable x
[ERROR] /t/B.java:[1,1] another
[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.13.0:compile (default-compile)`,
    '/t/A.java:[2,49] cannot find symbol',
  ],
  'maven: kotlinc': [
    'maven',
    '[ERROR] file:///t/A.kt:[3,5] Unresolved reference: x\n[ERROR] Failed to execute goal',
    '/t/A.kt:[3,5] Unresolved reference: x',
  ],
  'maven: a crash': [
    'maven',
    `[ERROR] The forked VM terminated without properly saying goodbye. VM crash or System.exit called?
[ERROR] Process Exit Code: 0
[ERROR] Crashed tests:
[ERROR] com.acme.ExitTest`,
    'the process of the tests ended before they did, in com.acme.ExitTest (System.exit, or a crash)',
  ],
  'maven: an engine that is not there': [
    'maven',
    `[ERROR] Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:3.5.2:test (default-test) on project a: Execution default-test failed: Cannot access central (https://example.org) in offline mode and the artifact a:b:jar:1 has not been downloaded from it before. -> [Help 1]`,
    'Cannot access central (https://example.org) in offline mode and the artifact a:b:jar:1 has not been downloaded from it before: run the tests once before the audit, so that what they need is downloaded',
  ],
  'maven: red tests alone': [
    'maven',
    `[ERROR] Tests run: 2, Failures: 1
[ERROR] There are test failures.
[ERROR] Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:2.12.4:test (default-test) on project a: There are test failures.`,
    undefined,
  ],
  'maven: red tests and something else': [
    'maven',
    '[ERROR] There are test failures.\n[ERROR] Failed to execute goal com.acme:own:1:check (default) on project a: no -> [Help 1]',
    'Failed to execute goal com.acme:own:1:check (default) on project a: no -> [Help 1]',
  ],
  'maven: nothing said': ['maven', 'Picked up JAVA_TOOL_OPTIONS: -Dx\n', 'Maven failed and did not say why'],
  'gradle: javac': [
    'gradle',
    "> Task :compileJava FAILED\n/t/A.java:3: error: ';' expected\n1 error",
    "/t/A.java:3: error: ';' expected",
  ],
  'gradle: javac behind the name of its task': [
    'gradle',
    ":web:compileJava/t/A.java:3: error: ';' expected",
    "/t/A.java:3: error: ';' expected",
  ],
  'gradle: kotlinc 2': [
    'gradle',
    'e: file:///t/A.kt:3:5 Unresolved reference: x',
    '/t/A.kt:3:5 Unresolved reference: x',
  ],
  'gradle: kotlinc 1': [
    'gradle',
    'e: /t/A.kt: (3, 5): Unresolved reference: x',
    '/t/A.kt: (3, 5): Unresolved reference: x',
  ],
  'gradle: what is not in the cache': [
    'gradle',
    `* What went wrong:
Execution failed for task ':compileTestJava'.
> Could not resolve all files for configuration ':testCompileClasspath'.
   > Could not resolve junit:junit:4.13.2.
      > No cached version of junit:junit:4.13.2 available for offline mode.

* Try:`,
    '> No cached version of junit:junit:4.13.2 available for offline mode: run the tests once before the audit, so that what they need is downloaded',
  ],
  'gradle: anything else': [
    'gradle',
    "* What went wrong:\nExecution failed for task ':test'.\n> Process 'Gradle Test Executor 1' finished with non-zero exit value 3\n\n* Try:",
    "Execution failed for task ':test'. > Process 'Gradle Test Executor 1' finished with non-zero exit value 3",
  ],
  'dotnet: csc': [
    'dotnet',
    '/t/A.cs(3,34): error CS1002: ; expected [/t/A.csproj]\n/t/A.cs(3,34): error CS1002: ; expected [/t/A.csproj]',
    '/t/A.cs(3,34): error CS1002: ; expected',
  ],
  'dotnet: a package that is not there': [
    'dotnet',
    '/t/A.csproj : error NU1301: Unable to load the service index for source https://example.org. [/t/A.sln]',
    '/t/A.csproj : error NU1301: Unable to load the service index for source https://example.org.',
  ],
  'dotnet: a crash': [
    'dotnet',
    'Starting test execution, please wait...\nThe active test run was aborted. Reason: Test host process crashed\n\nTest Run Aborted.',
    'The active test run was aborted. Reason: Test host process crashed',
  ],
  'dotnet: red tests alone': [
    'dotnet',
    'Failed!  - Failed:     1, Passed:     2, Skipped:     0, Total:     3',
    undefined,
  ],
};

test.each(Object.entries(logs))('%s', (_name, [tool, log, reason]) => {
  expect(tools[tool](log)).toBe(reason);
});

test.each([
  ['[INFO] --- maven-surefire-plugin:2.12.4:test (default-test) @ a ---', false],
  ['[INFO] --- surefire:3.5.2:test (default-test) @ a ---', true],
  [
    '[INFO] --- surefire:3.5.2:test (default-test) @ a ---\n[INFO] --- maven-surefire-plugin:2.18:test (x) @ b ---',
    false,
  ],
  ['[INFO] --- maven-failsafe-plugin:2.22.2:integration-test (default) @ a ---', true],
  ['[INFO] BUILD SUCCESS', undefined],
])('%s: methods can be selected: %p', (log, expected) => {
  expect(selectsMethods(log)).toBe(expected);
});
