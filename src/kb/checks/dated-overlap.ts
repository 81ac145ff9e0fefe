import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { Path } from '../prov.ts';
import type { Jurisdiction } from '../shapes/jurisdiction.ts';

interface Dated {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * `kb/dated-overlap`: on one day a place would be under two customs territories, or twice a member of one group.
 */
export function datedOverlap(files: ParsedKb): Finding[] {
  return (files.get('jurisdictions/') ?? []).flatMap((file) => {
    const { territory, memberOf = [] } = file.value as Jurisdiction;
    const clash = (path: Path, text: string): Finding =>
      file.finding('kb/dated-overlap', path, { message: text, fix: 'end the earlier one the day before' });
    const territories = Array.isArray(territory) ? territory : [];
    return [
      ...overlaps(territories, () => true).map(([a, b, index]) =>
        clash(['territory', index, 'from'], `under ${a} and ${b} on the same day`),
      ),
      ...overlaps(memberOf, (a, b) => a.id === b.id).map(([a, , index]) =>
        clash(['memberOf', index, 'from'], `a member of ${a} twice on the same day`),
      ),
    ];
  });
}

/** Each pair that holds on a common day, with the index of the later one in the list. */
function overlaps(list: readonly Dated[], alike: (a: Dated, b: Dated) => boolean): [string, string, number][] {
  return list.flatMap((later, index) =>
    list
      .slice(0, index)
      .filter((earlier) => alike(earlier, later) && begins(earlier) <= ends(later) && begins(later) <= ends(earlier))
      .map((earlier): [string, string, number] => [earlier.id, later.id, index]),
  );
}

/** Days compare as texts; of a span whose start is unknown only its last day is known. */
function begins(span: Dated): string {
  return span.from === 'unknown' ? ends(span) : span.from;
}

function ends({ to }: Dated): string {
  return to === 'none' || to === 'unknown' ? '9999-12-31' : to;
}
