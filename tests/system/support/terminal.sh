# magna in a real terminal: a tmux of its own, with everything the terminal was sent on record.
socket="magna-system-$$"
on_tmux() { tmux -u -L "$socket" -f /dev/null "$@"; }
trap 'on_tmux kill-server 2> /dev/null' EXIT

# in_terminal NAME COLUMNS COMMAND...: starts it; NAME.raw is what was written, NAME.rc its exit code.
in_terminal() {
  local name=$1 columns=$2
  shift 2
  {
    echo 'while [ ! -e '"$name"'.go ]; do sleep 0.05; done'
    echo 'trap : INT'
    printf '%q ' "$@"
    printf '\necho $? > %s.rc\nexec sleep 120\n' "$name"
  } > "$name.sh"
  on_tmux new-session -d -s "$name" -x "$columns" -y 200 "bash $name.sh" || return 1
  on_tmux pipe-pane -t "$name" "cat > $name.raw"
  sleep 0.2
  touch "$name.go"
}
# ended NAME: waits until it is over.
ended() { until_true 20 test -s "$1.rc"; }
# shows NAME TEXT: waits until the terminal shows it.
shows() { until_true 15 on_screen "$1" "$2"; }
on_screen() { grep -qF -- "$2" <<< "$(screen "$1")"; }
# screen NAME: what it shows; lines that the terminal had to fold are whole again.
screen() { on_tmux capture-pane -p -J -S - -t "$1" | sed 's/ *$//' | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'; }
