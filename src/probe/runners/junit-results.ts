import type { TestId, TestResult } from '../../domain/test-run.js';
import type { JUnitCase } from './junit-report.js';

/** How a session names what a report is about. */
export interface JUnitNames {
  /** The id of a class or of a class nested in it: `com.acme.ATest$Inner`. */
  classId(className: string): string;
  /** The file of the class, relative to the repository's root; empty where it is not known. */
  fileOf(className: string): string;
}

/** The results of a report, `com.acme.ATest#method`. */
export function junitResults(cases: readonly JUnitCase[], names: JUnitNames): readonly TestResult[] {
  return onePerId(cases.map((each) => resultOf(each, names)));
}

/**
 * Results of one id (rows that have no name of their own, a run for each of several frameworks, a repetition) are one
 * test, which failed if one of them did.
 */
export function onePerId(results: readonly TestResult[]): readonly TestResult[] {
  const byId = new Map<TestId, TestResult>();
  for (const result of results) {
    const earlier = byId.get(result.id);
    byId.set(result.id, earlier === undefined ? result : merged(earlier, result));
  }
  return [...byId.values()];
}

function resultOf(
  { suite, className, name, outcome, milliseconds, error }: JUnitCase,
  names: JUnitNames,
): TestResult {
  const owner = names.classId(className);
  return {
    id: name === '' ? owner : `${owner}#${name}`,
    file: names.fileOf(className) || names.fileOf(suite),
    outcome,
    milliseconds,
    ...(error !== undefined && { error }),
  };
}

const weight = { skipped: 0, passed: 1, failed: 2 } as const;

function merged(one: TestResult, other: TestResult): TestResult {
  const worse = weight[other.outcome] > weight[one.outcome] ? other : one;
  return { ...worse, milliseconds: one.milliseconds + other.milliseconds };
}

/**
 * Where a class failed as a whole (its `@BeforeAll`, its static fields), its tests are not in the report, though it
 * is they that noticed: those of the known ones that are of this class have failed with its error.
 */
export function withTestsOfFailedClasses(
  results: readonly TestResult[],
  known: Iterable<TestId>,
): readonly TestResult[] {
  const failedClasses = results.filter(({ id, outcome }) => outcome === 'failed' && !id.includes('#'));
  if (failedClasses.length === 0) return results;
  const present = new Set(results.map(({ id }) => id));
  const missing = [...known].flatMap((id) => {
    const owner = failedClasses.find((each) => id.startsWith(`${each.id}#`) || id.startsWith(`${each.id}$`));
    return owner === undefined || present.has(id) ? [] : [{ ...owner, id, milliseconds: 0 }];
  });
  return [...results, ...missing];
}
