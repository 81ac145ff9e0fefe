# A checkout whose data is edited: mistakes are named with their place, and nothing in the data drives the terminal.
. "$ROOT/tests/system/support/checks.sh"
cd "$SCRATCH" || exit 1
mkdir copy
for part in bin data dist src package.json; do cp -r "$ROOT/$part" copy/; done
ln -s "$ROOT/node_modules" copy/node_modules
copied() { node copy/bin/magna.js "$@"; }

copied faq list > before 2> err
is 'the copy answers' '0 ' "$? $(cat err)"

line=$(grep -n '^ *expectedReply:' copy/data/channels.yaml | head -1)
number=${line%%:*}
text=${line#*:}
spaces=${text%%[! ]*}
column=$((${#spaces} + 1))
cp copy/data/channels.yaml kept
sed -i "${number}s/expectedReply/expectedRepyl/" copy/data/channels.yaml
copied channel list > out 2> err
is 'a key that is mistyped: exit 3' 3 $?
is 'a key that is mistyped: nothing on stdout' '' "$(cat out)"
has 'a key that is mistyped: its file, line and column' "$(cat err)" "data/channels.yaml:$number:$column"
has 'a key that is mistyped: the nearest key' "$(cat err)" expectedReply
copied channel list --json > out 2> err
is 'a key that is mistyped, as JSON: exit 3' 3 $?
is 'a key that is mistyped, as JSON: the exit code within' 3 "$(node -p 'JSON.parse(require("fs").readFileSync("out", "utf8")).exit')"
copied --version > out 2> err
is 'a key that is mistyped: --version answers' '0 ' "$? $(cat err)"
cp kept copy/data/channels.yaml
copied channel list > out 2> err
is 'mended, it answers again' '0 ' "$? $(cat err)"

printf 'a: [1\nb: "\n' > copy/data/faq/document.yaml
copied faq list > out 2> err
is 'YAML that is broken: exit 3' 3 $?
has 'YAML that is broken: its file' "$(cat err)" data/faq/document.yaml:
cp "$ROOT/data/faq/document.yaml" copy/data/faq/document.yaml

# The first English question, with a colour, a title and a bell in it.
line=$(grep -n '^      en: ' copy/data/faq/document.yaml | head -1 | cut -d: -f1)
sed -i "${line}s/.*/      en: \"\\\\e[31mpdf\\\\e]0;owned\\\\a stuck\"/" copy/data/faq/document.yaml
copied faq list > out 2> err
is 'an escape sequence in the data: exit 0' '0 ' "$? $(cat err)"
has 'an escape sequence in the data is written out' "$(cat out)" '<U+001B>[31mpdf'
lacks 'an escape sequence in the data is not sent' "$(cat out)" $'\e'
copied faq list --json > out 2> err
lacks 'an escape sequence in the data is not sent, as JSON' "$(cat out)" $'\e'
copied completion zsh > out 2> err
lacks 'an escape sequence in the data is in no script' "$(cat out)" $'\e'
cp "$ROOT/data/faq/document.yaml" copy/data/faq/document.yaml
copied faq list > after 2> err
is 'everything undone: the same list' "$(cat before)" "$(cat after)"

# An installed package has no sources beside it: what it was built with is trusted.
rm -rf copy/src
sed -i "${number}s/expectedReply/expectedRepyl/" copy/data/channels.yaml
copied channel list > out 2> err
is 'without sources the built data is trusted' '0 ' "$? $(cat err)"
