import type { Asked } from '../../cert/offices.ts';
import type { Lang } from '../../lang/words.ts';
import { officeAnswer } from '../office-reach.ts';
import type { LaneOffice } from '../shapes/cert-lane.ts';

/** An office that bears on a lane, with the place it is in. */
export function laneOffice({ place, authority, path }: Asked, lang: Lang): LaneOffice {
  return { ...officeAnswer(place, authority, path, lang), place: place.id };
}
