import type { TestId, TestRun } from '../domain/test-run.js';

/** What a run of the tests says about a mutant; never stored, always derived from sets of failing tests. */
export type RunVerdict =
  | { readonly kind: 'killed'; readonly by: readonly TestId[]; readonly doubtful: boolean }
  | { readonly kind: 'survived' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'unviable'; readonly reason: string };

/** A broken mock chain or a missing attribute ends in one of these: the call was missed, no result was checked. */
const missedCall =
  /(^|[.\\:])(TypeError|AttributeError|NoMethodError|NullPointerException|NullReferenceException)$/;

/** PHP calls it an Error like any other. */
const missedCallMessage = /^Call to (a member function|undefined method)\b/;

/** A mock that nobody told what to return came back where the mocked chain lacks a call: unequal to anything. */
const strayMock = /<(NonCallable|Async)?(Magic)?Mock (name|id|spec)=/;

/** Errors of engines, mappers and interpreters about code that is not valid: the mutant itself is at fault. */
const brokenCode =
  /(^|[.\\:])(OperationalError|ProgrammingError|DatabaseError|CompileError|ArgumentError|InvalidRequestError|FieldError|SqliteError|SyntaxError|ReferenceError|NameError|ImportError|ModuleNotFoundError|IndentationError|ParseError|PDOException|QueryException|SyntaxErrorException|StatementInvalid|SQLException|SQLGrammarException|BadSqlGrammarException|LoadError)$/;

/** The same of code that no engine or interpreter can even read. */
const brokenSyntax = /(^|[.\\:])(SyntaxError|IndentationError|ParseError|SyntaxErrorException)$/;

/** How mocha, jest, vitest and pytest-timeout say that a test took too long by their own measure. */
const ownTimeout =
  /^(Error: |thrown: )?"?(Timeout of \d|Exceeded timeout of|Test timed out in|Hook timed out in|Timeout >)/;

/**
 * Compares a run with the baseline. Only tests that were green there count: what was red or flaky before says
 * nothing now. `expected` are the green tests that were asked for; each must have answered for a survivor.
 */
export function judgeRun(run: TestRun, expected: ReadonlySet<TestId>): RunVerdict {
  return judge(run, expected, brokenCode);
}

/**
 * The same for what is no ordering: a test that fails has noticed what is missing, whatever it stumbles over, be that
 * an engine that complains. Nothing here hides behind the chain of a mock.
 */
export function judgeFaultRun(run: TestRun, expected: ReadonlySet<TestId>): RunVerdict {
  const verdict = judge(run, expected, brokenSyntax);
  return verdict.kind === 'killed' ? { ...verdict, doubtful: false } : verdict;
}

function judge(run: TestRun, expected: ReadonlySet<TestId>, atFault: RegExp): RunVerdict {
  const failed = run.results.filter((result) => result.outcome === 'failed' && expected.has(result.id));
  if (failed.length > 0 && failed.every((result) => atFault.test(result.error?.type ?? ''))) {
    const [first] = failed;
    return { kind: 'unviable', reason: `not valid code there: ${first?.error?.type}` };
  }
  if (failed.length > 0 && failed.every((result) => ownTimeout.test(result.error?.message ?? ''))) {
    return { kind: 'timed-out' };
  }
  if (failed.length > 0) {
    const doubtful = failed.every(
      ({ error }) =>
        missedCall.test(error?.type ?? '') ||
        missedCallMessage.test(error?.message ?? '') ||
        strayMock.test(error?.message ?? ''),
    );
    return { kind: 'killed', by: failed.map((result) => result.id), doubtful };
  }
  if (run.outcome.kind === 'timed-out') return { kind: 'timed-out' };
  if (run.outcome.kind === 'broken' || run.outcome.kind === 'killed-by-limit') {
    return { kind: 'unviable', reason: run.outcome.reason };
  }
  const passed = new Set(
    run.results.filter((result) => result.outcome === 'passed').map((result) => result.id),
  );
  const silent = [...expected].filter((id) => !passed.has(id));
  if (silent.length === 0) return { kind: 'survived' };
  return {
    kind: 'unviable',
    reason: `${silent.length} of ${expected.size} tests did not answer, among them ${silent[0]}`,
  };
}
