import { type CommandTree, type Flag, placesOf, quoted, takerNames, valueFlags, type Word } from './command-tree.ts';

/** A script for bash 3.2 and newer; it needs no other package. */
export function bashScript(tree: CommandTree): string {
  const takers = valueFlags(tree);
  return `# bash completion for magna
_magna() {
  local current=\${COMP_WORDS[COMP_CWORD]} here='' given='' flag='' before='' words='' word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$flag,$word" in
      # bash cuts --lang=en into three words.
      ?*,=) ;;
      ?*,*) flag='' ;;
      ,--) return ;;
      ${takerNames(takers)
        .map((name) => `,${name}`)
        .join(' | ')}) flag=$word ;;
      ,-?*) ;;
      *)
        case "$here/$word" in
          ${tree.steps.flatMap(({ path }) => (path === '' ? [] : quoted(path))).join(' | ')}) here=$here/$word ;;
          *) given=1 ;;
        esac
        ;;
    esac
  done
  case "$flag,$current" in
    ?*,=) current='' ;;
    ,--*=*)
      flag=\${current%%=*}
      before=$flag=
      current=\${current#*=}
      ;;
  esac

  if [ -n "$flag" ]; then
    case "$here $flag" in
${takers.map((taker) => `      ${placesOf(taker)}) ${values(taker)} ;;`).join('\n')}
    esac
  elif [ "\${current:0:1}" = - ]; then
    words=${quoted(names(tree.flags))}
    case "$here" in
${tree.steps
  .filter(({ flags }) => flags.length > 0)
  .map(({ path, flags }) => `      ${quoted(path)}) words+=${quoted(` ${names(flags)}`)} ;;`)
  .join('\n')}
    esac
  elif [ -z "$given" ]; then
    case "$here" in
${tree.steps
  .filter((step) => step.words.length > 0)
  .map((step) => `      ${quoted(step.path)}) words=${quoted(texts(step.words))} ;;`)
  .join('\n')}
    esac
  fi
  while IFS= read -r word; do
    COMPREPLY+=("$before$word")
  done < <(compgen -W "$words" -- "$current")
}

_magna_files() {
  compopt -o filenames 2> /dev/null
  while IFS= read -r word; do
    COMPREPLY+=("$before$word")
  done < <(compgen -f -- "$current")
}

complete -F _magna magna
`;
}

function values({ value }: Flag): string {
  if (value === 'file') return '_magna_files';
  return Array.isArray(value) ? `words=${quoted(texts(value))}` : ':';
}

function texts(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function names(flags: readonly Flag[]): string {
  return flags.flatMap((flag) => flag.names).join(' ');
}
