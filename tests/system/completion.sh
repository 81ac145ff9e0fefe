# The completion scripts in the shells they are for.
. "$ROOT/tests/system/support/checks.sh"
cd "$SCRATCH" || exit 1
for shell in bash zsh fish powershell; do magna completion "$shell" > "magna.$shell" || fail "completion $shell exits $?"; done
mkdir work && cd work && touch answers.yaml 'b c.yaml' || exit 1

is 'bash: the script parses' '' "$(bash -n ../magna.bash 2>&1)"
# in_bash WORD...: what bash would offer for the last word.
in_bash() {
  bash -c 'source ../magna.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _magna 2>&1; echo "${COMPREPLY[*]}"' bash "$@"
}
is 'bash: a command' cert "$(in_bash magna ce)"
is 'bash: a command below' 'list show compare lane' "$(in_bash magna cert '')"
is 'bash: an option of the command' --category "$(in_bash magna faq search --cat)"
is 'bash: a choice' document "$(in_bash magna faq search --category do)"
is 'bash: the choices of one command' 'mermaid dot' "$(in_bash magna flow graph --format '')"
is 'bash: those of another under the same name' 'text json sarif junit github' "$(in_bash magna flow check --format '')"
is 'bash: a choice after =' zh "$(in_bash magna --lang = z)"
is 'bash: the value of an option is no command' 'list show compare lane' "$(in_bash magna --lang zh cert '')"
is 'bash: the commands of cases' 'list show log due close export' "$(in_bash magna case '')"
is 'bash: where something was sent' 'helpdesk chat community offline' "$(in_bash magna case log ABCD --sent '')"
is 'bash: a file to write' answers.yaml "$(in_bash magna case export ABCD --output a)"
is 'bash: a channel' chat "$(in_bash magna channel show ch)"
is 'bash: a setting' helpdesk "$(in_bash magna config set hel)"
is 'bash: a shell' 'bash zsh fish powershell' "$(in_bash magna completion '')"
is 'bash: a file' answers.yaml "$(in_bash magna triage --answers a)"
is 'bash: no file elsewhere' '' "$(in_bash magna faq search a)"
is 'bash: registered' 'complete -F _magna magna' "$(bash -c 'source ../magna.bash; complete -p magna')"

if needs fish fish; then
  in_fish() { fish -c "source ../magna.fish; complete -C'$1'" 2>&1 | cut -f1 | tr '\n' ' '; }
  is 'fish: the script parses' '' "$(fish -n ../magna.fish 2>&1)"
  is 'fish: a command' 'cert ' "$(in_fish 'magna ce')"
  is 'fish: a command below' 'compare lane list show ' "$(in_fish 'magna cert ')"
  is 'fish: an option of the command' '--category ' "$(in_fish 'magna faq search --cat')"
  is 'fish: a choice' 'document ' "$(in_fish 'magna faq search --category do')"
  is 'fish: the choices of one command' 'dot mermaid ' "$(in_fish 'magna flow graph --format ')"
  is 'fish: a choice after =' '--lang=zh ' "$(in_fish 'magna --lang=z')"
  is 'fish: the value of an option is no command' 'compare lane list show ' "$(in_fish 'magna --lang zh cert ')"
  is 'fish: a file' 'answers.yaml ' "$(in_fish 'magna triage --answers a')"
  is 'fish: no file elsewhere' '' "$(in_fish 'magna faq search a')"
fi

if needs zsh zsh; then
  is 'zsh: the script parses' '' "$(zsh -n ../magna.zsh 2>&1)"
  # in_zsh LINE: what an interactive zsh makes of the line and a Tab; ctrl-X prints the line and leaves.
  cat > ../zsh-tab.zsh << 'ZSH'
zmodload zsh/zpty
zpty magna-tab zsh -f
read-until() { local out chunk; integer n=0; while (( n++ < 200 )); do zpty -r -t magna-tab chunk && out+=$chunk; [[ $out == *$1* ]] && break; sleep 0.05; done; print -r -- "$out"; }
zpty -w magna-tab "PS1='>'; autoload -U compinit; compinit -u -D; source $1; setopt no_beep no_auto_menu list_ambiguous; show() { print -r -- \"[[\$BUFFER]]\"; }; zle -N show; bindkey '^X' show; print re''ady"
read-until ready > /dev/null
zpty -n -w magna-tab "$2"$'\t'
sleep 0.4
zpty -n -w magna-tab $'\x18'
[[ "$(read-until ']]')" =~ '\[\[([^]]*)\]\]' ]] && print -r -- "$match[1]"
zpty -d magna-tab
ZSH
  in_zsh() { zsh -f ../zsh-tab.zsh "$SCRATCH/magna.zsh" "$1" 2>&1; }
  is 'zsh: a command' 'magna cert ' "$(in_zsh 'magna ce')"
  is 'zsh: a command below' 'magna cert compare ' "$(in_zsh 'magna cert co')"
  is 'zsh: an option of the command' 'magna faq search --category ' "$(in_zsh 'magna faq search --cat')"
  is 'zsh: a choice' 'magna faq search --category document ' "$(in_zsh 'magna faq search --category do')"
  is 'zsh: the choices of one command' 'magna flow graph --format mermaid ' "$(in_zsh 'magna flow graph --format m')"
  is 'zsh: a choice after =' 'magna --lang=zh ' "$(in_zsh 'magna --lang=z')"
  is 'zsh: a channel' 'magna channel show chat ' "$(in_zsh 'magna channel show ch')"
  is 'zsh: a file' 'magna triage --answers answers.yaml ' "$(in_zsh 'magna triage --answers a')"
fi

if needs PowerShell pwsh; then
  in_pwsh() { pwsh -NoProfile -Command "Get-Content -Raw ../magna.powershell | Invoke-Expression; (TabExpansion2 '$1' $((${#1}))).CompletionMatches.CompletionText -join ' '" 2>&1; }
  is 'PowerShell: a command' cert "$(in_pwsh 'magna ce')"
  is 'PowerShell: a command below' 'list show compare lane' "$(in_pwsh 'magna cert ')"
  is 'PowerShell: the choices of one command' 'mermaid dot' "$(in_pwsh 'magna flow graph --format ')"
  is 'PowerShell: a choice' document "$(in_pwsh 'magna faq search --category do')"
fi

magna completion tcsh > out 2> err
is 'an unknown shell is wrong usage' 2 $?
has 'an unknown shell: the message names it' "$(cat err)" tcsh
