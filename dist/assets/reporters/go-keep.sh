#!/bin/sh
# Started by `go test -exec` with a folder, a test program and its arguments: keeps the program, and does not run it.

kept=$(mktemp -d "$1/XXXXXXXX") || exit 1
shift
ln "$1" "$kept/" 2>/dev/null || cp "$1" "$kept/" || exit 1
pwd >"$kept/folder"
printf '%s' "$PATH" >"$kept/path"
printf '%s\n' "$@" >"$kept/command"
