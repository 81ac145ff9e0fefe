import type { Finding } from '../../finding.ts';
import { addDays, isDay } from '../days.ts';
import type { ParsedKb } from '../load.ts';
import type { KbFile } from '../kb-file.ts';
import type { Path } from '../prov.ts';
import type { GrantingScheme, Scheme, Version } from '../shapes/scheme.ts';

/**
 * `scheme/version-overlap`: two versions of one scheme count on the same day. `scheme/version-gap`: days between two
 * versions on which none counts. `scheme/unknown-party`: a grant
 * to or from a place that is no party. `scheme/unmarked-mirror`: two grants with equal acceptances and no word that they
 * are meant to be.
 */
export function schemeVersions(files: ParsedKb): Finding[] {
  return (files.get('schemes/') ?? []).flatMap((file) => {
    const scheme = file.value as Scheme;
    if (!('versions' in scheme)) return [];
    return [...spans(file, scheme), ...scheme.versions.flatMap((version, index) => grants(file, version, index))];
  });
}

function spans(file: KbFile, { versions }: GrantingScheme): Finding[] {
  const dated = versions
    .map(({ inForce }, index) => ({ ...inForce, index }))
    .filter(({ from }) => isDay(from))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const at = (index: number): Path => ['versions', index, 'inForce', 'from'];
  return dated.flatMap(({ from, index }, position) => {
    const before = dated[position - 1];
    if (before === undefined || before.to === 'unknown') return [];
    if (before.to === 'none' || before.to >= from) {
      const text = {
        message: `from ${from} on, an earlier version counts as well`,
        fix: 'end that one the day before',
      };
      return [file.finding('scheme/version-overlap', at(index), text)];
    }
    if (addDays(before.to, 1) < from) {
      const text = {
        message: `no version counts from ${addDays(before.to, 1)} to ${addDays(from, -1)}`,
        fix: 'close the gap',
      };
      return [file.finding('scheme/version-gap', at(index), text, { severity: 'warning' })];
    }
    return [];
  });
}

function grants(file: KbFile, version: Version, v: number): Finding[] {
  const parties = new Set(version.parties.map(({ id }) => id));
  const seen = new Map<string, string>();
  return version.grants.flatMap((grant, g) => {
    const path: Path = ['versions', v, 'grants', g];
    const places = [
      ...grant.direction.importer.map((id, index) => ({ id, path: [...path, 'direction', 'importer', index] })),
      ...grant.direction.origin.map((member, index) => ({
        id: typeof member === 'string' ? member : member.id,
        path: [...path, 'direction', 'origin', index],
      })),
    ];
    const strangers = places
      .filter(({ id }) => !parties.has(id))
      .map(({ id, path: where }) =>
        file.finding('scheme/unknown-party', where, {
          message: `${id} is no party of this version`,
          fix: 'add it to parties, or remove it here',
        }),
      );
    if (grant.accepts === 'unknown') return strangers;
    const terms = JSON.stringify(grant.accepts);
    const twin = seen.get(terms);
    seen.set(terms, twin ?? grant.id);
    if (twin === undefined || grant.mirrors === twin) return strangers;
    const text = {
      message: `${grant.id} accepts just what ${twin} does`,
      fix: `say mirrors: ${twin}, or write what differs`,
    };
    return [...strangers, file.finding('scheme/unmarked-mirror', [...path, 'accepts'], text, { severity: 'warning' })];
  });
}
