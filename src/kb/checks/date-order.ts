import type { Finding } from '../../finding.ts';
import { isDay } from '../days.ts';
import type { ParsedKb, ParsedLayer } from '../load.ts';
import type { KbFile } from '../kb-file.ts';
import { nodesBelow } from '../nodes-below.ts';
import { type Path, SET_BY } from '../prov.ts';

/** Keys that hold the two ends of one span of days. */
const SPANS: readonly (readonly [from: string, to: string])[] = [
  ['from', 'to'],
  ['opens', 'closes'],
  ['madeOutBefore', 'acceptedUntil'],
  ['from', 'strictFrom'],
];

/** `kb/from-after-to`: a span that ends before it begins; `kb/no-such-day`: a day that no calendar has. */
export function dateOrder(files: ParsedKb | ParsedLayer): Finding[] {
  return [...files.values()]
    .flat()
    .flatMap((file) =>
      nodesBelow(file.value, [SET_BY]).flatMap(({ path, value }) =>
        typeof value === 'string' ? noSuchDay(file, path, value) : reversed(file, path, value),
      ),
    );
}

function noSuchDay(file: KbFile, path: Path, value: string): Finding[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || isDay(value)) return [];
  const text = { message: `${path.join('.')}: ${value} stands in no calendar`, fix: 'correct the day' };
  return [file.finding('kb/no-such-day', path, text)];
}

function reversed(file: KbFile, path: Path, node: unknown): Finding[] {
  if (typeof node !== 'object' || node === null) return [];
  const here = node as Record<string, unknown>;
  return SPANS.flatMap(([from, to]) => {
    const [first, last] = [here[from], here[to]];
    if (typeof first !== 'string' || typeof last !== 'string' || !isDay(first) || !isDay(last) || first <= last) {
      return [];
    }
    const text = { message: `from ${first} to ${last}: the end comes first`, fix: 'swap or correct the days' };
    return [file.finding('kb/from-after-to', [...path, from], text)];
  });
}
