import { type CommandTree, type Flag, takerNames, valueFlags } from './command-tree.ts';

/** A script for fish 3 and newer. */
export function fishScript(tree: CommandTree): string {
  const takers = takerNames(valueFlags(tree));
  const paths = tree.steps.flatMap(({ path }) => (path === '' ? [] : path));
  return `# fish completion for magna
# Whether the commands typed so far are these; with "flags" also after an argument.
function __magna_at
    set -l typed (commandline -opc)
    set -e typed[1]
    set -l here ''
    set -l given ''
    set -l flag ''
    for word in $typed
        if test -n "$flag"
            set flag ''
            continue
        end
        switch $word
            case --
                return 1
            case ${takers.join(' ')}
                set flag $word
            case '-*'
            case '*'
                if contains -- "$here/$word" ${paths.join(' ')}
                    set here "$here/$word"
                else
                    set given yes
                end
        end
    end
    test "$here" = "$argv[1]"; or return 1
    test -z "$given"; or test "$argv[2]" = flags
end

complete -c magna -e
complete -c magna -f
${[
  ...tree.flags.map((flag) => flagLine(flag)),
  ...tree.steps.flatMap(({ path, words, flags }) => [
    ...words.map(
      ({ text, about }) => `complete -c magna ${at(path, '')} -a ${quotedForFish(text)}${description(about)}`,
    ),
    ...flags.map((flag) => flagLine(flag, path)),
  ]),
].join('\n')}
`;
}

function flagLine({ names, about, value }: Flag, path?: string): string {
  const parts = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  if (path !== undefined) parts.unshift(at(path, ' flags'));
  if (value === 'file') parts.push('-r -F');
  else if (value === 'anything') parts.push('-x');
  else if (value !== undefined) parts.push(`-x -a ${quotedForFish(value.map(({ text }) => text).join(' '))}`);
  return `complete -c magna ${parts.join(' ')}${description(about)}`;
}

function at(path: string, more: string): string {
  return `-n ${quotedForFish(`__magna_at "${path}"${more}`)}`;
}

function description(about: string): string {
  return about === '' ? '' : ` -d ${quotedForFish(about)}`;
}

function quotedForFish(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
