import type { XmlElement } from '@rgrove/parse-xml';
import type { TestFailure, TestResult } from '../../domain/test-run.js';
import { childrenNamed, readXml } from './xml-elements.js';

/** One `<testcase>`. */
export interface JUnitCase {
  /** The class that was run: another one where that made its tests of other classes. */
  readonly suite: string;
  /** `com.acme.ATest`, `com.acme.ATest$Inner`. */
  readonly className: string;
  /** `method`, `method(int)[2]`; empty where it is the class itself that failed or was skipped. */
  readonly name: string;
  readonly outcome: TestResult['outcome'];
  readonly milliseconds: number;
  readonly error?: TestFailure;
}

/**
 * Reads a report in the format that Ant began and that Surefire, Failsafe and Gradle write:
 * https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd
 */
export function readJUnitReport(text: string): readonly JUnitCase[] | { readonly malformed: string } {
  const root = readXml(text);
  if ('malformed' in root) return root;
  const suites = root.name === 'testsuites' ? childrenNamed(root, 'testsuite') : [root];
  return suites.flatMap((suite) =>
    childrenNamed(suite, 'testcase').map((element) => caseOf(element, suite.attributes['name'] ?? '')),
  );
}

/** What runners call a failure that stands for its class: `@BeforeAll` failed, or nothing could be instantiated. */
const standsForClass = /^(?:initializationError|executionError|classMethod|beforeAll|unrooted tests)$/i;

function caseOf(element: XmlElement, suite: string): JUnitCase {
  const { classname: className = suite, name = '', time = '' } = element.attributes;
  // A `<flakyFailure>` beside them is of an earlier attempt: the test has passed in the end.
  const [failure] = [...childrenNamed(element, 'failure'), ...childrenNamed(element, 'error')];
  const seconds = Number(time.replaceAll(',', ''));
  const skipped = childrenNamed(element, 'skipped').length > 0;
  const milliseconds = seconds >= 0 && seconds < Infinity ? seconds * 1000 : 0;
  const outcome = failure !== undefined ? 'failed' : skipped ? 'skipped' : 'passed';
  return testCase({ suite, className, name, outcome, milliseconds }, failure && errorOf(failure, className));
}

/** A case by what was reported of it; the name is still the one that the framework gave it. */
export function testCase(reported: Omit<JUnitCase, 'error'>, error: JUnitCase['error']): JUnitCase {
  const { className, name } = reported;
  const isClass = name === className || (error !== undefined && standsForClass.test(name));
  return {
    suite: reported.suite,
    className,
    name: isClass ? '' : name,
    milliseconds: reported.milliseconds,
    outcome: reported.outcome,
    ...(error && { error: { ...error, ...withoutType(error.type, error.message) } }),
  };
}

function errorOf(failure: XmlElement, className: string): TestFailure {
  const trace = failure.text.trim();
  const [first = ''] = trace.split('\n');
  const type = failure.attributes['type'] || (/^[\w.$]+(?=:|$)/.exec(first)?.[0] ?? 'failure');
  const line = lineOf(trace, className);
  return { type, message: failure.attributes['message'] ?? '', ...(line !== undefined && { line }) };
}

/** Of the innermost call in the class, or in one nested in it: `	at com.acme.ATest.sorts(ATest.java:12)`. */
function lineOf(trace: string, className: string): number | undefined {
  const calls = trace.matchAll(/^\s*at (?:[^\s(/]*\/{1,2})?([\w.$]+)\.[^\s.(]+\([^():]+:(\d+)\)/gm);
  const [outer = ''] = className.split('$');
  for (const [, owner = '', line] of calls)
    if (owner === outer || owner.startsWith(`${outer}$`)) return Number(line);
  return undefined;
}

/** Gradle writes the exception's `toString()` for its message, which begins with its type. */
function withoutType(type: string, message: string): { type: string; message: string } {
  const own = message === type ? '' : message;
  return { type, message: own.startsWith(`${type}: `) ? own.slice(type.length + 2) : own };
}
