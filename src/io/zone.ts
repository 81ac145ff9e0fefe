import { readlinkSync } from 'node:fs';

/**
 * The user's zone as the system names it. `Intl` is asked only where nothing else says it: its first use costs more than
 * the rest of an answer.
 *
 * @param set the variable TZ
 */
export function systemZone(set: string | undefined): string {
  const named = set === undefined || set === '' ? linkedZone() : set.replace(/^:/, '');
  if (named !== undefined && /^(Etc\/)?(UTC|UCT|Universal|Zulu|GMT)$/.test(named)) return 'UTC';
  if (named !== undefined && /^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z_+-]+){1,2}$/.test(named) && set === undefined)
    return named;
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What /etc/localtime points at; undefined on systems that do it another way. */
function linkedZone(): string | undefined {
  try {
    return /zoneinfo\/(.+)$/.exec(readlinkSync('/etc/localtime'))?.[1];
  } catch {
    return undefined;
  }
}
