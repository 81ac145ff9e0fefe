# The flow and its scenarios, with files and folders of the disk.
. "$ROOT/tests/system/support/checks.sh"
cd "$SCRATCH" || exit 1
export XDG_CONFIG_HOME="$SCRATCH/config" XDG_CACHE_HOME="$SCRATCH/cache"

magna flow check --scenarios "$ROOT/tests/scenarios" > out 2> err
is 'what is shipped holds, with its scenarios' '0 ' "$? $(cat err)"
has 'and says so' "$(cat out)" 'Nothing to mend.'

mkdir none
magna flow check --scenarios none > out 2> err
is 'a folder without scenarios is wrong usage' '2 ' "$? $(cat out)"
magna flow check --scenarios nowhere > out 2> err
is 'a folder that is not there: exit 4' '4 ' "$? $(cat out)"
mkdir -p scenarios/a.yaml
magna flow check --scenarios scenarios > out 2> err
is 'a folder called like a file: exit 4' '4 ' "$? $(cat out)"
[ "$(wc -l < err)" -le 8 ] && ! grep -q '^ *at ' err && ok 'and a clear line' || fail 'and a clear line' "$(cat err)"

rmdir scenarios/a.yaml
cat > scenarios/own.yaml << 'YAML'
scenarios:
  - { id: held, say: The goods are held, now: '2026-11-23T14:20:00Z', set: { category: account, tried: none }, expect: { primary: faq } }
YAML
magna flow check --scenarios scenarios > out 2> err
is 'a scenario that differs: exit 1' '1 ' "$? $(cat err)"
has 'with its place' "$(cat out)" 'scenarios/own.yaml:2:'

mkdir acme
printf "name: Acme\nbasedOn: '2026.11.1'\n" > acme/kb.yaml
printf "rules:\n  - { id: R10, when: { all: [{ fact: goodsHeld, is: perhaps }] } }\n" > acme/routing.yaml
magna flow check --kb acme > out 2> err
is 'an overlay with a rule that never decides: exit 1' '1 ' "$? $(cat err)"
has 'with its place' "$(cat out)" 'acme/routing.yaml:2:'

magna flow paths --through tried --json | node -e 'process.exit(JSON.parse(require("fs").readFileSync(0, "utf8")).count > 0 ? 0 : 1)'
is 'ways as JSON through a pipe' 0 $?
if needs 'a drawing' dot; then
  magna flow graph --format dot --lang zh | dot -Tsvg > flow.svg 2> err
  is 'Graphviz draws it' '0 ' "$? $(cat err)"
fi
