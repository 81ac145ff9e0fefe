# A whole triage in a real terminal, at three widths in both languages, as it stands on the screen when it is over.
# Set UPDATE_TRANSCRIPTS=1 to write the transcripts anew, then read them.
. "$ROOT/tests/system/support/checks.sh"
needs transcripts tmux || exit 0
. "$ROOT/tests/system/support/terminal.sh"
cd "$SCRATCH" || exit 1
export MAGNA_NOW=2026-11-23T14:20:00Z TZ=America/New_York
golden="$ROOT/tests/golden/terminal"
mkdir -p "$golden"

# answer NAME QUESTION KEYS...: waits for a question, then types.
answer() {
  local name=$1 question=$2
  shift 2
  if ! shows "$name" "$question"; then
    fail "transcript $name: it asks \"$question\"" "$(screen "$name")"
    return 1
  fi
  sleep 0.2
  local key
  for key in "$@"; do on_tmux send-keys -t "$name" "$key"; sleep 0.1; done
}

# transcript NAME COLUMNS LOCALE MODE SENTENCE: the last four questions are those of the sentence of the field report.
transcript() {
  local name=$1 columns=$2 locale=$3 sentence=$5 mode=()
  [ "$4" = plain ] && mode=(--accessible)
  local questions=('Is that right' 'goods held' 'Which paper' 'By when')
  [ "$locale" = zh_CN.UTF-8 ] && questions=('对吗' '被扣' '被拒的是' '最晚')
  in_terminal "$name" "$columns" env "LC_ALL=$locale" "XDG_DATA_HOME=$SCRATCH/d" NO_COLOR=1 node "$ROOT/bin/magna.js" triage "$sentence" "${mode[@]}"
  if [ "$4" = plain ]; then
    answer "$name" "${questions[0]}" 1 Enter && answer "$name" "${questions[1]}" 4 Enter 2 Enter || return
  else
    answer "$name" "${questions[0]}" Enter && answer "$name" "${questions[1]}" Down Enter || return
  fi
  answer "$name" "${questions[2]}" USMCA Enter && answer "$name" "${questions[3]}" 2026-11-26 Enter || return
  ended "$name"
  screen "$name" | sed "s#$SCRATCH/d#DATA#g" > "$name.txt"
  [ "${UPDATE_TRANSCRIPTS:-}" = 1 ] && cp "$name.txt" "$golden/$name.txt"
  is "transcript $name" "$(cat "$golden/$name.txt")" "$(cat "$name.txt")"
  rm -rf "$SCRATCH/d"
}

for columns in 60 80 120; do
  transcript "triage-$columns-en" "$columns" C.UTF-8 drawn 'Why does my US issued verification not pass French customs?'
  transcript "triage-$columns-zh" "$columns" zh_CN.UTF-8 drawn '美国出具的证明为什么过不了法国海关？'
done
transcript triage-plain-en 80 C.UTF-8 plain 'Why does my US issued verification not pass French customs?'
transcript triage-plain-zh 60 zh_CN.UTF-8 plain '美国出具的证明为什么过不了法国海关？'
