import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { Path } from '../prov.ts';
import type { ChannelsFile } from '../shapes/channels.ts';

/** Keys that lead a user to a channel; `not` says why one is left out, and may speak of one that is not there. */
const LEADS = new Set(['primary', 'channel', 'ifClosed', 'else', 'fallback']);

/**
 * `routing/unknown-channel`: something leads to a channel that an overlay has hidden. A warning: another one stands in
 * for it.
 */
export function channelsThere(files: ParsedKb): Finding[] {
  const there = new Set(
    (files.get('channels.yaml') ?? []).flatMap(({ value }) =>
      (value as ChannelsFile).channels.map(({ id }) => id as string),
    ),
  );
  if (there.size === 0) return [];
  const places = [
    ...(files.get('routing.yaml') ?? []).flatMap((file) => leads(file.value, []).map((one) => ({ file, ...one }))),
    ...(files.get('channels.yaml') ?? []).flatMap((file) => leads(file.value, []).map((one) => ({ file, ...one }))),
    ...(files.get('faq/') ?? []).flatMap((file) => leads(file.value, []).map((one) => ({ file, ...one }))),
  ];
  return places.flatMap(({ file, path, id }) => {
    if (there.has(id)) return [];
    const text = {
      message: `${path.join('.')}: the channel "${id}" is hidden`,
      fix: 'name another one in the overlay',
    };
    return [file.finding('routing/unknown-channel', path, text, { severity: 'warning' })];
  });
}

function leads(node: unknown, path: Path): { path: Path; id: string }[] {
  if (typeof node !== 'object' || node === null || path[0] === 'not') return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    const inAlso = path.at(-1) === 'also' && typeof child === 'string';
    if ((LEADS.has(key) || inAlso) && typeof child === 'string') return [{ path: here, id: child }];
    return leads(child, here);
  });
}
