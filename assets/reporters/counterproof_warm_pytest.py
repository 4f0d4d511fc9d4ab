"""pytest plugin: collects once and runs what is asked for in copies of the process (counterproof_fork_server.py).

The copies go on where pytest has found all tests and has done nothing with them yet, so that whatever changes their
order or number sees those of the run only, as it would in a process of its own.
"""

import counterproof_fork_server
import counterproof_report as lines
import pytest

counterproof_fork_server.leave_early()
_server = counterproof_fork_server.ForkServer()


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config, items):
    by_file = {}
    for item in items:
        file = lines.relative(getattr(item, "path", None) or item.fspath)
        by_file.setdefault(file, []).append(item)
    run = _server.serve()
    items[:] = [item for file in run["files"] for item in by_file.get(file, [])]
    config.option.maxfail = 1 if run["untilFailure"] else 0
    capture = config.pluginmanager.getplugin("capturemanager")
    if capture is not None and capture.is_globally_capturing():
        capture.read_global_capture()  # what a run before this one may have left in the file that all copies share
    yield


@pytest.hookimpl(hookwrapper=True, trylast=True)
def pytest_sessionfinish(session):
    """All has been said; what pytest prints after it is for people."""
    yield
    counterproof_fork_server.leave()
