import { type CommandTree, takerNames, valueFlags } from './command-tree.ts';

/** A script for Windows PowerShell 5.1 and PowerShell 7. */
export function powershellScript(tree: CommandTree): string {
  const takers = valueFlags(tree);
  // In a here-string no quote is special: PowerShell takes curly quotes for straight ones everywhere else.
  const rows = [
    ...tree.flags.flatMap(({ names, about }) => names.map((name) => `* flag ${name} ${about}`)),
    ...tree.steps.flatMap(({ path, words, flags }) => [
      ...(path === '' ? [] : [`${path} step`]),
      ...words.map(({ text, about }) => `${path || '/'} word ${text} ${about}`),
      ...flags.flatMap(({ names, about }) => names.map((name) => `${path || '/'} flag ${name} ${about}`)),
    ]),
    ...takerNames(takers).map((name) => `${name} takes`),
    ...takers.flatMap(({ names, value, at = ['*'] }) =>
      names.flatMap((name) =>
        at.flatMap((path) =>
          Array.isArray(value) ? value.map(({ text, about }) => `${path}${name} value ${text} ${about}`) : [],
        ),
      ),
    ),
  ];
  return `# PowerShell completion for magna
Register-ArgumentCompleter -Native -CommandName 'magna', 'magna.cmd', 'magna.ps1' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # One row each: where, kind, word, what it is.
    $rows = @'
${rows.map((row) => row.trimEnd()).join('\n')}
'@ -split '\\r?\\n' | ForEach-Object {
        $where, $kind, $word, $about = $_ -split ' ', 4
        [pscustomobject]@{ Where = $where; Kind = $kind; Word = $word; About = $about }
    }
    $steps = @($rows | Where-Object { $_.Kind -eq 'step' } | ForEach-Object { $_.Where })
    $takers = @($rows | Where-Object { $_.Kind -eq 'takes' } | ForEach-Object { $_.Where })

    $here = ''
    $given = $false
    $flag = ''
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $word = $element.ToString()
        if ($flag -ne '') { $flag = '' }
        elseif ($word -ceq '--') { return }
        elseif ($takers -ccontains $word) { $flag = $word }
        elseif ($word.StartsWith('-')) { }
        elseif ($steps -ccontains "$here/$word") { $here = "$here/$word" }
        else { $given = $true }
    }

    $before = ''
    $typed = $wordToComplete
    if ($flag -eq '' -and $typed -match '^(--[^=]+)=(.*)$') {
        $flag = $Matches[1]
        $typed = $Matches[2]
        $before = "$flag="
    }
    $place = if ($here -eq '') { '/' } else { $here }
    $rows | Where-Object {
        if ($flag -ne '') { $_.Kind -eq 'value' -and ($_.Where -ceq "*$flag" -or $_.Where -ceq "$here$flag") }
        elseif ($typed.StartsWith('-')) { $_.Kind -eq 'flag' -and ($_.Where -eq '*' -or $_.Where -ceq $place) }
        else { -not $given -and $_.Kind -eq 'word' -and $_.Where -ceq $place }
    } | Where-Object { $_.Word.StartsWith($typed, [StringComparison]::Ordinal) } | ForEach-Object {
        $about = if ($_.About) { $_.About } else { $_.Word }
        [System.Management.Automation.CompletionResult]::new($before + $_.Word, $_.Word, 'ParameterValue', $about)
    }
}
`;
}
