# Disks that are full or cannot be written.
. "$ROOT/tests/system/support/checks.sh"
cd "$SCRATCH" || exit 1
answers="$ROOT/tests/fixtures/answers.yaml"
save() { magna triage --answers "$answers" --no-input --save > out 2> err; }

save
is 'a case is kept: exit 0' '0 ' "$? $(cat err)"
is 'a case is kept: one journal' 1 "$(ls "$XDG_DATA_HOME"/magna/cases/*.jsonl | wc -l)"
rm -rf "$XDG_DATA_HOME"

XDG_DATA_HOME=/dev/null/magna save
is 'a data folder that cannot be: exit 4' 4 $?
[ "$(wc -l < err)" -le 8 ] && ! grep -q '^ *at ' err && ok 'a data folder that cannot be: a clear line' || fail 'a data folder that cannot be: a clear line' "$(cat err)"

mkdir small
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=64k,mode=700 magna-system small 2> mount.err; then
  trap 'umount "$SCRATCH/small"' EXIT
  dd if=/dev/zero of=small/filler bs=1k 2> /dev/null
  XDG_DATA_HOME="$SCRATCH/small" save
  is 'a full disk: exit 4' 4 $?
  [ "$(wc -l < err)" -le 8 ] && ! grep -q '^ *at ' err && ok 'a full disk: a clear line' || fail 'a full disk: a clear line' "$(cat err)"
  is 'a full disk: leaves no case that nobody was told of' '' "$(ls small/magna/cases 2> /dev/null)"
  rm small/filler
  XDG_DATA_HOME="$SCRATCH/small" save
  is 'with room again it works' '0 ' "$? $(cat err)"
  before=$(cat small/magna/cases/*.jsonl)
  mount -o remount,ro small
  HOME="$SCRATCH/small" XDG_DATA_HOME="" save
  is 'a read-only home: keeping exits 4' 4 $?
  HOME="$SCRATCH/small" XDG_DATA_HOME="" magna faq search 'pdf stuck' > out 2> err
  is 'a read-only home: a search answers' '0 ' "$? $(cat err)"
  HOME="$SCRATCH/small" XDG_DATA_HOME="" magna triage --answers "$answers" --no-input --json > out 2> err
  is 'a read-only home: triage without --save answers' '0 ' "$? $(cat err)"
  HOME="$SCRATCH/small" XDG_DATA_HOME="$SCRATCH/small" magna ticket draft helpdesk > out 2> err
  is 'a read-only home: a kept case gives its draft' 0 $?
  HOME="$SCRATCH/small" XDG_DATA_HOME="$SCRATCH/small" magna case log "$(basename "$(ls small/magna/cases/*.jsonl | head -1)" .jsonl)" --note kept > out 2> err
  is 'a read-only home: nothing can be logged, exit 4' 4 $?
  has 'a read-only home: says so' "$(cat err)" 'cannot be written'
  is 'a read-only home: nothing was changed' "$before" "$(cat small/magna/cases/*.jsonl)"
else
  skip 'a full disk' "no small file system can be mounted here: $(head -1 mount.err 2> /dev/null || echo not root)"
  if [ "$(id -u)" -ne 0 ]; then
    mkdir -m 500 home-read-only
    HOME="$SCRATCH/home-read-only" XDG_DATA_HOME="" save
    is 'a read-only home: keeping exits 4' 4 $?
    HOME="$SCRATCH/home-read-only" XDG_DATA_HOME="" magna faq search 'pdf stuck' > out 2> err
    is 'a read-only home: a search answers' '0 ' "$? $(cat err)"
  else
    skip 'a read-only home' 'root may write everywhere'
  fi
fi

# Without a home the system's own entry for the user counts; nothing of it is taken for granted.
env -u HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME -u XDG_CONFIG_HOME node "$ROOT/bin/magna.js" faq search 'pdf stuck' > out 2> err
is 'without HOME a search answers' 0 $?
