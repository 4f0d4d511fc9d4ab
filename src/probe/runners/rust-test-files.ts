import { posix } from 'node:path';

/** Attributes and macros that make tests, and the condition under which modules of tests are compiled. */
const marks =
  /#\[\s*(?:[\w:]+::)?(?:test|rstest|test_case|quickcheck|test_matrix|apply)\b|#!?\[\s*cfg\(.*\btest\b|\b(?:proptest|quickcheck)!/;

/** https://doc.rust-lang.org/cargo/guide/project-layout.html: by its name alone, a file of tests. */
export function isRustTestFile(path: string): boolean {
  if (!path.endsWith('.rs')) return false;
  return /(^|\/)tests\/([^/]+|[^/]+\/main)\.rs$/.test(path) || /(^|[/_])tests?\.rs$/.test(path);
}

/** True for a file that holds tests: in Rust most stand beside the code they test. */
export function holdsRustTests(path: string, text: string): boolean {
  return marks.test(text) || isTestTarget(path);
}

/** A file that Cargo makes a test program of, whatever macros write its tests. */
function isTestTarget(path: string): boolean {
  return posix.basename(posix.dirname(path)) === 'tests' || /(^|\/)tests\/[^/]+\/main\.rs$/.test(path);
}
