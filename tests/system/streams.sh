# Pipes that close, disks that are full, input that is not there.
. "$ROOT/tests/system/support/checks.sh"
cd "$SCRATCH" || exit 1

first=$(magna faq list 2> err | head -1; echo "${PIPESTATUS[*]}")
is 'a pipe closed early: both exit 0' '0 0' "$(tail -1 <<< "$first")"
is 'a pipe closed early: stderr is quiet' '' "$(cat err)"
{ magna faq search zzzzqqqq 2> err; echo $? > rc; } | true
is 'a pipe closed early keeps the exit code of the answer' 1 "$(cat rc)"
{ magna triage --answers "$ROOT/tests/fixtures/answers.yaml" --no-input --json 2> err; echo $? > rc; } | head -c 10 > /dev/null
is 'a pipe closed within JSON: exit 0' '0 ' "$(cat rc) $(cat err)"

if [ -c /dev/full ]; then
  for words in '--version' '--help' '' 'faq list' 'cert compare EU US --json' 'completion bash'; do
    # shellcheck disable=SC2086 # each word is one argument
    magna $words > /dev/full 2> err
    is "full output: magna $words exits 4" 4 $?
    [ -s err ] && [ "$(wc -l < err)" -le 6 ] && ok "full output: magna $words says so" || fail "full output: magna $words says so" "$(cat err)"
    lacks "full output: magna $words shows no stack" "$(cat err)" '    at '
  done
  magna faq show nothing-like-it > /dev/null 2> /dev/full
  is 'full stderr changes no exit code' 1 $?
else
  skip 'full output' 'there is no /dev/full'
fi

magna faq search "pdf stuck" < /dev/null > out 2> err
is 'no input: a search answers' '0 ' "$? $(cat err)"
timeout 20 node "$ROOT/bin/magna.js" triage "something is wrong" < /dev/null > out 2> err
is 'no input: triage names what is missing, exit 2' 2 $?
has 'no input: the next step is named' "$(cat err)" --set
magna faq search - < /dev/null > out 2> err
rc=$?
[ "$rc" -eq 1 ] || [ "$rc" -eq 2 ] && ok 'no input: an empty question is no bug' || fail 'no input: an empty question is no bug' "exit $rc" "$(cat err)"
echo 'pdf stuck' | magna faq search - > out 2> err
is 'a question from a pipe' 0 $?
magna faq list <&- > out 2> err
is 'closed stdin' '0 ' "$? $(cat err)"
magna faq list >&- 2> err
rc=$?
[ "$rc" -eq 0 ] || [ "$rc" -eq 4 ] && ok 'closed stdout' || fail 'closed stdout' "exit $rc" "$(cat err)"

mkfifo question
magna_pid() { node "$ROOT/bin/magna.js" faq search - < question > out 2> err & echo $! > pid; }
magna_pid
exec 9> question
sleep 0.5
kill -TERM "$(cat pid)"
wait "$(cat pid)"
is 'SIGTERM while it reads: 143' 143 $?
exec 9>&-

magna cert compare EU US > piped 2> err
lacks 'a pipe gets no colour' "$(cat piped)" $'\e['
CLICOLOR_FORCE=0 NO_COLOR=1 node "$ROOT/bin/magna.js" cert compare EU US > again
is 'NO_COLOR changes nothing else' "$(cat piped)" "$(cat again)"

for run in 1 2; do
  magna triage --answers "$ROOT/tests/fixtures/answers.yaml" --json --no-input > "run$run" 2> err || fail "triage --answers exits 0" "$(cat err)"
done
if cmp run1 run2; then ok 'the same answers and clock: the same bytes'; else fail 'the same answers and clock: the same bytes' "$(diff run1 run2)"; fi
is 'without --save nothing is kept' '' "$(ls "$XDG_DATA_HOME" 2> /dev/null)"
