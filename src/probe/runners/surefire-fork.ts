import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix } from 'node:path';
import type { TestFork, Unusual } from './jvm-fork.js';

/** How Surefire starts the virtual machine of one module's tests, with what it brings for the test framework. */
export interface SurefireFork extends TestFork {
  readonly provider: string;
}

const forking = /^\[DEBUG\] Forking command line: (?:\/bin\/sh -c )?cd (\S.*?) && (\S.*)$/gm;
/** Variables of the environment that a build sets for its tests. */
const variables = /^\[DEBUG\]\s+\([fs]\) environmentVariables = \{[^}]/m;

/**
 * The virtual machines that Surefire started in a run with `--debug`, by the order of modules. It then prints how, and
 * keeps the files in which it tells them the rest.
 */
export async function readForks(log: string): Promise<readonly SurefireFork[] | Unusual> {
  if (variables.test(log)) return { unusual: 'the build sets variables of the environment for its tests' };
  const forks: SurefireFork[] = [];
  for (const [, directory = '', command = ''] of log.matchAll(forking)) {
    const fork = await readFork(shellWords(directory)[0] ?? '', shellWords(command));
    if ('unusual' in fork) return fork;
    forks.push(fork);
  }
  return forks;
}

async function readFork(cwd: string, words: readonly string[]): Promise<SurefireFork | Unusual> {
  const at = words.indexOf('-jar');
  const [java, jar] = [words[0], words[at + 1]];
  if (java === undefined || at < 1 || jar === undefined) {
    return { unusual: 'the tests are not started from one class path' };
  }
  const [told = '', properties = ''] = words.slice(-2);
  const beside = (name: string) => (isAbsolute(name) ? name : join(dirname(jar), name));
  const settings = await readProperties(beside(told));
  const provider = settings?.get('providerConfiguration');
  if (settings === undefined || provider === undefined) {
    return { unusual: 'this version of Surefire does not keep what it tells the tests' };
  }
  const strange = whyUnusual(settings);
  if (strange !== undefined) return { unusual: strange };
  const providerClasspath = listed(settings, 'surefireClassPathUrl.');
  return {
    java,
    options: [
      ...words.slice(1, at).filter((word) => !/^-javaagent:.*jacoco/.test(word)),
      ...(settings.get('enableAssertions') === 'true' ? ['-ea'] : []),
    ],
    cwd,
    testClasspath: listed(settings, 'classPathUrl.'),
    providerClasspath,
    provider,
    properties: (await readProperties(beside(properties))) ?? new Map(),
    classpathProperties: ['java.class.path', 'surefire.test.class.path'],
    telling: hasUnnamedTemplates(providerClasspath) ? ['-Dcounterproof.templates.unnamed=true'] : [],
  };
}

/** What changes which tests run, or in which company. */
const selecting = ['groups', 'excludegroups', 'parallel', 'configurationParameters', 'includejunit5engines'];

function whyUnusual(settings: ReadonlyMap<string, string>): string | undefined {
  if (settings.get('useSystemClassLoader') !== 'true') return 'the tests have a class loader of their own';
  if ([...settings.keys()].some((key) => key.startsWith('testSuiteXmlFiles')))
    return 'a suite file lists the tests';
  const set = selecting.find((key) => (settings.get(key) ?? '') !== '');
  return set === undefined ? undefined : `the build sets ${set} for its tests`;
}

function listed(settings: ReadonlyMap<string, string>, prefix: string): readonly string[] {
  return [...settings]
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => ({ index: Number(key.slice(prefix.length)), value }))
    .toSorted((one, other) => one.index - other.index)
    .map(({ value }) => value);
}

/** Surefire's provider names the runs of a template only since this version. */
function hasUnnamedTemplates(providerClasspath: readonly string[]): boolean {
  const [, major = '0', minor = '0'] =
    providerClasspath
      .map((path) => /surefire-junit-platform-(\d+)\.(\d+)[^/]*\.jar$/.exec(posix.basename(path)))
      .find((found) => found !== null) ?? [];
  return Number(major) * 1000 + Number(minor) < 3005;
}

/** Words as Surefire prints them: bare, or in quotes of either kind. */
function shellWords(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g), ([word]) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}

/** A file as `java.util.Properties` writes it: one entry in each line. */
async function readProperties(path: string): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await readFile(path, 'latin1').catch(() => undefined);
  if (text === undefined) return undefined;
  const entries = text.split(/\r?\n/).flatMap((line) => {
    const [, key, value = ''] = /^((?:[^\\=]|\\.)+)=(.*)$/.exec(line) ?? [];
    return key === undefined || line.startsWith('#') ? [] : [[unescaped(key), unescaped(value)] as const];
  });
  return new Map(entries);
}

const control: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code?: string, char = '') =>
    code === undefined ? (control[char] ?? char) : String.fromCharCode(parseInt(code, 16)),
  );
}
