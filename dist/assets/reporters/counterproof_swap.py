"""Gives functions that are already loaded the code of an edited file.

Only what Python does when it loads a file cannot be done over: where an edit changes that, or a function that has been
called in the meantime, the edit is refused. What is compared is compiled code, so that nothing is left to guessing.
"""

import gc
import os
import sys
import threading
import types

_OPTIMIZED = 0x1  # a function; the code of a module or a class has not got it
_HAS_DOCSTRING = 0x4000000  # since 3.13; before, the first constant of a function is its documentation, or None
_OWN = (
    "co_name co_code co_names co_varnames co_freevars co_cellvars co_argcount co_posonlyargcount co_kwonlyargcount "
    "co_flags co_exceptiontable"
).split()
_SIGNATURE = "co_argcount co_posonlyargcount co_kwonlyargcount co_flags co_freevars".split()


class Refused(Exception):
    """Why an edit has to be run in a process that loads it from the start: the end of "because ..."."""


class Loaded:
    """All code that has run so far, and all functions there are."""

    def __init__(self, root):
        self._root = os.path.join(os.path.realpath(root), "")
        self._places = {}
        self._ran = {}
        self._modules = {}
        self._functions = {}
        self._sources = {}
        # Loaded before we could look on.
        self._unknown = set(self._module_files())
        ran = self._ran

        def look_on(frame, event, argument):
            ran[id(frame.f_code)] = frame.f_code

        self._tracer = look_on

    def start(self):
        """Looks on what is called from now on."""
        threading.settrace(self._tracer)
        sys.settrace(self._tracer)

    def stop(self):
        """False where somebody else has looked on in our place."""
        complete = sys.gettrace() is self._tracer
        sys.settrace(None)
        threading.settrace(None)
        for code in list(self._ran.values()):
            path = self._place(code.co_filename)
            if path is not None and code.co_name == "<module>":
                self._modules.setdefault(path, []).append(code)
        self._unknown.update(self._module_files())
        for path in self._modules:
            self._unknown.discard(path)
            self._sources[path] = _read(path)
        for function in gc.get_objects():
            # Not isinstance, which asks objects that may answer as they like.
            if type(function) is types.FunctionType and self._place(function.__code__.co_filename) is not None:
                self._functions.setdefault(id(function.__code__), []).append(function)
        return complete

    def _module_files(self):
        files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
        return {self._place(file) for file in files if isinstance(file, str)} - {None}

    def _place(self, filename):
        """The real path of a file of the repository; None for all others."""
        if filename not in self._places:
            path = os.path.realpath(filename)
            inside = path.startswith(self._root) and os.path.isfile(path)  # and not "<string>", say
            self._places[filename] = path if inside else None
        return self._places[filename]

    def swaps(self, path, keep_documentation):
        """The functions of a file, each with its code after the edit, which stands on the disk."""
        path = os.path.realpath(path)
        if path in self._unknown:
            raise Refused("a file was loaded before the tests")
        source = _read(path)
        found = []
        # A file that nobody has loaded yet is loaded from the disk when its time comes.
        for module in self._modules.get(path, ()):
            if not _equal(module, _compiled(self._sources[path], module.co_filename)):
                raise Refused("a file is not loaded as Python loads it")
            try:
                edited = _compiled(source, module.co_filename)
            except (SyntaxError, ValueError) as error:
                raise Refused("a file cannot be compiled (%s)" % error)
            self._compare(module, edited, None, found, keep_documentation)
        return found

    def _compare(self, before, after, around, found, keep_documentation):
        """`around` is the function that the code is written in, if it is in one."""
        is_function = before.co_flags & _OPTIMIZED
        if not _own_equal(before, after):
            if not is_function and (around is None or id(around) in self._ran):
                raise Refused("the edit is of code that runs when its file is loaded")
            if not is_function:
                return  # made when the function around it is called
            self._check_function(before, after, around, keep_documentation)
        else:
            inside = before if is_function else around
            for one, other in zip(_nested(before), _nested(after)):
                self._compare(one, other, inside, found, keep_documentation)
        if is_function and not _equal(before, after, lines=True):
            found.extend((function, after) for function in self._functions.get(id(before), ()))

    def _check_function(self, before, after, around, keep_documentation):
        if id(before) in self._ran:
            raise Refused("the edit is of code that runs when the tests are loaded")
        arguments = _arguments(before) != _arguments(after)
        if arguments or any(getattr(before, name, 0) != getattr(after, name, 0) for name in _SIGNATURE):
            raise Refused("the edit changes what a function takes")
        if not keep_documentation and _documentation(before) != _documentation(after):
            raise Refused("the edit changes what a function says of itself")
        if around is None and id(before) not in self._functions:
            raise Refused("the edit is of a function that nobody has")


def install(swaps):
    """Only for a process that ends with the run."""
    for function, code in swaps:
        function.__code__ = code
        if function.__code__ is not code:
            raise RuntimeError("the code of %r cannot be exchanged" % function)


def _read(path):
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError:
        raise Refused("a file is not there")


def _compiled(source, filename):
    return compile(source, filename, "exec", dont_inherit=True)


def _nested(code):
    return [each for each in code.co_consts if isinstance(each, types.CodeType)]


def _arguments(code):
    count = code.co_argcount + code.co_kwonlyargcount
    return code.co_varnames[: count + bool(code.co_flags & 0x4) + bool(code.co_flags & 0x8)]


def _documentation(code):
    if code.co_name.startswith("<") or not code.co_consts or not isinstance(code.co_consts[0], str):
        return None
    return code.co_consts[0] if sys.version_info < (3, 13) or code.co_flags & _HAS_DOCSTRING else None


def _own_equal(one, other):
    """Whether two pieces of code do the same, apart from the functions and classes written in them."""
    if any(getattr(one, name, None) != getattr(other, name, None) for name in _OWN):
        return False
    return [_constant(each) for each in one.co_consts] == [_constant(each) for each in other.co_consts]


def _constant(value):
    """Equal for constants of the same type and value only: 1, 1.0 and True are equal by themselves."""
    if isinstance(value, types.CodeType):
        return types.CodeType
    if isinstance(value, tuple):
        return (tuple, [_constant(each) for each in value])
    if isinstance(value, frozenset):
        return (frozenset, sorted(repr(_constant(each)) for each in value))
    return (type(value), repr(value))


def _lines(code):
    # linetable since 3.10
    return (code.co_firstlineno, code.co_linetable if hasattr(code, "co_linetable") else code.co_lnotab)


def _equal(one, other, lines=False):
    if not _own_equal(one, other) or (lines and _lines(one) != _lines(other)):
        return False
    return all(_equal(first, second, lines) for first, second in zip(_nested(one), _nested(other)))
