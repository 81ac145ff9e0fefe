# Questions, colours and widths in a real terminal.
. "$ROOT/tests/system/support/checks.sh"
needs terminal tmux || exit 0
. "$ROOT/tests/system/support/terminal.sh"
cd "$SCRATCH" || exit 1
program=(node "$ROOT/bin/magna.js")
answers="$ROOT/tests/fixtures/answers.yaml"
sgr=$'\e\\[[0-9;:]*m'
problem='US certificate refused by French customs'
# What every list of choices shows, whichever question comes first.
choices='❯'
journal() { cat "$XDG_DATA_HOME"/magna/cases/*.jsonl 2> /dev/null; }

# Ctrl-C in the first question, and after an answer.
in_terminal first 100 "${program[@]}" triage "$problem"
if shows first "$choices"; then
  on_tmux send-keys -t first C-c
  ended first
  is 'Ctrl-C in the first question: 130' 130 "$(cat first.rc)"
  has 'Ctrl-C in the first question: says that nothing is kept' "$(screen first)" 'nothing is kept'
  is 'Ctrl-C in the first question: no journal' '' "$(journal)"
else
  fail 'Ctrl-C in the first question: it asks' "$(screen first)"
fi
in_terminal second 200 "${program[@]}" triage "$problem"
if shows second "$choices"; then
  on_tmux send-keys -t second Enter
  until_true 15 eval 'journal | grep -q .'
  sleep 0.5
  on_tmux send-keys -t second C-c
  ended second
  is 'Ctrl-C after an answer: 130' 130 "$(cat second.rc)"
  has 'Ctrl-C after an answer: the journal has the facts' "$(journal)" '"FR"'
  has 'Ctrl-C after an answer: the message names the file' "$(screen second)" "$(echo "$XDG_DATA_HOME"/magna/cases/*.jsonl)"
  is 'Ctrl-C after an answer: the journal is for the user alone' 600 "$(stat -c %a "$XDG_DATA_HOME"/magna/cases/*.jsonl)"
else
  fail 'Ctrl-C after an answer: it asks' "$(screen second)"
fi
rm -rf "$XDG_DATA_HOME"

# SIGTERM in a question.
in_terminal term 100 "${program[@]}" triage "$problem"
if shows term "$choices"; then
  pid=$(pgrep -P "$(on_tmux display -p -t term '#{pane_pid}')" -x node | head -1)
  kill -TERM "$pid"
  ended term
  is 'SIGTERM in a question: 143' 143 "$(cat term.rc)"
  is 'SIGTERM in a question: the cursor is shown again' 1 "$(on_tmux display -p -t term '#{cursor_flag}')"
else
  fail 'SIGTERM in a question: it asks' "$(screen term)"
fi

# Colour on a terminal, and none when it is not wanted.
in_terminal colour 100 "${program[@]}" faq search 'pdf stuck'
ended colour
if grep -qE "$sgr" colour.raw; then ok 'a terminal gets colour'; else fail 'a terminal gets colour' "$(cat -v colour.raw)"; fi
in_terminal variable 100 env NO_COLOR=1 "${program[@]}" faq search 'pdf stuck'
in_terminal flag 100 "${program[@]}" --no-color faq search 'pdf stuck'
in_terminal error 100 env NO_COLOR=1 "${program[@]}" faq serach x
for name in variable flag error; do
  ended "$name"
  if grep -qE "$sgr" "$name.raw"; then fail "no colour: $name" "$(cat -v "$name.raw")"; else ok "no colour: $name"; fi
done
in_terminal asked 100 env NO_COLOR=1 "${program[@]}" triage "$problem"
in_terminal asked-flag 100 "${program[@]}" triage "$problem" --no-color
for name in asked asked-flag; do
  shows "$name" "$choices" || fail "no colour in questions, $name: it asks" "$(screen "$name")"
  on_tmux send-keys -t "$name" Down Up Enter
  sleep 0.7
  on_tmux send-keys -t "$name" C-c
  ended "$name"
  if grep -qE "$sgr" "$name.raw"; then fail "no colour in questions, $name" "$(cat -v "$name.raw")"; else ok "no colour in questions, $name"; fi
done

# 60 columns: no line that the terminal has to fold.
narrow() {
  local name=$1
  shift
  in_terminal "$name" 60 env "LC_ALL=$locale" "${program[@]}" "$@"
  ended "$name" || fail "60 columns, $locale: magna $* ends"
  local wide
  # A command to copy and an address stay whole.
  wide=$(screen "$name" | grep -vE '^ +\$ |^ *https?://[^ ]*$' | python3 "$ROOT/tests/system/support/widest.py" 60)
  is "60 columns, $locale: magna $*" '' "$wide"
}
if needs '60 columns' python3; then
  for locale in C.UTF-8 zh_CN.UTF-8; do
    narrow "compare-${locale:0:2}" cert compare EU US
    narrow "compare4-${locale:0:2}" cert compare EU US CN HK
    narrow "plan-${locale:0:2}" triage --answers "$answers" --no-input
    narrow "help-${locale:0:2}" --help
    narrow "home-${locale:0:2}"
    narrow "triagehelp-${locale:0:2}" triage --help
    narrow "chat-${locale:0:2}" channel show chat
    narrow "list-${locale:0:2}" channel list
    narrow "search-${locale:0:2}" faq search 'pdf stuck'
    narrow "show-${locale:0:2}" faq show us-proof-refused-in-france
    narrow "usmca-${locale:0:2}" cert show usmca
    narrow "lane-${locale:0:2}" cert lane JP AU --value 7000EUR
    narrow "proofs-${locale:0:2}" cert compare eur1 rex
    narrow "wrong-${locale:0:2}" channel show nothing
  done
fi
