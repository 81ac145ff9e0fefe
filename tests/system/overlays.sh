# Knowledge bases of a company and of a user, over the shipped one: on the disk, kept compiled, edited, broken.
. "$ROOT/tests/system/support/checks.sh"
cd "$SCRATCH" || exit 1
export XDG_CONFIG_HOME="$SCRATCH/config" XDG_CACHE_HOME="$SCRATCH/cache"

mkdir -p acme/faq
printf "name: Acme\nbasedOn: '2026.11.1'\n" > acme/kb.yaml
cat > acme/faq/own.yaml << 'YAML'
category: document
entries:
  - id: acme-stamp
    question: { en: Where is the Acme stamp? }
    variants: { en: [acme stamp, company chop] }
    answer: { en: In the safe. }
    resolves: full
    actor: you
    escalateTo: { channel: helpdesk, reason: { en: Ask the office. } }
YAML

magna faq search 'company chop' --kb acme --json > out 2> err
is 'a company folder: exit 0' '0 ' "$? $(cat err)"
is 'its entry is found first' acme-stamp "$(node -p 'JSON.parse(require("fs").readFileSync("out", "utf8")).results[0].id')"
has 'and is the company'\''s own' "$(cat out)" '"standing": "own"'
is 'it is kept compiled' 1 "$(find cache -path '*magna*' -type d -name 'kb*' | wc -l)"

sed -i 's/In the safe/In the drawer/' acme/faq/own.yaml
has 'edited, the new text is shown' "$(magna faq show acme-stamp --kb acme)" 'In the drawer'
has 'and again from what was kept' "$(magna faq show acme-stamp --kb acme)" 'In the drawer'

chmod -R a-w cache
has 'a cache that cannot be written: it answers' "$(magna faq show acme-stamp --kb acme)" 'In the drawer'
chmod -R u+w cache
for part in faq.bin search.bin law.bin law.txt names.txt sources.jsonl law.json channels.json; do
  printf 'x' > "$(find cache -name "$part" | head -1)"
  has "a cache with a damaged $part: it answers" "$(magna faq show acme-stamp --kb acme 2>&1)" 'In the drawer'
  has "and certification as well" "$(magna cert lane US FR --kb acme 2>&1)" '2026/1455'
done

magna faq show acme-stamp > out 2> err
is 'without the folder it is not there' 1 "$?"

mkdir -p config/magna
cp -r acme config/magna/kb
has 'the folder of the user is read without asking' "$(magna faq show acme-stamp)" 'In the drawer'
mkdir -p branch/faq
printf "name: Branch\nbasedOn: '2026.11.1'\n" > branch/kb.yaml
printf 'category: document\nentries:\n  - { id: acme-stamp, answer: { en: Ask the branch. } }\n' > branch/faq/own.yaml
magna faq show acme-stamp --kb branch --where > out 2> err
is 'both: exit 0' '0 ' "$? $(cat err)"
has 'both: the one that was named wins' "$(cat out)" 'Ask the branch'
has 'both: the file that won is named' "$(cat out)" 'branch/faq/own.yaml'

magna faq list --kb nowhere > out 2> err
is 'a folder that is not there: exit 2' 2 $?
has 'a folder that is not there is named' "$(cat err)" nowhere
sed -i 's/answer:/anwser:/' acme/faq/own.yaml
magna faq list --kb acme > out 2> err
is 'a mistake in it: exit 3' 3 $?
has 'a mistake in it: its file, line and column' "$(cat err)" 'acme/faq/own.yaml:6:5'
magna kb check --kb acme > out 2> err
is 'a mistake in it, checked: exit 1' 1 $?
has 'a mistake in it, checked: the nearest key' "$(cat out)" answer
