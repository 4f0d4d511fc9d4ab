"""pytest plugin: reports every test to Counterproof and switches off what gets in the way of judging mutants.

Options are set on the parsed configuration, not on the command line: the flag of a plugin that is absent or
disabled (`-n0` after `-p no:xdist`) is a usage error, and so is what addopts say about a plugin that we disable
(`--ff` after `-p no:cacheprovider`).
"""

import os

import counterproof_report as lines
import pytest

_WANTED = {
    "maxfail": 1 if lines.UNTIL_FAILURE else 0,  # -x, --exitfirst, --maxfail
    "continue_on_collection_errors": True,
    "stepwise": False,
    "stepwise_skip": False,
    "lf": False,
    "failedfirst": False,
    "newfirst": False,
    "usepdb": False,
    "numprocesses": None,  # pytest-xdist: one process, in the suite's own order
    "dist": "no",
    "distload": False,
    "tx": [],
    "looponfail": False,
    "randomly_reorganize": False,  # pytest-randomly
    "randomly_seed": int(os.environ.get("PYTHONHASHSEED", "0")),
    "random_order": False,  # pytest-random-order
    "random_order_bucket": None,
    "hypothesis_seed": "0",
    "reruns": 0,  # pytest-rerunfailures
}

#: By pytest's own node id, which is relative to its rootdir and not to the repository.
_places = {}
_outcomes = {}
_errors = {}
_seconds = {}


def _place(nodeid):
    return _places.get(nodeid, (nodeid.split("::")[0], nodeid))


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config):
    # pytest-cov starts in this hook: https://github.com/pytest-dev/pytest-cov/blob/master/src/pytest_cov/plugin.py
    options = early_config.known_args_namespace
    if hasattr(options, "cov_source"):
        options.cov_source = []
    yield


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_cmdline_main(config):
    for name, value in _WANTED.items():
        if hasattr(config.option, name):
            setattr(config.option, name, value)
    yield


@pytest.hookimpl(hookwrapper=True, trylast=True)
def pytest_collection_modifyitems(config, items):
    yield
    for item in items:
        file = lines.relative(getattr(item, "path", None) or item.fspath)
        _places[item.nodeid] = (file, "::".join([file] + item.nodeid.split("::")[1:]))
    # What pytest makes of a failure for people, with the source around it, takes longer than most tests.
    config.option.tbstyle = "native"
    if lines.ASKED is None:
        return
    deselected = [item for item in items if _place(item.nodeid)[1] not in lines.ASKED]
    items[:] = [item for item in items if _place(item.nodeid)[1] in lines.ASKED]
    config.hook.pytest_deselected(items=deselected)


@pytest.hookimpl(hookwrapper=True)
def pytest_fixture_setup(fixturedef):
    if fixturedef.scope == "function":
        yield
        return
    with lines.shared():
        yield


def pytest_runtest_logstart(nodeid):
    lines.started(_place(nodeid)[1])


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    result = yield
    if call.excinfo is not None:
        result.get_result().counterproof_error = lines.failure(
            call.excinfo.type, call.excinfo.value, call.excinfo.tb, _place(item.nodeid)[0]
        )


def pytest_runtest_logreport(report):
    """Once per phase (setup, call, teardown) and per subtest; the test failed where any of them failed."""
    nodeid = report.nodeid
    _seconds[nodeid] = _seconds.get(nodeid, 0.0) + report.duration
    if report.outcome == "failed":
        fallback = {"type": "Failed", "message": lines.one_line(report.longreprtext)}
        _errors.setdefault(nodeid, getattr(report, "counterproof_error", fallback))
        _outcomes[nodeid] = "failed"
    elif report.outcome == "skipped" or hasattr(report, "wasxfail"):
        # Whatever comes of a test that is expected to fail and may pass, the run is green: it says nothing.
        _outcomes.setdefault(nodeid, "skipped")
    elif report.outcome == "passed" and report.when == "call" and _outcomes.get(nodeid) != "failed":
        _outcomes[nodeid] = "passed"


def pytest_runtest_logfinish(nodeid):
    file, test_id = _place(nodeid)
    outcome = _outcomes.pop(nodeid, "skipped")
    lines.test(test_id, file, outcome, _seconds.pop(nodeid, 0.0), _errors.pop(nodeid, None))


def pytest_collectreport(report):
    if not report.failed:
        return
    # The longest text pytest makes of it ends in the exception, marked with an E.
    marked = [line[1:].strip() for line in report.longreprtext.splitlines() if line.startswith("E ")]
    named = [line for line in marked if "Error" in line.split(":")[0] or "Exception" in line.split(":")[0]]
    reason = (named or marked or [report.longreprtext])[-1]
    path = report.fspath if os.path.isabs(report.fspath) else os.path.join(_rootdir[0], report.fspath)
    lines.broken(lines.relative(path), reason)


_rootdir = [os.getcwd()]


def pytest_configure(config):
    _rootdir[0] = str(getattr(config, "rootpath", None) or config.rootdir)


@pytest.hookimpl(tryfirst=True)
def pytest_internalerror(excinfo):
    error = lines.describe(excinfo.type, excinfo.value)
    lines.broken("", "pytest internal error: {type}: {message}".format(**error))


def pytest_keyboard_interrupt(excinfo):
    error = lines.describe(excinfo.type, excinfo.value)
    lines.broken("", "pytest was stopped: {type}: {message}".format(**error))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session):
    if session.shouldstop:
        lines.broken("", "pytest was stopped: %s" % session.shouldstop)
    lines.finished()
