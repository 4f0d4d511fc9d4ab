#!/bin/sh
# Started by `go test -exec` with a test program and its arguments. A panic ends the program and with it all tests
# that have not run yet: one error would hide what the others say. So the program is started again without the tests
# that have had their turn, until it ends by itself. Go reads what all of them write as one.

log=$(mktemp) || exec "$@"
mark=$(printf '\026') # Go's own: it stands before what the testing package writes, and tests do not write it

# The tests that have ended, with a bar between; where none has, a goroutine panicked under the one that was running.
# One process for all of it: after every panic it is asked again.
had_turn() {
  LC_ALL=C awk -v mark="$mark" '
    {
      line = $0
      while ((at = index(line, mark)) > 0) {
        line = substr(line, at + 1)
        if (match(line, /^--- [A-Z]*: [^ \/]* \(/)) {
          name = substr(line, 1, RLENGTH - 2)
          sub(/^[^:]*: /, "", name)
          ended = ended "|" name
        } else if (match(line, /^=== [A-Z]*  *[^ \/]*/)) {
          running = substr(line, 1, RLENGTH)
          sub(/.* /, "", running)
        }
      }
    }
    END { print ended == "" ? running : substr(ended, 2) }
  ' "$log"
}

skip=
status=0

while :; do
  { "$@" ${skip:+"-test.skip=^($skip)\$"}; echo $? >"$log.status"; } 2>&1 | tee "$log"
  read -r code <"$log.status"
  [ "$status" -eq 0 ] && status=$code
  [ "$code" -eq 2 ] || break
  had=$(had_turn)
  [ -n "$had" ] || break
  skip=${skip:+$skip|}$had
  [ ${#skip} -lt 100000 ] || break
done

rm -f "$log" "$log.status"
exit "$status"
