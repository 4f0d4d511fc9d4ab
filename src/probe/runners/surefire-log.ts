import { announcedOptions } from './jvm-environment.js';

/** https://maven.apache.org/plugins/maven-compiler-plugin: `[ERROR] /a/B.java:[3,5] ';' expected` */
const compileError = /^\[ERROR\] ((?:file:\/\/)?\S[^\n]*\.\w+: ?[[(]\d+, ?\d+[\])] ?[^\n]*)$/m;
const crash = /The forked VM terminated without|error occurred in starting fork|error in the fork/;
const crashedTests = /^(?:\[ERROR\] )?Crashed tests:\s*\n(?:\[ERROR\] )?(\S+)/m;
const offline =
  /(?:Cannot access [^\n]*?\bin offline mode\b|The repository system is offline)[^\n]*?(?=\. |\.$| ->|$)/m;
const onlyTests = /There are test failures|There was an error in the forked process after the last test/;

const longestReason = 400;
const runBefore = 'run the tests once before the audit, so that what they need is downloaded';

/** Why Maven did not come to the end of the tests, by what it printed; undefined where only tests have failed. */
export function whyMavenFailed(log: string): string | undefined {
  const text = log.replace(announcedOptions, '');
  const [, where] = compileError.exec(text) ?? [];
  if (where !== undefined) return where.replace(/^file:\/\//, '');
  if (crash.test(text)) {
    const [, test] = crashedTests.exec(text) ?? [];
    return crashReason(test);
  }
  const [network] = offline.exec(text) ?? [];
  if (network !== undefined) return `${network.trim().slice(0, longestReason)}: ${runBefore}`;
  const errors = Array.from(text.matchAll(/^\[(?:ERROR|FATAL)\] (.*)$/gm), ([, line = '']) => line.trim());
  const goal = errors.find((line) => line.startsWith('Failed to execute goal') && !onlyTests.test(line));
  if (goal === undefined && onlyTests.test(text)) return undefined;
  const said = goal ?? errors.find((line) => /\w/.test(line)) ?? 'Maven failed and did not say why';
  return said.slice(0, longestReason);
}

/** What a run says whose process of tests has ended by itself. */
export function crashReason(testClass: string | undefined): string {
  const where = testClass === undefined ? '' : `, in ${testClass}`;
  return `the process of the tests ended before they did${where} (System.exit, or a crash)`;
}

/** True for output that speaks of a process of tests that died, which Maven may still call a success. */
export const speaksOfCrash = (log: string): boolean => crash.test(log);

/** `[INFO] --- maven-surefire-plugin:2.12.4:test (default-test) @ a ---`, `[INFO] --- surefire:3.5.2:test ...` */
const goals = /^\[INFO\] --- (?:maven-)?(?:surefire|failsafe)(?:-plugin)?:(\d+)\.(\d+)/gm;

/** Whether every module's Surefire can select methods of more than one class, as it does since 2.19. */
export function selectsMethods(log: string): boolean | undefined {
  const versions = Array.from(
    log.matchAll(goals),
    ([, major, minor]) => Number(major) * 1000 + Number(minor),
  );
  return versions.length === 0 ? undefined : versions.every((version) => version >= 2019);
}
