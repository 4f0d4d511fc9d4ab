"""Runs unittest tests of the files given as arguments and reports each to Counterproof.

A file is imported by path: as `python -m unittest` would where its directories are packages, else from its own
directory, so that neither a missing __init__.py nor a directory called `test` (the standard library has one) is
in the way.
"""

import importlib
import importlib.util
import os
import sys
import time
import unittest

import counterproof_report as lines


class Test:
    """One test method, under the name that `python -m unittest` takes in the project's directory."""

    def __init__(self, case, path):
        self.case = case
        self.file = lines.relative(path)
        module = os.path.splitext(os.path.relpath(path))[0].replace(os.sep, ".")
        method = getattr(case, "_testMethodName", None)
        own_name = case.id() if method is None else "%s.%s" % (type(case).__qualname__, method)
        self.id = "%s.%s" % (module, own_name)


def import_file(path):
    """The module of a test file; in a package where there is one."""
    directory, base = os.path.split(os.path.abspath(path))
    names = [os.path.splitext(base)[0]]
    while os.path.exists(os.path.join(directory, "__init__.py")):
        directory, package = os.path.split(directory)
        names.insert(0, package)
    if directory not in sys.path:
        sys.path.insert(0, directory)
    name = ".".join(names)
    module = importlib.import_module(name)
    if os.path.realpath(getattr(module, "__file__", None) or "") == os.path.realpath(path):
        return module
    # Another module has this name: two directories may each have a test_api.py.
    unique = "counterproof_%s" % lines.relative(path).replace("/", "_")[:-3]
    spec = importlib.util.spec_from_file_location(unique, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[unique] = module
    spec.loader.exec_module(module)
    return module


def cases(suite):
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            for case in cases(part):
                yield case
        else:
            yield part


def load(path):
    loader = unittest.TestLoader()
    try:
        found = [Test(case, path) for case in cases(loader.loadTestsFromModule(import_file(path)))]
    except unittest.SkipTest:
        return []
    except BaseException as error:  # an import may even exit
        described = lines.describe(type(error), error)
        lines.broken(lines.relative(path), "{type}: {message}".format(**described))
        return []
    for problem in loader.errors:
        lines.broken(lines.relative(path), problem.strip().splitlines()[-1])
    return [test for test in found if type(test.case).__name__ != "_FailedTest"]


class Result(unittest.TestResult):
    """Reports at the end of each test; failures outside of tests count for the tests they concern."""

    def __init__(self, tests):
        super().__init__()
        self.tests = {id(test.case): test for test in tests}
        self.running = None
        self.outcome = None
        self.error = None
        self.began = 0.0

    def startTest(self, test):
        super().startTest(test)
        self.running, self.outcome, self.error, self.began = test, "passed", None, time.perf_counter()
        lines.started(self.tests[id(test)].id)

    def stopTest(self, test):
        super().stopTest(test)
        known = self.tests[id(test)]
        lines.test(known.id, known.file, self.outcome, time.perf_counter() - self.began, self.error)
        self.running = None

    def _concerned(self, test):
        """The tests that an event is about: "setUpClass (tests.test_a.Orders)", "tearDownModule (tests.test_a)"."""
        if id(test) in self.tests:
            return [self.tests[id(test)]]
        place = test.id().partition("(")[2].rstrip(")")
        kinds = [(known, type(known.case)) for known in self.tests.values()]
        return [
            known
            for known, kind in kinds
            if place in ("%s.%s" % (kind.__module__, kind.__qualname__), kind.__module__)
        ]

    def _fail(self, test, error):
        if self.failfast:
            self.stop()
        if test is self.running:
            known = self.tests[id(test)]
            self.outcome, self.error = "failed", self.error or lines.failure(*error, known.file)
            return
        for known in self._concerned(test):
            lines.test(known.id, known.file, "failed", 0.0, lines.failure(*error, known.file))

    def addError(self, test, err):
        self._fail(test, err)

    def addFailure(self, test, err):
        self._fail(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._fail(test, err)

    def addUnexpectedSuccess(self, test):
        # As unittest itself has it since 3.4: the run was not successful.
        if self.failfast:
            self.stop()
        self.outcome, self.error = "failed", {"type": "UnexpectedSuccess", "message": "expected to fail, and passed"}

    def addExpectedFailure(self, test, err):
        self.outcome = "skipped"

    def addSkip(self, test, reason):
        if test is self.running:
            self.outcome = "skipped" if self.outcome == "passed" else self.outcome
            return
        for known in self._concerned(test):
            lines.test(known.id, known.file, "skipped", 0.0)


def run(tests):
    if lines.ASKED is not None:
        tests = [test for test in tests if test.id in lines.ASKED]
    result = Result(tests)
    result.failfast = lines.UNTIL_FAILURE
    try:
        unittest.TestSuite(test.case for test in tests).run(result)
    except KeyboardInterrupt:
        lines.broken("", "the run was interrupted")
    lines.finished()


def main():
    sys.path.insert(0, os.getcwd())
    tests = [test for path in sys.argv[1:] for test in load(path)]
    sys.argv[1:] = []
    run(tests)


if __name__ == "__main__":
    main()
