import { type CommandTree, type Flag, placesOf, quoted, takerNames, valueFlags, type Word } from './command-tree.ts';

/** A script for zsh: as a file `_magna` in `fpath`, or sourced. */
export function zshScript(tree: CommandTree): string {
  const takers = valueFlags(tree);
  return `#compdef magna
# zsh completion for magna
_magna() {
  local here='' given='' flag='' word
  local -a suggestions
  for word in "\${(@Q)words[2,CURRENT-1]}"; do
    case "$flag,$word" in
      ?*,*) flag='' ;;
      ,--) return 1 ;;
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
  if [[ -z $flag && $PREFIX == --*=* ]]; then
    flag=\${PREFIX%%=*}
    compset -P '*='
  fi

  if [[ -n $flag ]]; then
    case "$here $flag" in
${takers.map((taker) => `      ${placesOf(taker)}) ${values(taker)} ;;`).join('\n')}
    esac
    (( $#suggestions )) && _describe value suggestions
  elif [[ $PREFIX == -* ]]; then
    suggestions=(
${flagLines(tree.flags, '      ')}
    )
    case "$here" in
${tree.steps
  .filter(({ flags }) => flags.length > 0)
  .map(
    ({ path, flags }) =>
      `      ${quoted(path)})\n        suggestions+=(\n${flagLines(flags, '          ')}\n        )\n        ;;`,
  )
  .join('\n')}
    esac
    _describe -o option suggestions
  elif [[ -z $given ]]; then
    case "$here" in
${tree.steps
  .filter(({ words }) => words.length > 0)
  .map(
    ({ path, words }) =>
      `      ${quoted(path)})\n        suggestions=(\n${wordLines(words, '          ')}\n        )\n        ;;`,
  )
  .join('\n')}
    esac
    (( $#suggestions )) && _describe word suggestions
  fi
}

if [[ $funcstack[1] == _magna ]]; then
  _magna "$@"
else
  compdef _magna magna
fi
`;
}

function values({ value }: Flag): string {
  if (value === 'file') return '_files';
  return Array.isArray(value) ? `suggestions=(${value.map(described).join(' ')})` : ':';
}

function wordLines(words: readonly Word[], indent: string): string {
  return words.map((word) => indent + described(word)).join('\n');
}

function flagLines(flags: readonly Flag[], indent: string): string {
  return wordLines(
    flags.flatMap(({ names, about }) => names.map((text) => ({ text, about }))),
    indent,
  );
}

function described({ text, about }: Word): string {
  const name = text.replaceAll(':', String.raw`\:`);
  return quoted(about === '' ? name : `${name}:${about}`);
}
