import type { KbFinding } from '../kb-file.ts';
import type { ParsedKb } from '../load.ts';
import { nodesBelow } from '../nodes-below.ts';
import type { Path } from '../prov.ts';
import type { ChannelsFile } from '../shapes/channels.ts';

/** Keys that lead a user to a channel; `not` says why one is left out, and may speak of one that is not there. */
const LEADS = new Set(['primary', 'channel', 'ifClosed', 'else', 'fallback']);

/**
 * `routing/unknown-channel`: something leads to a channel that an overlay has hidden. A warning: another one stands in
 * for it.
 */
export function channelsThere(files: ParsedKb): KbFinding[] {
  const there = new Set(
    (files.get('channels.yaml') ?? []).flatMap(({ value }) =>
      (value as ChannelsFile).channels.map(({ id }) => id as string),
    ),
  );
  if (there.size === 0) return [];
  const leading = (['routing.yaml', 'channels.yaml', 'faq/'] as const).flatMap((kind) => files.get(kind) ?? []);
  return leading.flatMap((file) =>
    nodesBelow(file.value).flatMap(({ path, value }) => {
      if (typeof value !== 'string' || there.has(value) || !leads(path)) return [];
      const text = {
        message: `${path.join('.')}: the channel "${value}" is hidden`,
        fix: 'name another one in the overlay',
      };
      const finding = file.finding('routing/unknown-channel', path, text, { severity: 'warning' });
      return [{ ...finding, missing: { kinds: ['channels.yamlchannels'], id: value } }];
    }),
  );
}

function leads(path: Path): boolean {
  if (path[0] === 'not') return false;
  return LEADS.has(String(path.at(-1))) || path.at(-2) === 'also';
}
