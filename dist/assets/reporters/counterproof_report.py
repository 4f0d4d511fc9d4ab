"""The lines that Counterproof reads (src/probe/runners/report-lines.ts): one JSON object per line.

Python 3.6 and later. The variables are taken out of the environment, so that no test sees where the report is.
In a process that tests have started there is no report; its marks go to a file that the test process reads at its end.
"""

import json
import os

_root = os.environ.pop("COUNTERPROOF_ROOT", None)
ROOT = None if _root is None else os.path.realpath(_root)
_owner = os.getpid()


def _open(path):
    return None if path is None else open(path, "a", buffering=1, encoding="ascii")


def _asked(path):
    if path is None:
        return None
    with open(path, encoding="utf-8") as stream:
        return frozenset(json.load(stream))


_stream = _open(os.environ.pop("COUNTERPROOF_REPORT", None))
#: The ids of the tests to run; None for all.
ASKED = _asked(os.environ.pop("COUNTERPROOF_TESTS", None))
#: Whether the run may end with the first test that fails.
UNTIL_FAILURE = os.environ.pop("COUNTERPROOF_UNTIL_FAILURE", None) is not None
#: What could not be loaded so far, for processes that report it anew for each run.
BROKEN = []


def reopen(report, asked, until_failure, marks):
    """Reports from now on what a forked process does."""
    global _stream, _owner, ASKED, UNTIL_FAILURE
    _stream, _owner = _open(report), os.getpid()
    ASKED, UNTIL_FAILURE = None if asked is None else frozenset(asked), until_failure
    if marks is not None:
        os.environ[_MARKS] = marks


def _write(entry):
    if os.getpid() == _owner and _stream is not None:  # a test may fork, and the child may go on as if it were the runner
        _stream.write(json.dumps(entry) + "\n")


_relative = {}


def relative(path):
    """The path from the repository root, with forward slashes."""
    path = str(path)
    known = _relative.get(path)
    if known is None:
        known = os.path.relpath(os.path.realpath(path), ROOT).replace(os.sep, "/")
        if os.path.isabs(path):  # asked for with every test of a file
            _relative[path] = known
    return known


def one_line(text, limit=500):
    lines = [line.strip() for line in str(text).splitlines()]
    return next((line for line in lines if line), "")[:limit]


def describe(kind, value):
    """Type and first line of an exception, whose __str__ may itself fail."""
    try:
        message = one_line(value)
    except Exception:
        message = ""
    return {"type": kind.__name__, "message": message}


def failure(kind, value, traceback, file):
    """What it says beyond its first line, and where in the file of the test it was raised."""
    described = describe(kind, value)
    try:
        told = str(value).strip()[:2000]
    except Exception:
        told = ""
    if told and told != described["message"]:
        described["told"] = told
    while traceback is not None:
        if relative(traceback.tb_frame.f_code.co_filename) == file:
            described["line"] = traceback.tb_lineno  # the innermost call comes last
        traceback = traceback.tb_next
    return described


def started(test_id):
    _enter(test_id)
    _write({"started": test_id})


def test(test_id, file, outcome, seconds, error=None):
    _enter("")
    entry = {"id": test_id, "file": file, "outcome": outcome, "milliseconds": max(0.0, seconds * 1000)}
    if error is not None:
        entry["error"] = error
    _write({"test": entry})


def broken(file, reason):
    entry = {"broken": {"file": file, "reason": one_line(reason)}}
    BROKEN.append(entry)
    _write(entry)


def repeat_broken(concerns):
    """Says again what could not be loaded, as far as it concerns the run."""
    for entry in BROKEN:
        if concerns(entry["broken"]["file"]):
            _write(entry)


def finished():
    _collect_marks()
    _write({"finished": True})


# Where code is marked, a run also tells which test came by which mark. Whoever is started by a test is told in the
# environment where its marks go and which test it is.

_MARKS, _TEST = "COUNTERPROOF_MARKS", "COUNTERPROOF_TEST"
_running = os.environ.get(_TEST, "")
_passed = set()


def mark(number):
    """Called by marked code, maybe very often: only the first time in a test costs anything."""
    if number in _passed:
        return
    _passed.add(number)
    entry = {"mark": number, "by": _running}
    if os.getpid() == _owner and _stream is not None:
        _write(entry)
    elif _MARKS in os.environ:
        line = (json.dumps(entry) + "\n").encode("ascii")
        descriptor = os.open(os.environ[_MARKS], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            os.write(descriptor, line)  # at once: others may write at the same time
        finally:
            os.close(descriptor)


def _enter(test_id):
    global _running, _passed
    _running, _passed = test_id, set()
    if _MARKS in os.environ:
        os.environ[_TEST] = test_id


class shared:
    """What happens inside is done once for several tests: it belongs to none of them alone."""

    def __enter__(self):
        self.inside = (_running, _passed)
        _enter("")

    def __exit__(self, *_):
        global _running, _passed
        test_id, passed = self.inside
        _enter(test_id)
        _passed = passed


def _collect_marks():
    path = os.environ.get(_MARKS)
    if path is None or not os.path.exists(path):
        return
    with open(path, encoding="ascii", errors="replace") as stream:
        for line in stream:
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if isinstance(entry, dict) and isinstance(entry.get("mark"), int) and isinstance(entry.get("by"), str):
                _write({"mark": entry["mark"], "by": entry["by"]})
