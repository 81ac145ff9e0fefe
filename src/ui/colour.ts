/**
 * Whether a stream gets colour: 0 none, 1 the sixteen colours of the terminal, which suit light and dark alike.
 *
 * `--no-color` and a non-empty `NO_COLOR` win over all; `FORCE_COLOR` colours a pipe; a dumb terminal gets none.
 */
export function colourLevel(
  env: Readonly<Record<string, string | undefined>>,
  stream: { readonly isTTY: boolean; readonly refused: boolean },
): 0 | 1 {
  if (stream.refused || (env['NO_COLOR'] ?? '') !== '') return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced === '0' || forced === 'false' ? 0 : 1;
  return stream.isTTY && env['TERM'] !== 'dumb' ? 1 : 0;
}
