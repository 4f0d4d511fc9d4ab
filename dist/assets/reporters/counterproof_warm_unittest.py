"""Loads unittest tests once and runs what is asked for in copies of the process (counterproof_fork_server.py)."""

import os
import sys

import counterproof_fork_server
import counterproof_report as lines
from counterproof_unittest import load, run


def main():
    counterproof_fork_server.leave_early()
    server = counterproof_fork_server.ForkServer()
    sys.path.insert(0, os.getcwd())
    tests = {lines.relative(path): load(path) for path in sys.argv[1:]}
    sys.argv[1:] = []
    files = server.serve()["files"]
    run([test for file in files for test in tests[file]])


if __name__ == "__main__":
    main()
