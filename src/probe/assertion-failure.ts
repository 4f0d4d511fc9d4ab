import type { TestResult } from '../domain/test-run.js';

type TestError = NonNullable<TestResult['error']>;

/** What a runner calls a comparison that did not hold; the message where the type alone does not tell. */
interface AssertionForm {
  readonly type: RegExp;
  readonly message?: RegExp;
}

const python: readonly AssertionForm[] = [
  { type: /^AssertionError$/ },
  { type: /^Failed$/, message: /^DID NOT (RAISE|WARN)\b/ },
];

/** Chai's and Node's bear the name; Jest's own have none, and some keep a name of their own. */
const javascript: readonly AssertionForm[] = [
  { type: /^(JestAssertionError|AssertionError)$/ },
  { type: /^Error$/, message: /^expect(\(|\.(assertions|hasAssertions)\()/ },
];

const minitest: readonly AssertionForm[] = [{ type: /^(Minitest::Assertion|MockExpectationError)$/ }];

const jvm: readonly AssertionForm[] = [
  {
    type: /(^|[.$])(AssertionError|AssertionFailedError|ComparisonFailure|ArrayComparisonFailure|Multiple(Failures?|Failures?Error|FailureException)|SoftAssertionError|AssertJMultipleFailuresError|ConditionNotSatisfiedError|SpockComparisonFailure)$/,
  },
  { type: /^org\.mockito\.exceptions\.verification\./ },
];

const forms: Readonly<Record<string, readonly AssertionForm[]>> = {
  pytest: python,
  django: python,
  unittest: python,
  vitest: javascript,
  jest: javascript,
  mocha: javascript,
  'node-test': javascript,
  phpunit: [{ type: /^PHPUnit\\Framework\\(ExpectationFailedException|AssertionFailedError)$/ }],
  rspec: [
    { type: /^RSpec::Expectations::(Multiple)?(ExpectationNotMetError|ExpectationsNotMetError)$/ },
    { type: /^RSpec::Mocks::MockExpectationError$/ },
  ],
  rails: minitest,
  minitest,
  maven: jvm,
  gradle: jvm,
  // `t.Error` and `t.Fatal`, which a test calls by itself; what the code does to it is a panic.
  'go-test': [{ type: /^fail$/ }],
  'cargo-test': [
    { type: /^panic$/, message: /^assertion (failed\b|`)/ },
    { type: /^fail$/, message: /^(test|panic) did not (panic as expected|contain expected string)/ },
  ],
  'dotnet-test': [
    { type: /^Assert\.\w+$/ },
    { type: /(^|\.)(Assert\w*Exception|AssertionException|XunitException)$/ },
    { type: /^failure$/, message: /^\s*(Assert\.|Expected: )/ },
  ],
};

/** True where a test has failed because it compared something, as this runner reports it, and not by an error. */
export function isAssertionFailure(runner: string, { type, message }: TestError): boolean {
  return (forms[runner] ?? []).some(
    (form) => form.type.test(type) && (form.message === undefined || form.message.test(message)),
  );
}

/** True for a runner whose failures say what they are: a command's exit status does not. */
export function tellsAssertions(runner: string): boolean {
  return forms[runner] !== undefined;
}
