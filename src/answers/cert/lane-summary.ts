import type { Lane } from '../../cert/lane.ts';
import { inLang, type Lang, wordsOf } from '../../lang/words.ts';
import { schemesOf } from './name-of.ts';
import { servesText } from './serves-text.ts';
import type { LaneSummary } from '../shapes/cert.ts';

/** What one direction between two places comes to, in a line. */
export function summariseLane(lane: Lane, lang: Lang): LaneSummary {
  const words = wordsOf(lang);
  const unused = lane.withoutFunction.map((one) => ({
    proof: inLang(one.proof.name, lang),
    why: servesText(one, lang),
    standing: one.standing,
  }));
  return {
    from: lane.from.id,
    to: lane.to.id,
    asOf: lane.asOf,
    preference: lane.preference,
    summary: words.clauses([
      preferenceText(lane, lang),
      ...lane.coming.map(({ scheme, starts }) => {
        const name = inLang(scheme.short, lang);
        return starts === undefined ? words.cert.comingSigned(name) : words.cert.comingOn(name, starts);
      }),
      ...(unused.length > 0 ? [words.cert.noFunction(words.list(unused.map(({ proof }) => proof)))] : []),
    ]),
    schemes: lane.kept.map(({ scheme }) => scheme.id),
    coming: lane.coming.map(({ scheme, starts }) => ({ scheme: scheme.id, starts: starts ?? null })),
    withoutFunction: unused,
    standing: lane.standing,
  };
}

/** What a lane grants, in a few words. */
export function preferenceText(lane: Lane, lang: Lang): string {
  const { cert, list } = wordsOf(lang);
  const schemes = list(schemesOf(lane.kept, lang));
  if (lane.dutyFree) return cert.laneDutyFree;
  switch (lane.preference) {
    case 'intra':
      return cert.laneIntra;
    case 'yes':
      return cert.laneYes(schemes);
    case 'listed':
      return cert.laneListed(schemes);
    case 'no':
      return cert.laneNo;
    case 'none-known':
      return lane.territory.to === 'unknown' ? cert.laneTerritoryUnknown : cert.laneNone;
  }
}
