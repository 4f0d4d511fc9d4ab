import { basename } from 'node:path';
import { matchesGlob } from '../../host/glob.js';

/** `<includes>` and `<excludes>` of a plugin, as written. */
export interface NamePatterns {
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
}

/** https://maven.apache.org/surefire/maven-surefire-plugin/examples/inclusion-exclusion.html */
const unitTests = ['**/Test*', '**/*Test', '**/*Tests', '**/*TestCase'];
/** https://maven.apache.org/surefire/maven-failsafe-plugin/examples/inclusion-exclusion.html */
const integrationTests = ['**/IT*', '**/*IT', '**/*ITCase'];

const extension = /\.(?:java|class|kt|groovy|scala|\*)$/;

/** A predicate over paths below the root of the test sources. */
export const surefireCollects = (patterns: NamePatterns) => collects(patterns, unitTests);
export const failsafeCollects = (patterns: NamePatterns) => collects(patterns, integrationTests);

function collects(
  { includes, excludes }: NamePatterns,
  defaults: readonly string[],
): (path: string) => boolean {
  // What only Maven can evaluate is left to Maven; the names are then those that it finds by itself.
  const legible = includes.length > 0 && includes.every(isPlain) ? includes : defaults;
  const wanted = legible.flatMap(globsOf);
  const unwanted = excludes.filter(isPlain).flatMap(globsOf);
  return (path) => {
    const name = path.replace(extension, '');
    return wanted.some((matches) => matches(name)) && !unwanted.some((matches) => matches(name));
  };
}

const isPlain = (pattern: string) => !/%regex|\$\{|^!/.test(pattern);

/** One entry may hold several patterns, each perhaps with a method behind it. */
function globsOf(entry: string): readonly ((path: string) => boolean)[] {
  const patterns = entry.split(/[,\s]+/).map((pattern) => pattern.replace(/#.*$/, '').replace(extension, ''));
  return patterns
    .filter((pattern) => pattern !== '')
    .map((pattern) => matchesGlob(pattern.includes('/') ? pattern : `**/${pattern}`));
}

const byDefault = [...unitTests, ...integrationTests].map(matchesGlob);

/** True for a name that Surefire or Failsafe would collect where nothing else is configured. */
export function isJvmTestName(path: string): boolean {
  return (
    /\.(?:java|kt|groovy|scala)$/.test(path) &&
    byDefault.some((matches) => matches(basename(path).replace(extension, '')))
  );
}
