"""A test process that has loaded the tests and makes a copy of itself for each run (src/probe/runners/python-warm.ts).

It reads one JSON object per line from its standard input and answers each with one on file descriptor 3. A copy says
`{"worker": PID}` there first. Whatever a run does, it does to its copy; what it leaves behind is stopped when it ends.
"""

import atexit
import fcntl
import gc
import json
import os
import shutil
import signal
import stat
import sys
import threading

import counterproof_report as lines
import counterproof_swap

_SUBREAPER = 36  # https://man7.org/linux/man-pages/man2/PR_SET_CHILD_SUBREAPER.2const.html
_MOST_TEMPORARY = 64 * 1024 * 1024


class ForkServer:
    """Made before the tests are loaded; `serve` is called when they are."""

    def __init__(self):
        self._files = frozenset()
        self._requests, self._answers = os.dup(0), os.dup(3)
        self._pending = b""
        with open(os.devnull) as nothing:
            os.dup2(nothing.fileno(), 0)
        os.close(3)
        self._store = os.environ.pop("COUNTERPROOF_STORE")
        self._open_before = set(_open_files().values())
        self._tree = _listing()
        self._traced = sys.gettrace() is not None
        self._loaded = counterproof_swap.Loaded(lines.ROOT)
        self._loaded.start()

    def serve(self):
        """Returns in the copies only, with what is asked for."""
        complete = self._loaded.stop()
        os.environ.pop("OPENBLAS_NUM_THREADS", None)
        gc.collect()
        gc.freeze()
        self._cold = self._why_not(complete)
        while True:
            request = self._receive()
            if request is None:
                os._exit(0)
            if "run" not in request:
                self._files = frozenset(request["load"])
                self._answer({"ready": True} if self._cold is None else {"cold": self._cold})
                continue
            try:
                swaps = self._swaps(request["run"])
            except counterproof_swap.Refused as refusal:
                self._answer({"refused": str(refusal)})
                continue
            _flush()
            worker = os.fork()
            if worker == 0:
                self._become_worker(request["run"], swaps)
                return request["run"]
            _, status = os.waitpid(worker, 0)
            _stop_strays(worker)
            self._answer(_ended(status))

    def _swaps(self, run):
        paths = [os.path.join(lines.ROOT, path) for path in run["edited"]]
        return [swap for path in paths for swap in self._loaded.swaps(path, run["marks"] is not None)]

    def _become_worker(self, run, swaps):
        os.setsid()
        self._answer({"worker": os.getpid()})
        os.close(self._requests)
        os.close(self._answers)
        if os.path.isdir(self._store):
            shutil.copytree(self._store, os.environ["TMPDIR"], symlinks=True, dirs_exist_ok=True)
        lines.reopen(run["report"], run["tests"], run["untilFailure"], run["marks"])
        # A file of no test, such as a conftest.py, concerns all of them.
        others = self._files.difference(run["files"])
        lines.repeat_broken(lambda file: file not in others)
        counterproof_swap.install(swaps)

    def _receive(self):
        # Not through a file object, which would belong to every copy as well.
        while b"\n" not in self._pending:
            part = os.read(self._requests, 65536)
            if part == b"":
                return None
            self._pending += part
        line, _, self._pending = self._pending.partition(b"\n")
        return json.loads(line.decode("utf-8"))

    def _answer(self, message):
        os.write(self._answers, (json.dumps(message) + "\n").encode("ascii"))

    def _why_not(self, complete):
        """What was done when the tests were loaded that a copy does not get, or that copies would share."""
        if sys.version_info < (3, 8):
            return "this Python is older than 3.8"
        if self._traced or not complete:
            return "another program traces the tests"
        if threading.active_count() > 1 or _native_threads() > 1:
            return "a thread was started when the tests were loaded"
        if _has_children():
            return "a process was started when the tests were loaded"
        if _is_patched():
            return "the tests run on green threads"
        shared = _shared_files(self._open_before)
        if shared is not None:
            return "%s was opened when the tests were loaded" % shared
        if _listing() != self._tree:
            return "files were written when the tests were loaded"
        if not _keep_temporary(self._store):
            return "large files were written when the tests were loaded"
        if sys.platform.startswith("linux") and not _become_subreaper():
            return "what a test leaves running could not be stopped"
        return None


_owner = os.getpid()


def leave():
    """Ends a copy that has said everything: what Python does after that would only tidy up memory."""
    if os.getpid() != _owner:
        _flush()
        os._exit(0)


def leave_early():
    """Has a copy end that way at the latest when its program does."""
    # The first to be registered is the last to be called.
    atexit.register(leave)


def _flush():
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except Exception:
            pass  # closed, or replaced by something that cannot be flushed


def _ended(status):
    if os.WIFSIGNALED(status):
        return {"signal": signal.Signals(os.WTERMSIG(status)).name}
    return {"code": os.WEXITSTATUS(status)}


def _become_subreaper():
    """Has whatever is left without a parent become our child, so that it can be found."""
    try:
        import ctypes

        return ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0) == 0
    except Exception:
        return False


def _stop_strays(worker):
    try:
        os.killpg(worker, signal.SIGKILL)
    except OSError:
        pass  # nobody is left of it
    while True:
        try:
            ended, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if ended == 0:
            for child in _children():
                os.kill(child, signal.SIGKILL)
            os.waitpid(-1, 0)


def _children():
    own = os.getpid()
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open("/proc/%s/stat" % name, "rb") as stream:
                # The name before it is in brackets and may itself hold brackets and blanks.
                fields = stream.read().rpartition(b")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == own:
            yield int(name)


def _native_threads():
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 1


def _has_children():
    try:
        # Without taking its end away from whoever waits for it.
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        return True
    except ChildProcessError:
        return False
    except AttributeError:  # not on every system
        return False


def _is_patched():
    patched = getattr(sys.modules.get("gevent.monkey"), "saved", None)
    return bool(patched or getattr(sys.modules.get("eventlet.patcher"), "already_patched", None))


def _open_files():
    """Open descriptors, and what tells one file from another."""
    folder = "/proc/self/fd" if os.path.isdir("/proc/self/fd") else "/dev/fd"
    found = {}
    for name in os.listdir(folder):
        try:
            status = os.fstat(int(name))
            kind = os.readlink(os.path.join(folder, name)) if folder.startswith("/proc") else ""
        except OSError:
            continue  # the one that lists the folder
        found[int(name)] = (status.st_dev, status.st_ino, kind)
    return found


def _shared_files(before):
    """What copies would share: connections, and positions in files that are written."""
    for descriptor, identity in _open_files().items():
        if identity in before:
            continue
        status = os.fstat(descriptor)
        if stat.S_ISSOCK(status.st_mode) or "eventpoll" in identity[2]:
            return "a connection"
        writable = fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE != os.O_RDONLY
        if stat.S_ISREG(status.st_mode) and writable and status.st_nlink > 0:
            return "a file for writing"
    return None


def _listing():
    """Every file of the tree, as far as it takes to see whether one was written."""
    found = {}
    for folder, folders, files in os.walk(lines.ROOT):
        folders[:] = [name for name in folders if name not in (".git", "node_modules")]
        for name in files:
            path = os.path.join(folder, name)
            status = os.lstat(path)
            found[path] = (status.st_size, status.st_mtime_ns, status.st_mode)
        for name in folders:
            found[os.path.join(folder, name)] = None
    return found


def _keep_temporary(store):
    """Every run finds the temporary files that loading has made; False where that is too much."""
    folder = os.environ.get("TMPDIR", "")
    if not os.path.isdir(folder) or not os.listdir(folder):
        return True
    size = 0
    for inside, _, files in os.walk(folder):
        size += sum(os.lstat(os.path.join(inside, name)).st_size for name in files)
    if size > _MOST_TEMPORARY:
        return False
    shutil.copytree(folder, store, symlinks=True)
    return True
