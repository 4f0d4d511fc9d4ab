"""The lines that Counterproof reads (src/probe/runners/report-lines.ts): one JSON object per line.

Python 3.6 and later. The variables are taken out of the environment, so that no test sees where the report is.
"""

import json
import os

ROOT = os.path.realpath(os.environ.pop("COUNTERPROOF_ROOT"))
_stream = open(os.environ.pop("COUNTERPROOF_REPORT"), "a", buffering=1, encoding="ascii")
_owner = os.getpid()


def _asked():
    path = os.environ.pop("COUNTERPROOF_TESTS", None)
    if path is None:
        return None
    with open(path, encoding="utf-8") as stream:
        return frozenset(json.load(stream))


#: The ids of the tests to run; None for all.
ASKED = _asked()


def _write(entry):
    if os.getpid() == _owner:  # a test may fork, and the child may go on as if it were the runner
        _stream.write(json.dumps(entry) + "\n")


def relative(path):
    """The path from the repository root, with forward slashes."""
    return os.path.relpath(os.path.realpath(str(path)), ROOT).replace(os.sep, "/")


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


def started(test_id):
    _write({"started": test_id})


def test(test_id, file, outcome, seconds, error=None):
    entry = {"id": test_id, "file": file, "outcome": outcome, "milliseconds": max(0.0, seconds * 1000)}
    if error is not None:
        entry["error"] = error
    _write({"test": entry})


def broken(file, reason):
    _write({"broken": {"file": file, "reason": one_line(reason)}})


def finished():
    _write({"finished": True})
