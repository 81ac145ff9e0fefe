# One line a check: `ok`, `FAIL` with what was seen, or `skip` with the reason, which counts as neither.
magna() { node "$ROOT/bin/magna.js" "$@"; }

ok() { echo "ok   $1"; }
fail() { printf 'FAIL %s\n' "$1"; [ $# -lt 2 ] || printf '%s\n' "${@:2}" | head -20 | sed 's/^/     | /'; }
skip() { echo "skip $1: $2"; }

# is NAME EXPECTED ACTUAL
is() { if [ "$2" = "$3" ]; then ok "$1"; else fail "$1" "expected: $2" "actual:   $3"; fi; }
# has NAME TEXT PART
has() { case "$2" in *"$3"*) ok "$1" ;; *) fail "$1" "expected a part: $3" "actual: $2" ;; esac; }
# lacks NAME TEXT PART
lacks() { case "$2" in *"$3"*) fail "$1" "did not expect: $3" "actual: $2" ;; *) ok "$1" ;; esac; }
# needs NAME PROGRAM
needs() { command -v "$2" > /dev/null && return; skip "$1" "$2 is not installed"; return 1; }

# until_true SECONDS COMMAND...: waits until the command succeeds.
until_true() {
  local ends=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$ends" ] || return 1
    sleep 0.05
  done
}
