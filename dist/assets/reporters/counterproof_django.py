"""Runs a project's own way of running Django's tests (`manage.py test`, `runtests.py`) and reports each test.

    counterproof_django.py FILES.json SCRIPT [ARGUMENT...]

What the script does stays as it is, its settings and its runner included. Only Django's DiscoverRunner, from which
other runners derive, is made to take the tests of the given files and to run all of them, one after the other.
"""

import importlib
import json
import os
import runpy
import sys
import unittest

import counterproof_report as lines
from counterproof_unittest import Result, cases


class Test:
    """One test under the name that `manage.py test` takes."""

    def __init__(self, case, file):
        self.case = case
        self.file = file
        self.id = case.id()


class Both:
    """The result that Django's runner has made, which keeps what it is told; our own is told the same."""

    def __init__(self, result, ours):
        self.__dict__.update(_result=result, _ours=ours)

    def __getattr__(self, name):
        return getattr(self._result, name)

    def __setattr__(self, name, value):
        setattr(self._result, name, value)


def _tell_both(name):
    def tell(self, *arguments):
        getattr(self._ours, name)(*arguments)
        return getattr(self._result, name)(*arguments)

    return tell


for _name in (
    "startTest stopTest addError addFailure addSkip addSubTest addExpectedFailure addUnexpectedSuccess".split()
):
    setattr(Both, _name, _tell_both(_name))


class Reported(unittest.TestSuite):
    """The tests of a run, each of which is reported, whatever kind of result the runner has."""

    has_run = False

    def __init__(self, tests):
        super().__init__(test.case for test in tests)
        self._reported = tests

    def run(self, result, debug=False):
        Reported.has_run = True
        super().run(Both(result, Result(self._reported)), debug)
        return result


def module_name(path):
    """The name under which Django knows a file: that of its app, or what its packages make of it."""
    from django.apps import apps

    path = os.path.realpath(path)
    homes = [(os.path.realpath(config.path), config.name) for config in apps.get_app_configs()]
    around = [home for home in homes if path.startswith(home[0] + os.sep)]
    if around:
        folder, name = max(around, key=lambda home: len(home[0]))
        return ".".join([name] + _dotted(os.path.relpath(path, folder)))
    roots = {os.path.realpath(entry or os.getcwd()) for entry in sys.path}
    folder = os.path.dirname(path)
    while folder not in roots and os.path.exists(os.path.join(folder, "__init__.py")):
        folder = os.path.dirname(folder)
    if folder not in roots and path.startswith(os.getcwd() + os.sep):
        folder = os.getcwd()  # a folder on the way is no package
    elif folder not in roots:
        sys.path.append(folder)
    return ".".join(_dotted(os.path.relpath(path, folder)))


def _dotted(path):
    return os.path.splitext(path)[0].split(os.sep)


def covers(label, name, path):
    """True where a label of the script, which is a folder or a dotted name, takes in something of the module."""
    inside = os.path.isdir(label) and os.path.realpath(path).startswith(os.path.realpath(label) + os.sep)
    return inside or (name + ".").startswith(label + ".") or label.startswith(name + ".")


def load(path, labels):
    """The name of a test file's module; None where it cannot be imported, or is none of those the script asks for."""
    name = module_name(path)
    if labels and not any(covers(label, name, path) for label in labels):
        return None
    try:
        importlib.import_module(name)
        return name
    except unittest.SkipTest:
        return None
    except BaseException as error:  # an import may even exit
        lines.broken(lines.relative(path), "{type}: {message}".format(**lines.describe(type(error), error)))
        return None


def reported(suite, files):
    """The suite with the tests that were asked for; `files` are the test files by the names of their modules."""

    def file_of(case):
        kind = type(case)
        if kind.__module__ in files:
            return files[kind.__module__]
        # A class of another module, which a test file has imported: unittest runs it there.
        importing = [name for name in files if getattr(sys.modules.get(name), kind.__name__, None) is kind]
        home = getattr(sys.modules.get(kind.__module__), "__file__", None) or ""
        return files[importing[0]] if importing else lines.relative(home)

    tests = []
    for case in cases(suite):
        if type(case).__name__ == "_FailedTest":
            lines.broken("", str(case._exception).strip().splitlines()[-1])
        elif lines.ASKED is None or case.id() in lines.ASKED:
            tests.append(Test(case, file_of(case)))
    return Reported(tests)


def take_over(paths):
    from django.test.runner import DiscoverRunner

    build_suite = DiscoverRunner.build_suite

    def build(self, test_labels=None, *arguments, **options):
        self.parallel = 1
        self.interactive = self.failfast = self.shuffle = self.reverse = False
        found = [(load(path, test_labels), path) for path in paths]
        files = {name: lines.relative(path) for name, path in found if name is not None}
        # Without labels Django looks for tests by itself.
        suite = build_suite(self, list(files), *arguments, **options) if files else unittest.TestSuite()
        return reported(suite, files)

    DiscoverRunner.build_suite = build


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        take_over(json.load(stream))
    sys.argv[:] = sys.argv[2:]
    sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
    try:
        runpy.run_path(sys.argv[0], run_name="__main__")
    except SystemExit:
        if Reported.has_run:
            lines.finished()
        raise
    lines.finished()


if __name__ == "__main__":
    main()
