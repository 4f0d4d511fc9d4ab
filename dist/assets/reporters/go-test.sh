#!/bin/sh
# Started by `go test -exec` with a test program and its arguments. A panic ends the program and with it all tests
# that have not run yet: one error would hide what the others say. So the program is started again without the tests
# that have had their turn, until it ends by itself. Go reads what all of them write as one.

log=$(mktemp) || exec "$@"
mark=$(printf '\026') # Go's own: it stands before what the testing package writes, and tests do not write it
lines_of() { grep -ao "$1" "$log"; }
skip=
status=0

while :; do
  { "$@" ${skip:+"-test.skip=^($skip)\$"}; echo $? >"$log.status"; } 2>&1 | tee "$log"
  code=$(cat "$log.status")
  [ "$status" -eq 0 ] && status=$code
  [ "$code" -eq 2 ] || break
  had=$(lines_of "$mark--- [A-Z]*: [^ /]* (" | sed 's/.*: //; s/ ($//')
  # None has ended: a goroutine panicked under the one that was running.
  [ -n "$had" ] || had=$(lines_of "$mark=== [A-Z]*  *[^ /]*" | tail -n 1 | sed 's/.* //')
  [ -n "$had" ] || break
  skip=${skip:+$skip|}$(printf '%s' "$had" | tr '\n' '|')
  [ ${#skip} -lt 100000 ] || break
done

rm -f "$log" "$log.status"
exit "$status"
