import { announcedOptions } from './jvm-environment.js';

/** javac, kotlinc, groovyc: each names a file, a line and its complaint. Old versions begin the line with the task. */
const compileErrors = [
  /^(?::[\w:.-]+?)?((?:\/|[A-Za-z]:\\)[^\n]*?\.java:\d+: error: .*)$/m,
  /^(?::[\w:.-]+?)?e: (?:file:\/\/)?(\S[^\n]*?\.kts?: ?\(?\d+[:,] ?\d+\)?:? .*)$/m,
  /^(?::[\w:.-]+?)?((?:\/|[A-Za-z]:\\)[^\n]*?\.groovy: \d+: .*)$/m,
];
const offline = /offline mode/;
/** https://docs.gradle.org/current/userguide/build_environment.html: `* What went wrong:` and what follows. */
const whatWentWrong = /^\* What went wrong:\n([\s\S]*?)\n\n/m;

/** Why Gradle did not come to the end of the tests, by what it printed. */
export function whyGradleFailed(tail: string): string {
  const text = tail.replace(announcedOptions, '');
  const compile = compileErrors.map((form) => form.exec(text)?.[1]).find((line) => line !== undefined);
  if (compile !== undefined) return compile;
  const lines = (whatWentWrong.exec(text)?.[1] ?? '').split('\n').map((line) => line.trim());
  const network = lines.find((line) => offline.test(line));
  if (network !== undefined)
    return `${network.slice(0, 300).replace(/\.$/, '')}: run the tests once before the audit, so that what they need is downloaded`;
  const said = lines
    .filter((line) => line !== '')
    .slice(0, 2)
    .join(' ');
  return (said === '' ? 'Gradle failed and did not say why' : said).slice(0, 400);
}
