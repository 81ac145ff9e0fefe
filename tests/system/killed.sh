# magna killed at random moments: what was confirmed is on the disk, and is read back.
. "$ROOT/tests/system/support/checks.sh"
needs killed python3 || exit 0
if report=$(python3 "$ROOT/tests/system/support/killed.py" "$ROOT/bin/magna.js" "${KILLS:-200}"); then
  ok "$report"
else
  fail 'killed at random moments: no confirmed answer is lost' "$report"
fi
