import type { XmlElement } from '@rgrove/parse-xml';
import type { TestResult } from '../../domain/test-run.js';
import { childrenNamed, elementsAt, readXml, textAt } from './xml-elements.js';

/** One `<UnitTestResult>`. */
export interface TrxCase {
  /** `Acme.ATests`, `Acme.ATests+Inner`. */
  readonly className: string;
  /** `Acme.ATests.Method(x: 1)`: the class, the method, and what tells its rows apart. */
  readonly name: string;
  readonly outcome: TestResult['outcome'];
  readonly milliseconds: number;
  readonly error?: { readonly type: string; readonly message: string };
}

export interface TrxReport {
  readonly cases: readonly TrxCase[];
  /** Why the run ended before its tests did, where it says so. */
  readonly aborted: string | undefined;
}

/** Reads what the TRX logger of `dotnet test` writes: the schema is Visual Studio's vstst.xsd. */
export function readTrxReport(text: string): TrxReport | { readonly malformed: string } {
  const root = readXml(text);
  if ('malformed' in root) return root;
  const methods = new Map(
    elementsAt(root, ['TestDefinitions', 'UnitTest']).map((unit) => [
      unit.attributes['id'] ?? '',
      childrenNamed(unit, 'TestMethod')[0]?.attributes ?? {},
    ]),
  );
  const results = elementsAt(root, ['Results', 'UnitTestResult']).flatMap(withoutParents);
  const cases = results.map((result) => caseOf(result, methods.get(result.attributes['testId'] ?? '') ?? {}));
  const infos = elementsAt(root, ['ResultSummary', 'RunInfos', 'RunInfo']).map(
    (info) => textAt(info, ['Text']) ?? '',
  );
  return {
    cases,
    aborted: infos.find((info) => /test run was aborted|test host process crashed/i.test(info)),
  };
}

/** MSTest reports a test with rows once for all and once for each row. */
function withoutParents(result: XmlElement): readonly XmlElement[] {
  if (
    result.attributes['resultType'] === 'DataDrivenTest' &&
    childrenNamed(result, 'InnerResults').length === 0
  ) {
    return [];
  }
  const rows = elementsAt(result, ['InnerResults', 'UnitTestResult']);
  return rows.length === 0 ? [result] : rows.flatMap(withoutParents);
}

type Attributes = Readonly<Record<string, string>>;

function caseOf(result: XmlElement, method: Attributes): TrxCase {
  const { testName = '', outcome = '', duration = '' } = result.attributes;
  // The old adapter of MSTest writes the assembly behind the name: `Acme.ATests, Acme.Tests, Version=1.0.0.0`.
  const [className = ''] = (method['className'] ?? '').split(',');
  const common = {
    className,
    name: nameOf(testName, className, method['name'] ?? ''),
    milliseconds: milliseconds(duration),
  };
  if (outcome === 'Passed' || outcome === 'PassedButRunAborted') return { ...common, outcome: 'passed' };
  // `Inconclusive` is what an unmet assumption is here.
  if (/^(?:NotExecuted|Inconclusive|NotRunnable|Pending)$/.test(outcome))
    return { ...common, outcome: 'skipped' };
  const message = textAt(result, ['Output', 'ErrorInfo', 'Message']) ?? outcome;
  return { ...common, outcome: 'failed', error: errorOf(message) };
}

/** xUnit names the class itself; NUnit and MSTest do not; and each may be told another name, for people. */
function nameOf(testName: string, className: string, method: string): string {
  if (className === '' || testName.startsWith(`${className}.`)) return testName;
  if (testName.startsWith(method)) return `${className}.${testName}`;
  return `${className}.${method} [${testName}]`;
}

/** `00:01:02.0032953` */
function milliseconds(duration: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = duration.split(':').map(Number);
  const sum = (hours * 3600 + minutes * 60 + seconds) * 1000;
  return sum >= 0 && sum < Infinity ? sum : 0;
}

/** Exceptions as xUnit, NUnit (`System.Exception : no`) and MSTest (`... threw exception: \nSystem.Exception: no`) tell them. */
const exception = /^(?:Test method \S+ threw exception:\s*)?((?:\w+\.)+\w+(?:`\d)?)\s?: ([\s\S]*)$/;
/** `Assert.Equal() Failure: ...`, `Assert.AreEqual failed. ...` */
const assertion = /^((?:\w*Assert)\.\w+)(?:\(\))?\s?(?:Failure|failed)/;

function errorOf(text: string): { type: string; message: string } {
  const message = text.replaceAll('\r\n', '\n');
  const [, type, said] = exception.exec(message) ?? [];
  if (type !== undefined && said !== undefined) return { type, message: said };
  return { type: assertion.exec(message)?.[1] ?? 'failure', message };
}
