import type { Asked } from '../../cert/around.ts';
import { standingOf } from '../../kb/prov.ts';
import { inLang, type Lang } from '../../lang/words.ts';
import { hoursText, reachOf } from '../office-reach.ts';
import type { LaneOffice } from '../shapes/cert-lane.ts';

/** An office with its hours and how it is reached. */
export function laneOffice({ place, authority, path }: Asked, lang: Lang): LaneOffice {
  return {
    id: authority.id,
    place: place.id,
    name: inLang(authority.name, lang),
    hours: hoursText(authority, lang),
    ...reachOf(authority),
    standing: standingOf(place, path),
  };
}
