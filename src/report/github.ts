import type { Finding } from '../finding.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Findings as workflow commands, which GitHub shows beside the lines of a change. */
export function toGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, file, line, column, rule, message, fix }) => {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
      return `::${COMMANDS[severity]} ${place}::${data(`${message}; ${fix}`)}\n`;
    })
    .join('');
}

/** The escapes of the command's own grammar, so that no text can begin a command of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
