import type { TestId } from '../../domain/test-run.js';

/**
 * The test methods by class, `com.acme.ATest$Inner`, as build tools can select them; undefined for a class that was
 * asked for as such, or by a name that is none of a method (a name for people, a sentence).
 */
export function methodsByClass(tests: readonly TestId[]): ReadonlyMap<string, readonly string[] | undefined> {
  const byClass = new Map<string, Set<string> | undefined>();
  for (const id of tests) {
    // What tells classes of one name apart stands before a colon, and no build tool knows it.
    const [className = '', name = ''] = id.replace(/^[^#]*:/, '').split(/#(.*)/s);
    const method = methodPattern(name);
    const known = byClass.has(className) ? byClass.get(className) : new Set<string>();
    byClass.set(className, method === undefined ? undefined : known?.add(method));
  }
  return new Map([...byClass].map(([name, methods]) => [name, methods && [...methods]]));
}

/** `method` of `method(int)[2]`, `method{int}[2]`; `method*` of JUnit 4's `method[2]`, whose row belongs to its name. */
function methodPattern(name: string): string | undefined {
  const [, method, rest = ''] = /^([\p{L}_$][\p{L}\p{N}_$]*)(|[({[].*)$/su.exec(name) ?? [];
  return method !== undefined && rest.startsWith('[') ? `${method}*` : method;
}
