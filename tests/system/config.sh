# Settings on the disk: one value at a time, several processes at once, an editor in a terminal, folders that refuse.
. "$ROOT/tests/system/support/checks.sh"
cd "$SCRATCH" || exit 1
export XDG_CONFIG_HOME="$SCRATCH/config" XDG_CACHE_HOME="$SCRATCH/cache"
folder="$XDG_CONFIG_HOME/magna"
unset VISUAL EDITOR

magna config set name 'Li Wei' > out 2> err
is 'a value: exit 0' '0 ' "$? $(cat err)"
is 'a value: it is printed bare' 'Li Wei' "$(magna config get name)"
is 'a value: for the user alone' '600 700' "$(stat -c %a "$folder/config.yaml" "$folder" | tr '\n' ' ' | sed 's/ $//')"
magna config get company > out 2> err
is 'a value that is not set: exit 1, nothing on stdout' '1 ' "$? $(cat out)"

magna config set helpdesk https://help.acme.example/new > out 2> err
is 'the address of a channel: exit 0' '0 ' "$? $(cat err)"
has 'the address of a channel: channel show has it' "$(magna channel show helpdesk)" 'https://help.acme.example/new'
is 'the address of a channel: the overlay is in order' 0 "$(magna kb check > /dev/null 2>&1; echo $?)"
magna config unset helpdesk > out 2> err
lacks 'taken away: channel show lacks it' "$(magna channel show helpdesk)" 'help.acme.example'

# Two write at once, each its own settings in turn; none may be lost on the way.
several() { for n in $(seq "$3"); do magna config set "$1" "$1-$n" > /dev/null && magna config set "$2" "$2-$n" > /dev/null && [ "$(magna config get "$1")" = "$1-$n" ] || echo "$1 $n is lost"; done; }
several name forumCategory 10 > first.lost 2>&1 &
several company githubField 10 > second.lost 2>&1
wait $!
is 'two at once: nothing is lost on the way' '' "$(cat first.lost second.lost)"
is 'two at once: the last of each is there' 'name-10 company-10 forumCategory-10 githubField-10' "$(for key in name company forumCategory githubField; do magna config get $key; done | tr '\n' ' ' | sed 's/ $//')"
is 'two at once: no lock and no other file is left' 'config.yaml kb' "$(ls -A "$folder" | tr '\n' ' ' | sed 's/ $//')"

echo 'left behind' > "$folder/config.lock"
touch -d '1 minute ago' "$folder/config.lock"
magna config set name Li > out 2> err
is 'a lock that was left behind: exit 0' 0 $?
has 'a lock that was left behind: it is told' "$(cat err)" config.lock
is 'a lock that was left behind: it is gone' 'config.yaml kb' "$(ls -A "$folder" | tr '\n' ' ' | sed 's/ $//')"

magna config edit > out 2> err
is 'the editor without a terminal: exit 2' 2 $?
has 'the editor without a terminal: the file is named' "$(tr -d '\n ' < err)" "$folder/config.yaml"
if needs 'the editor in a terminal' script; then
  in_script() { script -qec "$1" /dev/null < /dev/null > out 2>&1; }
  in_script "EDITOR=true node '$ROOT/bin/magna.js' config edit"
  is 'an editor that changes nothing: exit 0' 0 $?
  printf '#!/bin/sh\nprintf "rol: broker\\n" >> "$1"\n' > "$SCRATCH/an editor"
  chmod +x "$SCRATCH/an editor"
  in_script "EDITOR=\"'$SCRATCH/an editor'\" node '$ROOT/bin/magna.js' config edit"
  is 'a broken file: exit 3' 3 $?
  has 'a broken file: the nearest key' "$(cat out)" 'role?'
  has 'a broken file: it is kept' "$(cat "$folder/config.yaml")" 'rol: broker'
  magna config list > out 2> err
  is 'a broken file: what needs it ends with 3' 3 $?
  magna faq list > out 2> err
  is 'a broken file: what needs it not answers' '0 ' "$? $(cat err)"
  in_script "EDITOR=no-such-editor node '$ROOT/bin/magna.js' config edit"
  is 'an editor that is not there: exit 4' 4 $?
fi

mkdir small
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=64k,mode=700 magna-system small 2> mount.err; then
  trap 'umount "$SCRATCH/small"' EXIT
  export XDG_CONFIG_HOME="$SCRATCH/small"
  magna config set name Li > out 2> err
  dd if=/dev/zero of=small/filler bs=1k 2> /dev/null
  magna config set company Acme > out 2> err
  is 'a full disk: exit 4' 4 $?
  is 'a full disk: the file is as it was' "name: 'Li'" "$(cat small/magna/config.yaml)"
  rm small/filler
  mount -o remount,ro small
  magna config set company Acme > out 2> err
  is 'a read-only folder: exit 4' 4 $?
  is 'a read-only folder: it can be read' Li "$(magna config get name)"
elif [ "$(id -u)" -ne 0 ]; then
  mkdir -m 500 read-only
  XDG_CONFIG_HOME="$SCRATCH/read-only" magna config set name Li > out 2> err
  is 'a read-only folder: exit 4' 4 $?
else
  skip 'a full disk' "no small file system can be mounted here: $(head -1 mount.err)"
fi
