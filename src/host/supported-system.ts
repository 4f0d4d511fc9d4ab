/**
 * Why nothing is audited on this system; undefined where it can be. On Windows a program is first looked for in the
 * current folder, which is the audited repository; Maven, Gradle and others are no programs there but scripts; and
 * without process groups a test's children would outlive it.
 */
export function whyUnsupported(platform: NodeJS.Platform): string | undefined {
  if (platform !== 'win32') return undefined;
  return 'Counterproof does not audit on Windows: take a Linux or macOS runner, such as runs-on: ubuntu-latest, or at a desk the Windows Subsystem for Linux';
}
